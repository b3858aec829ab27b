import { type CountAudience, HeldCount, showTable } from '../../kernel/counts.ts';
import { outcomes, smallSteps } from './kinds.ts';
import type { Period } from './period.ts';

/** Columns that fit on a page. */
export const mostQuarters = 8;

/** As the database counts them: by the quarter (its first day) in which the answer came. */
export interface OutcomeRow {
  readonly groupId: string;
  readonly quarter: string;
  readonly kind: 'outcome' | 'step';
  readonly value: string;
  readonly count: number;
}

/** One column. A count that is null is hidden. */
export interface ShownQuarter {
  readonly quarter: Period;
  /** Null: fewer than the limit, and then nothing of the quarter is shown. */
  readonly total: number | null;
  /** In the order of the kinds. */
  readonly outcomes: readonly (number | null)[];
  readonly steps: readonly (number | null)[];
}

/**
 * What became of people in one group, for those who do not read its questions. Each group and quarter is published by
 * itself, in the same way for everybody, and never added to another: so there is nothing to subtract. One question has one
 * outcome, but may have several small steps: each step is a table of its own, of those who took it and those who did not.
 */
export async function shownQuarters(
  rows: readonly OutcomeRow[],
  groupId: string,
  quarters: readonly Period[],
  audience: CountAudience | null,
  threshold: number,
): Promise<ShownQuarter[]> {
  const columns: ShownQuarter[] = [];
  for (const quarter of quarters) {
    const own = rows.filter((row) => row.groupId === groupId && row.quarter === quarter.from);
    const countOf = (kind: OutcomeRow['kind'], value: string): number =>
      own.find((row) => row.kind === kind && row.value === value)?.count ?? 0;
    const counts = outcomes.map((outcome) => [countOf('outcome', outcome)]);
    const whole = counts.flat().reduce((sum, count) => sum + count, 0);
    const held = new HeldCount('outcomes', { rows: outcomes, columns: ['cases'], counts });
    const table = await showTable(held, audience, threshold);
    const steps: (number | null)[] = [];
    for (const step of smallSteps) {
      const taken = countOf('step', step);
      const split = { rows: [step], columns: ['taken', 'not'], counts: [[taken, whole - taken]] };
      const shown = await showTable(new HeldCount('outcomes', split), audience, threshold);
      steps.push(shown?.cells[0]?.[0] ?? null);
    }
    columns.push({
      quarter,
      total: table?.total ?? null,
      outcomes: outcomes.map((_, row) => table?.cells[row]?.[0] ?? null),
      steps,
    });
  }
  return columns;
}
