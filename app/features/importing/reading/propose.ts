import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Text } from '../../../kernel/text.ts';
import { proposeColumns } from './columns.ts';
import { findCopies } from './copies.ts';
import { readDateCell } from './date-cell.ts';
import { writesMonthFirst, yearsNamed } from './date-context.ts';
import { monthNumber } from './date-text.ts';
import { foldWords } from './folding.ts';
import { glossaryLookup, readGlossary } from './glossary.ts';
import { findHeader, type Header } from './header-rows.ts';
import type { ColumnMapping, Options, Proposal, ProposedColumn, ProposedSheet, SheetMapping } from './mapping.ts';
import { type PlaceFinder, placeFinder } from './places.ts';
import { proposeValues } from './propose-values.ts';
import { findNonCases, nonCaseWhys } from './row-kinds.ts';
import { columnOf, effectiveCell, placedColumns } from './sheet-access.ts';
import { noValues, type Vocabulary, vocabulary } from './vocabulary.ts';

interface Draft {
  readonly grid: Grid;
  readonly header: Header | null;
  readonly columns: readonly ProposedColumn[];
}

const LEAST_TYPED = 3;
const byValues: readonly string[] = ['date', 'party', 'municipality', 'age', 'sex', 'ageAndSex', 'incomeSources'];

/** How the sheets of a file could be read, with the reasons. Deterministic; never throws. */
export function propose(grids: readonly Grid[], options: Options): Proposal {
  const places = placeFinder(options.places);
  const plain = vocabulary(places, new Map());
  const headers = grids.map((grid) => findHeader(grid, plain));
  const lists = grids.filter(
    (grid, index) => !holdsCases(draftSheet(grid, headers[index] ?? null, null, plain).columns),
  );
  const glossary = readGlossary(lists);
  const words = vocabulary(places, glossaryLookup(glossary));
  const pattern = headers.reduce((best, header) => ((header?.score ?? 0) > (best?.score ?? 0) ? header : best), null);
  const drafts = grids.map((grid, index) => draftSheet(grid, headers[index] ?? null, pattern, words));
  const allYears = yearsOf(grids, headers);
  const verdicts = drafts.map((draft) => {
    const mapping = mapSheet(draft, words, places, allYears);
    const cases = draft.grid.rows.length - mapping.notCases.length;
    const verdict = worthReading(draft, cases);
    return { draft, mapping: { ...mapping, use: verdict.use }, why: verdict.why, cases };
  });
  const copies = findCopies(
    grids,
    verdicts.map(({ mapping }) => mapping),
  );
  const sheets: ProposedSheet[] = [];
  const mappings: SheetMapping[] = [];
  for (const { draft, mapping, why, cases } of verdicts) {
    const original = copies.get(mapping.sheet);
    const use = mapping.use && original === undefined;
    mappings.push({ ...mapping, use });
    sheets.push({
      sheet: mapping.sheet,
      use,
      why: original === undefined ? why : copyOf(original),
      columns: draft.columns,
      cases: use ? cases : 0,
      notCases: mapping.notCases.map((row) => ({
        ...row,
        text: rowText(draft.grid, row.row - 1),
        why: nonCaseWhys[row.reason],
      })),
    });
  }
  const values = proposeValues(grids, mappings, words);
  const glossarySheets = [...new Set(glossary.map((entry) => entry.sheet))];
  return { mapping: { version: 1, sheets: mappings, glossarySheets, values: noValues }, sheets, values, glossary };
}

function draftSheet(grid: Grid, header: Header | null, pattern: Header | null, words: Vocabulary): Draft {
  if (header) return { grid, header, columns: proposeColumns(grid, header, (header.rows.at(-1) ?? 0) + 1, words) };
  // One sheet per month, with headings on the first only: they hold here too if the values agree.
  const borrowed = pattern && proposeColumns(grid, { ...pattern, rows: [] }, 0, words);
  if (borrowed && typedColumns(borrowed, 0.8) >= LEAST_TYPED) return { grid, header: null, columns: borrowed };
  const columns = proposeColumns(grid, null, 0, words);
  // A sheet without headings is read only when several columns show by their values what they are.
  return { grid, header: null, columns: typedColumns(columns, 0.37) >= LEAST_TYPED ? columns : [] };
}

