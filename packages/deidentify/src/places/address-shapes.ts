import type { DigitGroup } from '../reading/digit-groups.ts';
import type { Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import { wordEndBefore, wordStartBefore } from '../words/word-before.ts';

const [COMMA, BLANK] = [44, 32];

/** What the numbers of a text look like. Spares patterns that need it. */
export interface Shapes {
  /** Five digits of a postcode. */
  five: boolean;
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
  const shapes: Shapes = { five: false, colon: false, commas: [] };
  let before = 0;
  for (const chain of page.chains) {
    for (const { digits, gap, start, end } of chain) {
      if (digits.length === 5 || (digits.length === 2 && before === 3 && gap === ' ')) shapes.five = true;
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
