import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomes, smallSteps } from './kinds.ts';
import { type OutcomeRow, shownQuarters } from './quarters.ts';

const quarter = { from: '2026-07-01', to: '2026-09-30' };
const threshold = 5;

const rowsOf = (counts: readonly number[], steps: readonly number[] = []): OutcomeRow[] =>
  [
    ...counts.map((count, index) => ({ kind: 'outcome' as const, value: outcomes[index] ?? '', count })),
    ...steps.map((count, index) => ({ kind: 'step' as const, value: smallSteps[index] ?? '', count })),
  ].flatMap((row) => (row.count > 0 ? [{ ...row, groupId: 'heby', quarter: quarter.from }] : []));

const shown = async (rows: readonly OutcomeRow[], audience: Parameters<typeof shownQuarters>[3]) =>
  (await shownQuarters(rows, 'heby', [quarter], audience, threshold))[0];

const counts = fc.array(fc.nat(9), { minLength: outcomes.length, maxLength: outcomes.length });

describe('what became of people in a quarter', () => {
  test('is never told of fewer than the limit, nor can it be worked out from the rest', async () => {
    await fc.assert(
      fc.asyncProperty(counts, async (list) => {
        const column = await shown(rowsOf(list), 'groupMember');
        const whole = list.reduce((sum, count) => sum + count, 0);
        const cells = column?.outcomes ?? [];
        list.forEach((count, index) => {
          if (count > 0 && count < threshold) expect(cells[index]).toBeNull();
          if (cells[index] !== null && column?.total !== null) expect(cells[index]).toBe(count);
        });
        expect(column?.total).toBe(whole > 0 && whole < threshold ? null : whole);
        // What is hidden together is nothing, or at least the limit, of at least two kinds.
        const hidden = list.filter((_, index) => cells[index] === null);
        const together = hidden.reduce((sum, count) => sum + count, 0);
        if (column?.total !== null && hidden.length > 0) {
          expect(together).toBeGreaterThanOrEqual(threshold);
          expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('tells of a small step only when neither few took it nor few did not', async () => {
    const of = fc.tuple(fc.integer({ min: 5, max: 30 }), fc.nat(30)).filter(([whole, taken]) => taken <= whole);
    await fc.assert(
      fc.asyncProperty(of, async ([whole, taken]) => {
        const column = await shown(rowsOf([whole], [taken]), 'groupMember');
        const isSmall = [taken, whole - taken].some((count) => count > 0 && count < threshold);
        expect(column?.steps[0]).toBe(isSmall ? null : taken);
      }),
    );
  });

  test('is as it is for whoever reads the questions, and nothing for those outside', async () => {
    const rows = rowsOf([1, 2], [1]);
    expect(await shown(rows, 'coordinator')).toMatchObject({ total: 3, outcomes: expect.arrayContaining([1, 2]) });
    for (const audience of ['caseOfficer', 'manager', 'administrator', null] as const)
      expect((await shown(rows, audience))?.outcomes.every((count) => count === null)).toBe(true);
  });

  test('does not depend on other groups or other quarters', async () => {
    const rows = rowsOf([6, 2, 7], [2]);
    const others = rows.flatMap((row) => [
      { ...row, groupId: 'tierp', count: 50 },
      { ...row, quarter: '2026-04-01', count: 1 },
    ]);
    expect(await shown([...others, ...rows], 'groupMember')).toEqual(await shown(rows, 'groupMember'));
  });
});
