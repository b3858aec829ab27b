import type { Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';

/** Makes of cars that are given names too, and what they make. */
const MAKES = new Set(['kia', 'mercedes']);
const MODELS = new Set('ceed sportage picanto niro rio sorento stonic venga optima sprinter vito citan'.split(' '));
const OF_MAKE = /(?<!\p{L})(?:kia|mercedes) $/u;
const MODEL = /^ ([\p{L}-]+)/u;
/** One of several, or a kind of car, and its year behind. */
const ONE_OF = /(?<![\p{L}\d])(?:en|(?:röd|vit|svart|blå|grå|grön|gammal|ny)) $/u;
const OF_YEAR = /^(?:,? (?:från |årsmodell )?(?:19|20)\d\d(?!\d)|,? (?:med )?reg)/u;

/** "en Kia från 2021", "3 Kia Ceed" */
export function isMake(page: Page, { lower, start, end }: Token): boolean {
  if (MODELS.has(lower)) return OF_MAKE.test(page.before(start, 10));
  if (!MAKES.has(lower)) return false;
  const behind = page.after(end, 16);
  return MODELS.has(MODEL.exec(behind)?.[1] ?? '') || (ONE_OF.test(page.before(start, 8)) && OF_YEAR.test(behind));
}
