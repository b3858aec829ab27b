/** Writes tables as the files people keep: Excel workbooks, a Windows-1252 CSV and a UTF-16 table. */
import { Workbook } from '@cj-tech-master/excelts';

interface Formula {
  readonly formula: string;
  readonly result: string | number | Date | null;
}

export interface Cell {
  readonly value: string | number | Date | Formula | null;
  /** Excel number format. */
  readonly format?: string;
}

export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly string[];
}

const fixedTime = new Date(Date.UTC(2024, 0, 15, 12, 0, 0));

export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

export async function workbookFile(tables: readonly Table[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.created = fixedTime;
  book.modified = fixedTime;
  for (const table of tables) {
    const sheet = book.addWorksheet(table.name);
    table.rows.forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        if (cell.value === null || cell.value === '') return;
        const target = sheet.getCell(rowIndex + 1, columnIndex + 1);
        const value = cell.value;
        if (typeof value === 'object' && 'formula' in value) {
          const { formula, result } = value;
          target.value = { formula, result: result === null ? { error: '#N/A' } : result };
        } else target.value = value;
        if (cell.format !== undefined) target.numFmt = cell.format;
      });
    });
    for (const merge of table.merges) sheet.mergeCells(merge);
  }
  return book.xlsx.writeBuffer({ zip: { modTime: fixedTime, level: 9 } });
}

/** The characters of Windows-1252 that stand elsewhere in Unicode and occur in the texts. */
const windows1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
};

function plain(cell: Cell): string {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') throw new Error('text files hold no dates or formulas here');
  return String(value);
}

function separated(table: Table, separator: string, newline: string): string {
  const quote = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.rows.map((row) => row.map((cell) => quote(plain(cell))).join(separator) + newline).join('');
}

export function windowsCsv(table: Table): Uint8Array {
  const text = separated(table, ';', '\r\n');
  return Uint8Array.from(text, (letter) => {
    const code = windows1252[letter] ?? letter.charCodeAt(0);
    if (code > 0xff) throw new Error(`"${letter}" is not in Windows-1252`);
    return code;
  });
}

export function unicodeTable(table: Table): Uint8Array {
  return Buffer.from(`\ufeff${separated(table, '\t', '\r\n')}`, 'utf16le');
}
