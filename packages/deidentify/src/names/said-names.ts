import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';
import { WAKES } from '../words/word-wakes.ts';

/** Right behind a word: that it is somebody's name. */
export const SAID_TO_BE_A_NAME =
  /["”»]?(?: är (?:smeknamnet(?! på)|(?:hans|hennes|pojkens|flickans|mammans|pappans|sonens|dotterns) (?:(?:riktiga|rätta|egentliga|nya|gamla|tidigare) )?(?:smeknamn|efternamn|förnamn|tilltalsnamn)(?!\p{L}))| [–-] (?:hans|hennes) (?:smeknamn|efternamn|tilltalsnamn)(?!\p{L})|, så kallar \p{L}+ (?:honom|henne|sonen|sönerna|dottern|döttrarna|pojken|flickan|barnet)(?!\p{L}| till| in)| \((?:han|hon|hen|pojken|flickan|killen|tjejen|mannen|kvinnan) heter egentligen(?!\p{L}))/uy;
/** What opens a sentence and points to what was said before: "Detta är hennes efternamn". */
const POINTS = new Set('det detta denna den båda vilket vad sådant namnet smeknamnet efternamnet förnamnet'.split(' '));
const NONE: readonly Match[] = [];

/** "Vrålet är hans riktiga efternamn", "Pulsen – hennes smeknamn": words that are said to be names. */
export function findSaidNames(page: Page, tokens: readonly Token[]): readonly Match[] {
  if (!page.isWoken(WAKES.said)) return NONE;
  return tokens.flatMap(({ capital, tied, lower, about, start, end }): Match[] => {
    if (!capital || tied || about.allowed || POINTS.has(lower)) return [];
    if (matchAt(SAID_TO_BE_A_NAME, page.lower, end) === null) return [];
    return [{ start, end, type: 'name', score: 0.45, why: 'name.capitalWord' }];
  });
}
