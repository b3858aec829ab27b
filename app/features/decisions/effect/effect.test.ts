import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween } from '../../../kernel/clock.ts';
import {
  effectOf,
  isTooFew,
  measurableBefore,
  rateRatio,
  shareInterval,
  tellsOfFewer,
  type Window,
  windowsAround,
} from './effect.ts';

const window = (met: number, questions: number, more: Partial<Window> = {}): Window => ({
  from: '2026-01-01',
  to: '2026-06-30',
  questions,
  met,
  imported: 0,
  coordinators: 1,
  ...more,
});

/** The chance of at least `events` of `total`, summed term by term: another way than the beta function. */
function atLeast(events: number, total: number, share: number): number {
  let chance = 0;
  let logChoose = 0;
  for (let count = 0; count <= total; count += 1) {
    if (count >= events) chance += Math.exp(logChoose + count * Math.log(share) + (total - count) * Math.log1p(-share));
    logChoose += Math.log((total - count) / (count + 1));
  }
  return chance;
}

describe('the interval of a share', () => {
  // Published: R, binom.test; Newcombe, Statistics in Medicine 17 (1998), table I, method 5 (Clopper–Pearson).
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
    [0, 10, 0, 0.3085],
    [10, 10, 0.6915, 1],
  ])('%i of %i', (events, total, low, high) => {
    const found = shareInterval(events, total);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('leaves a fortieth on either side, summed term by term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(120), (total, some) => {
        const events = Math.min(some, total);
        const { low, high } = shareInterval(events, total);
        expect(low).toBeLessThanOrEqual(events / total);
        expect(high).toBeGreaterThanOrEqual(events / total);
        if (events > 0) expect(atLeast(events, total, low)).toBeCloseTo(0.025, 8);
        if (events < total) expect(1 - atLeast(events + 1, total, high)).toBeCloseTo(0.025, 8);
      }),
      { numRuns: 200 },
    );
  });

  it('knows nothing of a share of nothing', () => expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 }));
});

describe('the ratio of two rates', () => {
  it('is 70 per cent fewer, between 12 and 91, for 15 of 92 and 5 of 101', () => {
    const { ratio, interval } = rateRatio(window(15, 92), window(5, 101));
    expect(Math.round(100 * (1 - ratio))).toBe(70);
    expect(Math.round(100 * (1 - interval.high))).toBe(12);
    expect(Math.round(100 * (1 - interval.low))).toBe(91);
  });

  it('turned around is the inverse', () => {
    const count = fc.integer({ min: 1, max: 60 });
    const all = fc.integer({ min: 60, max: 400 });
    fc.assert(
      fc.property(count, all, count, all, (a, n, b, m) => {
        const forth = rateRatio(window(a, n), window(b, m));
        const back = rateRatio(window(b, m), window(a, n));
        expect(forth.ratio * back.ratio).toBeCloseTo(1, 8);
        expect(forth.interval.low * back.interval.high).toBeCloseTo(1, 6);
        expect(forth.interval.low).toBeLessThan(forth.ratio);
        expect(forth.interval.high).toBeGreaterThan(forth.ratio);
      }),
    );
  });

  it('depends on how many questions were asked, not only on how many met the obstacle', () => {
    expect(rateRatio(window(10, 100), window(10, 200)).ratio).toBe(0.5);
  });

  it('has no upper bound when nobody met it before', () => {
    expect(rateRatio(window(0, 50), window(8, 50)).interval.high).toBe(Infinity);
  });
});

describe('what is said', () => {
  it('is nothing of fewer than six in all, with as many questions before as after', () => {
    for (let met = 0; met <= 5; met += 1)
      expect([met, isTooFew(window(met, 100), window(0, 100))]).toEqual([met, true]);
    expect(isTooFew(window(6, 100), window(0, 100))).toBe(false);
    expect(isTooFew(window(3, 100), window(3, 100))).toBe(false);
    expect(isTooFew(window(9, 100), window(0, 0))).toBe(true);
  });

  it.each([
    [15, 92, 5, 101, 'fewer'],
    [5, 101, 15, 92, 'more'],
    [10, 100, 9, 100, 'notShown'],
    [2, 100, 2, 100, 'tooFew'],
    [0, 100, 0, 100, 'tooFew'],
  ] as const)('of %i in %i before and %i in %i after: %s', (a, n, b, m, verdict) => {
    const effect = effectOf(window(a, n), window(b, m));
    expect(effect.verdict).toBe(verdict);
    expect(effect.ratio === null).toBe(verdict === 'tooFew');
    expect(effect.before.per100).toBeCloseTo((100 * a) / n, 10);
  });

  it('is never a change when both rates are the same', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.integer({ min: 80, max: 300 }), (met, questions) => {
        expect(['tooFew', 'notShown']).toContain(effectOf(window(met, questions), window(met, questions)).verdict);
      }),
    );
  });

  it('warns when it was recorded otherwise', () => {
    const plain = window(10, 100);
    expect(effectOf(plain, window(5, 100)).warnings).toEqual([]);
    expect(effectOf(plain, window(5, 100, { imported: 20 })).warnings).toEqual([]);
    expect(effectOf(plain, window(5, 100, { imported: 21 })).warnings).toEqual(['moreImported']);
    expect(effectOf(plain, window(5, 100, { coordinators: 2 })).warnings).toEqual(['otherCoordinators']);
  });
});

describe('outside the group', () => {
  it('is told only when both who met the obstacle and who did not are enough, on both sides', () => {
    const told = (...[before, after]: [[number, number], [number, number]]) =>
      !tellsOfFewer(effectOf(window(...before), window(...after)), 5);
    expect(told([20, 100], [5, 100])).toBe(true);
    for (const few of [
      [4, 100],
      [0, 100],
      [97, 100],
    ] satisfies [number, number][]) {
      expect(told([20, 100], few)).toBe(false);
      expect(told(few, [20, 100])).toBe(false);
    }
  });
});

describe('the windows', () => {
  it('are equally long, next to each other, at the action', () => {
    expect(windowsAround('2026-04-01', '2026-11-01')).toEqual({
      before: { from: '2025-08-30', to: '2026-03-31' },
      after: { from: '2026-04-01', to: '2026-10-31' },
    });
  });

  it('are none before four weeks, and never more than a year or in the future', () => {
    fc.assert(
      fc.property(fc.nat(900), (passed) => {
        const today = addDays('2026-04-01', passed);
        const windows = windowsAround('2026-04-01', today);
        expect(windows === null).toBe(passed < 28);
        if (!windows) return;
        const length = ({ from, to }: { from: string; to: string }): number => daysBetween(from, to) + 1;
        expect(length(windows.before)).toBe(length(windows.after));
        expect(length(windows.after)).toBe(Math.min(passed, 365));
        expect(windows.after.to < today).toBe(true);
        expect(addDays(windows.before.to, 1)).toBe(windows.after.from);
      }),
    );
  });

  it('are waited for until the day they exist, whatever hour the action was done', () => {
    const hours = Date.parse('2027-03-01T00:30:00Z') / 3_600_000;
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: 26, max: 30 }), (hour, passed) => {
        const doneAt = new Date((hours + hour) * 3_600_000);
        const today = addDays(dayOf(doneAt), passed);
        expect(doneAt < measurableBefore(today)).toBe(windowsAround(dayOf(doneAt), today) !== null);
      }),
    );
  });
});
