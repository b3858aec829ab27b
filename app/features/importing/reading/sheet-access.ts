import {
  type Cell,
  cellAt,
  columnLetters,
  columnNumber,
  emptyCell,
  type Grid,
  parseRange,
} from '../../../documents/spreadsheet-grid.ts';
import type { Field } from './fields.ts';
import { isDitto, saysNothing } from './folding.ts';
import type { ColumnMapping, SheetMapping } from './mapping.ts';

/** The cell that holds for a row: its own, the one above through a vertical merge, or the one that a ditto mark repeats. */
export interface EffectiveCell {
  readonly cell: Cell;
  readonly through: 'own' | 'merge' | 'ditto';
}

export function effectiveCell(grid: Grid, row: number, column: number, firstRow: number): EffectiveCell {
  const own = cellAt(grid, row, column);
  if (own.mergedWith !== undefined) {
    const master = parseRange(own.mergedWith);
    // A cell merged sideways shows another column's text, which is read there.
    if (master && master.left === column && master.top >= firstRow)
      return { cell: cellAt(grid, master.top, column), through: 'merge' };
    return { cell: emptyCell(row, column), through: 'own' };
  }
  if (!isDitto(own.text)) return { cell: own, through: 'own' };
  for (let above = row - 1; above >= firstRow; above -= 1) {
    const cell = cellAt(grid, above, column);
    if (cell.kind === 'empty' || isDitto(cell.text)) continue;
    return saysNothing(cell.text) ? { cell: own, through: 'own' } : { cell, through: 'ditto' };
  }
  return { cell: own, through: 'own' };
}

export interface PlacedColumn extends ColumnMapping {
  readonly index: number;
}

/** The mapped columns, and every other column of the sheet as `other`, so that nothing is left out. */
export function placedColumns(grid: Grid, mapping: SheetMapping): PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  const seen = new Set<number>();
  for (const column of mapping.columns) {
    const index = columnNumber(column.column);
    if (index === null || seen.has(index)) continue;
    seen.add(index);
    placed.push({ ...column, index });
  }
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    if (!seen.has(index)) placed.push({ column: columnLetters(index), header: '', field: 'other', index });
  }
  return placed.sort((a, b) => a.index - b.index);
}

export function columnOf(columns: readonly PlacedColumn[], field: Field): PlacedColumn | undefined {
  return columns.find((column) => column.field === field && column.marks === undefined);
}

/** Row index (from 0) of the first row below the header. */
export function firstBodyRow(mapping: Pick<SheetMapping, 'headerRows'>): number {
  return mapping.headerRows.length === 0 ? 0 : Math.max(...mapping.headerRows);
}
