import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { Form } from '../../../design/forms.tsx';
import { Fact, Head, Section, Tag } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Actor } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/text.ts';
import { outcomeNames, outcomes, outcomeTone } from '../case.ts';
import { DialogueSection } from '../case-page/case-dialogue.tsx';
import { CaseFairway } from '../case-page/case-fairway.tsx';
import { type Notes, NotesSection } from '../case-page/case-notes.tsx';
import { AdviceSection, QuestionSection } from '../case-page/case-parts.tsx';
import { type CaseView, caseByKey } from '../case-page/case-view.ts';
import { recordOutcomeByKey, recordStepsByKey } from '../outcome.ts';
import { titleOf } from '../words.ts';
import { caseKeyOf, openByHandle } from './key.ts';

const words = {
  outcomeTitle: { sv: 'Hur gick det?', en: 'How did it go?' },
  outcomeLead: {
    sv: 'Klicka på det som stämmer bäst. Det räcker med ett klick, och du kan ändra dig så länge länken gäller.',
    en: 'Click what fits best. One click is enough, and you can change it while the link is valid.',
  },
  thanks: { sv: 'Tack. Du svarade: {answer}.', en: 'Thank you. You answered: {answer}.' },
  change: { sv: 'Ändra svaret', en: 'Change the answer' },
  steps: { sv: 'Hände något mer?', en: 'Did anything else happen?' },
  stepsNote: { sv: 'Också små steg räknas.', en: 'Small steps count too.' },
  answers: { sv: 'Svar', en: 'Answers' },
  readTitle: { sv: 'Läs svaret på en fråga', en: 'Read the answer to a question' },
  readLead: {
    sv: 'Skriv handtaget som du fick när frågan ställdes.',
    en: 'Write the handle you got when the question was asked.',
  },
  yourAnswer: { sv: 'Svaret på frågan', en: 'The answer to the question' },
  noAnswer: {
    sv: 'Frågan har inte fått något råd än. Kom tillbaka om några dagar.',
    en: 'The question has no advice yet. Come back in a few days.',
  },
} satisfies Record<string, Text>;

/** One button an answer: the click is the POST. Opening the page changes nothing, so mail scanners may open it. */
function OutcomeButtons({ ui, view }: { ui: Ui; view: CaseView }) {
  return (
    <Form
      action={ui.address}
      hidden={{ _do: recordOutcomeByKey.name, _key: ui.newKey() }}
      label={ui.say(words.outcomeTitle)}
    >
      <ul class="choices" aria-label={ui.say(words.answers)}>
        {outcomes.map((outcome) => (
          <li>
            <Button kind="secondary" name="outcome" value={outcome} wide>
              {ui.say(outcomeNames[outcome])}
            </Button>
            {view.outcome === outcome && (
              <Tag kind={outcomeTone[outcome]}>{ui.say({ sv: 'Ditt svar', en: 'Your answer' })}</Tag>
            )}
          </li>
        ))}
      </ul>
    </Form>
  );
}

function OutcomePage({ ui, view }: { ui: Ui; view: CaseView }) {
  if (!view.outcome) {
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.outcomeTitle)}
          lead={ui.say(words.outcomeLead)}
          meta={[{ value: view.number }, { value: titleOf(ui, view) }]}
        />
        <OutcomeButtons ui={ui} view={view} />
      </>
    );
  }
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.outcomeTitle)}
        meta={[{ value: view.number }, { value: titleOf(ui, view) }]}
      />
      <Fact>{ui.say(words.thanks, { answer: ui.say(outcomeNames[view.outcome]).toLowerCase() })}</Fact>
      <Section title={ui.say(words.steps)} note={ui.say(words.stepsNote)}>
        <CommandForm ui={ui} command={recordStepsByKey} kind="secondary">
          <CommandField ui={ui} command={recordStepsByKey} name="steps" value={view.steps} />
        </CommandForm>
      </Section>
      <Section title={ui.say(words.change)}>
        <OutcomeButtons ui={ui} view={view} />
      </Section>
    </>
  );
}

const own = ({ actor }: { actor: { kind: string; caseId?: string } }) => ({ id: actor.caseId });

export const outcomeLinkPage = page({
  path: paths.outcomeLink.pattern,
  audience: 'caseKey',
  keyOf: (house, params) => caseKeyOf(house, params.token ?? '', 'outcomeLink'),
  query: caseByKey,
  tries: 60,
  forms: [
    { command: recordOutcomeByKey, bind: own },
    { command: recordStepsByKey, bind: own },
  ],
  title: (_, ui) => ui.say(words.outcomeTitle),
  render: (view, ui) => <OutcomePage ui={ui} view={view} />,
});

export const handlePage = page({
  path: paths.handle.pattern,
  audience: 'everybody',
  tries: 30,
  forms: [{ command: openByHandle }],
  title: (_, ui) => ui.say(words.readTitle),
  render: (_, ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.readTitle)} lead={ui.say(words.readLead)} />
      <CommandForm ui={ui} command={openByHandle}>
        <CommandField ui={ui} command={openByHandle} name="handle" width="m" />
      </CommandForm>
    </>
  ),
});

/** `notesOf`: what became of the obstacle that the question is evidence of (106: the answer by handle). */
export function handleAnswerPageWith(notesOf: (actor: Actor, caseId: string) => Promise<Notes>) {
  return page({
    path: paths.handleAnswer.pattern,
    audience: 'caseKey',
    keyOf: (house, params) => caseKeyOf(house, params.token ?? '', 'handle'),
    query: caseByKey,
    tries: 60,
    title: (_, ui) => ui.say(words.yourAnswer),
    render: async (view, ui) => {
      const notes = await notesOf(view.key, view.id);
      return (
        <>
          <Head language={ui.language} title={ui.say(words.yourAnswer)} meta={[{ value: view.number }]} />
          <CaseFairway ui={ui} course={view} notes={notes} />
          {view.advice.length === 0 && <Fact>{ui.say(words.noAnswer)}</Fact>}
          <AdviceSection ui={ui} view={view} />
          <NotesSection ui={ui} notes={notes} />
          <QuestionSection ui={ui} view={view} />
          <DialogueSection ui={ui} view={view} />
          <p>
            <ButtonLink href={paths.handle({})}>{ui.say(words.readTitle)}</ButtonLink>
          </p>
        </>
      );
    },
  });
}
