import type { Grid } from '../../documents/spreadsheet-grid.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { type Choices, columnKeys, effectiveMapping, meaningOf, spellingKey, valueWord } from './choices.ts';
import type { DetectInList } from './detector.ts';
import { askedOnOf, incomeCodes, type Ties } from './drafts.ts';
import { lineSlips } from './line-slips.ts';
import type { CaseRow, IncomeSource, PlaceList, Reading, UnreadCell } from './reading/case-row.ts';
import { fingerprints } from './reading/fingerprint.ts';
import { fold } from './reading/folding.ts';
import { glossaryLookup, readGlossary } from './reading/glossary.ts';
import type { MappedField, Mapping, NonCaseReason, ProposedSheet } from './reading/mapping.ts';
import { placeFinder } from './reading/places.ts';
import { proposeValues } from './reading/propose-values.ts';
import { read } from './reading/read.ts';
import { nonCaseWhys } from './reading/row-kinds.ts';
import { summarise } from './reading/summarise.ts';
import { vocabulary } from './reading/vocabulary.ts';
import { type Slip, slipsToDecide } from './slips.ts';

/** What a page shows of a list before it is imported. Kept until then, so that the list is not read again for each look. */
export interface Preview {
  readonly sheets: readonly PreviewSheet[];
  readonly columns: readonly PreviewColumn[];
  readonly spellings: readonly Spelling[];
  readonly counts: Counts;
  readonly first: readonly CaseRow[];
  readonly unread: readonly UnreadCell[];
  readonly unreadCount: number;
  readonly slips: readonly Slip[];
  /** Income sources for which the house has no code, with the number of cases. */
  readonly withoutCode: readonly { readonly source: IncomeSource; readonly cases: number }[];
  /** Rows that cannot be imported since nothing in them says when. */
  readonly undated: readonly { readonly sheet: string; readonly row: number }[];
  /** One for each case, in order: whether it is here already. */
  readonly fingerprints: readonly string[];
}

export interface PreviewSheet {
  readonly sheet: string;
  readonly use: boolean;
  readonly why: Text;
  /** Rows read as cases. */
  readonly cases: number;
  /** Rows below the headings that say something and are read as no case, or are so only since somebody said so. */
  readonly notCases: readonly NotCase[];
  /** Rows that somebody left out. */
  readonly leftOut: readonly number[];
  readonly year: number | null;
  readonly monthFirst: boolean;
  readonly party: string | null;
  readonly municipality: string | null;
  readonly hasColumns: boolean;
  readonly hasParty: boolean;
  readonly hasMunicipality: boolean;
}

interface NotCase {
  readonly row: number;
  readonly text: string;
  readonly why: Text;
  readonly asCase: boolean;
}

export interface PreviewColumn {
  readonly key: string;
  /** The sheets that have it. */
  readonly sheets: readonly string[];
  readonly column: string;
  readonly header: string;
  readonly hidden: boolean;
  readonly examples: readonly string[];
  readonly why: Text;
  readonly confidence: number;
  readonly meaning: string;
}

export interface Spelling {
  readonly key: string;
  readonly field: MappedField;
  readonly written: string;
  readonly count: number;
  readonly value: string;
  readonly proposed: string;
  readonly why: Text;
  readonly confidence: number;
}

interface Counts {
  readonly cases: number;
  readonly perParty: Readonly<Record<string, number>>;
  readonly perMonth: Readonly<Record<string, number>>;
  readonly perMunicipality: Readonly<Record<string, number>>;
  readonly followUpMissing: number;
}

interface ListOptions {
  readonly places: PlaceList;
  readonly detect: DetectInList;
}

export interface PreviewOptions extends ListOptions {
  readonly ties: Ties;
}

const rowsShown = 10;
const mostUnread = 5000;

/** For deciding: with what points somebody out only together with its heading. */
export function withLineSlips(reading: Reading, mapping: Mapping, { ties, detect }: PreviewOptions): Reading {
  return { ...reading, identitySlips: [...reading.identitySlips, ...lineSlips(reading, mapping, ties, detect)] };
}

/** @param found what the sheets looked like when the file came: reasons and examples, whatever was chosen since. */
export function previewOf(
  grids: readonly Grid[],
  choices: Choices,
  found: readonly ProposedSheet[],
  options: PreviewOptions,
  language: Language,
): Preview {
  const mapping = effectiveMapping(choices);
  const reading = read(grids, mapping, options);
  const { cases, perParty, perMonth, perMunicipality } = summarise(reading);
  return {
    sheets: sheetsOf(grids, choices, found, reading),
    columns: columnsOf(mapping, found),
    spellings: spellingsOf(grids, mapping, options),
    counts: { cases, perParty, perMonth, perMunicipality, followUpMissing: reading.counts.followUpMissing },
    first: reading.rows.slice(0, rowsShown),
    unread: reading.unread.slice(0, mostUnread),
    unreadCount: reading.unread.length,
    slips: slipsToDecide(withLineSlips(reading, mapping, options), language),
    withoutCode: withoutCodeOf(reading.rows),
    undated: reading.rows.filter((row) => !askedOnOf(row)).map(({ sheet, row }) => ({ sheet, row })),
    fingerprints: fingerprints(reading.rows),
  };
}

