/** The steps of the fairway as they are counted: the first three in questions, the rest in questions that met an obstacle. */
export const fairwaySteps = [
  'question',
  'advice',
  'outcome',
  'obstacle',
  'decision',
  'action',
  'effect',
  'answer',
] as const;
export type FairwayStepName = (typeof fairwaySteps)[number];

/** One step of one group; null where so few that they must not be told apart. */
export interface StepCount {
  step: FairwayStepName;
  base: number | null;
  reached: number | null;
  medianDays: number | null;
  /** Of a sum: of how many groups it is, of how many that have come this far. */
  of?: { groups: number; all: number };
}

/** A step leaks when fewer than this share go on; of those who could not yet, nothing is known. */
const leakBelow = 0.6;
/** Of fewer than this, a share says nothing. */
export const fewest = 5;

export interface ShownStep extends StepCount {
  /** Of those who could take the step; null when there are too few, or when nobody has come this far. */
  share: number | null;
  /** Of all questions that began, still under way here; null when not known. */
  width: number | null;
  isTooFew: boolean;
  isAhead: boolean;
  leaks: boolean;
}

/** What a step says for itself: shares, width of the channel and leaks. `least` is below what shares are not shown. */
export function shownSteps(counts: readonly StepCount[], least: number): ShownStep[] {
  let width: number | null = 1;
  return fairwaySteps.map((step): ShownStep => {
    const count = counts.find((one) => one.step === step) ?? { step, base: 0, reached: 0, medianDays: null };
    const { base, reached } = count;
    const isAhead = base === 0;
    const isTooFew = !isAhead && (base === null || reached === null || base < least);
    const share = isAhead || isTooFew || base === null || reached === null ? null : reached / base;
    // Only what met an obstacle goes on after the outcome: the channel there is as wide as those that did.
    width = share === null || width === null ? null : step === 'obstacle' ? width : width * share;
    return {
      ...count,
      share,
      width,
      isTooFew,
      isAhead,
      leaks: step !== 'question' && share !== null && share < leakBelow,
    };
  });
}

/**
 * The county: each step summed over the groups that show it, so that nothing hidden can be worked out from the sum. It says of
 * how many groups it is: what a few stand for is not the county.
 */
export function totalOf(groups: readonly (readonly StepCount[])[]): StepCount[] {
  return fairwaySteps.map((step) => {
    const come = groups.flatMap((counts) => counts.filter((one) => one.step === step && one.base !== 0));
    const shown = come.filter((one) => one.base !== null && one.reached !== null);
    if (shown.length === 0 && come.length > 0) return { step, base: null, reached: null, medianDays: null };
    const sum = (pick: (one: StepCount) => number | null): number =>
      shown.reduce((total, one) => total + (pick(one) ?? 0), 0);
    const of = { groups: shown.length, all: come.length };
    return { step, base: sum(({ base }) => base), reached: sum(({ reached }) => reached), medianDays: null, of };
  });
}
