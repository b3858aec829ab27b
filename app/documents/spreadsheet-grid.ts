/** What every kind of spreadsheet file becomes: plain grids of cells, before anybody asks what they mean. */

export type CellValue = string | number | boolean | Date | null;
export type CellKind = 'text' | 'number' | 'date' | 'formula' | 'error' | 'empty';

export interface Cell {
  /** Dates are UTC midnight (or the UTC time of day written), as spreadsheets know no time zone. */
  readonly value: CellValue;
  /** What a person sees in the cell; a date is always shown as yyyy-mm-dd. */
  readonly text: string;
  readonly kind: CellKind;
  /** 'B27' */
  readonly address: string;
  /** Address of the cell whose value this cell shows, when it is a covered part of a merged range. */
  readonly mergedWith?: string;
  readonly formula?: string;
  /** The formula was saved without its result. */
  readonly missingResult?: boolean;
  /** A comment that somebody attached to the cell. */
  readonly comment?: string;
}

/** Rows and columns counted from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Counted from 0; a row ends with its last cell that is not empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** Counted from 0. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** The workbook counts days from 1904 (old Macintosh files), which shifts bare day numbers. */
  readonly daysFrom1904: boolean;
  /** There was more than the limits allow; what lies outside was not read. */
  readonly cut: boolean;
}

export const limits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
} as const;

/** 0 → 'A', 27 → 'AB'. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** 'A' → 0, 'AB' → 27; null when it is not a column name. */
export function columnNumber(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Row and column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 'A1:C2' or 'B7' as numbers counted from 0; null when it is neither. */
export function parseRange(range: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(range);
  if (!match) return null;
  const left = columnNumber(match[1] ?? '');
  const right = columnNumber(match[3] ?? match[1] ?? '');
  if (left === null || right === null) return null;
  return { top: Number(match[2]) - 1, left, bottom: Number(match[4] ?? match[2]) - 1, right };
}

export function emptyCell(row: number, column: number): Cell {
  return { value: null, text: '', kind: 'empty', address: cellAddress(row, column) };
}

/** The cell itself, also where the grid holds nothing. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.rows[row]?.[column] ?? emptyCell(row, column);
}

/** The cell, or for a covered part of a merged range the cell whose value it shows. */
export function shownCell(grid: Grid, row: number, column: number): Cell {
  const cell = cellAt(grid, row, column);
  if (cell.mergedWith === undefined) return cell;
  const master = parseRange(cell.mergedWith);
  return master ? cellAt(grid, master.top, master.left) : cell;
}
