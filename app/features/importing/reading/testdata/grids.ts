import { type Cell, cellAddress, type Grid, parseRange } from '../../../../documents/spreadsheet-grid.ts';

type Plain = string | number | Date | null;

/** A grid from plain values, as if it had been read from a file. */
export function gridOf(sheet: string, rows: readonly (readonly Plain[])[], merges: readonly string[] = []): Grid {
  const ranges = merges.map((range) => {
    const merge = parseRange(range);
    if (!merge) throw new Error(`not a range: ${range}`);
    return merge;
  });
  const cells = rows.map((values, row) =>
    values.map((value, column): Cell => {
      const address = cellAddress(row, column);
      const merge = ranges.find(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (merge && (merge.top !== row || merge.left !== column)) {
        return { value: null, text: '', kind: 'empty', address, mergedWith: cellAddress(merge.top, merge.left) };
      }
      if (value === null || value === '') return { value: null, text: '', kind: 'empty', address };
      if (value instanceof Date) return { value, text: value.toISOString().slice(0, 10), kind: 'date', address };
      return { value, text: String(value), kind: typeof value === 'number' ? 'number' : 'text', address };
    }),
  );
  return { sheet, hidden: false, rows: cells, hiddenColumns: [], merges: ranges, daysFrom1904: false, cut: false };
}
