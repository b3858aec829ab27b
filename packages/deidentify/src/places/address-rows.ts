import { matchAt } from '../reading/all-matches.ts';
import type { Match, Page } from '../reading/page.ts';
import type { PlaceWords } from './find-houses.ts';
import { NO_HOUSE } from './find-houses.ts';

/** A name, a number and a letter; no year and nothing that is counted. */
const ITEM =
  '(\\p{Lu}[\\p{L}é-]{2,24})(?: \\p{L}[\\p{L}-]{1,20}){0,2} (?!(?:19|20)\\d\\d)\\d{1,4}(?: ?[A-Ha-h](?!\\p{L}))?(?![\\p{L}\\d:/-]|[.,]\\d| ?(?:%|kr|km|mil|st|år|tim|min|dagar|veckor|personer|platser)(?!\\p{L}))';
/** What may stand in brackets behind an address of a row. */
const ASIDE = '(?: \\([^()\\n]{1,20}\\))?';
/** What else a table's row holds. */
const CELLS = '(?:[;|][^\\n]{0,60}|[ \\t][\\d .,\\t]{1,16})?';
const BEHIND = new RegExp(
  `${ASIDE}(?:, (?:och |nu )?| och | samt | eller | / |${CELLS}\\n[-•*|]? ?)(?=\\p{Lu})(?=${ITEM})`,
  'uy',
);
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d])${ITEM}(?=${ASIDE}(?:, (?:och |nu )?| och | samt | eller | / |\\n[-•*]? ?)$)`,
  'u',
);
const WHOLE = new RegExp(ITEM, 'uy');
const LONGEST = 90;
const MOST = 12;
const LEAST = 0.6;
/** Surer than a firm's form. */
const SURE = 0.78;

/** "Lönnviks by 31, Lönnviks by 44, Björkvägen 1": what stands in a row with an address is written as one. */
export function inAddressRow(page: Page, matches: readonly Match[], words: PlaceWords): Match[] {
  const more: Match[] = [];
  // "Timmervältan 2 D": nothing but a stair has a letter.
  const isName = (word: string, item: string): boolean =>
    !NO_HOUSE.test(word) &&
    !words.isGiven(word) &&
    (!words.isListed(word) || /(?:[aeo][nt]|an) \d+ ?[A-H]$/.test(item));
  const isNew = (start: number): boolean =>
    !matches.some((match) => match.start <= start && start < match.end) && !more.some((match) => match.start === start);
  const add = (start: number): number | null => {
    const item = matchAt(WHOLE, page.text, start);
    const word = (item?.[1] ?? '').toLowerCase();
    // "Kalmar 71, Jönköping 64": how many; "Windows 11".
    const alone = item?.[0].indexOf(' ') === item?.[0].lastIndexOf(' ');
    if (
      item === null ||
      (alone && (words.isPlace(word) || words.isOther(word))) ||
      !isNew(start) ||
      !isName(word, item[0])
    )
      return null;
    more.push({ start, end: start + item[0].length, type: 'address', score: SURE, why: 'address.row' });
    return start + item[0].length;
  };
  for (const { start, end, score } of matches) {
    if (score < LEAST || more.length >= MOST || page.left.looks-- <= 0) continue;
    for (let at: number | null = end; at !== null && more.length < MOST; ) {
      const gap = matchAt(BEHIND, page.text, at);
      at = gap === null ? null : add(at + gap[0].length);
    }
    for (let at: number | null = start; at !== null && more.length < MOST; ) {
      const from = Math.max(0, at - LONGEST);
      const before = BEFORE.exec(page.text.slice(from, at));
      const first = before === null ? -1 : from + before.index;
      at = before !== null && add(first) !== null ? first : null;
    }
  }
  return more;
}
