/** The right reading of an example as JSON, in the shape of the reading of the sheet of 2016. */
import type { Built, CaseReading } from './build.ts';
import { columnLetter } from './files.ts';
import type { Source } from './source.ts';

function counted(keys: readonly string[], values: readonly string[]): Record<string, number> {
  const table: Record<string, number> = {};
  for (const key of keys) table[key] = 0;
  for (const value of values) table[value] = (table[value] ?? 0) + 1;
  return table;
}

function headersShown(built: Built, row: number): { column: string; header: string }[] {
  const cells = built.tables[0]?.rows[row - 1] ?? [];
  return cells.map((cell, index) => ({ column: columnLetter(index), header: String(cell.value) }));
}

function monthsOf(cases: readonly CaseReading[]): string[] {
  const years = cases.map((one) => Number(one.when.from.slice(0, 4)));
  const months: string[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    for (let month = 1; month <= 12; month++) months.push(`${year}-${String(month).padStart(2, '0')}`);
  }
  return months;
}

function rowOf(one: CaseReading, position: number, severalSheets: boolean, source: Source): Record<string, unknown> {
  const { when } = one;
  return {
    ...(severalSheets ? { sheet: one.sheet } : {}),
    row: one.row,
    position,
    nr: one.nr,
    date: when.date,
    datePrecision: when.isoWeek === null ? 'day' : 'week',
    ...(when.isoWeek === null ? {} : { isoWeek: when.isoWeek, weekFrom: when.from, weekTo: when.to }),
    dateForm: one.dateForm,
    month: when.from.slice(0, 7),
    party: one.party,
    municipality: one.municipality,
    ...(one.sex === null ? {} : { sex: one.sex }),
    age: one.age,
    ...(one.incomeSources === null ? {} : { incomeSources: one.incomeSources }),
    ...(source.obstacles.size === 0 ? {} : { obstacle: one.obstacle }),
    followUpWritten: one.followUpWritten,
  };
}

export function expectedReading(file: string, source: Source, built: Built, notes: readonly string[]): object {
  const { cases, marks } = built;
  const severalSheets = built.tables.length > 1 && source.sheets.length > 1;
  const sorted = [...cases].sort((a, b) => (a.when.from < b.when.from ? -1 : a.when.from > b.when.from ? 1 : 0));
  const at = (mark: { sheet: string; row: number }) =>
    severalSheets ? { sheet: mark.sheet, row: mark.row } : { row: mark.row };
  const slips = marks.filter((mark) => mark.slip);
  const single = built.headers.length === 1 || !severalSheets ? built.headers[0] : undefined;
  const recurring = [...source.obstacles].map(([id, label]) => {
    const rows = cases.filter((one) => one.obstacle === id).map((one) => one.row);
    return { id, label, cases: rows.length, rows };
  });
  return {
    file,
    year: Number(sorted[0]?.when.from.slice(0, 4)),
    ...(severalSheets ? { sheets: source.sheets.map((sheet) => sheet.name) } : { sheet: cases[0]?.sheet }),
    rowNumbering: 'row is the row (in text files the record) counted from 1',
    ...(single === undefined
      ? { headerRows: built.headers.map((header) => ({ sheet: header.sheet, row: header.row })) }
      : {
          headerRow: single.row,
          firstCaseRow: Math.min(...cases.map((one) => one.row)),
          lastCaseRow: Math.max(...cases.map((one) => one.row)),
          columns: headersShown(built, single.row),
          mergedRanges: built.tables[0]?.merges ?? [],
        }),
    nonCaseRows: built.nonCaseRows.map((row) => ({ ...at(row), why: row.why })),
    notes,
    cases: cases.length,
    period: { first: sorted[0]?.when.from, last: sorted.at(-1)?.when.from },
    perParty: counted(
      ['municipality', 'employmentService', 'region', 'socialInsuranceAgency', 'personOrRelative'],
      cases.map((one) => one.party),
    ),
    perMonth: counted(
      monthsOf(cases),
      cases.map((one) => one.when.from.slice(0, 7)),
    ),
    perMunicipality: counted(
      [],
      cases.map((one) => one.municipality),
    ),
    ...(cases.some((one) => one.sex !== null)
      ? {
          perSex: counted(
            ['female', 'male', 'unknown'],
            cases.map((one) => one.sex ?? 'unknown'),
          ),
        }
      : {}),
    perDateForm: counted(
      [],
      cases.map((one) => one.dateForm),
    ),
    followUpMissing: cases.filter((one) => !one.followUpWritten).length,
    identitySlipRows: new Set(slips.map((mark) => `${mark.sheet}:${mark.row}`)).size,
    identitySlips: slips.map((mark) => ({
      ...at(mark),
      nr: mark.nr,
      column: mark.column,
      header: mark.header,
      type: mark.label,
      text: mark.text,
    })),
    lookalikesThatAreNotSlips: marks
      .filter((mark) => !mark.slip)
      .map((mark) => ({ ...at(mark), column: mark.column, text: mark.text, why: mark.label })),
    ...(recurring.length === 0 ? {} : { recurringObstacles: recurring }),
    rows: cases.map((one, index) => rowOf(one, index + 1, severalSheets, source)),
  };
}
