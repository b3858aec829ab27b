import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/clock.ts';
import { endedQuarters, lastFullQuarter, lastTwelveMonths, monthsOf, readPeriod, wholeYear } from './period.ts';

const day = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1950-01-01', days));

describe('the last twelve months', () => {
  test('begin with the first day of a month and end today', () => {
    expect(lastTwelveMonths('2026-11-22')).toEqual({ from: '2025-12-01', to: '2026-11-22' });
    expect(lastTwelveMonths('2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(lastTwelveMonths('2027-01-01')).toEqual({ from: '2026-02-01', to: '2027-01-01' });
  });

  test('are always twelve month keys', () => {
    fc.assert(
      fc.property(day, (today) => {
        expect(monthsOf(lastTwelveMonths(today))).toHaveLength(12);
      }),
    );
  });
});

describe('the months of a period', () => {
  test('are all of a year, in order', () => {
    expect(monthsOf(wholeYear(2016))).toEqual([
      ...['2016-01', '2016-02', '2016-03', '2016-04', '2016-05', '2016-06'],
      ...['2016-07', '2016-08', '2016-09', '2016-10', '2016-11', '2016-12'],
    ]);
  });

  test('hold the month of every day in it, once, and no other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const to = addDays(from, length);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index).slice(0, 7));
        expect(monthsOf({ from, to })).toEqual([...new Set(days)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the last full quarter', () => {
  test.each([
    ['2026-01-01', '2025-10-01', '2025-12-31'],
    ['2026-03-31', '2025-10-01', '2025-12-31'],
    ['2026-04-01', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-01-01', '2026-03-31'],
    ['2026-07-01', '2026-04-01', '2026-06-30'],
    ['2026-09-30', '2026-04-01', '2026-06-30'],
    ['2026-10-01', '2026-07-01', '2026-09-30'],
    ['2026-12-31', '2026-07-01', '2026-09-30'],
  ])('on %s is %s to %s', (today, from, to) => {
    expect(lastFullQuarter(today)).toEqual({ from, to });
  });

  test('is three whole months that end before today, at most a quarter ago', () => {
    fc.assert(
      fc.property(day, (today) => {
        const quarter = lastFullQuarter(today);
        expect(monthsOf(quarter)).toHaveLength(3);
        expect((Number(quarter.from.slice(5, 7)) - 1) % 3).toBe(0);
        expect(addDays(quarter.to, 1).slice(8)).toBe('01');
        expect(quarter.to < today).toBe(true);
        expect(lastFullQuarter(addDays(quarter.to, 1))).toEqual(quarter);
        expect(lastFullQuarter(quarter.to).to < quarter.to).toBe(true);
        expect(monthsOf({ from: quarter.to, to: today }).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('a period that was typed', () => {
  const today = '2026-11-22';
  test('stands as it is when it can be counted', () => {
    expect(readPeriod({ from: '2016-01-01', to: '2016-12-19' }, today)).toEqual({
      period: { from: '2016-01-01', to: '2016-12-19' },
      problems: {},
    });
    expect(readPeriod({ from: '2024-02-29', to: '2024-02-29' }, today).problems).toEqual({});
  });

  test('is completed from the end that was typed', () => {
    expect(readPeriod({ from: '', to: '' }, today).period).toEqual(lastTwelveMonths(today));
    expect(readPeriod({ from: '2026-03-05', to: '' }, today).period).toEqual({ from: '2026-03-05', to: today });
    expect(readPeriod({ from: '', to: '2016-12-19' }, today).period).toEqual({ from: '2016-01-01', to: '2016-12-19' });
    expect(readPeriod({ from: '2027-01-05', to: '' }, today).period).toEqual({ from: '2027-01-05', to: '2027-01-05' });
  });

  test.each([
    ['2016-02-30', '', 'from'],
    ['2016-13-01', '', 'from'],
    ['2016-00-10', '', 'from'],
    ['0000-01-01', '', 'from'],
    ['i går', '', 'from'],
    ['', '16-01-01', 'to'],
    ['2016-12-31', '2016-01-01', 'to'],
    ['2001-01-01', '2016-12-31', 'from'],
  ])('%s to %s is answered beside the field, and the usual period is shown', (from, to, at) => {
    const read = readPeriod({ from, to }, today);
    expect(Object.keys(read.problems)).toEqual([at]);
    expect(read.period).toEqual(lastTwelveMonths(today));
  });

  test('never gives a period that the database cannot count, whatever was typed', () => {
    const text = fc.oneof(fc.string(), day, fc.constantFrom('', '9999-12-31', '1899-12-31', '2199-12-31'));
    fc.assert(
      fc.property(text, text, day, (from, to, now) => {
        const { period } = readPeriod({ from, to }, now);
        expect(period.from <= period.to).toBe(true);
        expect(monthsOf(period).length).toBeLessThanOrEqual(120);
        for (const end of [period.from, period.to])
          expect(new Date(`${end}T12:00:00Z`).toISOString().slice(0, 10)).toBe(end);
      }),
    );
  });
});

describe('quarters that have ended', () => {
  test('lie wholly within the period and before today, in order, the latest ones', () => {
    const period = { from: '2025-10-01', to: '2026-11-16' };
    expect(endedQuarters(period, '2026-11-16', 8).map(({ from }) => from)).toEqual([
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ]);
    expect(endedQuarters(period, '2026-11-16', 2).map(({ from }) => from)).toEqual(['2026-04-01', '2026-07-01']);
    expect(endedQuarters({ from: '2026-07-02', to: '2026-12-31' }, '2026-11-16', 8)).toEqual([]);
    expect(endedQuarters({ from: '2026-07-01', to: '2026-09-29' }, '2026-11-16', 8)).toEqual([]);
    // On the last day of a quarter it has not ended.
    expect(endedQuarters({ from: '2026-07-01', to: '2026-09-30' }, '2026-09-30', 8)).toEqual([]);
    expect(endedQuarters({ from: '2026-07-01', to: '2026-09-30' }, '2026-10-01', 8)).toHaveLength(1);
  });

  test('never overlap, whichever periods are asked for', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, today) => {
        const quarters = endedQuarters(a < b ? { from: a, to: b } : { from: b, to: a }, today, 1000);
        for (const [index, quarter] of quarters.entries()) {
          const before = quarters[index - 1];
          expect(quarter.from.slice(5)).toMatch(/^(01|04|07|10)-01$/);
          expect(quarter.to < today).toBe(true);
          if (before) expect(before.to < quarter.from).toBe(true);
        }
      }),
    );
  });
});
