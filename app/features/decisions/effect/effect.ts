import { addDays, daysBetween, momentAt } from '../../../kernel/clock.ts';
import { betaQuantile } from '../fairway/beta.ts';

/** Chance that an interval holds the truth. */
const confidence = 0.95;

export interface Interval {
  readonly low: number;
  /** Infinity when nothing bounds it. */
  readonly high: number;
}

/**
 * Exact interval for a share: `events` of `total` (Clopper & Pearson, Biometrika 26, 1934, 404–413).
 * Whole numbers, 0 ≤ events ≤ total; nothing is known of a share of nothing.
 */
export function shareInterval(events: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const tail = (1 - confidence) / 2;
  return {
    low: events === 0 ? 0 : betaQuantile(tail, events, total - events + 1),
    high: events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events),
  };
}

/** Questions in a span of days, and those of them that met the obstacle. */
export interface Window {
  readonly from: string;
  readonly to: string;
  readonly questions: number;
  readonly met: number;
  /** How it was recorded: to tell a changed world from changed recording. */
  readonly imported: number;
  readonly coordinators: number;
}

/**
 * Ratio of the rate after to the rate before, with its exact interval. Both counts are taken as Poisson with the number of
 * questions as exposure; given their sum the count after is binomial, so the interval is that of a share turned into a ratio
 * (Przyborowski & Wilenski, Biometrika 31, 1940, 313–323; Fay, The R Journal 2, 2010, 53–58).
 * Questions in both windows must be more than none. The ratio is NaN when nobody met the obstacle in either.
 */
export function rateRatio(before: Counted, after: Counted): { ratio: number; interval: Interval } {
  const exposure = before.questions / after.questions;
  const { low, high } = shareInterval(after.met, before.met + after.met);
  return {
    ratio: (after.met / before.met) * exposure,
    interval: { low: (low / (1 - low)) * exposure, high: high === 1 ? Infinity : (high / (1 - high)) * exposure },
  };
}

/** What counts as effect, frozen when the action was decided, so that nobody chooses it afterwards. */
export interface Measure {
  /** Which questions count: those of the group, and of them the ones linked to the obstacle. */
  readonly counts: 'linkedCases';
  /** Length of each window, before and after the action is done. */
  readonly windowDays: number;
  /** The same span up to the decision; null when whoever decided does not see the group's counts. */
  readonly recorded: Omit<Window, 'from' | 'to'> | null;
}

type Counted = Pick<Window, 'questions' | 'met'>;

export type Verdict = 'tooFew' | 'fewer' | 'more' | 'notShown';
export type Warning = 'moreImported' | 'otherCoordinators';

export interface Effect {
  readonly verdict: Verdict;
  readonly before: Window & { readonly per100: number; readonly interval: Interval };
  readonly after: Window & { readonly per100: number; readonly interval: Interval };
  /** Null when there are too few to say. */
  readonly ratio: { readonly ratio: number; readonly interval: Interval } | null;
  readonly warnings: readonly Warning[];
}

/**
 * Too few to say: when not even the clearest outcome, all who met the obstacle on one side of the action, would have an
 * interval without ”no change” (1) in it. With equally many questions on both sides that is fewer than six in all.
 */
export function isTooFew(before: Counted, after: Counted): boolean {
  if (before.questions === 0 || after.questions === 0) return true;
  const met = before.met + after.met;
  const allBefore = rateRatio({ ...before, met }, { ...after, met: 0 });
  const allAfter = rateRatio({ ...before, met: 0 }, { ...after, met });
  return allBefore.interval.high >= 1 && allAfter.interval.low <= 1;
}

/** Whether the effect tells of fewer than that: of those who met the obstacle, or of those who did not. */
export function tellsOfFewer({ before, after }: Pick<Effect, 'before' | 'after'>, least: number): boolean {
  return [before, after].some(({ met, questions }) => met < least || questions - met < least);
}

/** Another share of imported questions by more than this is another way of recording. */
const importedChange = 0.2;

export function effectOf(before: Window, after: Window, recorded: Recorded | null = null): Effect {
  const isFew = isTooFew(before, after);
  const ratio = isFew ? null : rateRatio(before, after);
  return {
    verdict: verdictOf(ratio),
    before: withRate(before),
    after: withRate(after),
    ratio,
    warnings: warningsOf(recorded ? [before, recorded] : [before], after),
  };
}

function verdictOf(ratio: Effect['ratio']): Verdict {
  if (!ratio) return 'tooFew';
  if (ratio.interval.high < 1) return 'fewer';
  return ratio.interval.low > 1 ? 'more' : 'notShown';
}

function withRate(window: Window): Effect['before'] {
  const { low, high } = shareInterval(window.met, window.questions);
  const per100 = window.questions === 0 ? 0 : (100 * window.met) / window.questions;
  return { ...window, per100, interval: { low: 100 * low, high: 100 * high } };
}

type Recorded = Pick<Window, 'questions' | 'imported' | 'coordinators'>;

/** How it was recorded before the action, and when it was decided, against how it is recorded now. */
function warningsOf(baselines: readonly Recorded[], after: Recorded): Warning[] {
  const share = ({ imported, questions }: Recorded): number => (questions === 0 ? 0 : imported / questions);
  return [
    ...(baselines.some((one) => Math.abs(share(one) - share(after)) > importedChange)
      ? (['moreImported'] as const)
      : []),
    ...(baselines.some(({ coordinators }) => coordinators !== after.coordinators)
      ? (['otherCoordinators'] as const)
      : []),
  ];
}

export const shortestDays = 28;
export const longestDays = 365;

/** An action done before this moment has an effect that can be measured on the day. */
export function measurableBefore(day: string): Date {
  return momentAt(addDays(day, 1 - shortestDays), '00:00');
}

/**
 * Two spans of equally many days, up to the day before the action and from the day of it; null while fewer than four weeks
 * have passed. Never longer than what was decided, and never into the future.
 */
export function windowsAround(
  actionOn: string,
  today: string,
  windowDays = longestDays,
): { before: { from: string; to: string }; after: { from: string; to: string } } | null {
  const days = Math.min(daysBetween(actionOn, today), windowDays);
  if (days < shortestDays) return null;
  return {
    before: { from: addDays(actionOn, -days), to: addDays(actionOn, -1) },
    after: { from: actionOn, to: addDays(actionOn, days - 1) },
  };
}
