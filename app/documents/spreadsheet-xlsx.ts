import { type Cell as LibraryCell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import {
  type Cell,
  type CellValue,
  cellAddress,
  type Grid,
  limits,
  type Merge,
  parseRange,
} from './spreadsheet-grid.ts';

/**
 * Reads an unencrypted .xlsx whose unpacked size has been checked. Throws what the library throws on damaged content.
 * Without merges, every sheet is marked as cut.
 */
export async function readXlsx(bytes: Uint8Array, withMerges: boolean): Promise<Grid[]> {
  const workbook = new Workbook();
  // One more than the limit, so that "there was more" can be told.
  await workbook.xlsx.load(bytes, {
    maxRows: limits.rows + 1,
    maxCols: limits.columns + 1,
    ignoreNodes: withMerges ? [] : ['mergeCells'],
  });
  const daysFrom1904 = workbook.properties?.date1904 === true;
  const grids = workbook.worksheets.map((sheet) => readSheet(sheet, daysFrom1904, !withMerges));
  return hasAnyResult(grids) ? grids.map(withEmptyResults) : grids;
}

function readSheet(sheet: Worksheet, daysFrom1904: boolean, alreadyCut: boolean): Grid {
  const merges = readMerges(sheet);
  const covered = coveredCells(merges);
  const rows: Cell[][] = [];
  let cut = alreadyCut;
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > limits.rows) {
      cut = true;
      return;
    }
    const cells: Cell[] = [];
    row.eachCell({ includeEmpty: false }, (libraryCell, column) => {
      if (column > limits.columns) {
        cut = true;
        return;
      }
      const address = cellAddress(number - 1, column - 1);
      const cell = readCell(libraryCell, address, covered.get(address));
      if (cell) place(cells, number - 1, column - 1, cell);
    });
    if (cells.length > 0) {
      while (rows.length < number - 1) rows.push([]);
      rows[number - 1] = cells;
    }
  });
  return {
    sheet: sheet.name,
    hidden: sheet.state !== 'visible',
    rows,
    hiddenColumns: hidden(sheet),
    merges,
    daysFrom1904,
    cut,
  };
}

function place(cells: Cell[], row: number, column: number, cell: Cell): void {
  while (cells.length < column) {
    cells.push({ value: null, text: '', kind: 'empty', address: cellAddress(row, cells.length) });
  }
  cells[column] = cell;
}

function readMerges(sheet: Worksheet): Merge[] {
  const ranges = sheet.model.mergeCells ?? [];
  const merges: Merge[] = [];
  for (const range of ranges) {
    const merge = parseRange(String(range));
    if (!merge || merge.top >= limits.rows || merge.left >= limits.columns) continue;
    merges.push({
      ...merge,
      bottom: Math.min(merge.bottom, limits.rows - 1),
      right: Math.min(merge.right, limits.columns - 1),
    });
  }
  return merges;
}

function coveredCells(merges: readonly Merge[]): Map<string, string> {
  const covered = new Map<string, string>();
  for (const merge of merges) {
    const master = cellAddress(merge.top, merge.left);
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) {
        if (row !== merge.top || column !== merge.left) covered.set(cellAddress(row, column), master);
      }
    }
  }
  return covered;
}

function hidden(sheet: Worksheet): number[] {
  const columns: number[] = [];
  const last = Math.min(sheet.columnCount, limits.columns);
  for (let column = 1; column <= last; column += 1) if (sheet.getColumn(column).hidden) columns.push(column - 1);
  return columns;
}

function readCell(cell: LibraryCell, address: string, mergedWith: string | undefined): Cell | null {
  if (mergedWith !== undefined) return { value: null, text: '', kind: 'empty', address, mergedWith };
  const content = readContent(cell);
  const comment = readComment(cell);
  if (content.kind === 'empty' && comment === undefined) return null;
  return { ...content, address, ...(comment === undefined ? {} : { comment }) };
}

/**
 * The library does not tell "saved without result" from the result "" (as in =IF(A1="","",…)). A file written by a program that does not
 * calculate has no results at all; so where one formula has a result, those without have the result "".
 */
function hasAnyResult(grids: readonly Grid[]): boolean {
  return grids.some((grid) =>
    grid.rows.some((row) => row.some((cell) => cell.formula !== undefined && !cell.missingResult)),
  );
}

function withEmptyResults(grid: Grid): Grid {
  const rows = grid.rows.map((row) => row.map(({ missingResult: _, ...cell }): Cell => cell));
  return { ...grid, rows };
}

type Content = Omit<Cell, 'address' | 'mergedWith' | 'comment'>;

function readContent(cell: LibraryCell): Content {
  const value: unknown = cell.value;
  if (isObject(value) && (typeof value.formula === 'string' || typeof value.sharedFormula === 'string')) {
    const formula = cell.formula ?? '';
    const result = value.result;
    if (result === undefined || result === null)
      return { value: null, text: '', kind: 'formula', formula, missingResult: true };
    const inner = readPlain(cell, result);
    return { ...inner, kind: inner.kind === 'error' ? 'error' : 'formula', formula };
  }
  return readPlain(cell, value);
}

function readPlain(cell: LibraryCell, value: unknown): Content {
  if (value === null || value === undefined || value === '') return { value: null, text: '', kind: 'empty' };
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { value: null, text: cell.text, kind: 'error' };
    return { value, text: dateText(value), kind: 'date' };
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { value: null, text: String(value), kind: 'error' };
    return { value, text: numberText(cell, value), kind: 'number' };
  }
  if (typeof value === 'boolean') return { value, text: value ? 'SANT' : 'FALSKT', kind: 'text' };
  if (typeof value === 'string') return textContent(value);
  if (isObject(value)) {
    if (typeof value.error === 'string') return { value: null, text: value.error, kind: 'error' };
    if (typeof value.text === 'string') return textContent(value.text);
  }
  return textContent(cell.text);
}

function textContent(text: string): Content {
  const value: CellValue = text.replace(/\r\n?/g, '\n');
  return value.trim() === '' ? { value: null, text: '', kind: 'empty' } : { value, text: value, kind: 'text' };
}

function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** Only formats that change the meaning (per cent, text in quotes) are worth showing; others would round. */
function numberText(cell: LibraryCell, value: number): string {
  const format = typeof cell.numFmt === 'string' ? cell.numFmt : '';
  return /%|"/.test(format) ? cell.displayText : String(value);
}

function readComment(cell: LibraryCell): string | undefined {
  const note = cell.note;
  if (note === undefined || note === null) return undefined;
  const text = typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
  return text.trim() === '' ? undefined : text.trim();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
