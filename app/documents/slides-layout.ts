import type { CellContent, Table } from './tables.ts';
import { cellText } from './tables.ts';

/**
 * What fits on a slide of 13.33 by 7.5 inches. PowerPoint measures text only when somebody opens the file, so it is
 * estimated here, with widths that also hold for the wider letters that take Calibri's place where it is missing.
 */
const wide = /[A-ZÅÄÖMWmw@%&]/;
const narrow = /[iIl.,:;'|!\-() ftrj]/;

/** Width of a text on one line, in inches. */
function widthOf(text: string, points: number): number {
  let ems = 0;
  for (const letter of text) ems += wide.test(letter) ? 0.8 : narrow.test(letter) ? 0.36 : 0.58;
  return (ems * points) / 72;
}

/** How many lines the text takes in a box of that width; a word that is wider than the box is broken. */
function linesOf(text: string, width: number, points: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = widthOf(word, points);
      const space = used === 0 ? 0 : widthOf(' ', points);
      if (used + space + length <= width) {
        used += space + length;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used = length > width ? length % width : length;
    }
  }
  return lines;
}

const lineHeight = 1.22;

export function heightOf(text: string, width: number, points: number): number {
  return (linesOf(text, width, points) * points * lineHeight) / 72;
}

export interface Fitted {
  text: string;
  points: number;
}

/** The largest of the sizes in which the text fits; in the smallest it is cut at a word, and says so by three dots. */
export function fitted(text: string, box: { w: number; h: number }, sizes: readonly number[]): Fitted {
  for (const points of sizes) if (heightOf(text, box.w, points) <= box.h) return { text, points };
  const points = sizes.at(-1) ?? 12;
  return { text: cutToFit(text, (shorter) => heightOf(shorter, box.w, points) <= box.h), points };
}

function cutToFit(text: string, fits: (text: string) => boolean): string {
  const words = text.split(' ');
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${words.slice(0, middle).join(' ')} …`)) low = middle;
    else high = middle - 1;
  }
  if (low > 0) return `${words.slice(0, low).join(' ')} …`;
  let letters = [...text];
  while (letters.length > 1 && !fits(`${letters.join('')}…`))
    letters = letters.slice(0, Math.floor(letters.length * 0.8));
  return `${letters.join('')}…`;
}

export interface SlideTable {
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly heights: readonly number[];
  readonly points: number;
}

const cellMargin = 0.2;
/** On a slide nobody reads more than this in a cell; the other files have the whole text. */
const longestCell = 180;

/** A table cut into pieces that fit on a slide each, with its head on every one; in large letters when it is small. */
export function slideTables(table: Table, language: 'sv' | 'en', room: { w: number; h: number }): SlideTable[] {
  const large = piecesOf(table, language, room, 15);
  return large.length < 2 ? large : piecesOf(table, language, room, 12);
}

function piecesOf(table: Table, language: 'sv' | 'en', room: { w: number; h: number }, points: number): SlideTable[] {
  const text = (value: CellContent): string => shortened(cellText(value, language) || '–');
  const widths = widthsOf(table, text, room.w, points);
  const heightOfRow = (cells: readonly string[]): number =>
    0.12 + Math.max(...cells.map((cell, at) => heightOf(cell, (widths[at] ?? 1) - cellMargin, points)));
  const head = table.columns.map(({ label }) => shortened(label));
  const pieces: SlideTable[] = [];
  let rows: string[][] = [];
  let heights: number[] = [heightOfRow(head)];
  const close = (): void => {
    if (rows.length > 0) pieces.push({ widths, head, rows, heights, points });
    rows = [];
    heights = [heightOfRow(head)];
  };
  for (const row of table.rows) {
    const cells = row.map(text);
    const height = heightOfRow(cells);
    if (heights.reduce((sum, one) => sum + one, height) > room.h) close();
    rows.push(cells);
    heights.push(height);
  }
  close();
  return pieces;
}

/** A share of the room for each column, and no more than it needs: numbers far from their names are hard to read. */
function widthsOf(
  { columns, rows }: Table,
  text: (value: CellContent) => string,
  room: number,
  points: number,
): number[] {
  const weights = columns.map(({ kind, width = 1 }) => (kind === 'text' ? Math.max(1.4, width) : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return columns.map(({ label, kind }, at) => {
    const needed = [label, ...rows.map((row) => text(row[at] ?? null))].map((one) => widthOf(one, points));
    return Math.min(
      (room * (weights[at] ?? 1)) / whole,
      Math.max(kind === 'text' ? 1.2 : 0.8, ...needed) + 2 * cellMargin,
    );
  });
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longestCell
    ? text
    : `${letters
        .slice(0, longestCell - 1)
        .join('')
        .trimEnd()}…`;
}
