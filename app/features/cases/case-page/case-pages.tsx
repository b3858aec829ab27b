import { ButtonLink } from '../../../design/buttons.tsx';
import { Head, Remark, Section, Tag } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Actor } from '../../../kernel/actor.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import type { AnyCommand } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { advise, correctAdvice } from '../advise.ts';
import { correctQuestion, merge, reopen, withdraw } from '../amend.ts';
import { answer, askBack, completeBasics, returnForBasics } from '../dialogue.ts';
import { handOver } from '../handing-over/hand-over.ts';
import { recordOutcome } from '../outcome.ts';
import { stateNames, stateTone } from '../state-names.ts';
import { askedWords, fromWords, titleOf } from '../words.ts';
import { AdviceForm } from './advice-form.tsx';
import { DialogueSection } from './case-dialogue.tsx';
import { CaseFairway } from './case-fairway.tsx';
import { ContactSection, copyText, HandleSection } from './case-handle.tsx';
import { MoreSection } from './case-more.tsx';
import { type Notes, NotesSection } from './case-notes.tsx';
import { AdviceSection, LikeSection, OutcomeSection, QuestionSection, ServicesSection } from './case-parts.tsx';
import { type CaseView, caseView } from './case-view.ts';

const words = {
  cases: { sv: 'Frågor', en: 'Questions' },
  mine: { sv: 'Mina frågor', en: 'My questions' },
  number: { sv: 'Ärende', en: 'Case' },
  from: { sv: 'Från', en: 'From' },
  asker: { sv: 'Frågat av', en: 'Asked by' },
  askerLeft: {
    sv: 'Den som frågade har ingen funktion i organisationen längre.',
    en: 'Whoever asked holds no function in the organisation any more.',
  },
  askerLeftThen: {
    sv: 'Ett råd når kanske ingen. En administratör kan lämna över frågan till en kollega: säg till. Tar ingen över, skriv själv hur det gick.',
    en: 'Advice may reach nobody. An administrator can hand the question over to a colleague: tell them. If nobody takes over, record yourself how it went.',
  },
  came: { sv: 'Kom in', en: 'Came in' },
  due: { sv: 'Råd senast', en: 'Advice by' },
  history: { sv: 'Historik', en: 'History' },
  yourTurn: { sv: 'Din tur', en: 'Your turn' },
  advice: { sv: 'Ge råd', en: 'Advise' },
  mergedTo: { sv: 'Frågan fortsätter i', en: 'The question goes on in' },
  left: { sv: '{days} dagar kvar', en: '{days} days left' },
  late: { sv: '{days} dagar sen', en: '{days} days late' },
  today: { sv: 'i dag', en: 'today' },
  outcome: { sv: 'Hur gick det?', en: 'How did it go?' },
} satisfies Record<string, Text>;

function dueWords(ui: Ui, due: string): string {
  const days = daysBetween(ui.today, due);
  const rest =
    days === 0 ? ui.say(words.today) : days > 0 ? ui.say(words.left, { days }) : ui.say(words.late, { days: -days });
  return `${dayWords(ui, due)}, ${rest}`;
}

/** The two that a coordinator does most stand far down, below what they are done from: the way there is on top. */
function StepLinks({ ui, view }: { ui: Ui; view: CaseView }) {
  const home = paths.case({ id: view.id });
  return (
    <>
      {view.allowed.includes('advise') && <ButtonLink href="#ge-rad">{ui.say(words.advice)}</ButtonLink>}
      {view.allowed.includes('askBack') && (
        <ButtonLink href={`${home}?oppna=askBack#askBack`}>{ui.say(askBack.title)}</ButtonLink>
      )}
    </>
  );
}

/** What only this reader is asked to do now: for whoever asked above everything that can wait. */
function TurnSection({ ui, view }: { ui: Ui; view: CaseView }) {
  const bound = { id: view.id };
  const may = (step: CaseView['allowed'][number]): boolean => view.allowed.includes(step);
  if (may('answer')) {
    return (
      <Section title={ui.say(words.yourTurn)}>
        <CommandForm ui={ui} command={answer} bound={bound}>
          <CommandField ui={ui} command={answer} name="text" rows={4} />
        </CommandForm>
      </Section>
    );
  }
  if (may('completeBasics')) {
    return (
      <Section title={ui.say(words.yourTurn)}>
        <CommandForm ui={ui} command={completeBasics} bound={bound}>
          <CommandField ui={ui} command={completeBasics} name="basics" value={view.basics} />
          <CommandField ui={ui} command={completeBasics} name="text" rows={3} />
        </CommandForm>
      </Section>
    );
  }
  if (may('advise')) {
    return (
      <Section title={ui.say(words.advice)} id="ge-rad">
        <AdviceForm ui={ui} command={advise} caseId={view.id} address={ui.address} />
      </Section>
    );
  }
  if (may('recordOutcome') && view.state !== 'closed') {
    return (
      <Section title={ui.say(words.outcome)}>
        <CommandForm ui={ui} command={recordOutcome} bound={bound}>
          <CommandField ui={ui} command={recordOutcome} name="outcome" stacked />
          <CommandField ui={ui} command={recordOutcome} name="steps" />
        </CommandForm>
      </Section>
    );
  }
  return null;
}

