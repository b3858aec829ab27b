import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median } from '../../kernel/median.ts';
import { type CountRow, figuresBy, origins, percentOf, sumOf } from './figures.ts';
import { monthsOf, wholeYear } from './period.ts';

const months = monthsOf(wholeYear(2016));
const groups = ['g1', 'g2', 'g3'] as const;

const row: fc.Arbitrary<CountRow> = fc
  .record({
    groupId: fc.constantFrom(...groups),
    month: fc.constantFrom(...months),
    origin: fc.constantFrom(...origins),
    asked: fc.nat(200),
    advised: fc.nat(200),
    withOutcome: fc.nat(200),
    basicsKnown: fc.nat(200),
    basicsMissing: fc.nat(200),
    late: fc.nat(200),
  })
  .chain((one) =>
    fc
      .array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 5 })
      .map((responseDays) => ({ ...one, responseDays })),
  );
const rows = fc.array(row, { maxLength: 40 });

const counted = ['asked', 'advised', 'withOutcome', 'basicsKnown', 'basicsMissing', 'late'] as const;
const totals = (list: readonly CountRow[]) => counted.map((name) => list.reduce((sum, one) => sum + one[name], 0));

describe('a table of figures', () => {
  test('adds up to the same whether by month, by origin or by group', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const tables = [
          figuresBy(list, months, (one) => one.month),
          figuresBy(list, origins, (one) => one.origin),
          figuresBy(list, groups, (one) => one.groupId),
        ];
        for (const table of tables) {
          const sum = sumOf(table.map(({ figures }) => figures));
          expect(counted.map((name) => sum[name])).toEqual(totals(list));
          expect([...sum.responseDays].sort()).toEqual(list.flatMap((one) => one.responseDays).sort());
        }
      }),
    );
  });

  test('has a line for every key, in order, also where nothing was asked', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(figuresBy(list, months, (one) => one.month).map(({ key }) => key)).toEqual(months);
      }),
    );
    expect(figuresBy([], ['2016-02'], (one) => one.month)[0]?.figures.asked).toBe(0);
  });

  test('refuses to lose a row that no line counts', () => {
    const [only] = fc.sample(row, 1);
    expect(() => figuresBy(only ? [only] : [], ['1999-01'], (one) => one.month)).toThrow(/No line/);
  });
});

describe('the median', () => {
  test('is the middle one, or the mean of the middle two', () => {
    expect(median([])).toBeNull();
    expect(median([3])).toBe(3);
    expect(median([9, 1, 4])).toBe(4);
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  test('has at most half below it and at most half above it, in whatever order they come', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, (list) => {
        const middle = median(list) ?? Number.NaN;
        expect(list.filter((one) => one < middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(list.filter((one) => one > middle).length).toBeLessThanOrEqual(list.length / 2);
        expect(median([...list].reverse())).toBe(middle);
      }),
    );
  });
});

test('a share is in whole per cent, and nothing has no share', () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(percentOf(0, 7)).toBe(0);
  expect(percentOf(1, 3)).toBe(33);
  expect(percentOf(70, 70)).toBe(100);
});
