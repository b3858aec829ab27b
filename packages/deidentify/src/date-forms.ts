/** How dates are written, as sources of patterns in lower case. */
export const MONTH =
  '(?:januari|jan|februari|febr|feb|mars|mar|april|apr|maj|juni|jun|juli|jul|augusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec|january|february|march|may|june|july|august|october)\\.?';
const ORDINAL =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugoförsta|tjugoandra|tjugotredje|tjugofjärde|tjugofemte|tjugosjätte|tjugosjunde|tjugoåttonde|tjugonionde|trettionde|trettioförsta)';
const FIRST_TWELVE = '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte)';
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
export const FULL_YEAR = '(?:18|19|20)\\d\\d';
const YEAR = `(?:,? ?(?:-?${FULL_YEAR}|[-']\\d\\d|\\d\\d(?!\\d| ?(?:år|kr|st|%)))(?!\\d))?`;
const ISO = `${FULL_YEAR} ?[-./ ]? ?(?:0[1-9]|1[0-2]) ?[-./ ]? ?(?:0[1-9]|[12]\\d|3[01])`;
const SHORT_ISO = '\\d\\d[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\\d|3[01])';
const DAY_FIRST = `${DAY} ?[/.-] ?${MONTH_NUMBER}(?: ?[-/., ] ?(?:${FULL_YEAR}|'?\\d\\d))?`;
export const IN_WORDS = `(?:${DAY}(?::?[eade]{1,2})?|${ORDINAL})(?: i)? ${MONTH}${YEAR}`;
/** "sjunde i tolfte 1950", "5:e i 5:e 1955" */
const IN_ORDINALS = `(?:${DAY}:?[ea]|${ORDINAL}) i (?:${MONTH_NUMBER}:?[ea]|${FIRST_TWELVE})(?!\\p{L})${YEAR}`;
/** "-98 i augusti, den 4", "februari, den 14:e" */
const DAY_LAST = `(?:(?:${FULL_YEAR}|[-'’]\\d\\d) i ${MONTH}(?:,? (?:den )?${DAY})?|${MONTH},? den ${DAY})(?::?[eade]{1,2})?(?!\\p{L})`;
export const MONTH_YEAR = `${MONTH} ?-?(?:${FULL_YEAR}|'?\\d\\d)`;
const ENGLISH = `${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${FULL_YEAR}`;
export const END = '(?![\\d/]|[-.:]\\d)';
export const DATE = `(?:${ISO}|${FULL_YEAR},? (?:den )?${DAY} ${MONTH}|${ENGLISH}|${IN_ORDINALS}|${DAY_LAST}|${IN_WORDS}|${DAY_FIRST}|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])19\\d\\d|${SHORT_ISO})${END}`;
