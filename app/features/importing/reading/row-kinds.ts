import { cellAt, type Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Party } from './case-row.ts';
import { monthNumber, wholeYear } from './date-text.ts';
import { fold, foldWords, saysNothing } from './folding.ts';
import type { NonCaseReason, NonCaseRow } from './mapping.ts';
import { readAgeAndSex } from './person-facts.ts';
import { type RowFacts, type RowReader, readRowFacts } from './row-facts.ts';
import { countsRows, opensTotal } from './totals.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which rows of a sheet are cases. Every row that is not is given with its reason; a person can overrule it. */

const SOME_YEAR = 2018;
const ENOUGH = 2;
const STRONG = 3;
const FEW_COLUMNS = 5;

export const nonCaseWhys: Record<NonCaseReason, Text> = {
  title: { sv: 'Står ovanför rubrikraden', en: 'Stands above the header' },
  header: { sv: 'Rubrikrad', en: 'Header row' },
  empty: { sv: 'Tom rad', en: 'Empty row' },
  separator: { sv: 'Mellanrubrik eller avdelare', en: 'Heading between the cases, or a separator' },
  total: { sv: 'Summarad', en: 'Row of totals' },
  summary: { sv: 'Sammanställning efter sista ärendet', en: 'Summary after the last case' },
  note: { sv: 'Anteckning', en: 'Note' },
  tooLittle: { sv: 'För lite ifyllt för att vara ett ärende', en: 'Too little filled in to be a case' },
};

interface Judged {
  readonly row: number;
  readonly strength: number;
  readonly reason: NonCaseReason | null;
}

export function findNonCases(reader: RowReader, headerRows: readonly number[]): NonCaseRow[] {
  const { grid, firstRow } = reader;
  const list: NonCaseRow[] = [];
  for (let row = 0; row < firstRow; row += 1) {
    const reason = headerRows.includes(row) ? 'header' : filled(grid, row).length === 0 ? 'empty' : 'title';
    list.push({ row: row + 1, reason });
  }
  const needed =
    reader.columns.filter((column) => column.field !== 'other').length <= FEW_COLUMNS ? ENOUGH - 0.5 : ENOUGH;
  const judged: Judged[] = [];
  for (let row = firstRow; row < grid.rows.length; row += 1) judged.push(judge(reader, row, headerRows, needed));
  const lastCase =
    judged.findLast((one) => one.reason === null && one.strength >= Math.min(STRONG, needed + 1))?.row ?? -1;
  for (const { row, strength, reason } of judged) {
    if (row <= lastCase) {
      if (reason !== null) list.push({ row: row + 1, reason });
    } else if (reason !== null || strength < STRONG) {
      const inSummary = reason === 'separator' || reason === 'total' || reason === 'tooLittle' || reason === null;
      if (reason === null && lastCase < 0) continue;
      list.push({ row: row + 1, reason: inSummary ? 'summary' : reason });
    }
  }
  return list;
}

function filled(grid: Grid, row: number) {
  return (grid.rows[row] ?? []).filter((cell) => cell.text.trim() !== '');
}

function judge(reader: RowReader, row: number, headerRows: readonly number[], needed: number): Judged {
  const cells = filled(reader.grid, row);
  if (cells.length === 0) return { row, strength: 0, reason: 'empty' };
  if (repeatsHeader(reader.grid, row, headerRows)) return { row, strength: 0, reason: 'header' };
  // A month of its own lets day numbers count as dates here; which month it is does not matter for the judgement.
  const strength = evidence(readRowFacts(reader, row, 1));
  const opening = cells.slice(0, 3).map((cell) => cell.text);
  const counts = cells.filter((cell) => cell.formula !== undefined && countsRows(cell.formula)).length;
  const isTotal = opensTotal(opening[0] ?? '') || (opening.some(opensTotal) && strength < STRONG) || counts >= 2;
  if (isTotal && strength < STRONG + 1) return { row, strength, reason: 'total' };
  if (counts > 0 && strength < ENOUGH) return { row, strength, reason: 'total' };
  if (strength >= needed) return { row, strength, reason: null };
  const longest = Math.max(...cells.map((cell) => cell.text.length));
  if (cells.length <= 2) return { row, strength, reason: longest > 60 ? 'note' : 'separator' };
  return { row, strength, reason: 'tooLittle' };
}

/** How much of a case a row holds; each kind of fact counts once. */
function evidence(facts: RowFacts): number {
  let sum = 0;
  if (facts.date) sum += facts.date.precision === 'month' ? 0.5 : 1;
  if (facts.party) sum += 1;
  if (facts.municipality) sum += 1;
  else if (facts.unknownPlace) sum += 0.3;
  const both = facts.ages.map(({ text }) => readAgeAndSex(text, SOME_YEAR));
  if (both.some(({ age }) => age !== null)) sum += 1;
  if (facts.sex || both.some(({ sex }) => sex !== null)) sum += 1;
  if (facts.incomes.length > 0) sum += 1;
  if (typeof facts.nr === 'number') sum += 0.5;
  const says = (text: string | undefined, least: number): boolean =>
    text !== undefined && !saysNothing(text) && text.length >= least;
  if (says(facts.texts.need, 8)) sum += 1;
  const longer = [facts.texts.advice, facts.texts.tried, facts.texts.outcome, facts.texts.obstacle].filter((text) =>
    says(text, 8),
  ).length;
  sum += Math.min(1, longer * 0.5);
  const small = [facts.texts.unit, facts.texts.code, facts.texts.targetGroup, facts.texts.unemployedSince].filter(
    (text) => says(text, 1),
  ).length;
  return sum + Math.min(0.5, small * 0.25);
}

function repeatsHeader(grid: Grid, row: number, headerRows: readonly number[]): boolean {
  const cells = (grid.rows[row] ?? [])
    .map((cell, column) => ({ text: fold(cell.text), column }))
    .filter(({ text }) => text !== '');
  if (cells.length < 2 || headerRows.length === 0) return false;
  const same = cells.filter(({ text, column }) =>
    headerRows.some((header) => fold(cellAt(grid, header, column).text) === text),
  );
  return same.length >= cells.length * 0.6;
}

/** What a heading among the rows says about the cases below it; null for what it does not say. */
export interface Section {
  readonly month: number | null;
  readonly year: number | null;
  readonly party: Party | null;
  readonly municipality: string | null;
}

/** "Mars", "mars 2016", "2016", "Försäkringskassan", "Tierp": null when the row is no such heading. */
export function readSection(grid: Grid, row: number, words: Vocabulary): Section | null {
  const cells = filled(grid, row);
  const text = cells[0]?.text.trim() ?? '';
  if (cells.length !== 1 || text.length > 40) return null;
  const nothing: Section = { month: null, year: null, party: null, municipality: null };
  const parts = foldWords(text).split(' ');
  const month = monthNumber(parts[0] ?? '');
  const yearWord = parts.at(-1) ?? '';
  const year = /^(?:19|20)\d{2}$/.test(yearWord) ? wholeYear(yearWord) : null;
  if (parts.length <= 2 && (month !== null || (year !== null && parts.length === 1)))
    return { ...nothing, month, year };
  const municipality = words.municipality(text);
  if (municipality) return { ...nothing, municipality: municipality.value };
  const party = words.party(text);
  return party && party.confidence >= 0.9 && parts.length <= 3 ? { ...nothing, party: party.value } : null;
}
