import { Fairway, type FairwayStep } from '../../../design/fairway.tsx';
import { dayWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { CaseState } from '../case.ts';
import type { Notes } from './case-notes.tsx';

interface Course {
  state: CaseState;
  askedOn: string;
  answerDue: string | null;
  advisedAt: Date | null;
  followUpOn: string | null;
  outcomeAt: Date | null;
}

/** The way of one question, as far as it has come. The steps after the outcome belong to its obstacle. */
function stepsOf(ui: Ui, course: Course, notes: Notes): FairwayStep[] {
  const { state } = course;
  const asked: FairwayStep = { step: 'question', state: 'passed', note: dayWords(ui, course.askedOn) };
  const ended = state === 'withdrawn' || state === 'merged';
  return [asked, adviceStep(ui, course, ended), outcomeStep(ui, course, ended), ...later(ui, ended, notes)];
}

function adviceStep(ui: Ui, { advisedAt, answerDue }: Course, ended: boolean): FairwayStep {
  if (advisedAt) return { step: 'advice', state: 'passed', note: dayWords(ui, advisedAt) };
  if (ended) return { step: 'advice', state: 'skip' };
  if (answerDue === null) return { step: 'advice', state: 'now' };
  const late = answerDue < ui.today;
  return {
    step: 'advice',
    state: late ? 'late' : 'now',
    note: late
      ? ui.say({ sv: `skulle ha kommit ${dayWords(ui, answerDue)}`, en: `was due ${dayWords(ui, answerDue)}` })
      : ui.say({ sv: `senast ${dayWords(ui, answerDue)}`, en: `by ${dayWords(ui, answerDue)}` }),
  };
}

function outcomeStep(ui: Ui, { state, advisedAt, outcomeAt, followUpOn }: Course, ended: boolean): FairwayStep {
  if (outcomeAt) return { step: 'outcome', state: 'passed', note: dayWords(ui, outcomeAt) };
  if (ended) return { step: 'outcome', state: 'skip' };
  if (!advisedAt) return { step: 'outcome', state: 'ahead' };
  if (followUpOn === null) return { step: 'outcome', state: 'ahead' };
  const on = dayWords(ui, followUpOn);
  return state === 'followUpDue'
    ? { step: 'outcome', state: 'late', note: ui.say({ sv: `väntat sedan ${on}`, en: `waited for since ${on}` }) }
    : { step: 'outcome', state: 'now', note: ui.say({ sv: `följs upp ${on}`, en: `followed up ${on}` }) };
}

/** What became of the obstacle that the question is evidence of, as far as it has been told. */
function later(ui: Ui, ended: boolean, notes: Notes): FairwayStep[] {
  return (['obstacle', 'decision', 'action', 'effect', 'answer'] as const).map((step) => {
    const by = notes.find(({ passed }) => passed?.includes(step));
    if (by) return { step, state: 'passed', ...(by.told && { note: dayWords(ui, by.told.at) }) };
    return { step, state: ended ? 'skip' : 'ahead' };
  });
}

export function CaseFairway(props: { ui: Ui; course: Course; brief?: boolean; notes?: Notes }) {
  const { ui, course, brief, notes = [] } = props;
  return <Fairway language={ui.language} steps={stepsOf(ui, course, notes)} brief={brief} />;
}
