import { allMatches } from '../reading/all-matches.ts';
import { matchesNear } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, oneOf } from '../reading/units.ts';
import { WAKES } from '../words/word-wakes.ts';

/** "070 streck 174 06 12", "070 och sen 174 06 12": said aloud and written down. */
const SAID_APART =
  /(?<![\p{L}\d]|\d[-/.:–])0\d{1,3},? (?:binde?streck|streck|tankstreck|snedstreck|minus|mellanslag|och sen|och sedan|sen|sedan|och) \d{2,3}(?:[ -]?\d{2,3}){2,3}(?!\d)/gu;
/** How a word for a sign may begin behind the blank or the comma. */
const saysSign = oneOf(' bstmo');
/** "noll sju noll ett sju fyra …". */
export const IN_WORDS =
  /(?<!\p{L})noll(?:sjuttio(?:två|tre|sex|nio)?)?(?:[ ,.-]{1,2}(?:\d{2,3}|noll|nolla|ett|en|etta|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|dubbelnoll|streck)){4,12}(?![\p{L}\d])/gu;

/** Numbers that were written as they were said. */
export function saidNumbers(page: Page): Match[] {
  const matches: Match[] = [];
  const add = (m: RegExpExecArray): void => {
    matches.push({ start: m.index, end: m.index + m[0].length, type: 'phone', score: 0.9, why: 'phone.said' });
  };
  // A code that no digits follow.
  const bare = page.chains.flatMap((chain) => {
    const { start = 0, end = 0, digits = '' } = chain.at(-1) ?? {};
    return digits.length <= 4 && digits.startsWith('0') && saysSign(codeAt(page.lower, end + 1)) ? [start] : [];
  });
  for (const m of matchesNear(SAID_APART, page.lower, bare)) add(m);
  if (page.isWoken(WAKES.zero)) for (const m of allMatches(IN_WORDS, page.lower)) add(m);
  return matches;
}
