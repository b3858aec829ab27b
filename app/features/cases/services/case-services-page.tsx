import { Split } from '../../../design/panel.tsx';
import { Facts, Head, Quote, Section } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { answerWords, furtherAnswers, NextQuestions, nextQuestions, ServicesPanel } from '../../catalogue/index.ts';
import { answerFacts, type CaseServices, caseServices } from './case-services.ts';

const words = {
  title: { sv: 'Vad står öppet?', en: 'What stands open?' },
  lead: {
    sv: 'Frågorna står i ordning: den som avgör flest insatser först. Svaren sparas med frågan.',
    en: 'The questions are in order: the one that decides most services first. The answers are kept with the question.',
  },
  known: { sv: 'Det här är känt', en: 'This is known' },
  nothing: {
    sv: 'Inget som insatserna frågar efter är känt än.',
    en: 'Nothing that the services ask about is known yet.',
  },
  decided: {
    sv: 'Allt är avgjort: inget mer behöver frågas.',
    en: 'Everything is decided: nothing more need be asked.',
  },
  question: { sv: 'Frågan', en: 'The question' },
} satisfies Record<string, Text>;

/** What the case's own fields say; what was answered here stands in the form, where it can be changed. */
function Known({ ui, view }: { ui: Ui; view: CaseServices }) {
  const items = view.services.attributes.flatMap((attribute) => {
    const value = view.services.facts[attribute.id];
    if (!view.settled.includes(attribute.id) || value === undefined || value === null) return [];
    const { question, answer } = answerWords(attribute, value);
    return [{ term: ui.say(question), value: ui.say(answer) }];
  });
  if (items.length === 0) return <p class="note">{ui.say(words.nothing)}</p>;
  return <Facts language={ui.language} items={items} />;
}

function Questions({ ui, view }: { ui: Ui; view: CaseServices }) {
  const { raw, errors } = ui.stateOf(answerFacts);
  const isAsked = (id: string): boolean => !view.settled.includes(id);
  const given = { ...view.answers, ...furtherAnswers(raw) };
  const questions = nextQuestions(view.services, given, isAsked);
  if (questions.length === 0) return <p class="fact">{ui.say(words.decided)}</p>;
  const said = Object.entries(errors).map(([name, text]) => [name.replace(/^facts\./, ''), ui.say(text)]);
  return (
    <>
      <CommandForm ui={ui} command={answerFacts} bound={{ id: view.id }}>
        <NextQuestions ui={ui} questions={questions} given={given} errors={Object.fromEntries(said)} />
      </CommandForm>
      {view.services.questions.filter(isAsked).length === 0 && <p class="fact">{ui.say(words.decided)}</p>}
    </>
  );
}

export const caseServicesPage = page({
  path: paths.caseServices.pattern,
  audience: ['caseOfficer', 'coordinator'],
  query: caseServices,
  forms: [{ command: answerFacts }],
  guide: 'services',
  title: (view: CaseServices, ui) => `${view.number}, ${ui.say(words.title).toLowerCase()}`,
  render: (view, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: view.number, href: paths.case({ id: view.id }) }]}
      />
      <Split aside={<ServicesPanel ui={ui} view={view.services} caseId={view.id} full />}>
        {view.mayAnswer && <Questions ui={ui} view={view} />}
        <Section title={ui.say(words.known)}>
          <Known ui={ui} view={view} />
        </Section>
        <Section title={ui.say(words.question)}>
          <Quote>{view.question}</Quote>
        </Section>
      </Split>
    </>
  ),
});
