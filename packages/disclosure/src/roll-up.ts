import type { CountTable, LabelGroup, PublishOptions } from './types.ts';

/** A table some of whose rows and columns hold several labels. */
export interface Rolled {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** One list for each row, as long as there are columns. */
  readonly counts: readonly (readonly number[])[];
}

interface Line {
  readonly label: string;
  readonly of: readonly string[];
}

export function unrolled({ rows, columns, counts }: CountTable): Rolled {
  const lines = (labels: readonly string[]): Line[] => labels.map((label) => ({ label, of: [label] }));
  return { rows: lines(rows), columns: lines(columns), counts };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function transposed({ rows, columns, counts }: Rolled): Rolled {
  return { rows: columns, columns: rows, counts: columns.map((_, column) => counts.map((row) => row[column] ?? 0)) };
}

/** The rows of the given places become one, at the first of them. */
function mergedRows(table: Rolled, places: readonly number[], label: string): Rolled {
  const isIn = new Set(places);
  const first = Math.min(...places);
  const kept = [...table.rows.keys()].filter((row) => row === first || !isIn.has(row));
  const one: Line = { label, of: places.flatMap((row) => table.rows[row]?.of ?? []) };
  const added = table.columns.map((_, column) => sum(places.map((row) => table.counts[row]?.[column] ?? 0)));
  return {
    columns: table.columns,
    rows: kept.map((row) => (row === first ? one : (table.rows[row] ?? one))),
    counts: kept.map((row) => (row === first ? added : (table.counts[row] ?? []))),
  };
}

/** Null when no group changes anything. */
function byGroups(table: Rolled, groups: readonly LabelGroup[], side: 'rows' | 'columns'): Rolled | null {
  let rolled = side === 'rows' ? table : transposed(table);
  const before = rolled.rows.length;
  for (const { label, of } of groups) {
    const wanted = new Set(of);
    const places = [...rolled.rows.keys()].filter((row) => rolled.rows[row]?.of.every((one) => wanted.has(one)));
    if (places.length > 1) rolled = mergedRows(rolled, places, label);
  }
  if (rolled.rows.length === before) return null;
  return side === 'rows' ? rolled : transposed(rolled);
}

/**
 * The two rows (or columns) that count fewest become one, later the next of them joins the others: there is one such line,
 * which its label names. Null when only two are left. Of equals the last ones.
 */
function smallestTogether(table: Rolled, side: 'rows' | 'columns', others: string): Rolled | null {
  const rolled = side === 'rows' ? table : transposed(table);
  if (rolled.rows.length < 3) return null;
  const totals = rolled.counts.map(sum);
  const joined = rolled.rows.findIndex(({ label }) => label === others);
  const smallest = [...rolled.rows.keys()]
    .filter((row) => row !== joined)
    .sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || b - a);
  const places = joined < 0 ? smallest.slice(0, 2) : [joined, ...smallest.slice(0, 1)];
  const merged = mergedRows(
    rolled,
    places.toSorted((a, b) => a - b),
    others,
  );
  return side === 'rows' ? merged : transposed(merged);
}

const sides = ['rows', 'columns'] as const;

/**
 * The table itself, then coarser ones: by the given groups, rows first; then the two smallest rows or columns together, on the
 * side where less stays small, until two of each are left.
 */
export function* coarserAndCoarser(
  table: Rolled,
  { rowGroups, columnGroups, others = 'Övriga' }: PublishOptions,
  smallShare: (table: Rolled) => number,
): Generator<Rolled> {
  let now = table;
  yield now;
  for (const side of sides) {
    const next = byGroups(now, (side === 'rows' ? rowGroups : columnGroups) ?? [], side);
    if (!next) continue;
    now = next;
    yield now;
  }
  for (;;) {
    const [first, second] = sides
      .flatMap((side) => smallestTogether(now, side, others) ?? [])
      .map((next) => ({ next, share: smallShare(next) }));
    if (!first) return;
    now = second && second.share < first.share ? second.next : first.next;
    yield now;
  }
}
