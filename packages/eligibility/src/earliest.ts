import { dayNumber, dayText, lastDay } from './day.ts';
import { asksOf, treeTruth } from './evaluate.ts';
import { type Calendar, established, relevantSteps, type Step, startDay, stepOf } from './plan.ts';
import { withinReach } from './possible.ts';
import { RuleFileError } from './problem.ts';
import { serviceTree, type Tree, treeOf } from './tree.ts';
import type { Facts, Rule, RuleFile } from './types.ts';

/** To begin a service, or to come to meet a rule. */
export type Goal = { readonly service: string } | { readonly rule: Rule };

export interface PlannedStep {
  readonly service: string;
  readonly apply: string;
  readonly start: string;
  readonly finish: string;
  readonly waitDays: number;
  /** Other steps of the plan that run at the same time. */
  readonly parallelWith: readonly string[];
  /** Its wait or length is not known and counted as none. */
  readonly uncertain: boolean;
}

export interface IdleGap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export interface Plan {
  /** The day that the goal is reached: the service starts, or the rule is met. Left out = not by any order of services, as far as they were tried (`complete`). */
  readonly reached?: string;
  readonly days?: number;
  /** Only the steps that the goal needs, in order; the goal's service last. */
  readonly steps: readonly PlannedStep[];
  /** Times between the start and the goal in which nothing runs. */
  readonly idle: readonly IdleGap[];
  readonly idleDays: number;
  /** false when the search ended before every order was tried: there may be a way. */
  readonly complete: boolean;
  /** When not reached: unanswered attributes that keep the goal from being certain. */
  readonly asks: readonly string[];
}

interface Move {
  readonly step: Step;
  readonly apply: number;
  readonly start: number;
  readonly finish: number;
}

interface State {
  readonly day: number;
  readonly facts: Facts;
  readonly moves: readonly Move[];
  /** Index of the next change that comes by itself. */
  readonly next: number;
  /** Set when the goal is certain from here; `day` is then the day of the goal. */
  readonly arrival?: Move | 'met';
}

interface Problem {
  readonly goal: Tree;
  readonly goalStep: Step | undefined;
  readonly steps: readonly Step[];
  readonly changes: readonly { readonly day: number; readonly attribute: string; readonly value: Facts[string] }[];
}

const mostStates = 50_000;

function keyOf(state: State): string {
  const moves = state.moves.map((move) => `${move.step.service.name}@${move.finish}`).sort();
  return JSON.stringify([state.day, state.facts, moves, state.arrival !== undefined]);
}

/**
 * Nothing more to decide today: on to the next day on which something is finished or changes, or, where it may pay to
 * put off what is open (`mayWait`), to the same day next week.
 */
function onward(state: State, problem: Problem, mayWait: boolean): State | undefined {
  const finishing = state.moves.map((move) => move.finish).filter((day) => day > state.day);
  const change = problem.changes[state.next];
  const event = Math.min(...finishing, change?.day ?? Infinity);
  if (event === Infinity) return undefined;
  const day = mayWait ? Math.min(event, state.day + 7) : event;
  let facts = state.facts;
  let next = state.next;
  for (; (problem.changes[next]?.day ?? Infinity) <= day; next += 1) {
    const one = problem.changes[next];
    if (one && one.value !== undefined && one.value !== null) {
      facts = { ...facts, [one.attribute]: one.value };
    }
  }
  for (const move of state.moves.toSorted((a, b) => a.step.order - b.step.order)) {
    if (move.finish === day) facts = established(facts, move.step.service.establishes ?? []);
  }
  return { day, facts, moves: state.moves, next };
}

function begin(state: State, step: Step): Move | undefined {
  const start = startDay(step, state.day);
  const finish = (start ?? Infinity) + step.lengthDays;
  return start === undefined || finish > lastDay ? undefined : { step, apply: state.day, start, finish };
}

