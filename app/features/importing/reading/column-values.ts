import { type Cell, type Grid, shownCell } from '../../../documents/spreadsheet-grid.ts';
import { readDateCell } from './date-cell.ts';
import type { Field } from './fields.ts';
import { fold, isDitto, saysNothing } from './folding.ts';
import { readAge, readAgeAndSex } from './person-facts.ts';
import { opensTotal } from './totals.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the values of a column look like, whatever its header says. */
export interface ColumnValues {
  /** Cells that say something. */
  readonly filled: number;
  /** Share (0 to 1) of them that can be read as each kind. */
  readonly shares: Readonly<Partial<Record<Field, number>>>;
  /** Share of them that are ticks (x, ja, nej, 1, 0). */
  readonly ticks: number;
  readonly averageLength: number;
  readonly examples: readonly string[];
}

const MOST_ROWS = 200;
const yesMarks = new Set([
  'x',
  'xx',
  'ja',
  'j',
  'yes',
  'y',
  '1',
  'sant',
  'true',
  '✓',
  '✔',
  '√',
  '☒',
  '☑',
  'ja!',
  'ok',
  '●',
  '•',
]);
const noMarks = new Set(['nej', 'n', 'no', '0', 'falskt', 'false', '☐', '✗', '✘', 'ej', 'inte']);

export function readTick(text: string): boolean | null {
  const folded = fold(text);
  if (yesMarks.has(folded)) return true;
  return noMarks.has(folded) ? false : null;
}

/** 7, 7b, L-7, 2020-007, 2020:7 */
const numbering = /^\p{L}{0,4}[-: ]?(?:(?:19|20)?\d{2}[-:/])?\d{1,5}\p{L}?$/u;
const birthYear = /^(?:19|20)\d{2}$/;

/** A year that makes every plausible year of birth readable, since here only the shape matters. */
const SOME_YEAR = 2018;

export function columnValues(grid: Grid, rows: readonly number[], column: number, words: Vocabulary): ColumnValues {
  const cells: Cell[] = [];
  for (const row of rows) {
    if (cells.length >= MOST_ROWS) break;
    const cell = shownCell(grid, row, column);
    if (!saysNothing(cell.text) && !isDitto(cell.text)) cells.push(cell);
  }
  const share = (test: (cell: Cell) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const plain = (cell: Cell): boolean => cell.text.length <= 60;
  const texts = cells.map((cell) => cell.text.trim());
  return {
    filled: cells.length,
    ticks: share((cell) => readTick(cell.text) !== null),
    averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    examples: [...new Set(texts)].slice(0, 3),
    shares: {
      date: share((cell) => plain(cell) && readDateCell(cell, grid.daysFrom1904) !== null),
      party: share((cell) => plain(cell) && (words.party(cell.text)?.confidence ?? 0) >= 0.5),
      municipality: share((cell) => plain(cell) && words.municipality(cell.text) !== null),
      // Where years of birth and ages stand side by side, the ages are wanted.
      age:
        share((cell) => plain(cell) && readAge(cell.text, SOME_YEAR) !== null) -
        0.2 * share((cell) => birthYear.test(cell.text.trim())),
      sex: share((cell) => plain(cell) && words.sex(cell.text) !== null),
      ageAndSex: share((cell) => plain(cell) && bothFacts(cell.text)),
      incomeSources: share((cell) => plain(cell) && words.incomeSources(cell.text) !== null),
      nr: share((cell) => numbering.test(cell.text.trim())) * ascending(texts),
      week: share((cell) => /^(?:v|w)?\.?\s*\d{1,2}$/.test(fold(cell.text))),
      month: share((cell) => /^\d{1,2}$|^\p{L}{3,9}\.?$/u.test(fold(cell.text))),
      day: share((cell) => /^\d{1,2}$/.test(fold(cell.text))),
      year: share((cell) => /^(?:19|20)\d{2}$/.test(fold(cell.text))),
    },
  };
}

/** Rows (from 0) that could be cases: totals and headings among them would blur what a column looks like. */
export function caseLikeRows(grid: Grid, firstRow: number): number[] {
  const rows: number[] = [];
  grid.rows.forEach((cells, row) => {
    if (row < firstRow) return;
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    if (filled.length >= 2 && !opensTotal(filled[0]?.text ?? '')) rows.push(row);
  });
  return rows;
}

function bothFacts(text: string): boolean {
  const { age, sex } = readAgeAndSex(text, SOME_YEAR);
  return age !== null && sex !== null;
}

/** Share of steps that go upwards: running numbers do, ages do not. */
function ascending(texts: readonly string[]): number {
  const numbers = texts.map((text) => Number(text.replace(/\D/g, '')));
  if (numbers.length < 2) return 1;
  let steps = 0;
  for (let index = 1; index < numbers.length; index += 1)
    if ((numbers[index] ?? 0) > (numbers[index - 1] ?? 0)) steps += 1;
  return steps / (numbers.length - 1);
}
