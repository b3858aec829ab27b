import type { Page } from '../reading/page.ts';
import { TIME } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { HINTS } from '../words/word-hints.ts';

const MONTHS = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)';
const MONTH_BEFORE = new RegExp(`${MONTHS}(?:,| och| o| eller| samt|-) ?$`);
const MONTH_AFTER = new RegExp(`^(?:,| och| o| eller| samt|-) ?${MONTHS}`);
const MONTH_SPAN = new RegExp(`^${MONTHS}-${MONTHS}$`);
const DAY_BEFORE = /(?:(?:^|[^\d])(?:[12]?\d|3[01])(?::?[ea])?|första|andra|tredje|sista)\.? $/;
const NUMBER_BEHIND = /^ \d{1,2}(?:st|nd|rd|th|,? (?:19|20)\d)/;
const NUMBER_BEFORE = /\d(?:st|nd|rd|th)? $/;

/** "1 Juni", "April och Maj", "Juni-Augusti", "3 March", "Tors:": a time, whoever has such a name. */
export function isCalendarWord(page: Page, { lower, start, end, about }: Token): boolean {
  if ((about.hints & HINTS.month) !== 0)
    return (
      DAY_BEFORE.test(page.before(start, 8)) ||
      MONTH_BEFORE.test(page.before(start, 16)) ||
      MONTH_AFTER.test(page.after(end, 16))
    );
  if ((about.hints & HINTS.englishMonth) !== 0)
    return page.hasDigits && (NUMBER_BEFORE.test(page.before(start, 5)) || NUMBER_BEHIND.test(page.after(end, 9)));
  return (about.hyphenated && MONTH_SPAN.test(lower)) || (page.text[end] === ':' && TIME.test(lower));
}
