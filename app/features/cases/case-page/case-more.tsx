import type { Child } from 'hono/jsx';
import { Section } from '../../../design/parts.tsx';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { correctAdvice } from '../advise.ts';
import { correctQuestion, merge, reopen, withdraw } from '../amend.ts';
import { askBack, returnForBasics } from '../dialogue.ts';
import { handOver } from '../handing-over/hand-over.ts';
import { recordOutcome } from '../outcome.ts';
import { AdviceForm } from './advice-form.tsx';
import type { CaseView } from './case-view.ts';

const words = {
  more: { sv: 'Mer du kan göra', en: 'More you can do' },
  purge: { sv: 'Ta bort en uppgift som pekar ut någon', en: 'Remove what points somebody out' },
  outcome: { sv: 'Hur gick det?', en: 'How did it go?' },
  handOverNote: {
    sv: 'Den som tar över ser frågan, samtalet och handtaget, och får svaren. Du ser den inte längre. Vem frågan gäller står bara i ert eget ärendesystem: lämna över det där.',
    en: 'Whoever takes over sees the question, the dialogue and the handle, and gets the answers. You see it no more. Whom it is about stands only in your own case system: hand that over there.',
  },
} satisfies Record<string, Text>;

interface Other {
  step: CaseView['allowed'][number];
  command: AnyCommand;
  body: (ui: Ui, view: CaseView) => Child;
}

const others: readonly Other[] = [
  { step: 'askBack', command: askBack, body: (ui) => <CommandField ui={ui} command={askBack} name="text" rows={3} /> },
  {
    step: 'returnForBasics',
    command: returnForBasics,
    body: (ui) => <CommandField ui={ui} command={returnForBasics} name="text" rows={3} />,
  },
  {
    step: 'correctQuestion',
    command: correctQuestion,
    body: (ui, view) => (
      <>
        <CommandField ui={ui} command={correctQuestion} name="age" value={view.ageFrom ?? undefined} />
        <CommandField ui={ui} command={correctQuestion} name="incomeSources" value={view.incomeSources} />
        <CommandField ui={ui} command={correctQuestion} name="question" value={view.question} rows={6} />
      </>
    ),
  },
  { step: 'merge', command: merge, body: (ui) => <CommandField ui={ui} command={merge} name="number" width="m" /> },
  {
    step: 'reopen',
    command: reopen,
    body: (ui) => (
      <>
        <CommandField ui={ui} command={reopen} name="handle" width="m" />
        <CommandField ui={ui} command={reopen} name="text" rows={3} />
      </>
    ),
  },
  {
    step: 'handOver',
    command: handOver,
    body: (ui, view) => (
      <>
        <p class="note text">{ui.say(words.handOverNote)}</p>
        <CommandField
          ui={ui}
          command={handOver}
          name="takerId"
          width="l"
          options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </>
    ),
  },
  { step: 'withdraw', command: withdraw, body: () => null },
];

/** Everything else that may be done now, folded away; open when it was just tried and something was wrong. */
export function MoreSection({ ui, view }: { ui: Ui; view: CaseView }) {
  const open = (command: AnyCommand): boolean => {
    const state = ui.stateOf(command);
    return state.refused !== null || Object.keys(state.errors).length > 0 || Object.keys(state.raw).length > 0;
  };
  const shown = others.filter(({ step }) => view.allowed.includes(step));
  const corrects = view.allowed.includes('correctAdvice');
  const changesOutcome = view.allowed.includes('recordOutcome') && view.state === 'closed';
  return (
    <Section title={ui.say(words.more)}>
      {corrects && (
        <details open={open(correctAdvice)}>
          <summary>{ui.say(correctAdvice.title)}</summary>
          <AdviceForm ui={ui} command={correctAdvice} caseId={view.id} address={ui.address} before={view.advice[0]} />
        </details>
      )}
      {changesOutcome && (
        <details open={open(recordOutcome)}>
          <summary>{ui.say(words.outcome)}</summary>
          <CommandForm ui={ui} command={recordOutcome} bound={{ id: view.id }} kind="secondary">
            <CommandField ui={ui} command={recordOutcome} name="outcome" value={view.outcome ?? undefined} stacked />
            <CommandField ui={ui} command={recordOutcome} name="steps" value={view.steps} />
          </CommandForm>
        </details>
      )}
      {shown.map(({ step, command, body }) => (
        <details id={step} open={open(command) || ui.search.get('oppna') === step}>
          <summary>{ui.say(command.title)}</summary>
          <CommandForm ui={ui} command={command} bound={{ id: view.id }} kind="secondary">
            {body(ui, view)}
          </CommandForm>
        </details>
      ))}
      <p>
        <a href={paths.purge({ id: view.id })}>{ui.say(words.purge)}</a>
      </p>
    </Section>
  );
}
