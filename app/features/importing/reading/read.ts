import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import { type BasicState, readBasics } from './basics.ts';
import type {
  Age,
  Basic,
  CaseDate,
  CaseRow,
  Detect,
  IdentitySlip,
  Reading,
  UnknownPlace,
  UnreadCell,
} from './case-row.ts';
import { basics as allBasics } from './case-row.ts';
import { caseDate, noDate, resolveYears, withMonthFirst } from './date-context.ts';
import type { Field } from './fields.ts';
import { saysNothing } from './folding.ts';
import { type Glossary, glossaryLookup, meaningsOf, readGlossary } from './glossary.ts';
import { slipsOf, wordsForPlaces } from './identity-slips.ts';
import type { Mapping, Options, SheetMapping } from './mapping.ts';
import { recogniseObstacle } from './obstacles.ts';
import { readAge, readAgeAndSex, readSex } from './person-facts.ts';
import { placeFinder, tidyPlace } from './places.ts';
import { type RowFacts, type RowReader, readRowFacts } from './row-facts.ts';
import { readSection, type Section } from './row-kinds.ts';
import { firstBodyRow, placedColumns } from './sheet-access.ts';
import { type Vocabulary, vocabulary } from './vocabulary.ts';
import { whys } from './whys.ts';

/** Tells an age that lacks only the year of the case from one that cannot be read at all. */
const SOME_YEAR = 2018;

export interface ReadOptions extends Options {
  /** Finds identities in a text; without it no identity slips are looked for. */
  readonly detect?: Detect;
}

/**
 * Reads the cases of a file as the mapping says. Every cell of a case row is read into a field, kept as text, or listed in `unread`; rows
 * that are no cases stand in the mapping with their reason. Deterministic; never throws.
 */
export function read(grids: readonly Grid[], mapping: Mapping, options: ReadOptions): Reading {
  const glossary = glossaryLookup(readGlossary(grids.filter((grid) => mapping.glossarySheets.includes(grid.sheet))));
  const words = vocabulary(placeFinder(options.places), glossary, mapping.values);
  const rows: CaseRow[] = [];
  const unread: UnreadCell[] = [];
  for (const sheet of mapping.sheets) {
    const grid = grids.find((candidate) => candidate.sheet === sheet.sheet);
    if (!grid || !sheet.use) continue;
    for (const facts of readSheet(grid, sheet, words)) {
      const { row, failed } = caseRow(facts, sheet, words, glossary, rows.length + 1);
      rows.push(row);
      unread.push(...failed);
    }
  }
  const slips = options.detect ? findSlips(rows, unread, mapping, options.detect) : [];
  return {
    rows,
    unread,
    identitySlips: slips,
    unknownPlaces: listUnknownPlaces(rows, words, mapping),
    counts: count(rows, unread, slips),
  };
}

/** A heading for a month leaves the party of the heading above it standing, and the other way round. */
function nextSection(before: Section | null, heading: Section): Section {
  return {
    month: heading.month ?? before?.month ?? null,
    year: heading.year ?? before?.year ?? null,
    party: heading.party ?? before?.party ?? null,
    municipality: heading.municipality ?? before?.municipality ?? null,
  };
}

function findSlips(
  rows: readonly CaseRow[],
  unread: readonly UnreadCell[],
  mapping: Mapping,
  detect: Detect,
): IdentitySlip[] {
  const placeWords = wordsForPlaces(rows, mapping.sheets);
  const sheets = new Map(mapping.sheets.map((sheet) => [sheet.sheet, sheet]));
  const unreadColumns = new Map<string, Set<string>>();
  for (const { sheet, row, column } of unread) {
    const key = `${row} ${sheet}`;
    unreadColumns.set(key, (unreadColumns.get(key) ?? new Set()).add(column));
  }
  return rows.flatMap((row) => {
    const sheet = sheets.get(row.sheet);
    return sheet
      ? slipsOf(row, sheet, detect, unreadColumns.get(`${row.row} ${row.sheet}`) ?? new Set(), placeWords)
      : [];
  });
}

interface DatedFacts {
  readonly facts: RowFacts;
  readonly when: CaseDate;
  readonly whenFailed: boolean;
  readonly year: number | null;
  readonly section: Section | null;
}

function readSheet(grid: Grid, sheet: SheetMapping, words: Vocabulary): DatedFacts[] {
  const firstRow = firstBodyRow(sheet);
  const reader: RowReader = { grid, columns: placedColumns(grid, sheet), firstRow, words };
  const skipped = new Set(sheet.notCases.map(({ row }) => row - 1));
  const found: { facts: RowFacts; section: Section | null }[] = [];
  let section: Section | null = null;
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    if (skipped.has(row)) {
      const heading = readSection(grid, row, words);
      if (heading) section = nextSection(section, heading);
      continue;
    }
    if ((grid.rows[row] ?? []).every((cell) => cell.text.trim() === '' && cell.comment === undefined)) continue;
    found.push({ facts: readRowFacts(reader, row, section?.month ?? sheet.month), section });
  }
  const dates = found.map(({ facts, section: under }) => {
    if (!facts.date) return null;
    const date = withMonthFirst(facts.date, sheet.monthFirst);
    return date.year === null && under?.year ? { ...date, year: under.year } : date;
  });
  const years = resolveYears(dates, sheet.years);
  const onlyYear = sheet.years.length === 1 ? (sheet.years[0] ?? null) : null;
  return found.map(({ facts, section: under }, index) => {
    const date = dates[index] ?? null;
    const year = years[index] ?? null;
    const month = under?.month ?? sheet.month;
    if (date) {
      const when = caseDate(date, year, facts.dateForm ?? date.form);
      return { facts, when: when ?? noDate, whenFailed: when === null, year, section: under };
    }
    const ofSheet =
      month === null
        ? null
        : caseDate(
            { precision: 'month', year: null, month, day: null, week: null, form: 'otherText' },
            under?.year ?? onlyYear,
          );
    return { facts, when: ofSheet ?? noDate, whenFailed: false, year: under?.year ?? onlyYear, section: under };
  });
}

