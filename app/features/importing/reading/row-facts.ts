import type { Cell, Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Text } from '../../../kernel/text.ts';
import { type DateForm, type IncomeSource, type Party, type Sex, type TextField, textFields } from './case-row.ts';
import { readTick } from './column-values.ts';
import { readDateCell } from './date-cell.ts';
import { monthNumber, type WrittenDate } from './date-text.ts';
import type { Field } from './fields.ts';
import { saysNothing } from './folding.ts';
import { effectiveCell, type PlacedColumn } from './sheet-access.ts';
import type { Vocabulary } from './vocabulary.ts';
import { whys } from './whys.ts';

/** What one row says, cell by cell, before its neighbours are asked (for the year) and before it is known to be a case. */
export interface RowFacts {
  readonly row: number;
  readonly nr: number | string | null;
  readonly date: WrittenDate | null;
  readonly dateForm: DateForm | null;
  readonly party: Party | null;
  /** The party cell says something, even if it was not understood. */
  readonly partyWritten: boolean;
  readonly municipality: string | null;
  readonly unknownPlace: string | null;
  readonly sex: Sex | null;
  readonly ages: readonly { readonly text: string; readonly column: PlacedColumn }[];
  readonly incomes: readonly IncomeSource[];
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly ticks: readonly { readonly marks: string; readonly on: boolean }[];
  readonly other: readonly { readonly column: string; readonly header: string; readonly text: string }[];
  readonly written: Readonly<Record<string, string>>;
  readonly unread: readonly { readonly column: PlacedColumn; readonly text: string; readonly why: Text }[];
  readonly dateColumn: PlacedColumn | null;
}

type DatePart = 'year' | 'month' | 'day' | 'week';

type Draft = { -readonly [Key in keyof RowFacts]: RowFacts[Key] } & {
  texts: Partial<Record<TextField, string>>;
  other: { column: string; header: string; text: string }[];
  written: Record<string, string>;
  unread: { column: PlacedColumn; text: string; why: Text }[];
  ticks: { marks: string; on: boolean }[];
  ages: { text: string; column: PlacedColumn }[];
  parts: Partial<Record<DatePart, { number: number; column: PlacedColumn; text: string }>>;
};

export interface RowReader {
  readonly grid: Grid;
  readonly columns: readonly PlacedColumn[];
  readonly firstRow: number;
  readonly words: Vocabulary;
}

/** @param month the month of day numbers that stand alone, from the sheet's name or a heading among the rows. */
export function readRowFacts(reader: RowReader, row: number, month: number | null): RowFacts {
  const draft: Draft = {
    row,
    nr: null,
    date: null,
    dateForm: null,
    party: null,
    partyWritten: false,
    municipality: null,
    unknownPlace: null,
    sex: null,
    ages: [],
    incomes: [],
    texts: {},
    ticks: [],
    other: [],
    written: {},
    unread: [],
    dateColumn: null,
    parts: {},
  };
  for (const column of reader.columns) {
    const { cell, through } = effectiveCell(reader.grid, row, column.index, reader.firstRow);
    if (cell.comment !== undefined && through === 'own')
      draft.unread.push({ column, text: cell.comment, why: whys.comment });
    if (cell.missingResult) draft.unread.push({ column, text: cell.formula ?? '', why: whys.missingResult });
    if (cell.text.trim() === '') continue;
    draft.written[column.column] = cell.text;
    if (cell.kind === 'error') draft.unread.push({ column, text: cell.text, why: whys.errorCell });
    else if (column.field !== 'ignore') readCell(draft, column, cell, through, reader, month);
  }
  dateFromParts(draft);
  const { parts: _, ...facts } = draft;
  return facts;
}

function readCell(
  draft: Draft,
  column: PlacedColumn,
  cell: Cell,
  through: 'own' | 'merge' | 'ditto',
  reader: RowReader,
  month: number | null,
): void {
  const text = cell.text.trim();
  const fail = (why: Text): void => {
    draft.unread.push({ column, text, why });
  };
  if (column.marks !== undefined) {
    readTickCell(draft, column, column.marks, text, fail);
    return;
  }
  if (isTextField(column.field)) {
    const before = draft.texts[column.field];
    draft.texts[column.field] = before === undefined ? text : `${before}\n${text}`;
    return;
  }
  if (column.field === 'other') {
    draft.other.push({ column: column.column, header: column.header, text });
    return;
  }
  if (column.field === 'party' && !saysNothing(text)) draft.partyWritten = true;
  if (saysNothing(text) && column.field !== 'incomeSources') return;
  const readers: Partial<Record<Field, () => void>> = {
    nr: () => {
      draft.nr = readNr(text);
    },
    date: () => readDate(draft, column, cell, through, reader, month, fail),
    party: () => {
      const party = reader.words.party(text);
      if (party) draft.party = party.value;
      else fail(whys.party);
    },
    municipality: () => {
      const place = reader.words.municipality(text);
      if (place) draft.municipality = place.value;
      else draft.unknownPlace = text;
    },
    sex: () => {
      const sex = reader.words.sex(text);
      if (sex) draft.sex = sex.value;
      else fail(whys.sex);
    },
    age: () => {
      draft.ages.push({ text, column });
    },
    ageAndSex: () => {
      draft.ages.push({ text, column });
    },
    incomeSources: () => readIncomes(draft, text, reader, fail),
    year: () => readPart(draft, column, 'year', text, fail),
    month: () => readPart(draft, column, 'month', text, fail),
    week: () => readPart(draft, column, 'week', text, fail),
    day: () => readPart(draft, column, 'day', text, fail),
  };
  readers[column.field]?.();
}

