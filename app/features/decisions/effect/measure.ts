import type { Effect, Measure } from './effect.ts';

/** Stored as JSON; the driver gives it as an object. */
export function measureOf(stored: Measure | string | null): Measure | null {
  return typeof stored === 'string' ? (JSON.parse(stored) as Measure) : stored;
}

/** An effect as it was kept. JSON knows no infinity: a bound that was missing is one. */
export function effectOfStored(stored: string | Record<string, unknown> | null): Effect | null {
  if (stored === null) return null;
  const effect = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Effect;
  if (!effect.ratio) return effect;
  const { ratio, interval } = effect.ratio;
  return {
    ...effect,
    ratio: { ratio: ratio ?? Infinity, interval: { low: interval.low ?? 0, high: interval.high ?? Infinity } },
  };
}