/** A list of cases says when, or what about; a list of codes with parties and places does not. */
function holdsCases(columns: readonly ProposedColumn[]): boolean {
  const has = (...fields: readonly string[]): boolean =>
    columns.some(({ field, confidence }) => fields.includes(field) && confidence >= 0.3);
  const says = [
    has('date', 'day', 'week', 'month'),
    has('need', 'advice', 'tried', 'outcome', 'obstacle'),
    has('age', 'sex', 'ageAndSex'),
    has('party', 'unit'),
    has('municipality'),
    has('incomeSources'),
  ];
  return (
    (has('date', 'day', 'week', 'need', 'advice') || has('age', 'sex', 'ageAndSex')) && says.filter(Boolean).length >= 3
  );
}

function typedColumns(columns: readonly ProposedColumn[], least: number): number {
  return columns.filter((column) => byValues.includes(column.field) && column.confidence >= least).length;
}

function mapSheet(draft: Draft, words: Vocabulary, places: PlaceFinder, allYears: readonly number[]): SheetMapping {
  const { grid, header } = draft;
  const headerRows = (header?.rows ?? []).map((row) => row + 1);
  const firstRow = headerRows.at(-1) ?? 0;
  const columns: ColumnMapping[] = draft.columns.map(({ column, header: heading, field, marks }) => ({
    column,
    header: heading,
    field,
    ...(marks === undefined ? {} : { marks }),
  }));
  const bare: SheetMapping = {
    sheet: grid.sheet,
    use: true,
    headerRows,
    columns,
    notCases: [],
    years: [],
    month: null,
    monthFirst: false,
    party: null,
    municipality: null,
  };
  const placed = placedColumns(grid, bare);
  const title = titleOf(grid, header);
  const own = yearsNamed(grid.sheet);
  const inTitle = yearsNamed(title);
  const dateColumn = columnOf(placed, 'date');
  const dates = dateColumn
    ? grid.rows
        .slice(firstRow)
        .map((_, at) =>
          readDateCell(effectiveCell(grid, firstRow + at, dateColumn.index, firstRow).cell, grid.daysFrom1904),
        )
    : [];
  const has = (field: string): boolean => columns.some((column) => column.field === field);
  const party = words.party(grid.sheet);
  const named = places.findAll(grid.sheet);
  const titled = places.findAll(title);
  const municipality = named.length === 1 ? named[0] : titled.length === 1 ? titled[0] : undefined;
  return {
    ...bare,
    notCases: findNonCases({ grid, columns: placed, firstRow, words }, header?.rows ?? []),
    years: own.length > 0 ? own : inTitle.length > 0 ? inTitle : allYears,
    month: monthNamed(grid.sheet),
    monthFirst: writesMonthFirst(dates),
    party: !has('party') && party && party.confidence >= 0.9 ? party.value : null,
    municipality: !has('municipality') && municipality !== undefined ? municipality : null,
  };
}

function titleOf(grid: Grid, header: Header | null): string {
  const above = header?.rows[0] ?? 0;
  return grid.rows
    .slice(0, above)
    .flatMap((row) => row.map((cell) => cell.text))
    .filter((text) => text !== '')
    .join(' \n ');
}

function yearsOf(grids: readonly Grid[], headers: readonly (Header | null)[]): number[] {
  const years = new Set(
    grids.flatMap((grid, index) => [...yearsNamed(grid.sheet), ...yearsNamed(titleOf(grid, headers[index] ?? null))]),
  );
  return [...years].sort((a, b) => a - b);
}

function monthNamed(sheet: string): number | null {
  const months = new Set(
    foldWords(sheet)
      .split(' ')
      .map(monthNumber)
      .filter((month) => month !== null),
  );
  return months.size === 1 ? ([...months][0] ?? null) : null;
}

function worthReading(draft: Draft, cases: number): { use: boolean; why: Text } {
  if (draft.columns.length === 0 || !holdsCases(draft.columns))
    return { use: false, why: { sv: 'Ingen rubrikrad med ärenden hittades', en: 'No header row of cases was found' } };
  if (draft.grid.hidden) return { use: false, why: { sv: 'Bladet är dolt', en: 'The sheet is hidden' } };
  if (cases < 1) return { use: false, why: { sv: 'Inga rader ser ut som ärenden', en: 'No rows look like cases' } };
  return {
    use: true,
    why: {
      sv: `Rubrikrad och ${cases} rader som ser ut som ärenden`,
      en: `A header and ${cases} rows that look like cases`,
    },
  };
}

const copyOf = (sheet: string): Text => ({
  sv: `Ärendena står också på bladet ”${sheet}”`,
  en: `The cases also stand on the sheet “${sheet}”`,
});

function rowText(grid: Grid, row: number): string {
  return (grid.rows[row] ?? [])
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 200);
}
