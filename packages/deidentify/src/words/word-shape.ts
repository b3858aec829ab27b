import type { Page } from '../reading/page.ts';
import { codeAt } from '../reading/units.ts';
import type { Token } from './tokens.ts';

const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
/** Brand spellings: iPhone, LinkedIn; not McDonald, DeVries. */
function hasOne({ text, lower, allCaps, about }: Token): boolean {
  if (allCaps || text === lower) return false;
  if (about.hyphenated) return INNER_CAPITAL.test(text.replace(/-\p{Lu}/gu, '-x'));
  for (let i = 1; i < text.length; i++)
    if (text.charCodeAt(i) !== lower.charCodeAt(i) && text.charCodeAt(i - 1) === lower.charCodeAt(i - 1))
      return INNER_CAPITAL.test(text);
  return false;
}
const NAME_PREFIX = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O|Fitz|Al|El|Ab|Abu|Ben)\p{Lu}/u;

/** A capital inside a word that no name has. */
export const hasInnerCapital = (token: Token): boolean => hasOne(token) && !NAME_PREFIX.test(token.text);

const POINT = 46;

/** True before a full stop that ends no sentence: "försörj.stöd", "komp. av". */
export function isAbbreviated(page: Page, { text, end }: Token): boolean {
  if (codeAt(page.text, end) !== POINT) return false;
  const after = page.text.slice(end, end + 3);
  return /^\.[\p{L}\d,]/u.test(after) || (text.length < 8 && /^\. [\p{Ll}\d]/u.test(after));
}

/** "Berg, 34 år", "Berg (34)". */
export const isAged = (page: Page, { end }: Token): boolean =>
  /^(?:,| ?\() ?\d\d(?:\)| år|,)/.test(page.text.slice(end, end + 8));

/** "Ailo, 34", "Ailo (34 år)": an age right behind, and not so many minutes or places. */
export function ageFollows(page: Page, { end }: Token): boolean {
  return /^(?:,| ?\(|,? ?-?) ?\d\d(?:\)|,| ?år|\.|$| (?!(?:min|minuter|tim|timmar|h|kr|st|dagar|veckor|v|mån|månader|sidor|platser|personer|deltagare|poäng|p|grader|km|m|kg|mg|cm|ggr|gånger|procent)(?!\p{L})))/u.test(
    page.after(end, 18),
  );
}

/** Behind a label, a number or a bracket, and nothing behind it. */
export const isAlone = ({ text }: Page, { gap, end }: Token): boolean =>
  /[:(/)\d.-] ?$/.test(gap) && gap.length <= 3 && /^(?:$|\.(?:$|\s)|\n|\))/.test(text.slice(end, end + 2));