function isTextField(field: Field): field is TextField {
  return (textFields as readonly string[]).includes(field);
}

function readNr(text: string): number | string {
  const plain = text.replace(/[.)#]+$|^#/g, '').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : text;
}

function readDate(
  draft: Draft,
  column: PlacedColumn,
  cell: Cell,
  through: 'own' | 'merge' | 'ditto',
  reader: RowReader,
  month: number | null,
  fail: (why: Text) => void,
): void {
  draft.dateColumn = column;
  const forms = { merge: 'mergedCell', ditto: 'ditto' } as const;
  const date = readDateCell(cell, reader.grid.daysFrom1904) ?? dayNumberAlone(cell.text, month);
  if (!date) {
    fail(whys.date);
    return;
  }
  draft.date = date;
  draft.dateForm = through === 'own' ? date.form : forms[through];
}

function dayNumberAlone(text: string, month: number | null): WrittenDate | null {
  const match = /^(\d{1,2})(?::?[ae]|\.)?$/.exec(text.trim());
  const day = Number(match?.[1]);
  if (!match || month === null || day < 1 || day > 31) return null;
  return { precision: 'day', year: null, month, day, week: null, form: 'otherText' };
}

function readIncomes(draft: Draft, text: string, reader: RowReader, fail: (why: Text) => void): void {
  const incomes = reader.words.incomeSources(text);
  if (!incomes) {
    if (!saysNothing(text)) fail(whys.income);
    return;
  }
  draft.incomes = [...new Set([...draft.incomes, ...incomes.value])];
  if (incomes.rest !== '') fail(whys.partly(incomes.rest));
}

function readTickCell(
  draft: Draft,
  column: PlacedColumn,
  marks: string,
  text: string,
  fail: (why: Text) => void,
): void {
  if (saysNothing(text)) return;
  const on = readTick(text);
  if (on === null) {
    fail(whys.tick);
    return;
  }
  draft.ticks.push({ marks, on });
  if (column.field === 'tried') {
    const line = `${column.header}: ${text}`;
    draft.texts.tried = draft.texts.tried === undefined ? line : `${draft.texts.tried}\n${line}`;
  }
  if (!on) return;
  const taken =
    { party: draft.party, sex: draft.sex, municipality: draft.municipality }[column.field as 'party'] ?? null;
  if (taken !== null && taken !== marks) fail(whys.several);
  else if (column.field === 'party') {
    draft.party = marks as Party;
    draft.partyWritten = true;
  } else if (column.field === 'sex') draft.sex = marks as Sex;
  else if (column.field === 'municipality') draft.municipality = marks;
  else if (column.field === 'incomeSources') draft.incomes = [...new Set([...draft.incomes, marks as IncomeSource])];
}

function readPart(draft: Draft, column: PlacedColumn, part: DatePart, text: string, fail: (why: Text) => void): void {
  const number =
    part === 'month' ? (monthNumber(text) ?? Number(text)) : Number(text.replace(/^(?:v|w|vecka|week)\.?\s*/i, ''));
  const most = { year: 2079, month: 12, day: 31, week: 53 }[part];
  if (Number.isInteger(number) && number >= 1 && number <= most) draft.parts[part] = { number, column, text };
  else fail(whys.date);
}

/** Date columns that are split: day, month, week and year each on their own. A whole date cell goes before them. */
function dateFromParts(draft: Draft): void {
  const { parts } = draft;
  const first = parts.day ?? parts.month ?? parts.week ?? parts.year;
  if (!first) return;
  const [year, month, day, week] = [parts.year, parts.month, parts.day, parts.week].map((part) => part?.number ?? null);
  if (draft.date) {
    if (draft.date.year === null && year != null) draft.date = { ...draft.date, year };
    return;
  }
  const common = { year: year ?? null, month: null, day: null, week: null, form: 'dateParts' as const };
  if (month != null && day != null) draft.date = { ...common, precision: 'day', month, day };
  else if (week != null) draft.date = { ...common, precision: 'week', week };
  else if (month != null) draft.date = { ...common, precision: 'month', month };
  if (draft.date) {
    draft.dateForm = 'dateParts';
    draft.dateColumn = first.column;
    return;
  }
  for (const part of Object.values(parts)) draft.unread.push({ column: part.column, text: part.text, why: whys.date });
}
