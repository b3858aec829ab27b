import { createHash } from 'node:crypto';
import type { Grid } from '../../documents/spreadsheet-grid.ts';
import { basics, incomeSources, type Party, type PlaceList, parties } from './reading/case-row.ts';
import { type Field, fields } from './reading/fields.ts';
import { fold } from './reading/folding.ts';
import type { ColumnMapping, MappedField, Mapping, SheetMapping } from './reading/mapping.ts';
import { headerSignature, withRowsFound } from './reading/remember.ts';

export interface RowAt {
  readonly sheet: string;
  /** Counted from 1, as in the sheet. */
  readonly row: number;
}

/** How a list is read: the mapping, and the rows about which somebody knew better than the reading. */
export interface Choices {
  readonly mapping: Mapping;
  readonly asCases: readonly RowAt[];
  readonly leftOut: readonly RowAt[];
}

const key = (...parts: (string | number)[]): string =>
  createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 16);

/** Names a spelling in forms: letter case and spaces do not matter. */
export const spellingKey = (field: MappedField, written: string): string => key(field, fold(written));

/** Names each column in forms. Sheets with the same headings have the same names: what is said of one holds for all. */
export function columnKeys(sheet: Pick<SheetMapping, 'columns'>): string[] {
  const signature = headerSignature(sheet);
  const seen = new Map<string, number>();
  return sheet.columns.map(({ column, header }) => {
    const heading = fold(header);
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return key(signature, heading === '' ? `@${column}` : heading, times);
  });
}

/** A column's meaning in one word, for a select: its field, and the value of which it is ticked. */
export const meaningOf = ({ field, marks }: Pick<ColumnMapping, 'field' | 'marks'>): string =>
  marks === undefined ? field : `${field}|${marks}`;

const ticked: Readonly<Partial<Record<Field, readonly string[]>>> = {
  party: parties,
  sex: ['female', 'male'],
  incomeSources,
  tried: basics,
};

/** The meanings that a ticked column can have; those of a municipality depend on the county. */
export function tickedMeanings(places: PlaceList): { field: Field; marks: string }[] {
  const all = { ...ticked, municipality: Object.keys(places) };
  return (Object.entries(all) as [Field, readonly string[]][]).flatMap(([field, values]) =>
    values.map((marks) => ({ field, marks })),
  );
}

/** Null when it is no meaning. */
export function readMeaning(meaning: string, places: PlaceList): Pick<ColumnMapping, 'field' | 'marks'> | null {
  const plain = fields.find((field) => field === meaning);
  if (plain) return { field: plain };
  return tickedMeanings(places).find((one) => meaningOf(one) === meaning) ?? null;
}

/** A spelling that goes on standing for what it was read as. That is no decision, so that the built-in words may learn. */
export const asItIs = 'asItIs';
/** A spelling that stands for nothing: the cell is listed as not understood, or a place is kept as it was written. */
export const standsForNothing = 'none';

/** Null when the word is no value of the field. */
export function readValue(
  field: MappedField,
  word: string,
  places: PlaceList,
): { value: string | readonly string[] | null } | null {
  if (word === standsForNothing) return { value: null };
  if (field === 'incomeSources') {
    const sources = word.split('+');
    return sources.every((one) => (incomeSources as readonly string[]).includes(one)) ? { value: sources } : null;
  }
  const values: Record<'party' | 'sex' | 'municipality', readonly string[]> = {
    party: parties,
    sex: ['female', 'male'],
    municipality: Object.keys(places),
  };
  return values[field].includes(word) ? { value: word } : null;
}

export const valueWord = (value: string | readonly string[] | null): string =>
  value === null || value.length === 0 ? standsForNothing : typeof value === 'string' ? value : value.join('+');

export interface SheetChange {
  readonly sheet: string;
  readonly use: boolean;
  /** Null: as it was found. */
  readonly year: number | null;
  readonly monthFirst: boolean;
  readonly party: Party | null;
  readonly municipality: string | null;
  readonly leftOut: readonly number[];
}

export interface Changes {
  readonly columns: ReadonlyMap<string, Pick<ColumnMapping, 'field' | 'marks'>>;
  readonly values: readonly { field: MappedField; written: string; value: string | readonly string[] | null }[];
  readonly sheets: readonly SheetChange[];
  /** Null: as it was. */
  readonly asCases: readonly RowAt[] | null;
}

export function withChanges(
  choices: Choices,
  changes: Changes,
  grids: readonly Grid[],
  options: { places: PlaceList },
): Choices {
  const { mapping } = choices;
  const sheets = mapping.sheets.map((sheet) => {
    const keys = columnKeys(sheet);
    const columns = sheet.columns.map((column, index): ColumnMapping => {
      const meaning = changes.columns.get(keys[index] ?? '');
      return meaning ? { column: column.column, header: column.header, ...meaning } : column;
    });
    const change = changes.sheets.find((one) => one.sheet === sheet.sheet);
    if (!change) return { ...sheet, columns };
    const { use, monthFirst, party, municipality } = change;
    const years = change.year === null ? sheet.years : [change.year];
    return { ...sheet, columns, use, monthFirst, party, municipality, years };
  });
  const values = structuredClone(mapping.values) as Record<MappedField, Record<string, unknown>>;
  for (const { field, written, value } of changes.values) values[field][fold(written)] = value;
  const spoken = new Set(changes.sheets.map(({ sheet }) => sheet));
  const leftOut = [
    ...choices.leftOut.filter(({ sheet }) => !spoken.has(sheet)),
    ...changes.sheets.flatMap(({ sheet, leftOut: rows }) => rows.map((row) => ({ sheet, row }))),
  ];
  const asCases = changes.asCases ?? choices.asCases;
  return {
    mapping: withRowsFound(grids, { ...mapping, sheets, values: values as Mapping['values'] }, options),
    asCases,
    leftOut,
  };
}

/** The mapping by which the list is read: what somebody said about single rows goes before what was found. */
export function effectiveMapping({ mapping, asCases, leftOut }: Choices): Mapping {
  const sheets = mapping.sheets.map((sheet) => {
    const cases = new Set(asCases.filter((at) => at.sheet === sheet.sheet).map(({ row }) => row));
    const out = new Set(leftOut.filter((at) => at.sheet === sheet.sheet).map(({ row }) => row));
    const found = sheet.notCases.filter(({ row }) => !cases.has(row) && !out.has(row));
    const notCases = [...found, ...[...out].map((row) => ({ row, reason: 'note' as const }))];
    return { ...sheet, notCases: notCases.sort((a, b) => a.row - b.row) };
  });
  return { ...mapping, sheets };
}

/** "12, 40-42" as row numbers; null when it is something else. */
export function readRows(text: string): number[] | null {
  const rows: number[] = [];
  for (const part of text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean)) {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (!match || from < 1 || to < from || to - from > 5000) return null;
    for (let row = from; row <= to; row += 1) rows.push(row);
  }
  return [...new Set(rows)].sort((a, b) => a - b);
}

export function rowsWords(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
