import type { Amount, Words } from '../documents/report.ts';
import { type CountedTable, type CountKind, HeldCount, showCount, showTable } from '../kernel/counts.ts';

/** What stands in the place of a number that must not leave the group. */
export const protectedWord: Words = { sv: 'skyddat', en: 'protected' };

function fewerThan(threshold: number): Words {
  return { sv: `färre än ${threshold}`, en: `fewer than ${threshold}` };
}

export function whyProtected(threshold: number): Words {
  return {
    sv: `Skyddat: talet är mindre än ${threshold}, eller så skulle ett sådant tal gå att räkna ut om det visades. I en liten kommun kan några få vara personer som någon känner igen.`,
    en: `Protected: the number is smaller than ${threshold}, or such a number could be worked out if it were shown. In a small municipality a few may be people whom somebody recognises.`,
  };
}

/** A table with its totals, each number shown or in words. */
export interface SafeTable {
  readonly cells: readonly (readonly Amount[])[];
  readonly rowTotals: readonly Amount[];
  readonly columnTotals: readonly Amount[];
  readonly total: Amount;
  readonly hidden: number;
}

const word = (count: number | null): Amount => count ?? { hidden: protectedWord };

/** Everything in a pack leaves the group; so the chair and the coordinator get no more of it than anybody else. */
export async function safeTable(kind: CountKind, table: CountedTable, threshold: number): Promise<SafeTable> {
  const shown = await showTable(new HeldCount(kind, table), 'leaving', threshold);
  const cells = shown?.cells ?? table.counts.map((row) => row.map(() => null));
  return {
    cells: cells.map((row) => row.map(word)),
    rowTotals: (shown?.rowTotals ?? table.rows.map(() => null)).map(word),
    columnTotals: (shown?.columnTotals ?? table.columns.map(() => null)).map(word),
    total: word(shown?.total ?? null),
    hidden: cells.flat().filter((cell) => cell === null).length,
  };
}

/** One count by itself. None at all is not told apart from a few. */
export function safeCount(kind: CountKind, count: number, threshold: number): Amount {
  return showCount(new HeldCount(kind, count), 'leaving', threshold) ?? { hidden: fewerThan(threshold) };
}

/**
 * How many of `whole` have something that others may have too, so that no sum gives it away. Those who do not have it are
 * protected as well: "68 of 70" tells of two.
 */
export function safeShare(kind: CountKind, count: number, whole: number, threshold: number): Amount {
  const others = whole - count;
  if (others > 0 && others < threshold) return { hidden: protectedWord };
  return safeCount(kind, count, threshold);
}

export interface Pooled<K> {
  readonly shown: readonly { readonly key: K; readonly count: number }[];
  /** All the others together; null when there is nothing to count together. */
  readonly others: number | null;
}

/**
 * Kinds that exclude each other, largest first. The small ones and the empty ones are counted together, with the smallest
 * of the large ones when they would still be few.
 */
export function pooled<K>(
  counts: readonly { readonly key: K; readonly count: number }[],
  threshold: number,
): Pooled<K> {
  const sorted = counts.toSorted((a, b) => b.count - a.count);
  const large = sorted.filter(({ count }) => count >= threshold);
  let others = sorted.reduce((sum, { count }) => (count < threshold ? sum + count : sum), 0);
  while (others > 0 && others < threshold) {
    const next = large.pop();
    if (!next) break;
    others += next.count;
  }
  return { shown: large, others: others === 0 ? null : others };
}

export function numberOf(amount: Amount): number | null {
  return typeof amount === 'number' ? amount : null;
}
