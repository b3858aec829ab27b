import { columnLetters, type Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Text } from '../../../kernel/text.ts';
import { type ColumnValues, caseLikeRows, columnValues } from './column-values.ts';
import { type Field, joinable } from './fields.ts';
import { foldWords } from './folding.ts';
import { type Header, matchLabels } from './header-rows.ts';
import type { ProposedColumn } from './mapping.ts';
import { tickedValue } from './ticks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fields whose values have a look of their own, so that the header can be checked against them. */
const tested: readonly Field[] = [
  'nr',
  'date',
  'year',
  'month',
  'day',
  'week',
  'party',
  'municipality',
  'age',
  'sex',
  'ageAndSex',
  'incomeSources',
];
/** Fields that the values alone may suggest when the header says nothing. */
const suggested: readonly Field[] = ['date', 'party', 'municipality', 'age', 'sex', 'ageAndSex', 'incomeSources', 'nr'];
const HEADER_WEIGHT = 0.65;
const ENOUGH_VALUES = 4;
const LEAST_SCORE = 0.3;
const LONG_TEXT = 25;
const SHORT_TEXT = 4;
/** Headings over how a case stands, in Swedish and English. */
const statusHeading =
  /^(?:status|läge|läget|nuläge|klart?|avslut\p{L}*|avslutad|done|closed|state|current state|progress)$/u;

interface Candidate {
  readonly marks?: string;
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly fromHeader: number;
  readonly fromValues: number;
}

/** Which field each column holds, from its heading and its values together; every column gets one, `other` at least. */
export function proposeColumns(
  grid: Grid,
  header: Header | null,
  firstRow: number,
  words: Vocabulary,
): ProposedColumn[] {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const rows = caseLikeRows(grid, firstRow);
  const values = Array.from({ length: width }, (_, column) => columnValues(grid, rows, column, words));
  const labels = Array.from({ length: width }, (_, column) => header?.labels[column] ?? []);
  const chosen = new Map<number, Candidate>();
  for (let column = 0; column < width; column += 1) {
    const shown = values[column];
    const ticked = shown && tickedValue(labels[column] ?? [], shown, words);
    if (ticked)
      chosen.set(column, {
        column,
        field: ticked.field,
        marks: ticked.marks,
        score: 0.9,
        fromHeader: 1,
        fromValues: 1,
      });
  }
  assign(candidates(values, labels, words, chosen), chosen);
  suggestByValues(values, chosen);
  suggestNeed(values, labels, chosen);
  suggestOutcome(values, labels, chosen);
  if (!header) suggestByOrder(values, chosen);
  const columns: ProposedColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const found = chosen.get(column);
    const heading = (labels[column] ?? []).join(' / ');
    const shown = values[column];
    if (!found && heading === '' && (shown?.filled ?? 0) === 0) continue;
    columns.push({
      column: columnLetters(column),
      header: heading,
      field: found?.field ?? 'other',
      ...(found?.marks === undefined ? {} : { marks: found.marks }),
      confidence: Math.round(Math.min(1, found?.score ?? 0.1) * 100) / 100,
      why: explain(found, heading),
      hidden: grid.hiddenColumns.includes(column),
      examples: shown?.examples ?? [],
    });
  }
  return columns;
}

