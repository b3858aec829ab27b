import { type Grid, gridOf, isInner } from './grid.ts';
import { hiddenCells, smallCells } from './pattern.ts';
import { protect } from './protect.ts';
import { prove } from './prove.ts';
import { coarserAndCoarser, type Rolled, unrolled } from './roll-up.ts';
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
  const found = fineEnough(table, threshold, options);
  const { table: rolled } = found;
  const published = protectedTable(found);
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

interface Protected {
  readonly table: Rolled;
  readonly hidden: ReadonlySet<number>;
}

/** The finest table of which no more is hidden than is wished, or the coarsest there is. */
function fineEnough(table: CountTable, threshold: number, options: PublishOptions): Protected {
  const most = options.mostHidden ?? 0.5;
  let last = unrolled(table);
  for (const candidate of coarserAndCoarser(last, options, (one) => smallShare(gridOf(one.counts), threshold))) {
    last = candidate;
    const grid = gridOf(candidate.counts);
    // Quick, and seldom more than what is hidden in the end.
    if (most < 1 && hiddenShare(grid, hiddenCells(grid, threshold, 'free', 1)) > most) continue;
    const hidden = protect(grid, threshold);
    if (hiddenShare(grid, hidden) <= most) return { table: candidate, hidden };
  }
  return { table: last, hidden: protect(gridOf(last.counts), threshold) };
}

/** Of the inner counts above nought. */
function hiddenShare(grid: Grid, hidden: ReadonlySet<number> | null): number {
  const above = grid.values.flatMap((value, cell) => (isInner(grid, cell) && value > 0 ? [cell] : []));
  return above.length === 0 ? 0 : above.filter((cell) => hidden?.has(cell)).length / above.length;
}

function smallShare(grid: Grid, threshold: number): number {
  return hiddenShare(grid, new Set(smallCells(grid, threshold)));
}

function protectedTable({ table: { rows, columns, counts }, hidden }: Protected): PublishedTable {
  const grid = gridOf(counts);
  const { width } = grid;
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