/** A service that takes no time gives what it gives at once. */
function withMove(state: State, move: Move): State {
  const isDone = move.finish <= state.day;
  const facts = isDone ? established(state.facts, move.step.service.establishes ?? []) : state.facts;
  return { ...state, facts, moves: [...state.moves, move] };
}

/** What can be done from here: apply for what is open (at once where that can do no harm), reach the goal, or wait. */
function choices(state: State, problem: Problem): readonly State[] {
  const used = new Set(state.moves.map((move) => move.step));
  const open = problem.steps.filter((step) => !used.has(step) && treeTruth(step.tree, state.facts) === 1);
  const safe = open.find((step) => !step.isRisky && begin(state, step));
  const safeMove = safe && begin(state, safe);
  if (safeMove) return [withMove(state, safeMove)];
  const found: State[] = open.flatMap((step) => {
    const move = begin(state, step);
    return move ? [withMove(state, move)] : [];
  });
  if (treeTruth(problem.goal, state.facts) === 1) {
    if (!problem.goalStep) found.push({ ...state, arrival: 'met' });
    else {
      const move = begin(state, problem.goalStep);
      if (move) found.push({ ...state, day: move.start, arrival: move });
    }
  }
  const later = onward(state, problem, open.length > 0);
  return later ? [...found, later] : found;
}

/** Dijkstra's search by day over what is known, done and under way; of one day, what came first is looked at first. */
function search(from: State, problem: Problem): State | 'none' | 'gaveUp' {
  const days = new Map<number, { readonly states: State[]; next: number }>([[from.day, { states: [from], next: 0 }]]);
  const seen = new Set<string>();
  let day = from.day;
  for (let looked = 0; looked < mostStates; ) {
    const today = days.get(day);
    const state = today?.states[today.next];
    if (!today || !state) {
      days.delete(day);
      day = Math.min(...days.keys());
      if (day === Infinity) return 'none';
      continue;
    }
    today.next += 1;
    looked += 1;
    if (state.arrival) return state;
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const choice of choices(state, problem)) {
      const then = days.get(choice.day);
      if (then) then.states.push(choice);
      else days.set(choice.day, { states: [choice], next: 0 });
    }
  }
  return 'gaveUp';
}

/** Whether a set of moves, on their days, still leads to the goal. */
function stillLeads(moves: readonly Move[], from: State, end: State, problem: Problem): boolean {
  const factsAt = (day: number, before: Move | undefined) => {
    const events = [
      ...problem.changes.filter((one) => one.day <= day).map((one) => ({ day: one.day, move: undefined, one })),
      ...moves
        .filter((move) => move.finish <= day && move !== before)
        .map((move) => ({ day: move.finish, move, one: undefined })),
    ].sort((a, b) => a.day - b.day || (a.move?.step.order ?? -1) - (b.move?.step.order ?? -1));
    let facts = from.facts;
    for (const { move, one } of events) {
      if (move) facts = established(facts, move.step.service.establishes ?? []);
      else if (one) facts = { ...facts, [one.attribute]: one.value ?? null };
    }
    return facts;
  };
  const day = end.arrival === 'met' ? end.day : (end.arrival?.apply ?? end.day);
  return (
    moves.every((move) => treeTruth(move.step.tree, factsAt(move.apply, move)) === 1) &&
    treeTruth(problem.goal, factsAt(day, undefined)) === 1
  );
}

function needed(end: State, from: State, problem: Problem): readonly Move[] {
  let kept = end.moves;
  for (const move of end.moves.toReversed()) {
    const fewer = kept.filter((other) => other !== move);
    if (stillLeads(fewer, from, end, problem)) kept = fewer;
  }
  return kept;
}

function idleGaps(from: number, to: number, spans: readonly (readonly [number, number])[]): readonly IdleGap[] {
  const found: IdleGap[] = [];
  let day = from;
  for (const [start, finish] of [...spans, [to, to] as const].sort((a, b) => a[0] - b[0])) {
    const end = Math.min(start, to);
    if (end > day) found.push({ from: dayText(day), to: dayText(end), days: end - day });
    day = Math.max(day, finish);
  }
  return found;
}

