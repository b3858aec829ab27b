import type { DigitGroup } from '../reading/digit-groups.ts';
import type { Page } from '../reading/page.ts';
import { codeAt, isLetter, oneOf } from '../reading/units.ts';
import { NO_STREET } from '../words/street-words.ts';
import { wordEndBefore, wordStartBefore } from '../words/word-before.ts';

const [COMMA, BLANK] = [44, 32];

/** What the numbers of a text look like. Spares patterns that need it. */
export interface Shapes {
  /** Where five digits begin that may be a postcode's. */
  fives: number[];
  /** A colon inside. */
  colon: boolean;
  /** Where the words begin that a number with a comma behind it follows. */
  commas: number[];
}

function isCommaNear(page: Page, end: number): boolean {
  // A letter may stand between: 12 B, Tärnsjö. What follows is a word, or a postcode.
  for (let at = end; at < end + 3; at++)
    if (codeAt(page.text, at) === COMMA) return codeAt(page.text, at + 1) === BLANK;
  return false;
}

export function shapesOf(page: Page): Shapes {
  const shapes: Shapes = { fives: [], colon: false, commas: [] };
  let before = 0;
  for (const chain of page.chains) {
    for (const { digits, gap, start, end } of chain) {
      if (digits.length === 5 || (digits.length === 2 && before === 3 && gap === ' ')) shapes.fives.push(start);
      if (gap === ':') shapes.colon = true;
      if (digits.length <= 3 && isCommaNear(page, end))
        shapes.commas.push(wordStartBefore(page.lower, wordEndBefore(page.lower, start)));
      before = digits.length;
    }
  }
  return shapes;
}

/** "Rehabkoordinator Ådalen   08-465 …", "Ang. 81-01-14-…": digits that open a longer number are no house's. */
export function isOfNumber(chain: readonly DigitGroup[], at: number): boolean {
  const [group, next, third] = [chain[at], chain[at + 1], chain[at + 2]];
  if (group?.digits.startsWith('0')) return true;
  return next?.gap === '-' && next.digits.length > 1 && third?.gap === '-';
}

/** Up to three words in front that belong to a street: Norra, Kung Karls, S:t. */
export const LEADING =
  /(?:(?<![\p{L}\d])(?:S:t|S:ta|Sankt|Sankta|[IVX]{1,4}:s|[NSVÖ]|[NSVÖ]:a|\p{Lu}[\p{L}'é-]{1,24}|\p{Lu}\.|norra|södra|östra|västra|gamla|nya|lilla|stora|övre|nedre) ){1,3}$/u;
const MOST_LEADING = 3;
const LONGEST_LEAD = 60;

/** The words that lead a street which begins at `start`. Further back than three blanks none can begin. */
export function leadBefore(text: string, start: number): string {
  let blank = start - 1;
  for (let words = 0; words < MOST_LEADING; words++) blank = text.lastIndexOf(' ', blank - 1);
  return LEADING.exec(text.slice(Math.max(0, start - LONGEST_LEAD, blank + 1), start))?.[0] ?? '';
}

const endsLead = oneOf(".'-");
const SIDES = /(?:(?:norra|södra|östra|västra|gamla|nya|lilla|stora|övre|nedre) )*$/i;
const LONGEST_SIDES = 24;
/** "kurs B. Visbyvägen 61": a letter that belongs to what stands before it. */
const LETTERED = /^\p{Lu}\. /u;
const HAS_LETTER = /(?<!\p{L})(?:kurs|klass|uppgång|port|hus|entré|grupp|plan|avd|avdelning|del|nivå|steg|trappa) $/u;

export const sidesBefore = (page: Page, start: number): string =>
  SIDES.exec(page.before(start, LONGEST_SIDES))?.[0] ?? '';

/** "Sjungande dalens väg": whose the road is stands in lower case between. */
const ROAD = /^(?:väg|gata|gränd|stig|backe|allé) \d/u;
const OF_LOWER = /(?<![\p{L}\d])\p{Lu}\p{Ll}{3,20} \p{Ll}{3,20}ns $/u;

/** The words that lead a street which begins at `start`, without those that belong to what stands before. */
export function streetLead(page: Page, start: number): string {
  // No word stands in front.
  const code = codeAt(page.text, start - 2);
  if (codeAt(page.text, start - 1) !== BLANK || !(isLetter(code) || endsLead(code))) return '';
  const lead = leadBefore(page.text, start);
  if (lead === '' && ROAD.test(page.lower.slice(start, start + 8)))
    return OF_LOWER.exec(page.text.slice(Math.max(0, start - LONGEST_LEAD), start))?.[0] ?? '';
  // "c/o Lindqvist Åsgatan 3": whose door it is belongs to no street.
  if (/c\/o $/i.test(page.before(start - lead.length, 4))) return SIDES.exec(lead)?.[0] ?? '';
  if (LETTERED.test(lead) && HAS_LETTER.test(page.before(start - lead.length, 12))) return lead.slice('B. '.length);
  return lead.includes('dress') ? lead.replace(/^.*dress(?:en)? /, '') : lead;
}

const OWN = /(?:väg|stig|torg|gård|backe|brink|.liden|.kullen|.hagen|.ängen|.vreten)$/u;
const LOWER_BEFORE = /(?<!\p{L})(\p{L}{3,20}) $/u;

/**
 * "spånga kyrkväg 440", "rotsunda torg 4": in lower case a street as well, when no thing is called so, or when a place, or
 * what no list knows, stands before it. Where it begins, -1 for none.
 */
export function ownStart(
  page: Page,
  word: string,
  start: number,
  words: { isOrdinary(word: string): boolean; isListed(word: string): boolean; isPlace(word: string): boolean },
): number {
  if (!OWN.test(word) || NO_STREET.test(word.replace(/^(?:väg|gård)$/u, ''))) return -1;
  const before = LOWER_BEFORE.exec(page.before(start, LONGEST_SIDES))?.[1];
  if (before !== undefined && (words.isPlace(before) || !words.isListed(before))) return start - before.length - 1;
  return words.isOrdinary(word) ? -1 : start;
}
