import { DATE, MONTH_YEAR } from './date-forms.ts';
import type { Page } from './page.ts';

const AGE =
  '(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?)';
const BORN = `(?:(?:ny)?f[öo]dd(?:a|es)?|f[öo]delsedat\\.?|fdag(?:en)?|f[öo]ddag(?:en)?|datum för födelse|fött|born|föd\\.?-? ?dat(?:um)?\\.?|f-?dat(?:um)?|f\\. ?dat(?:um)?|\\d\\d år(?= den )|f[öo]ddes|f[öo]delse(?:datum(?:et)?|dag(?:en)?|tid(?:en)?|data|år)(?: och (?:dag|datum|år))?(?: ?\\([\\p{L}-]{4,12}\\))?|föd\\.?|f\\.?d?\\.?|b-?day|birthday|dob|d\\.o\\.b\\.?|date of birth|fdd\\.?|fyller|fyllde|fyllt|jubilerar|bl(?:ir|ev|i) (?:(?:\\d{1,3}(?!\\d|[-./:]\\d| ?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))|${AGE}(?!\\p{L}))(?: år)?|myndig|pappa|mamma|föräldrar|förälder)|fick (?:en |ett |sin |sitt )?(?:liten |första |andra |tredje |fjärde )?(?:son|dotter|pojke|flicka|barn|bebis|tvillingar)|myndig|årsdag(?:en)?|kom till världen|nedkom(?:st)?|förlöst(?:es)?|förlossning(?:en)?|födsel(?:n)?|(?:barn(?:et)?|bebisen|tvillingarna|flickan|pojken|sonen|dottern) kom|ålder(?:n|s(?:bedöm|uppskriv|bestäm|utred)\\p{L}*)?|uppskriven)`;
/** Words that can stand between "född" and the date. */
const BETWEEN =
  '(?:(?: |/|, (?=där|enligt|som|(?:mån|tis|ons|tors|fre|lör|sön)))(?:(?!och\\b|men\\b)[\\p{L}-]{1,24}|\\d{1,3}(?: år)?)){0,4}?';
