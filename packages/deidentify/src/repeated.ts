import type { Match, Page } from './page.ts';
import { codeAt, isDigit, isLetter } from './units.ts';

const SHORTEST = 5;
/** Different names and numbers of one text that are looked for again; a note has one or two. */
const MOST = 12;

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
