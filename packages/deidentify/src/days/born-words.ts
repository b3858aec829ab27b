import { matchAt } from '../reading/all-matches.ts';
import type { Page } from '../reading/page.ts';
import { MONTH, ORDINAL } from './date-forms.ts';
import type { NextDay } from './next-day.ts';
import { nextDay } from './next-day.ts';
import { dayAt, dayOrMonthAt } from './whole-days.ts';

const AGE =
  '(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?)';
const BORN = `(?:(?:ny)?f[öo]dd(?:a|es)?(?: ?\\([\\p{L}, /-]{4,24}\\))?|f[öo]delsedat\\.?|fdag(?:en)?|f[öo]ddag(?:en)?|datum för födelse|fött|born|föd\\.?-? ?dat(?:um)?\\.?|f\\.?d\\.?-? ?dat(?:um)?\\.?|f-?dat(?:um)?|f\\. ?dat(?:um)?|(?:18|[2-9]0|6[5-9]|75|85) år(?= )|f[öo]ddes|f[öo]delse(?:datum(?:et)?|dag(?:en)?|tid(?:en)?|data|år)(?: och (?:dag|datum|år))?(?: ?\\([\\p{L}, /-]{4,24}\\))?|föd\\.?|f\\.?d?\\.?|b-?day|birthday|dob|d\\.o\\.b\\.?|date of birth|geburtsdatum|geboren(?: am)?|née? le|naissance|nacimiento|urodzenia|partus|jubilar(?:en)?|fira(?:r|de|t) (?:sina? )?(?:[1-9]\\d|jämnt)(?=[ ,])|fdd\\.?|fyller|fyllde|fyllt|jubilerar|grattis|födelsedags(?:kalas|fika|kaffe|fest|firande|middag|tårta)(?:et|en|n)?|firar|bl(?:ir|ev|i) (?:(?:\\d{1,3}(?!\\d|[-./:]\\d| ?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))|${AGE}(?!\\p{L}))(?: år)?|myndig|pappa|mamma|föräldrar|förälder)|fick (?:en |ett |sin |sitt )?(?:liten |första |andra |tredje |fjärde )?(?:son|dotter|pojke|flicka|barn|bebis|tvillingar|tös|kille|tjej|grabb)|myndig(?:hetsdag(?:en)?| från och med)?|årsdag(?:en)?|kom till världen|nedkom(?:st)?|förlöst(?:es)?|förlossning(?:en)?|födsel(?:n)?|(?:barn(?:et)?|bebisen|tvillingarna|flickan|pojken|sonen|dottern|lill(?:e|a)?(?:bror|syster)(?:n|sen)?|minst(?:a|e|ingen)) kom|(?:upp)?når (?:pensions|rikt)ålder(?:n)?|ålder(?:n|s(?:bedöm|uppskriv|bestäm|utred)\\p{L}*)?|uppskriven|f[öo](?:r?delse?|d\\p{L}{1,5}|lse)(?:datu?m|dtum|dag|tid)(?:et|en)?)`;
const BORN_AT = new RegExp(`(?<![\\p{L}\\d])${BORN}(?!\\p{L})`, 'uy');
/** A word that can stand between "född" and the day. */
const BETWEEN =
  /(?: |\/|, (?=där|enligt|som|dvs|alltså|nämligen|(?:mån|tis|ons|tors|fre|lör|sön)))(?:(?!och\b|men\b)[\p{L}-]{1,24}|\d{1,3}(?: år)?)/uy;
