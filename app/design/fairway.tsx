import type { Language } from '../kernel/text.ts';
import { drawnOnce } from './drawn.ts';
import { Mark } from './marks.tsx';
import { type StepKey, say, stepName, type Word } from './words.ts';

export type StepState = 'passed' | 'now' | 'ahead' | 'late' | 'skip';

const stateWord: Record<StepState, Word> = {
  passed: 'passed',
  now: 'now',
  ahead: 'ahead',
  late: 'late',
  skip: 'skipped',
};

export interface FairwayStep {
  step: StepKey;
  state: StepState;
  /** Date, deadline or median. A late step says by how much: the red can is never alone. */
  note?: string | undefined;
  href?: string | undefined;
}

export interface FairwayProps {
  language: Language;
  steps: readonly FairwayStep[];
  /** What the line is about; default: from question to answer. */
  label?: string | undefined;
  /** Small: marks only, for a table cell, with one line of words under it. */
  size?: 'full' | 'small' | undefined;
  /** On a phone only the current step and the next one. */
  brief?: boolean | undefined;
  /** The line of words under the small form. */
  words?: string | undefined;
}

/** A step of the small form says nothing of its own: there are as many as steps, states and languages. */
const smallSteps = drawnOnce<`${Language} ${StepKey} ${StepState}`>((key) => {
  const [language, step, state] = key.split(' ') as [Language, StepKey, StepState];
  return <Step language={language} step={{ step, state }} small />;
});

function Step({ language, step: shown, small }: { language: Language; step: FairwayStep; small?: boolean }) {
  const { step, state, note, href } = shown;
  const label = stepName(language, step);
  return (
    <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
      <Mark kind={state} />
      <i class="vh">{`${say(language, stateWord[state])}: `}</i>
      {small ? (
        <i class="vh">{label}</i>
      ) : (
        <>
          <b>{href ? <a href={href}>{label}</a> : label}</b>
          {note && <span>{note}</span>}
        </>
      )}
    </li>
  );
}

export function Fairway(props: FairwayProps) {
  const { language } = props;
  const small = props.size === 'small';
  const name = small ? 'fairway small' : props.brief ? 'fairway brief' : 'fairway';
  return (
    <>
      <ol class={name} aria-label={props.label ?? say(language, 'wholeWay')}>
        {props.steps.map((step) =>
          small ? smallSteps(`${language} ${step.step} ${step.state}`) : <Step language={language} step={step} />,
        )}
      </ol>
      {small && props.words && <span class="note">{props.words}</span>}
    </>
  );
}