export const AFTER_BORN = new RegExp(
  `(?<![\\p{L}\\d])(${BORN})(${BETWEEN}[\\s:,.(=?-]{0,4}(?:svar:? )?(?:den |på |d\\. ?)?(?:den )?)(${DATE}|${MONTH_YEAR}(?![\\d-]))`,
  'uy',
);
/** The date first: "14/2 1988 är hon född", "Den 14 februari fyller han 30". */
export const BEFORE_BORN = new RegExp(
  `(?<![\\p{L}\\d/:.-])(${DATE})([) ,=(-]{1,3}(?:\\p{L}{1,12} ){0,5}?)(?:f[öo]dd(?![^.!?\\n]{0,24}\\d\\d)|f[öo]ddes|fyller|fyllde|(?:\\(|= )?(?:f[öo]delsedag(?:en)?|f[öo]delsedatum(?:et)?|födelsetid(?:en)?)(?! ?:? ?\\d))(?!\\p{L})`,
  'gu',
);
export const FIXED = new RegExp(
  `(?:född|föddes)(?: \\p{L}+){0,2} (?:julafton|valborg(?:smässoafton)?|trettondagen|juldagen|annandagen|nyårsafton|nyårsdagen|midsommarafton|lucia|skottdagen|påskdagen)(?: (?:den )?(?:18|19|20)\\d\\d|,? (?:(?:alltså|dvs|närmare bestämt),? )?(?:den )?${DATE})?`,
  'gu',
);
export const NEXT = new RegExp(
  `^(?:,| och| o| &| samt| \\+| ?/|;|,? resp(?:ektive|\\.)?|,? eller|,? alt(?:ernativt|\\.)?|,? men| ska vara| inte| i stället för| istället för)(?: \\p{L}{2,12}){0,2}? (?:född |f\\.? ?)?(${DATE})`,
  'u',
);
/** " 1970", with a whole date of another paper behind. */
export const YEAR_FIRST =
  /^ (?:år )?(?:19\d\d|20[01]\d)(?=,? (?:men )?(?:\p{L}+ ){1,4}(?:19\d\d|20[01]\d)[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?[0-3]\d(?!\d))/u;

const AWAY = /^ (?:till|hem|in|på|från|hit|dit|ut|upp|för|med)(?!\p{L})/u;
const EXPECTED = /(?:beräkna[dt]|väntad|planerad) $/;
/** Who or what has a birthday and is nobody. */
const THING =
  /(?<!\p{L})\p{L}*(?:förening|förbund|verksamhet|samverkan|samarbete|organisation|företag|projekt|id[ée]|tanke|förslag|initiativ|nätverk|kontor|mottagning|skola|klubb|tidning|förvaltning|kommun|region|grupp|hus|kyrka|bygg|butik|by|stad)(?:e?[nt]|an|er(?:na)?|ar(?:na)?)?s?(?: (?:har|är|var|har|som|själv|till|om|av|med|\p{L}{4,}(?:en|et))){0,3} $/u;
const NOBODY =
  /(?<!\p{L})(?:vi|ni|det|de blir|\p{L}*(?:förening|förbund|verksamhet|organisation|företag|projekt|kontor|mottagning|skola|klubb|tidning|förvaltning|kommun|region|grupp|möten|träff)\p{L}*)(?: (?:har|fyller|fyllde|som|själv))* $/u;
const YEAR = /(?:^|\D)(?:19\d\d|20[01]\d)|^\d\d[-./ ]?\d\d[-./ ]?\d\d$/;

/** Whether the word, what stands behind it and the date say when somebody was born. */
export function isSomebodys(page: Page, at: number, born: string, between: string, date: string): boolean {
  const digits = date.replace(/\D/g, '').length;
  // "f" and "fd" are short for other words too: only a whole date counts right after them.
  if (/^(?:f\.?d?\.?|föd\.?)$/.test(born)) {
    if (/\p{L}/u.test(between.replace(/ den /, ' '))) return false;
    if (digits < 6 && !/\p{L}{3}.*\d{2}|[-/.]\d{1,2} ?[-/. ]\d\d$|:[ea] .*\d\d$/u.test(date)) return false;
  }
  if (EXPECTED.test(page.before(at, 10))) return false;
  if (/^(?:myndig|bl|fick)/.test(born) && /\p{L}{2}/u.test(between.replace(/\b(?:den|på|nu|i|år)\b/g, '')))
    return false;
  // "Grupperna blir två, den 3 maj och den 5 maj": how many, and when.
  if (/^bl\p{L}+ \p{L}/u.test(born) && !/(?:myndig|år)$/.test(born) && between.startsWith(',')) return false;
  if (/^fyll/.test(born) && /blankett|formulär|ansökan|^ i (?!går|dag|morgon|år|helgen|förrgår)/.test(between))
    return false;
  if (
    /^nyf/.test(born) &&
    !/^ (?:\p{L}+ )?(?:son|dotter|pojke|flicka|barn|bebis|tvilling|syskon)|^[ ,:(]+(?:den )?$/u.test(between)
  )
    return false;
  // "Åldersbedömd 2025-03-04": the day of the decision; "till" leads to the other one.
  if (
    /^(?:ålder|uppskr)/.test(born) &&
    !(/(?<!\p{L})(?:till|som|blir|är|vara)(?!\p{L})|:/u.test(between) && YEAR.test(date))
  )
    return false;
  // "Barnet kom 3 mars till förskolan", "Pojken kom till Sverige 3 mars"
  if (/ kom$/.test(born) && AWAY.test(between)) return false;
  if (/ kom$/.test(born) && AWAY.test(page.after(at + born.length + between.length + date.length, 8))) return false;
  if (/^årsdag/.test(born) && /förening|förbund|verksamhet|organisation|start|bildande/.test(between)) return false;
  // "Projektet är fött ur ett möte"
  if (
    /^(?:f[öo]d|fött)/.test(born) &&
    (/^ (?:ur|av|som en)(?!\p{L})/u.test(between) || THING.test(page.before(at, 40)))
  )
    return false;
  if (/^(?:fyll|jub)/.test(born) && THING.test(page.before(at, 40))) return false;
  return !(/^(?:fyll|bl|jub|\d)/.test(born) && NOBODY.test(page.before(at, 40)));
}
