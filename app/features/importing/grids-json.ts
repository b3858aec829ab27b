import {
  type Cell,
  type CellKind,
  type CellValue,
  emptyCell,
  type Grid,
  type Merge,
} from '../../documents/spreadsheet-grid.ts';

/** A file's grids as JSON that PostgreSQL takes, without the empty cells. `unpackGrids` gives back what `packGrids` was given. */
export interface PackedGrid {
  sheet: string;
  hidden: boolean;
  hiddenColumns: readonly number[];
  merges: readonly Merge[];
  daysFrom1904: boolean;
  cut: boolean;
  /** Length of each row, and its cells: column, kind, text, value when it is not the text, and what else there is. */
  rows: [number, PackedCell[]][];
}

type PackedValue = number | boolean | null | 'same' | { date: number } | { number: string } | { text: string };
interface More {
  merged?: string;
  formula?: string;
  missing?: true;
  comment?: string;
}
type PackedCell = [column: number, kind: CellKind, text: string, value?: PackedValue, more?: More];

const same = 'same';
// NUL cannot be stored by PostgreSQL; the others say nothing in a cell, but for line ends and tabs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Half a surrogate pair is no text in UTF-8. */
const clean = (text: string): string => text.replace(unprintable, '').toWellFormed();

export function packGrids(grids: readonly Grid[]): PackedGrid[] {
  return grids.map(({ rows, sheet, ...facts }) => ({
    ...facts,
    sheet: clean(sheet),
    rows: rows.map((row, at): [number, PackedCell[]] => [
      row.length,
      row.flatMap((cell, column) => (isBlank(cell, at, column) ? [] : [packCell(cell, column)])),
    ]),
  }));
}

/** How many cells say something, and how many characters they hold. */
export function sizeOf(grids: readonly Grid[]): { cells: number; characters: number } {
  let cells = 0;
  let characters = 0;
  for (const row of grids.flatMap((grid) => grid.rows)) {
    for (const cell of row) {
      if (cell.text !== '') cells += 1;
      characters += cell.text.length + (cell.formula?.length ?? 0) + (cell.comment?.length ?? 0);
    }
  }
  return { cells, characters };
}

function isBlank(cell: Cell, row: number, column: number): boolean {
  return (
    cell.kind === 'empty' &&
    cell.text === '' &&
    cell.value === null &&
    cell.address === emptyCell(row, column).address &&
    cell.mergedWith === undefined &&
    cell.formula === undefined &&
    cell.comment === undefined &&
    cell.missingResult !== true
  );
}

function packCell(cell: Cell, column: number): PackedCell {
  const text = clean(cell.text);
  const more: More = {
    ...(cell.mergedWith !== undefined && { merged: cell.mergedWith }),
    ...(cell.formula !== undefined && { formula: clean(cell.formula) }),
    ...(cell.missingResult && { missing: true as const }),
    ...(cell.comment !== undefined && { comment: clean(cell.comment) }),
  };
  const value = packValue(cell.value, text);
  if (Object.keys(more).length > 0) return [column, cell.kind, text, value, more];
  return value === same ? [column, cell.kind, text] : [column, cell.kind, text, value];
}

function packValue(value: CellValue, text: string): PackedValue {
  if (value instanceof Date) return { date: value.getTime() };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { number: String(value) };
  if (typeof value !== 'string') return value;
  const cleaned = clean(value);
  return cleaned === text ? same : { text: cleaned };
}

export function unpackGrids(packed: readonly PackedGrid[]): Grid[] {
  return packed.map(({ rows, ...facts }) => ({
    ...facts,
    rows: rows.map(([length, cells], row) => {
      const filled = Array.from({ length }, (_, column) => emptyCell(row, column));
      for (const cell of cells) filled[cell[0]] = unpackCell(cell, row);
      return filled;
    }),
  }));
}

function unpackCell([column, kind, text, value = same, more = {}]: PackedCell, row: number): Cell {
  return {
    value: unpackValue(value, text),
    text,
    kind,
    address: emptyCell(row, column).address,
    ...(more.merged !== undefined && { mergedWith: more.merged }),
    ...(more.formula !== undefined && { formula: more.formula }),
    ...(more.missing && { missingResult: true }),
    ...(more.comment !== undefined && { comment: more.comment }),
  };
}

function unpackValue(value: PackedValue, text: string): CellValue {
  if (value === same) return text;
  if (typeof value !== 'object' || value === null) return value;
  if ('date' in value) return new Date(value.date);
  return 'text' in value ? value.text : Number(value.number);
}
