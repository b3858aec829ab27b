import { gridOf, isInner } from './grid.ts';
import { hiddenCells, smallCells } from './pattern.ts';
import { prove } from './prove.ts';
import { byGroups, type Rolled, smallestTogether, unrolled } from './roll-up.ts';
import { tableProblems } from './table.ts';
import type { CountTable, Publication, PublishedTable, PublishOptions } from './types.ts';
import { verify } from './verify.ts';

/** Counts below this are about so few people that they could be somebody, unless an installation sets another threshold. */
export const defaultThreshold = 5;

/**
 * The table with its totals, safe to publish: given every figure in it, and that no count is below 0, nobody can tell
 * whether a hidden small count is 0, small, or the threshold. Persons in whole numbers. The same table and options always
 * give the same answer. Throws a RangeError on what is not a table of counts; `tableProblems` says what is wrong with it.
 */
export async function publish(table: CountTable, options: PublishOptions = {}): Promise<Publication> {
  const threshold = options.threshold ?? defaultThreshold;
  const [problem] = tableProblems(table, options);
  if (problem) throw new RangeError(problem.en);
  const counted = table.counts.flat().reduce((sum, count) => sum + count, 0);
  if (counted > 0 && counted < threshold) return { kind: 'refused', reason: fewWords(threshold) };
  const rolled = coarseEnough(unrolled(table), threshold, options);
  const published = protectedTable(rolled, threshold);
  const certificate = prove(published, threshold);
  const verdict = certificate && verify(published, certificate, rolled.counts);
  // Nothing leaves without its proof, also if what finds the pattern should be wrong.
  if (!certificate || verdict?.kind !== 'right') return { kind: 'refused', reason: unproved };
  const together = (lines: Rolled['rows'], labels: readonly string[]): string[][] =>
    lines.flatMap(({ of }) => (of.length > 1 ? [labels.filter((label) => of.includes(label))] : []));
  const rolledUp = [...together(rolled.rows, table.rows), ...together(rolled.columns, table.columns)];
  return { kind: 'published', ...published, threshold, rolledUp, certificate };
}

function fewWords(threshold: number): { sv: string; en: string } {
  return {
    sv: `Tabellen räknar färre än ${threshold} personer. Den visas inte, så att ingen kan kännas igen.`,
    en: `The table counts fewer than ${threshold} people. It is not shown, so that nobody can be recognised.`,
  };
}

const unproved = {
  sv: 'Det går inte att visa tabellen så att ingen kan kännas igen.',
  en: 'The table cannot be shown without a risk that somebody is recognised.',
};

/** Coarser while more of the table than is wished would be hidden: first by the given groups, then the smallest together. */
function coarseEnough(table: Rolled, threshold: number, options: PublishOptions): Rolled {
  const most = options.mostHidden ?? 0.5;
  const isEnough = (one: Rolled): boolean => hiddenShare(one, threshold) <= most;
  let now = table;
  if (isEnough(now)) return now;
  for (const side of ['rows', 'columns'] as const) {
    const groups = (side === 'rows' ? options.rowGroups : options.columnGroups) ?? [];
    const next = byGroups(now, groups, side);
    if (!next) continue;
    now = next;
    if (isEnough(now)) return now;
  }
  const others = options.others ?? 'Övriga';
  for (;;) {
    const [first, second] = (['rows', 'columns'] as const)
      .flatMap((side) => smallestTogether(now, side, others) ?? [])
      .map((next) => ({ next, share: smallShare(next, threshold) }));
    if (!first) return now;
    now = second && second.share < first.share ? second.next : first.next;
    if (isEnough(now)) return now;
  }
}

/** Of the inner counts above nought. */
function hiddenShare({ counts }: Rolled, threshold: number): number {
  const grid = gridOf(counts);
  const hidden = hiddenCells(grid, threshold, 1);
  const above = grid.values.flatMap((value, cell) => (isInner(grid, cell) && value > 0 ? [cell] : []));
  return above.length === 0 ? 0 : above.filter((cell) => hidden?.has(cell)).length / above.length;
}

function smallShare({ counts }: Rolled, threshold: number): number {
  const grid = gridOf(counts);
  const above = grid.values.filter((value, cell) => isInner(grid, cell) && value > 0).length;
  return above === 0 ? 0 : smallCells(grid, threshold).filter((cell) => isInner(grid, cell)).length / above;
}

function protectedTable({ rows, columns, counts }: Rolled, threshold: number): PublishedTable {
  const grid = gridOf(counts);
  const { width } = grid;
  const hidden = hiddenCells(grid, threshold) ?? new Set(grid.values.keys());
  const shown = grid.values.map((value, cell) => (hidden.has(cell) ? null : value));
  return {
    rows: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    cells: rows.map((_, row) => shown.slice(row * width, (row + 1) * width - 1)),
    rowTotals: rows.map((_, row) => shown[(row + 1) * width - 1] ?? null),
    columnTotals: shown.slice(rows.length * width, -1),
    total: shown.at(-1) ?? null,
  };
}