function caseRow(
  dated: DatedFacts,
  sheet: SheetMapping,
  words: Vocabulary,
  glossary: Glossary,
  position: number,
): { row: CaseRow; failed: UnreadCell[] } {
  const { facts, when } = dated;
  const failed: UnreadCell[] = facts.unread.map(({ column, text, why }) => ({
    sheet: sheet.sheet,
    row: facts.row + 1,
    column: column.column,
    header: column.header,
    text,
    why,
  }));
  const fail = (column: { column: string; header: string } | null, text: string, why: UnreadCell['why']): void => {
    if (column)
      failed.push({ sheet: sheet.sheet, row: facts.row + 1, column: column.column, header: column.header, text, why });
  };
  if (dated.whenFailed && facts.date)
    fail(
      facts.dateColumn,
      facts.written[facts.dateColumn?.column ?? ''] ?? '',
      facts.date.year === null && dated.year === null ? whys.year : whys.date,
    );
  let age: Age | null = null;
  let sex = facts.sex;
  for (const { text, column } of facts.ages) {
    const both = column.field === 'ageAndSex' ? readAgeAndSex(text, dated.year) : null;
    const found = both ? both.age : readAge(text, dated.year);
    age ??= found;
    sex ??= both?.sex ?? null;
    if (found !== null || (both && readSex(text) !== null)) continue;
    const withYear = both ? readAgeAndSex(text, SOME_YEAR).age : readAge(text, SOME_YEAR);
    fail(column, text, dated.year === null && withYear ? whys.ageYear : whys.age);
  }
  const unitParty = facts.partyWritten || !facts.texts.unit ? null : words.party(facts.texts.unit);
  const code = facts.texts.code;
  const hasColumn = (field: Field): boolean => sheet.columns.some((column) => column.field === field);
  const sectionParty = hasColumn('party') ? null : dated.section?.party;
  const sectionPlace = hasColumn('municipality') ? null : dated.section?.municipality;
  const row: CaseRow = {
    sheet: sheet.sheet,
    row: facts.row + 1,
    position,
    nr: facts.nr,
    ...when,
    party:
      facts.party ??
      (unitParty && unitParty.confidence >= 0.9 ? unitParty.value : null) ??
      (facts.partyWritten ? null : (sheet.party ?? sectionParty)) ??
      'unknown',
    municipality:
      facts.municipality ??
      (facts.unknownPlace === null ? (sheet.municipality ?? sectionPlace ?? 'unknown') : tidyPlace(facts.unknownPlace)),
    sex: sex ?? 'unknown',
    age,
    incomeSources: facts.incomes,
    obstacle: facts.texts.obstacle ? recogniseObstacle(facts.texts.obstacle) : null,
    followUpWritten: facts.texts.outcome?.split('\n').some((line) => !saysNothing(line)) ?? false,
    texts: facts.texts,
    basics: basicsOf(facts),
    codeMeaning: code === undefined ? null : (meaningsOf(glossary, code, 'code')[0] ?? null),
    other: facts.other,
    written: facts.written,
  };
  return { row, failed };
}

function basicsOf(facts: RowFacts): Partial<Record<Basic, BasicState>> {
  const states = facts.texts.tried === undefined ? {} : readBasics(facts.texts.tried);
  for (const basic of allBasics) {
    const tick = facts.ticks.find(({ marks }) => marks === basic);
    if (tick) states[basic] = tick.on ? 'done' : 'notDone';
  }
  return states;
}

function listUnknownPlaces(rows: readonly CaseRow[], words: Vocabulary, mapping: Mapping): UnknownPlace[] {
  const decided = new Set(Object.values(mapping.values.municipality));
  const constant = new Set(mapping.sheets.map((sheet) => sheet.municipality));
  const places = new Map<string, { sheet: string; row: number }[]>();
  for (const { municipality, sheet, row } of rows) {
    if (
      municipality === 'unknown' ||
      decided.has(municipality) ||
      constant.has(municipality) ||
      words.municipality(municipality)
    )
      continue;
    places.set(municipality, [...(places.get(municipality) ?? []), { sheet, row }]);
  }
  return [...places.entries()].map(([text, at]) => ({ text, rows: at }));
}

function count(
  rows: readonly CaseRow[],
  unread: readonly UnreadCell[],
  slips: readonly IdentitySlip[],
): Reading['counts'] {
  return {
    cases: rows.length,
    unread: unread.length,
    identitySlips: slips.length,
    followUpMissing: rows.filter((row) => !row.followUpWritten).length,
    perSex: tally(rows.map((row) => row.sex)),
    perDateForm: tally(rows.flatMap((row) => (row.dateForm === null ? [] : [row.dateForm]))),
  };
}

/** How many of each, commonest first. */
export function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
