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

/**
 * Tables that could stand behind the published one, found from it alone: for every hidden figure one in which it is 0 and
 * one in which it is at least the threshold, where such tables exist. Null when no table at all could stand behind it.
 */
export function prove(table: PublishedTable, threshold: number): Certificate | null {
  const { height, width, values } = publishedGrid(table);
  const hidden = values.flatMap((value, cell) => (value === null ? [cell] : []));
  const start = complete(height, width, values);
  if (!start) return null;
  const isHidden = new Set(hidden);
  const priceOf = (cell: number): number => (isHidden.has(cell) ? 0 : Number.POSITIVE_INFINITY);
  const tables: number[][] = [];
  const add = (found: readonly number[]): void => {
    const inner = found.filter((_, cell) => cell % width < width - 1 && cell < (height - 1) * width);
    tables.push(inner);
    for (const cell of hidden) {
      const value = found[cell] ?? 0;
      if (value === 0) empty.add(cell);
      if (value >= threshold) full.add(cell);
    }
  };
  const empty = new Set<number>();
  const full = new Set<number>();
  add(start);
  for (const cell of hidden) {
    const value = start[cell] ?? 0;
    const low: Network = { height, width, values: [...start] };
    if (!empty.has(cell) && push(low, cell, 'down', value, priceOf).done === value) add(low.values);
    const high: Network = { height, width, values: [...start] };
    const wanted = threshold - value;
    if (!full.has(cell) && push(high, cell, 'up', wanted, priceOf).done === wanted) add(high.values);
  }
  const size = width - 1;
  return {
    threshold,
    tables: tables.map((inner) => table.rows.map((_, row) => inner.slice(row * size, (row + 1) * size))),
  };
}
