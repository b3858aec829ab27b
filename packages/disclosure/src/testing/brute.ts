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
