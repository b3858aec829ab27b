import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parties } from '../organisation/index.ts';
import { lowVolumeOf, silentParties } from './alerts.ts';
import { type Origin, origins, sumOf } from './figures.ts';
import { lastFullQuarter } from './period.ts';

const always = { since: '2000-01-01', endedOn: null };
const today = '2026-10-01';

describe('few questions in the last full quarter', () => {
  test('are fewer than the minimum; as many as the minimum are enough', () => {
    const asked = (count: number) => new Map([['2026-08', count]]);
    expect(lowVolumeOf(asked(4), 5, today, always)).toEqual({
      quarter: { from: '2026-07-01', to: '2026-09-30' },
      asked: 4,
      minimum: 5,
    });
    expect(lowVolumeOf(asked(5), 5, today, always)).toBeNull();
    expect(lowVolumeOf(new Map(), 1, today, always)?.asked).toBe(0);
    expect(lowVolumeOf(new Map(), 0, today, always)).toBeNull();
  });

  test('count the three months of the quarter and not their neighbours', () => {
    const asked = new Map([
      ['2026-06', 100],
      ['2026-07', 1],
      ['2026-08', 1],
      ['2026-09', 1],
      ['2026-10', 100],
    ]);
    expect(lowVolumeOf(asked, 4, today, always)?.asked).toBe(3);
    expect(lowVolumeOf(asked, 3, today, always)).toBeNull();
    // On the last day of the quarter that quarter is not full yet: the one before it counts.
    expect(lowVolumeOf(asked, 101, '2026-09-30', always)?.asked).toBe(100);
  });

  test('are not said of a group that did not have the whole quarter', () => {
    const few = new Map([['2026-09', 1]]);
    expect(lowVolumeOf(few, 5, today, { since: '2026-07-01', endedOn: null })).not.toBeNull();
    expect(lowVolumeOf(few, 5, today, { since: '2026-07-02', endedOn: null })).toBeNull();
    expect(lowVolumeOf(few, 5, today, { since: '2000-01-01', endedOn: '2026-09-30' })).not.toBeNull();
    expect(lowVolumeOf(few, 5, today, { since: '2000-01-01', endedOn: '2026-09-29' })).toBeNull();
  });

  test('are said exactly when the sum of the quarter is below the minimum', () => {
    const months = fc.dictionary(
      fc.constantFrom('2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'),
      fc.nat(9),
    );
    const days = fc.constantFrom('2026-07-01', '2026-09-30', '2026-10-01', '2026-12-31');
    fc.assert(
      fc.property(months, fc.nat(12), days, (asked, minimum, now) => {
        const { from, to } = lastFullQuarter(now);
        const sum = Object.entries(asked)
          .filter(([month]) => `${month}-01` >= from && `${month}-01` <= to)
          .reduce((total, [, count]) => total + count, 0);
        const low = lowVolumeOf(new Map(Object.entries(asked)), minimum, now, always);
        expect(low !== null).toBe(sum < minimum);
        if (low) expect(low.asked).toBe(sum);
      }),
    );
  });
});

describe('parties that asked nothing', () => {
  const line = (key: Origin, asked: number) => ({ key, figures: { ...sumOf([]), asked } });

  test('are said when others asked', () => {
    expect(silentParties([line('municipality', 3), line('employmentService', 0), line('region', 1)])).toEqual([
      'employmentService',
      'socialInsuranceAgency',
    ]);
    expect(silentParties([line('personOrRelative', 1)])).toEqual(parties);
  });

  test('are not said when nobody asked', () => {
    expect(silentParties(origins.map((origin) => line(origin, 0)))).toEqual([]);
    expect(silentParties([])).toEqual([]);
  });

  test('are never one that asked, and never "person or relative" or "unknown"', () => {
    const lines = fc.tuple(...origins.map((origin) => fc.nat(2).map((asked) => line(origin, asked))));
    fc.assert(
      fc.property(lines, (list) => {
        const silent: readonly Origin[] = silentParties(list);
        const total = list.reduce((sum, { figures }) => sum + figures.asked, 0);
        for (const { key, figures } of list) {
          const isParty = key !== 'personOrRelative' && key !== 'unknown';
          expect(silent.includes(key)).toBe(isParty && total > 0 && figures.asked === 0);
        }
      }),
    );
  });
});
