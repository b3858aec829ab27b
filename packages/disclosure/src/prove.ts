import { complete, type Network, push } from './network.ts';
import type { Certificate, PublishedTable } from './types.ts';

/** The published table as a grid with its totals, row by row. */
export function publishedGrid(table: PublishedTable): { height: number; width: number; values: (number | null)[] } {
  const rows = table.cells.map((row, index) => [...row, table.rowTotals[index] ?? null]);
  return {
    height: table.rows.length + 1,
    width: table.columns.length + 1,
    values: [...rows.flat(), ...table.columnTotals, table.total],
  };
}

/** What a published grid proves. */
export interface Proof {
  readonly tables: readonly (readonly number[])[];
  /** Hidden cells that are 0 in one of the tables and at least the threshold in another. */
  readonly open: ReadonlySet<number>;
}

/**
 * Tables that could stand behind the published one, found from it alone: for every hidden figure one in which it is 0 and
 * one in which it is at least the threshold, where such tables exist. Null when no table at all could stand behind it.
 *
 * Whoever knows the method knows that every small count can be both. A hidden figure that cannot is then not small: it is 0,
 * or at least the threshold. That is used against the others, and what follows from it again, until nothing more follows:
 * in every table of the proof only open cells are small, so that knowing the method tells nothing more.
 */
export function prove(table: PublishedTable, threshold: number): Certificate | null {
  const { height, width, values } = publishedGrid(table);
  const proof = proveGrid(height, width, values, threshold);
  const inner = (grid: readonly number[]): number[][] =>
    table.rows.map((_, row) => grid.slice(row * width, (row + 1) * width - 1));
  return proof && { threshold, tables: proof.tables.map(inner) };
}

export function proveGrid(
  height: number,
  width: number,
  values: readonly (number | null)[],
  threshold: number,
): Proof | null {
  const given = [...values];
  const floors = given.map(() => 0);
  for (;;) {
    const found = tablesBehind(height, width, given, floors, threshold);
    if (!found) return null;
    const { tables, open, empty } = found;
    const closed = given.flatMap((value, cell) =>
      value === null && floors[cell] === 0 && !open.has(cell) ? [cell] : [],
    );
    if (closed.length === 0) return { tables, open };
    for (const cell of closed) {
      if (empty.has(cell)) given[cell] = 0;
      else floors[cell] = threshold;
    }
  }
}

function tablesBehind(
  height: number,
  width: number,
  given: readonly (number | null)[],
  floors: readonly number[],
  threshold: number,
): (Proof & { readonly empty: ReadonlySet<number> }) | null {
  const start = complete(height, width, given, floors);
  if (!start) return null;
  const hidden = given.flatMap((value, cell) => (value === null ? [cell] : []));
  const isHidden = new Set(hidden);
  const priceOf = (cell: number): number => (isHidden.has(cell) ? 0 : Number.POSITIVE_INFINITY);
  const tables: (readonly number[])[] = [];
  const empty = new Set<number>();
  const full = new Set<number>();
  const add = (found: readonly number[]): void => {
    tables.push(found);
    for (const cell of hidden) {
      const value = found[cell] ?? 0;
      if (value === 0) empty.add(cell);
      if (value >= threshold) full.add(cell);
    }
  };
  add(start);
  for (const cell of hidden) {
    if (floors[cell] !== 0) continue;
    const value = start[cell] ?? 0;
    const low: Network = { height, width, values: [...start], floors };
    if (!empty.has(cell) && push(low, cell, 'down', value, priceOf).done === value) add(low.values);
    const high: Network = { height, width, values: [...start], floors };
    const wanted = threshold - value;
    if (!full.has(cell) && push(high, cell, 'up', wanted, priceOf).done === wanted) add(high.values);
  }
  return { tables, empty, open: new Set(hidden.filter((cell) => empty.has(cell) && full.has(cell))) };
}
