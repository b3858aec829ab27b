import { compare } from './condition.ts';
import { dayNumber } from './day.ts';
import { type Leaf, leavesOf, serviceTree, type Tree } from './tree.ts';
import type { Establishment, Facts, RuleFile, Service, Value } from './types.ts';

/** Times for a plan. Days are `YYYY-MM-DD`; a service's own times hold where the calendar says nothing. */
export interface Calendar {
  /** The first day that the person can apply. */
  readonly start: string;
  readonly waitingWeeks?: Readonly<Record<string, number>>;
  readonly lengthWeeks?: Readonly<Record<string, number>>;
  /** Days on which a service starts; without any it starts when the wait is over. */
  readonly startDates?: Readonly<Record<string, readonly string[]>>;
  /** Measures that the person is in already; they fill time. */
  readonly running?: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Facts that change by themselves on a day: a birthday, an offer that passes. */
  readonly changes?: readonly (Establishment & { readonly on: string })[];
}

/** A service as the search has it, times in days. */
export interface Step {
  readonly service: Service;
  readonly tree: Tree;
  readonly waitDays: number;
  readonly lengthDays: number;
  readonly starts: readonly number[];
  /** A wait or a length that nobody has stated counts as none. */
  readonly isUncertain: boolean;
  /** Place in the file: on one day, what is finished takes effect in this order. */
  readonly order: number;
  /**
   * What it establishes could shut something that matters, or be undone by another service or change; then doing it at
   * once is not always right, since each service is used once.
   */
  readonly isRisky: boolean;
}

/** The facts after something has been established: replaced, or for a choice set added. */
export function established(facts: Facts, given: readonly Establishment[]): Facts {
  const after: Record<string, Value | null | undefined> = { ...facts };
  for (const { attribute, value } of given) {
    const before = after[attribute];
    after[attribute] = Array.isArray(value)
      ? [...new Set([...(Array.isArray(before) ? before : []), ...value])]
      : value;
  }
  return after;
}

function couldHarm(leaf: Leaf, fact: Establishment): boolean {
  const { condition, must } = leaf;
  if (condition.attribute !== fact.attribute) return false;
  if (!Array.isArray(fact.value)) return (compare(condition, fact.value) === 1) !== must;
  const asked = Array.isArray(condition.value) ? condition.value : [];
  return (condition.op === 'hasNone') === must && fact.value.some((value) => asked.includes(value));
}

/** Whether a fact that one service establishes can be replaced by something else. */
function canBeUndone(fact: Establishment, service: Service, others: Iterable<Service>, calendar: Calendar): boolean {
  if (Array.isArray(fact.value)) return (calendar.changes ?? []).some((one) => one.attribute === fact.attribute);
  const rival = (other: Establishment) => other.attribute === fact.attribute && other.value !== fact.value;
  for (const other of others) if (other !== service && (other.establishes ?? []).some(rival)) return true;
  return (calendar.changes ?? []).some(rival);
}

/** The services that may matter for a goal: those that establish what it asks for, and what they ask for in turn. */
export function relevantSteps(file: RuleFile, goal: Tree, calendar: Calendar): readonly Step[] {
  const chosen = new Map<Service, Tree>();
  const leaves: Leaf[] = [...leavesOf(goal)];
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const asked = new Set(leaves.map((leaf) => leaf.condition.attribute));
    for (const service of file.services) {
      if (chosen.has(service) || !(service.establishes ?? []).some((fact) => asked.has(fact.attribute))) continue;
      const tree = serviceTree(service);
      chosen.set(service, tree);
      leaves.push(...leavesOf(tree));
      isChanged = true;
    }
  }
  return [...chosen].map(([service, tree]) => {
    const facts = service.establishes ?? [];
    const isRisky = facts.some(
      (fact) => leaves.some((leaf) => couldHarm(leaf, fact)) || canBeUndone(fact, service, chosen.keys(), calendar),
    );
    return { ...stepOf(service, tree, calendar), order: file.services.indexOf(service), isRisky };
  });
}

export function stepOf(service: Service, tree: Tree, calendar: Calendar): Step {
  const wait = calendar.waitingWeeks?.[service.name] ?? service.waitingWeeks ?? undefined;
  const length = calendar.lengthWeeks?.[service.name] ?? service.lengthWeeks ?? undefined;
  const dates = calendar.startDates?.[service.name] ?? service.startDates ?? [];
  return {
    service,
    tree,
    waitDays: Math.round((wait ?? 0) * 7),
    lengthDays: Math.round((length ?? 0) * 7),
    starts: dates.flatMap((date) => dayNumber(date) ?? []).sort((a, b) => a - b),
    isUncertain: wait === undefined || length === undefined,
    order: 0,
    isRisky: false,
  };
}

/** The day that a service starts for who applies on a day; undefined when its last start is past by then. */
export function startDay(step: Step, applied: number): number | undefined {
  const ready = applied + step.waitDays;
  return step.starts.length === 0 ? ready : step.starts.find((day) => day >= ready);
}
