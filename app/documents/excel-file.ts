import { Workbook } from '@cj-tech-master/excelts';
import { type Document, tablesOf } from './document.ts';
import { plainText } from './plain-text.ts';
import { type CellContent, type Column, harmlessText as harmless, type Table } from './tables.ts';

/** What Excel allows in a name of a sheet. */
const longestName = 31;
const harmlessText = (text: string): string => harmless(plainText(text));
const aboutNames = { sv: 'Om filen', en: 'About this file' } as const;

/**
 * A workbook with a sheet for each table of the document (frozen head, filters, real numbers and days) and a last one that
 * says what the file is. No cell holds a formula, and no text that a program could take for one.
 */
export async function excelFile(document: Document): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = document.author;
  workbook.title = document.title;
  workbook.created = dayAsDate(document.date) ?? new Date(0);
  workbook.modified = workbook.created;
  const used = new Set<string>();
  for (const table of tablesOf(document)) addTable(workbook, table, sheetName(table.caption, used));
  const about = workbook.addWorksheet(sheetName(aboutNames[document.language], used));
  about.columns = [{ width: 100 }];
  for (const line of [document.title, ...document.lead, document.author]) about.addRow([harmlessText(line)]);
  about.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addTable(workbook: Workbook, { columns, rows, about = [] }: Table, name: string): void {
  const above = about.length === 0 ? 0 : about.length + 1;
  // Frozen under many lines, the head would leave no room for its rows on a small screen.
  const views = above === 0 ? [{ state: 'frozen' as const, ySplit: 1 }] : [];
  const sheet = workbook.addWorksheet(name, { views });
  sheet.columns = columns.map((column) => ({ width: widthOf(column) }));
  for (const [name, value] of about) sheet.addRow([harmlessText(name === '' ? value : `${name}: ${value}`)]);
  if (above > 0) sheet.getRow(1).font = { bold: true };
  if (above > 0) sheet.addRow([]);
  const head = sheet.addRow(columns.map((column) => harmlessText(column.label)));
  head.font = { bold: true };
  for (const row of rows) {
    const added = sheet.addRow(row.map((value, at) => cellValue(value, columns[at])));
    added.alignment = { vertical: 'top', wrapText: true };
  }
  for (const [at, column] of columns.entries())
    if (column.kind === 'date') sheet.getColumn(at + 1).numFmt = 'yyyy-mm-dd';
  sheet.autoFilter = { from: { row: above + 1, col: 1 }, to: { row: above + rows.length + 1, col: columns.length } };
}

function cellValue(value: CellContent, column: Column | undefined): string | number | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  const day = column?.kind === 'date' ? dayAsDate(value) : null;
  return day ?? harmlessText(value);
}

function dayAsDate(day: string): Date | null {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) ? at : null;
}

function widthOf({ kind, width = 1 }: Column): number {
  return kind === 'text' ? Math.min(80, 18 * width) : 12;
}

function sheetName(wanted: string, used: Set<string>): string {
  const plain =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, longestName)
      .trim() || '1';
  for (let number = 2, name = plain; ; number += 1) {
    if (!used.has(name.toLowerCase())) {
      used.add(name.toLowerCase());
      return name;
    }
    const ending = ` ${number}`;
    name = `${plain.slice(0, longestName - ending.length)}${ending}`;
  }
}