function candidates(
  values: readonly ColumnValues[],
  labels: readonly (readonly string[])[],
  words: Vocabulary,
  taken: ReadonlyMap<number, unknown>,
): Candidate[] {
  const list: Candidate[] = [];
  values.forEach((shown, column) => {
    if (taken.has(column)) return;
    const match = { ...matchLabels(labels[column] ?? [], words) };
    // "Ärende" may stand over the number of the case as well as over what it is about.
    if (match.need !== undefined && (shown.shares.nr ?? 0) >= 0.8) {
      match.nr = Math.max(match.nr ?? 0, match.need);
      delete match.need;
    }
    for (const [field, fromHeader] of Object.entries(match) as [Field, number][]) {
      list.push({
        column,
        field,
        fromHeader,
        fromValues: shown.shares[field] ?? 0,
        score: combined(field, fromHeader, shown),
      });
    }
    for (const field of suggested) {
      const share = shown.shares[field] ?? 0;
      const enough = field === 'nr' ? share >= 0.9 && column === 0 : share >= 0.75;
      if (match[field] === undefined && enough && shown.filled >= 3) {
        list.push({ column, field, fromHeader: 0, fromValues: share, score: share * 0.5 });
      }
    }
  });
  return list
    .filter((candidate) => candidate.score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

function combined(field: Field, fromHeader: number, shown: ColumnValues): number {
  if (field === 'other') return fromHeader * 0.75;
  if (!tested.includes(field)) {
    // A date under "Svar" says when, not what.
    if (field !== 'outcome' && shown.filled >= 2 && (shown.shares.date ?? 0) >= 0.8) return fromHeader * 0.3;
    // A short heading such as "Problem" over one-word values is less likely to be the description.
    return shown.filled >= ENOUGH_VALUES && field === 'need' && shown.averageLength < 12
      ? fromHeader * 0.8
      : fromHeader * 0.95;
  }
  if (shown.filled === 0) return fromHeader * 0.9;
  const share = shown.shares[field] ?? 0;
  const score = HEADER_WEIGHT * fromHeader + (1 - HEADER_WEIGHT) * share;
  return shown.filled >= ENOUGH_VALUES && share < 0.15 ? score * 0.4 : score;
}

function assign(list: readonly Candidate[], chosen: Map<number, Candidate>): void {
  const used = new Set([...chosen.values()].map((candidate) => candidate.field));
  for (const candidate of list) {
    if (chosen.has(candidate.column)) continue;
    const again = used.has(candidate.field);
    if (again && !joinable.has(candidate.field)) continue;
    if (again && candidate.fromHeader < 0.8 && candidate.field !== 'other') continue;
    chosen.set(candidate.column, candidate);
    used.add(candidate.field);
  }
}

/** What is still missing may stand under a heading that says something else: the party under "Handläggare". */
function suggestByValues(values: readonly ColumnValues[], chosen: Map<number, Candidate>): void {
  const used = new Set([...chosen.values()].map((candidate) => candidate.field));
  for (const field of ['date', 'party', 'municipality'] as const) {
    if (
      used.has(field) ||
      (field === 'party' && used.has('unit')) ||
      (field === 'date' && (used.has('day') || used.has('week')))
    )
      continue;
    let best: Candidate | null = null;
    values.forEach((shown, column) => {
      const share = shown.shares[field] ?? 0;
      const free = (chosen.get(column)?.field ?? 'other') === 'other' && chosen.get(column)?.marks === undefined;
      if (free && shown.filled >= 3 && share >= 0.7 && share > (best?.fromValues ?? 0))
        best = { column, field, score: share * 0.45, fromHeader: 0, fromValues: share };
    });
    if (best) chosen.set((best as Candidate).column, best);
  }
}

/** Without a heading for the description, the column with the longest texts is the best guess. */
function suggestNeed(
  values: readonly ColumnValues[],
  labels: readonly (readonly string[])[],
  chosen: Map<number, Candidate>,
): void {
  if ([...chosen.values()].some((candidate) => candidate.field === 'need')) return;
  let longest: number | null = null;
  values.forEach((shown, column) => {
    const free = !chosen.has(column) || (chosen.get(column)?.field === 'other' && (labels[column] ?? []).length === 0);
    if (free && shown.averageLength >= LONG_TEXT && shown.averageLength > (values[longest ?? -1]?.averageLength ?? 0))
      longest = column;
  });
  if (longest !== null)
    chosen.set(longest, { column: longest, field: 'need', score: 0.4, fromHeader: 0, fromValues: 1 });
}

/** Without a column for what happened, one that says how the case stands will do. */
function suggestOutcome(
  values: readonly ColumnValues[],
  labels: readonly (readonly string[])[],
  chosen: Map<number, Candidate>,
): void {
  if ([...chosen.values()].some((candidate) => candidate.field === 'outcome')) return;
  const column = values.findIndex((shown, index) => {
    const free = (chosen.get(index)?.field ?? 'other') === 'other';
    return free && shown.filled > 0 && statusHeading.test(foldWords((labels[index] ?? []).at(-1) ?? ''));
  });
  if (column >= 0) chosen.set(column, { column, field: 'outcome', score: 0.5, fromHeader: 0.5, fromValues: 0 });
}

/** Texts without headings: the unit stands beside the party, and what was tried, advised and happened follow the need in that order. */
function suggestByOrder(values: readonly ColumnValues[], chosen: Map<number, Candidate>): void {
  const place = (field: Field): number =>
    [...chosen.values()].find((candidate) => candidate.field === field)?.column ?? -1;
  const suggest = (column: number, field: Field): void => {
    chosen.set(column, { column, field, score: 0.3, fromHeader: 0, fromValues: 0 });
  };
  const free = (column: number): boolean =>
    (chosen.get(column)?.field ?? 'other') === 'other' && (values[column]?.filled ?? 0) > 0;
  const party = place('party');
  if (party >= 0 && free(party + 1)) suggest(party + 1, 'unit');
  const need = place('need');
  if (need < 0) return;
  const texts = values.flatMap((shown, column) =>
    column > need && free(column) && shown.averageLength >= SHORT_TEXT ? [column] : [],
  );
  const order: readonly Field[] = texts.length >= 3 ? ['tried', 'advice', 'outcome'] : ['advice', 'outcome'];
  texts.slice(0, order.length).forEach((column, index) => {
    suggest(column, order[index] ?? 'other');
  });
}

function explain(found: Candidate | undefined, heading: string): Text {
  if (!found) {
    return heading === ''
      ? { sv: 'Rubrik saknas; innehållet sparas som det är', en: 'No heading; the content is kept as it is' }
      : {
          sv: 'Rubriken känns inte igen; innehållet sparas som det är',
          en: 'The heading is not known; the content is kept as it is',
        };
  }
  const share = Math.round(found.fromValues * 100);
  if (found.fromHeader === 0 && share === 0) return { sv: 'Kolumnens plats', en: 'The place of the column' };
  if (found.fromHeader === 0)
    return { sv: `Värdena ser ut så (${share} %)`, en: `The values look like it (${share} %)` };
  if (tested.includes(found.field))
    return { sv: `Rubriken, och ${share} % av värdena`, en: `The heading, and ${share} % of the values` };
  return { sv: 'Rubriken', en: 'The heading' };
}