function problemOf(file: RuleFile, goal: Goal, calendar: Calendar): Problem {
  const changes = (calendar.changes ?? [])
    .flatMap(({ attribute, value, on }) => ({ attribute, value, day: dayNumber(on) ?? Number.NaN }))
    .sort((a, b) => a.day - b.day);
  if ('rule' in goal) {
    const tree = treeOf(goal.rule);
    return { goal: tree, goalStep: undefined, steps: relevantSteps(file, tree, calendar), changes };
  }
  const service = file.services.find((one) => one.name === goal.service);
  if (!service) {
    const sv = `Det finns ingen insats ”${goal.service}”.`;
    throw new RuleFileError([
      { severity: 'error', path: '/service', sv, en: `There is no service "${goal.service}".` },
    ]);
  }
  const tree = serviceTree(service);
  const steps = relevantSteps(file, tree, calendar).filter((step) => step.service !== service);
  return { goal: tree, goalStep: stepOf(service, tree, calendar), steps, changes };
}

/**
 * The earliest way to a goal through services that establish what others require. Services run side by side; each is
 * used once, and none that would end after the year 9999; its conditions must hold on the day of application, and what it
 * establishes holds from the day that it is finished. A wait or length that nobody has stated counts as none and is marked.
 * The person applies at the start, on days when something is finished or changes by itself, or whole weeks after; of such
 * plans the earliest is found (every order is considered, but for applying at once where that can do no harm). Throws
 * `RuleFileError` for an unknown service or a start that is no day.
 */
export function earliest(file: RuleFile, facts: Facts, goal: Goal, calendar: Calendar): Plan {
  const first = dayNumber(calendar.start);
  if (first === undefined) {
    const sv = 'start ska vara en dag (ÅÅÅÅ-MM-DD).';
    throw new RuleFileError([{ severity: 'error', path: '/start', sv, en: 'start must be a day (YYYY-MM-DD).' }]);
  }
  const whole = problemOf(file, goal, calendar);
  const past = whole.changes.filter((one) => one.day <= first);
  const now: Facts = { ...facts, ...Object.fromEntries(past.map((one) => [one.attribute, one.value ?? null])) };
  const changes = whole.changes.filter((one) => one.day > first);
  const { steps, isGoal } = withinReach(whole.goal, whole.steps, now, changes);
  const problem = { ...whole, steps, changes };
  const from: State = { day: first, facts: now, moves: [], next: 0 };
  const end = isGoal ? search(from, problem) : 'none';
  if (typeof end === 'string')
    return { steps: [], idle: [], idleDays: 0, complete: end === 'none', asks: asksOf(problem.goal, now) };
  const moves = [...needed(end, from, problem), ...(end.arrival && end.arrival !== 'met' ? [end.arrival] : [])];
  const meets = (a: Move, b: Move) => a !== b && a.start < b.finish && b.start < a.finish;
  const running = (calendar.running ?? []).map(
    (one) => [dayNumber(one.from) ?? first, dayNumber(one.to) ?? first] as const,
  );
  const spans = [...running, ...moves.map((move) => [move.start, move.finish] as const)];
  const idle = idleGaps(first, end.day, spans);
  return {
    reached: dayText(end.day),
    days: end.day - first,
    steps: moves.map((move) => ({
      service: move.step.service.name,
      apply: dayText(move.apply),
      start: dayText(move.start),
      finish: dayText(move.finish),
      waitDays: move.start - move.apply,
      parallelWith: moves.filter((other) => meets(move, other)).map((other) => other.step.service.name),
      uncertain: move.step.isUncertain,
    })),
    idle,
    idleDays: idle.reduce((sum, gap) => sum + gap.days, 0),
    complete: true,
    asks: [],
  };
}
