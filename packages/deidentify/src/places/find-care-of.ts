import { allMatches } from '../reading/all-matches.ts';
import { MARKS } from '../reading/marks.ts';
import type { Match, Page } from '../reading/page.ts';
import { NAME } from '../words/lists.ts';

const CARE_OF =
  /(?<!\p{L})[Cc]\/[Oo] (\p{Lu}[\p{L}'-]{1,20})(?: (\p{Lu}[\p{L}'-]{1,20}))?(?=[,.:;)\n]|$| \p{L}+(?:gatan|vägen) )/gu;

interface NameWords {
  nameClasses(word: string): number;
  isOther(word: string): boolean;
}

/** "c/o Lind, Byvägen 1": whoever's door it is, also where the name is a word. */
export function findCareOf(page: Page, words: NameWords): Match[] {
  const matches: Match[] = [];
  for (const m of (page.marks & MARKS.slash) !== 0 && page.lower.includes('c/o ')
    ? allMatches(CARE_OF, page.text)
    : []) {
    const [whole, first = '', last] = m;
    const name = (last ?? first).toLowerCase();
    if ((words.nameClasses(name) & (NAME.surname | NAME.given)) === 0 || words.isOther(name)) continue;
    matches.push({ start: m.index + 4, end: m.index + whole.length, type: 'name', score: 0.86, why: 'name.careOf' });
  }
  return matches;
}
