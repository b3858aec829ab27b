import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooled, safeCount, safeShare, safeTable } from '../../http/leaving.ts';
import { slotKey, slotsOf } from './grain.ts';
import { hasEnded, keyOf, periodName, periodOf, periodsToChoose } from './period.ts';

describe('a period', () => {
  it('is a year, a half or a quarter of the calendar', () => {
    expect(periodOf('2016')).toEqual({ from: '2016-01-01', to: '2016-12-31' });
    expect(periodOf('2016-H2')).toEqual({ from: '2016-07-01', to: '2016-12-31' });
    expect(periodOf('2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    for (const key of ['', '16', '2016-Q0', '2016-H3', '2016-01', '1200']) expect(periodOf(key)).toBeNull();
    expect(periodName('2016-Q3').sv).toBe('tredje kvartalet 2016');
  });

  it('can be chosen when it has ended, whatever the day', () => {
    expect(periodsToChoose('2026-02-10').slice(0, 3)).toEqual(['2025-Q4', '2025-H2', '2025']);
    expect(periodsToChoose('2026-11-16').slice(0, 3)).toEqual(['2026-Q3', '2026-H1', '2025']);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2001-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const today = date.toISOString().slice(0, 10);
          return periodsToChoose(today).every((key) => {
            const period = periodOf(key);
            return period !== null && hasEnded(period, today);
          });
        },
      ),
    );
  });

  it('is found from the days of a page, or is the latest quarter', () => {
    expect(keyOf({ from: '2016-01-01', to: '2016-12-31' }, '2026-11-16')).toBe('2016');
    expect(keyOf({ from: '2016-04-01', to: '2016-06-30' }, '2026-11-16')).toBe('2016-Q2');
    expect(keyOf({ from: '2026-01-01', to: '2026-12-31' }, '2026-11-16')).toBe('2026-Q3');
    expect(keyOf(null, '2026-11-16')).toBe('2026-Q3');
  });

  it('is cut into pieces that hold every day once', () => {
    const year = { from: '2016-01-01', to: '2016-12-31' };
    expect(slotsOf(year, 'month')).toHaveLength(12);
    expect(slotsOf(year, 'quarter').map(({ name }) => name.sv)).toContain('fjärde kvartalet');
    for (const grain of ['month', 'quarter', 'half'] as const) {
      const keys = slotsOf(year, grain).map(({ key }) => key);
      for (let month = 1; month <= 12; month += 1)
        expect(keys.filter((key) => key === slotKey(`2016-${String(month).padStart(2, '0')}-15`, grain))).toHaveLength(
          1,
        );
    }
  });
});

describe('what leaves the group', () => {
  it('counts the small ones together until they are no longer few', () => {
    expect(
      pooled(
        [
          { key: 'a', count: 9 },
          { key: 'b', count: 2 },
          { key: 'c', count: 1 },
        ],
        5,
      ),
    ).toEqual({ shown: [], others: 12 });
    expect(
      pooled(
        [
          { key: 'a', count: 9 },
          { key: 'b', count: 6 },
          { key: 'c', count: 0 },
        ],
        5,
      ).others,
    ).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 12 }), fc.integer({ min: 2, max: 9 }), (counts, threshold) => {
        const { shown, others } = pooled(
          counts.map((count, key) => ({ key, count })),
          threshold,
        );
        const sum = shown.reduce((total, { count }) => total + count, 0) + (others ?? 0);
        const total = counts.reduce((all, count) => all + count, 0);
        return (
          sum === total &&
          shown.every(({ count }) => count >= threshold) &&
          (others === null || others >= threshold || others === total)
        );
      }),
    );
  });

  it('hides few, none, and almost all', () => {
    for (const count of [0, 1, 4])
      expect(safeCount('volumes', count, 5)).toEqual({ hidden: { sv: 'färre än 5', en: 'fewer than 5' } });
    expect(safeCount('volumes', 5, 5)).toBe(5);
    expect(safeShare('attributes', 68, 70, 5)).toMatchObject({ hidden: { sv: 'skyddat' } });
    expect(safeShare('attributes', 70, 70, 5)).toBe(70);
  });

  it('hides a table’s small counts and what would give them away, in words', async () => {
    const table = await safeTable(
      'volumes',
      {
        rows: ['a', 'b'],
        columns: ['x', 'y'],
        counts: [
          [2, 20],
          [30, 40],
        ],
      },
      5,
    );
    expect(table.total).toBe(92);
    expect(table.cells.flat().filter((cell) => typeof cell !== 'number').length).toBe(table.hidden);
    expect(table.hidden).toBeGreaterThan(1);
    const few = await safeTable('volumes', { rows: ['a'], columns: ['x'], counts: [[3]] }, 5);
    expect(few.total).toEqual({ hidden: { sv: 'skyddat', en: 'protected' } });
  });
});
