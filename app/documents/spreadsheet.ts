import { decodeText, readDelimited } from './spreadsheet-delimited.ts';
import { type Grid, limits } from './spreadsheet-grid.ts';
import { type SpreadsheetProblem, spreadsheetProblem } from './spreadsheet-problems.ts';
import { readXlsx } from './spreadsheet-xlsx.ts';
import { countMergedCells, nestingIsSane } from './spreadsheet-xml.ts';
import { inspectZip } from './spreadsheet-zip.ts';

/** Merged ranges are held cell by cell; one line of XML could ask for 17 thousand million of them. */
const MOST_MERGED_CELLS = 1_000_000;

/**
 * Reads a spreadsheet file that somebody chose: .xlsx, or text with columns. What the file is, is told by its content, never
 * by its name. Anything that cannot be read gives a problem with a message; nothing throws.
 */
export async function readSpreadsheet(bytes: Uint8Array, fileName: string): Promise<Grid[] | SpreadsheetProblem> {
  if (bytes.length === 0) return spreadsheetProblem('empty');
  if (bytes.length > limits.fileBytes) return spreadsheetProblem('tooLarge');
  try {
    if (startsWith(bytes, [0x50, 0x4b])) return await readArchive(bytes);
    if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return spreadsheetProblem(compoundKind(bytes));
    return readText(bytes, fileName);
  } catch {
    return spreadsheetProblem('damaged');
  }
}

async function readArchive(bytes: Uint8Array): Promise<Grid[] | SpreadsheetProblem> {
  let mergedCells = 0;
  const verdict = await inspectZip(bytes, (name, content) => {
    if (!name.startsWith('xl/') || !name.endsWith('.xml')) return true;
    if (name.startsWith('xl/worksheets/')) mergedCells += countMergedCells(content);
    return nestingIsSane(content);
  });
  if (!verdict.ok) return spreadsheetProblem(verdict.why);
  const names = new Set(verdict.names);
  if (names.has('xl/workbook.bin')) return spreadsheetProblem('binaryWorkbook');
  if (names.has('mimetype') && names.has('content.xml')) return spreadsheetProblem('openDocument');
  if (!verdict.names.some((name) => name.startsWith('xl/'))) return spreadsheetProblem('notSpreadsheet');
  const grids = await readXlsx(bytes, mergedCells <= MOST_MERGED_CELLS);
  return grids.some((grid) => grid.rows.length > 0) ? grids : spreadsheetProblem('empty');
}

/** A compound file is the old .xls, or the envelope around a workbook with a password. */
function compoundKind(bytes: Uint8Array): 'encrypted' | 'oldExcel' | 'notSpreadsheet' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted';
  const workbook =
    content.includes(Buffer.from('Workbook', 'utf16le')) || content.includes(Buffer.from('Book', 'utf16le'));
  return workbook ? 'oldExcel' : 'notSpreadsheet';
}

function readText(bytes: Uint8Array, fileName: string): Grid[] | SpreadsheetProblem {
  const text = decodeText(bytes);
  if (text === null) return spreadsheetProblem('notSpreadsheet');
  if (text.trim() === '') return spreadsheetProblem('empty');
  if (/^\s*(<|%PDF|\{\\rtf)/.test(text)) return spreadsheetProblem('notSpreadsheet');
  const dot = fileName.lastIndexOf('.');
  const ending = dot > 0 ? fileName.slice(dot + 1).toLowerCase() : '';
  const grid = readDelimited(text, dot > 0 ? fileName.slice(0, dot) : fileName, ['csv', 'tsv', 'txt'].includes(ending));
  if (!grid) return spreadsheetProblem('notSpreadsheet');
  return grid.rows.length > 0 ? [grid] : spreadsheetProblem('empty');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
