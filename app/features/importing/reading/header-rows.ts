import { type Grid, shownCell } from '../../../documents/spreadsheet-grid.ts';
import type { Field } from './fields.ts';
import { fold } from './folding.ts';
import { bestMatch, matchHeader } from './header-match.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The header of a sheet: its rows (counted from 0) and the headings over each column, group heading first. */
export interface Header {
  readonly rows: readonly number[];
  /** By column counted from 0; empty where nothing is written. */
  readonly labels: readonly (readonly string[])[];
  readonly score: number;
}

const DEEPEST = 40;
const MOST_HEADER_ROWS = 3;
const LEAST_FIELDS = 3;
const LONGEST_HEADING = 90;

export function findHeader(grid: Grid, words: Vocabulary): Header | null {
  let best: Header | null = null;
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  for (let last = 0; last < Math.min(DEEPEST, grid.rows.length); last += 1) {
    if (!couldBeHeader(grid, last, width)) continue;
    for (let count = 1; count <= MOST_HEADER_ROWS && count <= last + 1; count += 1) {
      const rows = Array.from({ length: count }, (_, index) => last - count + 1 + index);
      if (count > 1 && !couldBeGroupRow(grid, last - count + 1, width)) break;
      const labels = Array.from({ length: width }, (_, column) => labelsOver(grid, rows, column));
      const score = scoreLabels(labels, words) - (count - 1) * 0.4;
      if (score >= LEAST_FIELDS * 0.8 && (!best || score > best.score + 0.01)) best = { rows, labels, score };
    }
  }
  return best;
}

/** A heading is short text; a row with several numbers, dates or long texts is not a header. */
function couldBeHeader(grid: Grid, row: number, width: number): boolean {
  let texts = 0;
  let others = 0;
  for (let column = 0; column < width; column += 1) {
    const cell = shownCell(grid, row, column);
    if (cell.kind === 'empty') continue;
    if (cell.kind === 'text' && cell.text.length <= LONGEST_HEADING && !/^\d+([.,:/-]\d+)*$/.test(cell.text.trim()))
      texts += 1;
    else others += 1;
  }
  return texts >= 2 && others <= texts * 0.2;
}

/** Group headings: at least two different ones; a title stands alone. */
function couldBeGroupRow(grid: Grid, row: number, width: number): boolean {
  const different = new Set<string>();
  for (let column = 0; column < width; column += 1) {
    const cell = shownCell(grid, row, column);
    if (cell.kind === 'empty') continue;
    if (cell.kind !== 'text' || cell.text.length > LONGEST_HEADING) return false;
    different.add(fold(cell.text));
  }
  return different.size >= 2;
}

/** Headings over a column, outermost first. A group heading that is not merged holds until the next one in its row. */
function labelsOver(grid: Grid, rows: readonly number[], column: number): string[] {
  const labels: string[] = [];
  const lowest = rows.at(-1) ?? 0;
  const ownLabel = shownCell(grid, lowest, column).text.trim();
  for (const row of rows) {
    let text = shownCell(grid, row, column).text.trim();
    if (text === '' && row !== lowest && ownLabel !== '') text = headingToTheLeft(grid, row, column);
    if (text !== '' && labels.at(-1) !== text) labels.push(text);
  }
  return labels;
}

function headingToTheLeft(grid: Grid, row: number, column: number): string {
  for (let left = column - 1; left >= Math.max(0, column - 8); left -= 1) {
    const cell = shownCell(grid, row, left);
    if (cell.kind === 'empty') continue;
    const ends = grid.merges.find(
      (merge) => merge.top <= row && merge.bottom >= row && merge.left <= left && merge.right >= left,
    );
    // A merged heading covers exactly its own columns, and one with nothing under it is no group.
    if (ends || shownCell(grid, row + 1, left).kind === 'empty') return '';
    return cell.text.trim();
  }
  return '';
}

function scoreLabels(labels: readonly (readonly string[])[], words: Vocabulary): number {
  const perField = new Map<string, number>();
  let unknown = 0;
  for (const label of labels) {
    if (label.length === 0) continue;
    const match = matchLabels(label, words);
    const [field, score] = Object.entries(match).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (score === 0) unknown += 1;
    const key = field === 'other' || label.length > 1 ? `${field} ${label.join()}` : field;
    perField.set(key, Math.max(perField.get(key) ?? 0, field === 'other' ? score * 0.4 : score));
  }
  const total = [...perField.values()].reduce((sum, score) => sum + score, 0);
  return total - unknown * 0.05;
}

/** The lowest heading decides; where it says nothing by itself, together with its group heading or through it. */
export function matchLabels(labels: readonly string[], words: Vocabulary): Partial<Record<Field, number>> {
  const own = labels.at(-1) ?? '';
  const match: Partial<Record<Field, number>> = { ...matchHeader(own) };
  if (labels.length < 2) return match;
  const group = labels.slice(0, -1).join(' ');
  for (const [field, score] of Object.entries(matchHeader(`${group} ${own}`)) as [Field, number][]) {
    match[field] = Math.max(match[field] ?? 0, score * 0.9);
  }
  const groupMatch = matchHeader(group);
  const isValue =
    bestMatch(matchHeader(own)) < 0.9 && (words.party(own) ?? words.sex(own) ?? words.incomeSources(own)) !== null;
  for (const [field, score] of Object.entries(groupMatch) as [Field, number][]) {
    match[field] = Math.max(match[field] ?? 0, score * (isValue ? 0.85 : 0.5));
  }
  return match;
}
