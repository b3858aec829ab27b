import { Fairway, type FairwayStep } from '../../design/fairway.tsx';
import { dayWords } from '../../http/dates.ts';
import { numberOfDays } from '../../http/numbers.ts';
import type { Ui } from '../../http/ui.tsx';
import { daysBetween } from '../../kernel/clock.ts';
import { type Course, type ObstacleState, stateNames } from './obstacle.ts';
import type { Evidence } from './store.ts';
import { words } from './texts.ts';

export interface Way {
  state: ObstacleState;
  observedAt: Date;
  submittedAt: Date | null;
  rejectedAt?: Date | null;
  course: Course;
  /** Only for those inside the group. */
  evidence: Evidence | null;
}

/** The way of one obstacle: what its cases did, when the group got it, and what it did with it. */
function stepsOf(ui: Ui, way: Way): FairwayStep[] {
  const { course, evidence, state } = way;
  const ended = state === 'rejected' || state === 'merged';
  const passed = (step: FairwayStep['step'], note?: string): FairwayStep => ({ step, state: 'passed', note });
  // Outside the group nothing is known of the cases but that there are some; without cases there is nothing to reach.
  const reached = (step: FairwayStep['step'], count: number | undefined, note: string | null): FairwayStep => {
    if (count === undefined) return passed(step);
    if (evidence?.cases === 0) return { step, state: 'skip' };
    return { step, state: count > 0 ? 'passed' : 'ahead', note: note ?? undefined };
  };
  return [
    passed(
      'question',
      evidence?.firstAsked ? ui.say(words.firstAsked, { day: dayWords(ui, evidence.firstAsked) }) : undefined,
    ),
    reached('advice', evidence?.advised, evidence && adviceNote(ui, evidence)),
    reached(
      'outcome',
      evidence?.withOutcome,
      evidence && ui.say(words.outcomes, { count: evidence.withOutcome, all: evidence.cases }),
    ),
    way.submittedAt
      ? passed('obstacle', dayWords(ui, way.submittedAt))
      : { step: 'obstacle', state: ended ? 'skip' : 'now', note: ui.say(stateNames[state]).toLowerCase() },
    ...laterSteps(ui, way, ended, course),
  ];
}

function adviceNote(ui: Ui, { adviceDays, advised, cases }: Evidence): string {
  return adviceDays === null
    ? ui.say(words.answered, { count: advised, all: cases })
    : ui.say(words.medianDays, { days: numberOfDays(ui, adviceDays) });
}

function laterSteps(ui: Ui, way: Way, ended: boolean, course: Course): FairwayStep[] {
  const isRefused = way.state === 'rejected' && (way.rejectedAt ?? course.refusedAt);
  const decision: FairwayStep = isRefused
    ? { step: 'decision', state: 'passed', note: ui.say(stateNames.rejected).toLowerCase() }
    : step(ui, 'decision', course.decidedAt, null, way.submittedAt !== null, ended);
  return [
    decision,
    step(ui, 'action', course.actionDoneAt, course.actionDueOn, course.decidedAt !== null, ended),
    step(ui, 'effect', course.effectCheckedAt, course.effectDueOn, course.actionDoneAt !== null, ended),
    step(ui, 'answer', course.answeredAt, null, course.effectCheckedAt !== null, ended),
  ];
}

function step(
  ui: Ui,
  name: FairwayStep['step'],
  at: Date | null,
  due: string | null,
  isNow: boolean,
  ended: boolean,
): FairwayStep {
  if (at) return { step: name, state: 'passed', note: dayWords(ui, at) };
  if (ended) return { step: name, state: 'skip' };
  if (!isNow) return { step: name, state: 'ahead' };
  if (due === null) return { step: name, state: 'now' };
  const late = daysBetween(due, ui.today);
  return late > 0
    ? { step: name, state: 'late', note: ui.say(words.lateBy, { days: late }) }
    : { step: name, state: 'now', note: ui.say(words.by, { day: dayWords(ui, due) }) };
}

export function ObstacleFairway(props: { ui: Ui; way: Way; label: string; small?: boolean }) {
  const { ui, way, label, small } = props;
  return (
    <Fairway
      language={ui.language}
      steps={stepsOf(ui, way)}
      label={label}
      {...(small && { size: 'small' as const, words: ui.say(stateNames[way.state]) })}
    />
  );
}
