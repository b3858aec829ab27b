/** How days are written, as sources of patterns in lower case. */
export const MONTH =
  '(?:januari|jan|februari|febuari|febr|feb|mars|mar|april|apr|maj|juni|jun|juli|jul|augusti|agusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec|january|february|march|may|june|july|august|october|oct|janvier|janv|f[ée]vrier|f[ée]vr|avril|avr|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|januar|februar|marts|märz|oktobar|dezember|desember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?![a-zåäö])\\.?';
export const ORDINAL =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugoförsta|tjugoandra|tjugotredje|tjugofjärde|tjugofemte|tjugosjätte|tjugosjunde|tjugoåttonde|tjugonionde|trettionde|trettioförsta)';
const FIRST_TWELVE = '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
export const FULL_YEAR = '(?:18|19|20)\\d\\d';
/** "nittonhundraåttiofyra", "sjuttionio" */
const YEAR_SAID =
  '(?:(?:nittonhundra|tjugohundra|tvåtusen)[a-zåäö]{0,15}|(?:fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?)(?![a-zåäö])';
const SHORT_YEAR = "(?:[-']\\d\\d|\\d\\d(?!\\d| ?(?:år|kr|st|%)))";
const YEAR = `(?:(?:,? ?(?:år )?|[-/])(?:-?${FULL_YEAR}|${SHORT_YEAR}|${YEAR_SAID})(?!\\d))?`;
const ISO = `(?:${FULL_YEAR} ?[-./ ]? ?(?:0[1-9]|1[0-2]) ?[-./ ]? ?(?:0[1-9]|[12]\\d|3[01])|${FULL_YEAR}[-./]${MONTH_NUMBER}[-./]${DAY})`;
const SHORT_ISO = '\\d\\d[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\\d|3[01])';
const DAY_FIRST = `${DAY} ?[/.-] ?${MONTH_NUMBER}(?:(?:,? ?år | ?[-/., ] ?-?)(?:${FULL_YEAR}|'?\\d\\d))?`;
/** "4/xi 1984", "4 11 1984" */
const DAY_FIRST_RARE = `${DAY}(?:[/.] ?(?:i{1,3}|i?v|vi{1,3}|i?x|xii?)[-/. ]| ${MONTH_NUMBER} )(?:19\\d\\d|20[01]\\d)`;
/** "5 juli", "5:e juli", "den femte i juli", "05-jul", "5. juli", "5th of july" */
const DAY_NAMED = `(?:${DAY}(?:\\.|:?(?:[eade]{1,2}|st|nd|rd|th))?|${ORDINAL})(?: i | of | ?[-./ ]?)${MONTH}(?:/${MONTH})?`;
export const IN_WORDS = `${DAY_NAMED}${YEAR}`;
/** "sjunde i tolfte 1950", "5:e i 5:e 1955" */
const IN_ORDINALS = `(?:${DAY}:?[ea]|${ORDINAL}) i (?:${MONTH_NUMBER}:?[ea]|${FIRST_TWELVE})(?![a-zåäö])${YEAR}`;
/** "-98 i augusti, den 4", "februari, den 14:e", "år 1990, den 4:e maj", "-67, 9 april" */
const DAY_LAST = `(?:(?:${FULL_YEAR}|[-']\\d\\d) i ${MONTH}(?:,? (?:den )?${DAY})?|${MONTH},? den ${DAY})(?::?[eade]{1,2})?(?![a-zåäö])`;
const YEAR_FIRST = `(?:(?:år )?${FULL_YEAR}|[-']\\d\\d|\\d\\d(?=,)),?(?: den| d\\.)? (?:${DAY_NAMED}|${DAY}/${MONTH_NUMBER}|${MONTH},? (?:den )?${DAY}(?!\\d))`;
export const MONTH_YEAR = `${MONTH} ?-?(?:${FULL_YEAR}|'?\\d\\d)`;
const ENGLISH = `${MONTH} ${DAY}(?:st|nd|rd|th)?,? ${FULL_YEAR}`;
/** Day, month and year without signs, the day first. */
const GLUED = '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?: ?19\\d\\d| ?20[01]\\d|[3-9]\\d)';
export const END = '(?!\\d|[-/.:]\\d)';
export const DATE = `(?:${ISO}|${YEAR_FIRST}|${ENGLISH}|${IN_ORDINALS}|${DAY_LAST}|${IN_WORDS}|${DAY_FIRST}|${SHORT_ISO}|${DAY_FIRST_RARE}|${GLUED})${END}`;
/** A year of two digits counts with a sign before it, or with nothing said behind it. */
const YEAR_BEHIND = `(?:-?${FULL_YEAR}|[-']\\d\\d(?! ?${MONTH})|\\d\\d(?= ?(?:[),.;:\\n]|$)))`;
/** A day with its year that begins with a digit, in writings that little else has. */
export const WHOLE_DAY = `(?:${ISO}|${FULL_YEAR},?(?: den)? (?:${DAY_NAMED}|${DAY}/${MONTH_NUMBER}|${MONTH},? (?:den )?${DAY}(?!\\d))|${DAY_NAMED}(?:,? ?(?:år )?|[-/])${YEAR_BEHIND}|${DAY} ?[/.] ?${MONTH_NUMBER}(?:(?:,? ?år | ?[/.] ?|, ?| )${YEAR_BEHIND}| ?-(?:${FULL_YEAR}|\\d\\d))|${DAY}-${MONTH_NUMBER}(?:-\\d\\d|[- .]${FULL_YEAR})|\\d\\d([-./]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?!-\\p{L}\\d)|(?<=[ (]-)\\d\\d (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\\d|3[01]))${END}`;
/** What stands before a year that a day begins in words with: "femte juli ", "July 5th, ". */
export const BEFORE_YEAR = new RegExp(
  `(?<!\\p{L})(?:${ORDINAL} (?:i )?${MONTH}|${MONTH} ${DAY}(?:st|nd|rd|th)?),? (?:år )?$`,
  'u',
);
