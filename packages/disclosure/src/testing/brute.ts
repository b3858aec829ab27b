import { gridOf } from '../grid.ts';
import { publishedGrid } from '../prove.ts';
import type { PublishedTable } from '../types.ts';

/** Every complete table that agrees with the published figures, found by trying all: for small tables whose total is shown. */
export function everyTable(published: PublishedTable): number[][][] {
  const { rows, columns, cells, rowTotals, columnTotals, total } = published;
  const most = total ?? 0;
  const sums = columns.map(() => 0);
  const found: number[][][] = [];
  const now: number[][] = rows.map(() => columns.map(() => 0));
  const fill = (row: number, column: number, inRow: number, inAll: number): void => {
    if (inAll > most || columnTotals.some((shown, at) => shown !== null && (sums[at] ?? 0) > shown)) return;
    if (column === columns.length) {
      const shown = rowTotals[row] ?? null;
      if (shown !== null && shown !== inRow) return;
      if (row + 1 < rows.length) fill(row + 1, 0, 0, inAll);
      else if (inAll === most && columnTotals.every((one, at) => one === null || one === sums[at]))
        found.push(now.map((one) => [...one]));
      return;
    }
    const shown = cells[row]?.[column] ?? null;
    const values = shown === null ? Array.from({ length: most - inAll + 1 }, (_, value) => value) : [shown];
    for (const value of values) {
      const line = now[row];
      if (!line) return;
      line[column] = value;
      sums[column] = (sums[column] ?? 0) + value;
      fill(row, column + 1, inRow + value, inAll + value);
      sums[column] = (sums[column] ?? 0) - value;
    }
  };
  fill(0, 0, 0, 0);
  return found;
}

/**
 * The hidden figures of which nobody can tell whether they are 0, small or the threshold, by trying every table: neither from
 * the published figures nor from knowing that every small count is one of them. What follows from that is followed to its end.
 */
export function openByTrying(published: PublishedTable, threshold: number): ReadonlySet<number> {
  const grids = everyTable(published).map((counts) => gridOf(counts).values);
  const { values } = publishedGrid(published);
  let open = new Set([...values.keys()].filter((cell) => values[cell] === null));
  for (;;) {
    const possible = grids.filter((grid) =>
      grid.every((value, cell) => value === 0 || value >= threshold || values[cell] !== null || open.has(cell)),
    );
    const next = new Set(
      [...open].filter(
        (cell) => possible.some((grid) => grid[cell] === 0) && possible.some((grid) => (grid[cell] ?? 0) >= threshold),
      ),
    );
    if (next.size === open.size) return open;
    open = next;
  }
}