function CasePage({ ui, view, notes }: { ui: Ui; view: CaseView; notes: Notes }) {
  const isCoordinator = view.relation === 'coordinator';
  const list = isCoordinator
    ? { label: ui.say(words.cases), href: paths.queue({}) }
    : { label: ui.say(words.mine), href: paths.myCases({}) };
  const meta = [
    { label: ui.say(words.number), value: view.number },
    { label: ui.say(words.from), value: fromWords(ui, view) },
    ...(isCoordinator && view.askerName ? [{ label: ui.say(words.asker), value: view.askerName }] : []),
    { label: ui.say(words.came), value: askedWords(ui, view) },
    ...(view.answerDue && !view.advisedAt && view.state !== 'withdrawn'
      ? [{ label: ui.say(words.due), value: dueWords(ui, view.answerDue) }]
      : []),
    { value: <Tag kind={stateTone[view.state]}>{ui.say(stateNames[view.state])}</Tag> },
  ];
  return (
    <>
      <Head
        language={ui.language}
        title={titleOf(ui, view)}
        crumbs={[list, { label: view.group.name }]}
        meta={meta}
        actions={
          <>
            {isCoordinator && <StepLinks ui={ui} view={view} />}
            <ButtonLink href={paths.caseHistory({ id: view.id })}>{ui.say(words.history)}</ButtonLink>
          </>
        }
      />
      <CaseFairway ui={ui} course={view} notes={notes} />
      {view.mergedInto && (
        <Remark>
          {ui.say(words.mergedTo)} <a href={paths.case({ id: view.mergedInto.id })}>{view.mergedInto.number}</a>
        </Remark>
      )}
      {view.askerHasLeft && view.outcome === null && view.state !== 'withdrawn' && (
        <Remark title={ui.say(words.askerLeft)}>{ui.say(words.askerLeftThen)}</Remark>
      )}
      <QuestionSection ui={ui} view={view} />
      <DialogueSection ui={ui} view={view} />
      <AdviceSection ui={ui} view={view} />
      <OutcomeSection ui={ui} view={view} />
      {!isCoordinator && <TurnSection ui={ui} view={view} />}
      <HandleSection ui={ui} view={view} />
      <ServicesSection ui={ui} view={view} />
      {isCoordinator && <TurnSection ui={ui} view={view} />}
      {isCoordinator && <LikeSection ui={ui} view={view} />}
      <NotesSection ui={ui} notes={notes} />
      <ContactSection ui={ui} view={view} />
      <MoreSection ui={ui} view={view} />
    </>
  );
}

const commands: readonly AnyCommand[] = [
  askBack,
  answer,
  returnForBasics,
  completeBasics,
  advise,
  correctAdvice,
  correctQuestion,
  recordOutcome,
  withdraw,
  merge,
  reopen,
  handOver,
];

/** `notesOf`: what other features say of a case. */
export function casePageWith(notesOf: (actor: Actor, caseId: string) => Promise<Notes>) {
  return page({
    path: paths.case.pattern,
    audience: ['caseOfficer', 'coordinator'],
    query: caseView,
    forms: commands.map((command) => ({ command })),
    guide: 'case',
    // The number first, and short enough for a tab: what it is about stands in the heading.
    title: (view, ui) => `${view.number}, ${ui.say(stateNames[view.state]).toLowerCase()}`,
    render: async (view, ui) => <CasePage ui={ui} view={view} notes={await notesOf(ui.actor, view.id)} />,
  });
}

export const caseTextPage = page({
  path: paths.caseText.pattern,
  audience: ['caseOfficer', 'coordinator'],
  query: caseView,
  title: (view) => view.number,
  render: () => <></>,
  file: (view, ui) => ({ body: copyText(ui, view), type: 'text/plain; charset=utf-8' }),
});