function sheetsOf(
  grids: readonly Grid[],
  choices: Choices,
  found: readonly ProposedSheet[],
  reading: Reading,
): PreviewSheet[] {
  const rowsOf = (list: Choices['leftOut'], sheet: string): number[] =>
    list.filter((at) => at.sheet === sheet).map(({ row }) => row);
  return choices.mapping.sheets.map((sheet): PreviewSheet => {
    const grid = grids.find((one) => one.sheet === sheet.sheet);
    const has = (field: string): boolean => sheet.columns.some((column) => column.field === field);
    const asCases = new Set(rowsOf(choices.asCases, sheet.sheet));
    return {
      sheet: sheet.sheet,
      use: sheet.use,
      why: found.find((one) => one.sheet === sheet.sheet)?.why ?? { sv: '', en: '' },
      cases: reading.rows.filter((row) => row.sheet === sheet.sheet).length,
      notCases: sheet.notCases
        .filter(({ reason }) => !plainlyNoCase.includes(reason))
        .map(({ row, reason }) => ({
          row,
          text: rowText(grid, row),
          why: nonCaseWhys[reason],
          asCase: asCases.has(row),
        })),
      leftOut: rowsOf(choices.leftOut, sheet.sheet),
      year: sheet.years.length === 1 ? (sheet.years[0] ?? null) : null,
      monthFirst: sheet.monthFirst,
      party: sheet.party,
      municipality: sheet.municipality,
      hasColumns: sheet.columns.length > 0,
      hasParty: has('party'),
      hasMunicipality: has('municipality'),
    };
  });
}

const plainlyNoCase: readonly NonCaseReason[] = ['title', 'header', 'empty'];
const longestRow = 200;

function rowText(grid: Grid | undefined, row: number): string {
  const texts = (grid?.rows[row - 1] ?? []).map((cell) => cell.text.trim()).filter((text) => text !== '');
  return texts.join(' | ').slice(0, longestRow);
}

/** Columns of sheets with the same headings are one, with the examples of the first. */
function columnsOf(mapping: Mapping, found: readonly ProposedSheet[]): PreviewColumn[] {
  const columns = new Map<string, PreviewColumn>();
  for (const sheet of mapping.sheets.filter(({ use }) => use)) {
    const proposed = found.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
    const keys = columnKeys(sheet);
    sheet.columns.forEach((column, index) => {
      const key = keys[index] ?? '';
      const facts = proposed.find((one) => one.column === column.column);
      const before = columns.get(key);
      const sheets = [...(before?.sheets ?? []), sheet.sheet];
      columns.set(
        key,
        before
          ? { ...before, sheets }
          : {
              key,
              sheets,
              column: column.column,
              header: column.header,
              hidden: facts?.hidden ?? false,
              examples: facts?.examples ?? [],
              why: facts?.why ?? { sv: '', en: '' },
              confidence: facts?.confidence ?? 0,
              meaning: meaningOf(column),
            },
      );
    });
  }
  return [...columns.values()];
}

/** Those that were not recognised first, then by how often they occur. */
function spellingsOf(grids: readonly Grid[], mapping: Mapping, { places }: ListOptions): Spelling[] {
  const glossary = glossaryLookup(readGlossary(grids.filter((grid) => mapping.glossarySheets.includes(grid.sheet))));
  const words = vocabulary(placeFinder(places), glossary);
  const spellings = proposeValues(grids, mapping.sheets, words).map((one): Spelling => {
    const decided: Readonly<Record<string, unknown>> = mapping.values[one.field];
    const folded = fold(one.written);
    const value = Object.hasOwn(decided, folded) ? (decided[folded] as typeof one.value) : one.value;
    return {
      key: spellingKey(one.field, one.written),
      field: one.field,
      written: one.written,
      count: one.count,
      value: valueWord(value),
      proposed: valueWord(one.value),
      why: one.why,
      confidence: one.confidence,
    };
  });
  return spellings.sort((a, b) => Number(a.confidence > 0) - Number(b.confidence > 0) || b.count - a.count);
}

function withoutCodeOf(rows: readonly CaseRow[]): Preview['withoutCode'] {
  const counts = new Map<IncomeSource, number>();
  for (const source of rows.flatMap((row) => row.incomeSources)) {
    if (incomeCodes[source] === null) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts.entries()].map(([source, cases]) => ({ source, cases }));
}
