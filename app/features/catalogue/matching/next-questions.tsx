import type { Attribute } from '@farled/eligibility';
import { Fieldset } from '../../../design/forms.tsx';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { ServicesView } from './match.ts';
import { QuestionField } from './question-field.tsx';

/** So many unanswered questions at a time: more would be a form of its own. */
const atOnce = 3;

const words = {
  title: { sv: 'Det som avgör mest', en: 'What decides most' },
  lead: {
    sv: 'Svara på det du vet, så blir det tydligare vad som står öppet. Inget måste fyllas i.',
    en: 'Answer what you know, and it gets clearer what stands open. Nothing is required.',
  },
  waits: { sv: '{count} insatser beror på svaret.', en: '{count} services depend on the answer.' },
  waitsOne: { sv: 'En insats beror på svaret.', en: 'One service depends on the answer.' },
} satisfies Record<string, Text>;

export interface NextQuestion {
  attribute: Attribute;
  /** How many services the answer can still decide. */
  waiting: number;
}

/**
 * The questions to show: those that have been answered (or passed with ”don't know”), where they stand, and then the ones
 * that decide most. `isAskedHere` leaves out what is asked elsewhere.
 */
export function nextQuestions(
  view: Pick<ServicesView, 'attributes' | 'questions' | 'waiting'>,
  given: Readonly<Record<string, unknown>>,
  isAskedHere: (id: string) => boolean,
): NextQuestion[] {
  const hasAnswer = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
  const answered = Object.keys(given).filter((id) => isAskedHere(id) && hasAnswer(given[id]));
  const next = view.questions.filter((id) => isAskedHere(id) && !answered.includes(id)).slice(0, atOnce);
  return [...answered, ...next].flatMap((id) => {
    const attribute = view.attributes.find((one) => one.id === id);
    return attribute ? [{ attribute, waiting: view.waiting[id] ?? 0 }] : [];
  });
}

interface NextQuestionProps {
  ui: Pick<Ui, 'say' | 'language'>;
  question: NextQuestion;
  value: unknown;
  error?: string | undefined;
}

/** How much an answer can still decide; nothing when it is decided. */
export function waitingFor(ui: Pick<Ui, 'say'>, waiting: number): string {
  if (waiting === 0) return '';
  return waiting === 1 ? ui.say(words.waitsOne) : ui.say(words.waits, { count: waiting });
}

export function NextQuestionField({ ui, question: { attribute, waiting }, value, error }: NextQuestionProps) {
  const hint = waitingFor(ui, waiting) || undefined;
  return (
    <div data-question={attribute.id}>
      <QuestionField
        ui={ui}
        attribute={attribute}
        name={`facts.${attribute.id}`}
        value={value}
        hint={hint}
        error={error}
      />
    </div>
  );
}

export interface NextQuestionsProps {
  ui: Pick<Ui, 'say' | 'language'>;
  questions: readonly NextQuestion[];
  given: Readonly<Record<string, unknown>>;
  /** By attribute. */
  errors?: Readonly<Record<string, string>>;
}

/** The questions as a part of a form; there also while it has none yet, so that the browser has a place to put them. */
export function NextQuestions({ ui, questions, given, errors = {} }: NextQuestionsProps) {
  return (
    <div id="avgorande" hidden={questions.length === 0}>
      <Fieldset title={ui.say(words.title)} hint={ui.say(words.lead)}>
        <div class="stack-5" data-questions>
          {questions.map((question) => (
            <NextQuestionField
              ui={ui}
              question={question}
              value={given[question.attribute.id]}
              error={errors[question.attribute.id]}
            />
          ))}
        </div>
      </Fieldset>
    </div>
  );
}