const MOST_BETWEEN = 4;
const LEAD =
  /[\s:,.(=?-]{0,4}(?:svar:? |(?:satt|fastställd|uppskriven|bedömd|ändrad) till )?(?:den |på |d\. ?)?(?:den )?/uy;

/** What says that somebody was born, the day behind it, and what stands between. */
export interface Birth {
  born: string;
  between: string;
  date: string;
}

/** A word for a birth that begins at `at`, with a day near behind. */
export function birthAt(lower: string, at: number): Birth | null {
  const born = matchAt(BORN_AT, lower, at)?.[0];
  if (born === undefined) return null;
  const from = at + born.length;
  let end = from;
  for (let words = 0; words <= MOST_BETWEEN; words++) {
    const start = end + (matchAt(LEAD, lower, end)?.[0].length ?? 0);
    // "född -84, 5 juli": the sign belongs to the year.
    const signed = start > end && lower[start - 1] === '-' ? dayAt(lower, start - 1) : null;
    const date = signed ?? dayOrMonthAt(lower, start);
    if (date !== null) return { born, between: lower.slice(from, signed === null ? start : start - 1), date };
    const word = matchAt(BETWEEN, lower, end)?.[0];
    if (word === undefined) return null;
    end += word.length;
  }
  return null;
}

/** Behind a day: "14/2 1988 är hon född", "Den 14 februari fyller han 30", "13 juli 89 - född". */
export const BORN_BEHIND =
  /([) ,=(-]{1,3}(?:\p{L}{1,12} ){0,5}?)(?:f[öo]dd(?:(?<=(?:är|var) (?:hon|han|hen|barnet|sonen|dottern|pojken|flickan|\p{L}{3,}(?:en|an)) f[öo]dd)|(?![^.!?\n]{0,24}\d\d))|f[öo]ddes|fyller|fyllde|(?:\(|= )?(?:f[öo]delsedag(?:en)?|f[öo]delsedatum(?:et)?|födelsetid(?:en)?)(?! ?:? ?\d))(?!\p{L})/uy;
export const STARTS_DAY = new RegExp(`^(?:${ORDINAL}|${MONTH})$`, 'u');
/** A day that has a name; its date can follow. */
export const FIXED =
  /(?:född|föddes)(?: \p{L}+){0,2} (?:julafton|valborg(?:smässoafton)?|trettondagen|juldagen|annandagen|nyårsafton|nyårsdagen|midsommarafton|lucia|skottdagen|påskdagen|påskafton|pingstdagen|nationaldagen|(?:1|första|1:a) advent)(?: (?:den )?(?:18|19|20)\d\d|,? (?:(?:alltså|dvs|närmare bestämt),? )?(?:den )?(?=\d))?/uy;
const AND =
  /(?:,| och| o| &| samt| \+| ?\/|;|,? resp(?:ektive|\.)?|,? eller|,? alt(?:ernativt|\.)?|,? men| ska vara| inte| i stället för| istället för)(?= )/uy;
const WORD = / \p{L}{2,12}/uy;
const BORN_TOO = / (?:född |f\.? ?)?/uy;

/** The next day of a row, behind the one that ends at `end`. */
export const nextBirth = (lower: string, end: number): NextDay | null => nextDay(lower, end, AND, WORD, BORN_TOO);
/** " 1970", with a whole date of another paper behind. */
export const YEAR_FIRST =
  /^ (?:år )?(?:19\d\d|20[01]\d)(?=,? (?:men )?(?:\p{L}+ ){1,4}(?:19\d\d|20[01]\d)[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?[0-3]\d(?!\d))/u;

/** A birthday is told with it only where it is said whose: "Gull-Maj har födelsedagsfika 6 februari". */
const PARTY = /^födelsedags(?!kalas)/;
const HOST =
  /(?:(?<!^|[.!?]\s)\p{Lu}\p{Ll}+s?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:har|firar|får|fyller)|(?<!\p{L})(?:hon|han|hen|hennes|hans|hens|sonens?|dotterns?|barnets?|mammans?|pappans?))(?: (?:har|firar|får|ska ha|vill ha|bjuder på|planerar))? $/u;

const AWAY = /^ (?:till|hem|in|på|från|hit|dit|ut|upp|för|med)(?!\p{L})/u;
const SOMEBODY_BEFORE =
  /(?<!\p{L})(?:hon|han|hen|klienten|deltagaren|patienten|brukaren|eleven|sonen|dottern|barnet|mamman|pappan) $/u;
/** "jobbat i 20 år 3 mars": how long, not how old. */
const AGE_OF_TIME =
  /(?<!\p{L})(?:i|sedan|efter|minst|under|över|från|till|på|än|ca|cirka|nästan|drygt|varit|bott|om|inom|max|de|senaste|kommande|fyll\p{L}*|blir|blev|firar) $/u;
/** Words that lead to a birthday only now and then: such a day is asked about. */
const WEAK = /^(?:firar|grattis|\d)/;

/** How sure a day is a birth's behind such a word. */
export const scoreOf = (born: string): number => (WEAK.test(born) ? 0.55 : 0.93);

const WEEKDAY = /(?<!\p{L})(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?s?\.? /u;
const EXPECTED = /(?:beräkna[dt]|väntad|planerad) $/;
/** Who or what has a birthday and is nobody. */
const THING =
  /(?<!\p{L})\p{L}*(?:förening|förbund|verksamhet|samverkan|samarbete|organisation|företag|projekt|id[ée]|tanke|förslag|initiativ|nätverk|kontor|mottagning|skola|klubb|tidning|förvaltning|kommun|region|grupp|hus|kyrka|bygg|butik|by|stad)(?:e?[nt]|an|er(?:na)?|ar(?:na)?)?s?(?: (?:har|är|var|har|som|själv|till|om|av|med|\p{L}{4,}(?:en|et))){0,3} $/u;
const NOBODY =
  /(?<!\p{L})(?:vi|ni|det|de blir|\p{L}*(?:förening|förbund|verksamhet|organisation|företag|projekt|kontor|mottagning|skola|klubb|tidning|förvaltning|kommun|region|grupp|möten|träff)\p{L}*)(?: (?:har|fyller|fyllde|som|själv))* $/u;
const YEAR = /(?:^|\D)(?:19\d\d|20[01]\d)|^\d\d[-./ ]?\d\d[-./ ]?\d\d$/;

/** Whether the word, what stands behind it and the date say when somebody was born. */
export function isSomebodys(page: Page, at: number, { born, between: said, date }: Birth): boolean {
  const between = said.replace(WEEKDAY, '');
  const digits = date.replace(/\D/g, '').length;
  // "f" and "fd" are short for other words too: only a whole date counts right after them.
  if (/^(?:f\.?d?\.?|föd\.?)$/.test(born)) {
    if (/\p{L}/u.test(between.replace(/ den /, ' '))) return false;
    if (digits < 6 && !/\p{L}{3}.*\d{2}|^[-'].*\p{L}{3}|[-/.]\d{1,2} ?[-/. ]\d\d$|:[ea] .*\d\d$/u.test(date))
      return false;
  }
  if (EXPECTED.test(page.before(at, 10))) return false;
  if (PARTY.test(born) && !HOST.test(page.text.slice(Math.max(0, at - 40), at))) return false;
  if (
    /^(?:myndig|bl|fick)/.test(born) &&
    /\p{L}{2}/u.test(between.replace(/\b(?:den|på|nu|igen|nyligen|i|år|fr|från|from|o|och|m|med)\b/g, ''))
  )
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
    !(/(?<!\p{L})(?:till|som|blir|är|vara|från)(?!\p{L})|:/u.test(between) && YEAR.test(date))
  )
    return false;
  // "Barnet kom 3 mars till förskolan", "Pojken kom till Sverige 3 mars"
  if (/ kom$/.test(born) && AWAY.test(between)) return false;
  if (/ kom$/.test(born) && AWAY.test(page.after(at + born.length + said.length + date.length, 8))) return false;
  if (/^årsdag/.test(born) && /förening|förbund|verksamhet|organisation|start|bildande/.test(between)) return false;
  if (
    born === 'firar' &&
    !(SOMEBODY_BEFORE.test(page.before(at, 16)) && !/jul|midsommar|påsk|nyår|eid|bröllop|jubil|\d/.test(between))
  )
    return false;
  if (born === 'grattis' && /^ till/.test(between)) return false;
  if (/^\d/.test(born) && (/\p{L}{4}/u.test(between) || AGE_OF_TIME.test(page.before(at, 12)))) return false;
  // "Projektet är fött ur ett möte"
  if (
    /^(?:f[öo]d|fött)/.test(born) &&
    (/^ (?:ur|av|som en)(?!\p{L})/u.test(between) || THING.test(page.before(at, 40)))
  )
    return false;
  if (/^(?:fyll|jub|fira\p{L}+ [\dj])/u.test(born) && THING.test(page.before(at, 40))) return false;
  return !(/^(?:fyll|bl|jub|\d|fira\p{L}+ [\dj])/u.test(born) && NOBODY.test(page.before(at, 40)));
}
