import type { Match, Page } from './page.ts';
import { codeAt, digitsIn, isDigit, isLetter } from './units.ts';

const SHORTEST = 5;
/** Different names and numbers of one text that are looked for again; a note has one or two. */
const MOST = 12;

/** Numbers whose neighbours are looked at; a text with more is no note. */
const MOST_ROWS = 500;

/** Between the numbers of a row. */
const GAP = /^(?:, (?:och |samt )?| (?:och|o|&|samt|el\.?|eller|resp\.?) | ?\/ ?)/;
const LONGEST_GAP = 8;

const isPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;

const isNumberOrUser = ({ type, score }: Match): boolean =>
  (type === 'handle' || type === 'identifier') && score >= 0.5;

/** A user name or a number that has been named once is the same one wherever it stands again: "har stängt moppemange". */
export function repeated(page: Page, matches: readonly Match[]): Match[] {
  const again: Match[] = [];
  // Nearly no note has any.
  if (!matches.some(isNumberOrUser)) return again;
  const seen = new Set<string>();
  for (const match of matches) {
    if (seen.size >= MOST) break;
    if (!isNumberOrUser(match)) continue;
    const written = page.text.slice(match.start, match.end);
    if (written.length < SHORTEST || seen.has(written)) continue;
    seen.add(written);
    for (let at = page.text.indexOf(written); at >= 0; at = page.text.indexOf(written, at + written.length)) {
      const end = at + written.length;
      if (at === match.start || isPart(codeAt(page.text, at - 1)) || isPart(codeAt(page.text, end))) continue;
      again.push({ ...match, start: at, end, score: Math.min(match.score, 0.6) });
    }
  }
  return again;
}

/** So many digits in parts make a shape that other numbers do not share by chance. */
const LEAST_DIGITS = 6;
/** Longer rows of digits are no numbers of anybody. */
const LONGEST = 24;
const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/;

/** Where the parts of a number with hyphens, slashes or blanks stand: "24-0091" is 99-9999. */
function shapeOf(written: string): string | null {
  if (written.length > LONGEST || !written.includes('-') || digitsIn(written) < LEAST_DIGITS) return null;
  return !/^\d[\p{Ll}\d/ -]+\d$/u.test(written) || DAY.test(written)
    ? null
    : written.replace(/\d/g, '9').replace(/\p{Ll}/gu, 'a');
}

/** "akterna 24-0091, 24-0097 och 24-0113": numbers in a row with one that is somebody's, written as it is. */
export function inRow(page: Page, matches: readonly Match[]): Match[] {
  const more: Match[] = [];
  let left = MOST_ROWS;
  for (const match of matches) {
    if (match.type !== 'identifier' || match.score < 0.5) continue;
    if (more.length >= MOST || left-- <= 0) break;
    const shape = shapeOf(page.text.slice(match.start, match.end));
    if (shape === null) continue;
    for (let end = match.end; more.length < MOST; ) {
      const gap = GAP.exec(page.lower.slice(end, end + LONGEST_GAP))?.[0];
      if (gap === undefined) break;
      const start = end + gap.length;
      end = start + shape.length;
      if (shapeOf(page.text.slice(start, end)) !== shape || isPart(codeAt(page.text, end))) break;
      more.push({ ...match, start, end });
    }
  }
  return more;
}
