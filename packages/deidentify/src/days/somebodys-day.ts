import type { Page } from '../reading/page.ts';
import { END, IN_WORDS } from './date-forms.ts';
import { LATEST_GROWN, WRITTEN } from './matters-day.ts';
import type { NextDay } from './next-day.ts';
import { nextDay } from './next-day.ts';

/** Words for somebody, right before a date. */
const SOMEBODY =
  '(?:\\bkvinna(?:n)?|\\bman(?:nen)?|\\bpojke(?:n)?|\\bflicka(?:n)?|\\bson(?:en)?|\\bdotter(?:n)?|\\bbarn(?:et| \\d)?|\\btvillingarna|\\bpat(?:ient(?:en)?)?|\\bklient(?:en)?|\\bdeltagare(?:n)?|\\bmamma(?:n)?|\\bpappa(?:n)?|\\bsyskon|\\bkille(?:n)?|\\btjej(?:en)?|\\bhen|\\bpersonen|\\bsökande(?:n)?|\\bgubbe|\\bdam|\\belev(?:en)?|\\bmor|\\bfar|\\bsyster|\\bbror|\\bmake|\\bmaka|\\bsambo|\\bungdom(?:en)?|\\byngling(?:en)?|\\btonåring(?:en)?|\\bmedlem(?:men)?|\\bbrukare(?:n)?|\\bstudent(?:en)?|\\bpraktikant(?:en)?|\\bhyresgäst(?:en)?|\\bbebis(?:en)?|\\bbarnen|\\bsönerna|\\bdöttrarna|\\bhustru(?:n)?|\\bfrun?|\\bmaken|\\bmakan|\\bsambon|\\bpartner(?:n)?|\\b(?:lill|stor)e?(?:bror|syster)|\\b(?:lilla|stora)syster|\\bsystern|\\bbrodern|\\b(?:styv|bonus|foster)(?:son|dotter|barn)(?:en|et|n)?|\\bbarnbarn(?:et)?|\\byngsta?|(?<!\\p{L})äldsta?|\\bmellanbarnet|(?<!\\p{L})(?:under|minder)årig|(?<!\\p{L})omyndig|\\bensamkommande|\\basylsökande(?:n)?|\\bhuvudman(?:nen)?|\\bpersonali(?:a|en|er)|\\bchild(?: \\d)?|\\b(?:grand)?daughter|\\bhusband|\\bwife|\\bclient)';
/** Who may have been born in any year. */
const YOUNG =
  /(?:(?:barn\p{L}*|child)(?: \d)?|daughter|son(?:en)?|söner\p{L}*|dotter\p{L}*|döttrar\p{L}*|pojke\p{L}*|flicka\p{L}*|syskon|bror|syster|tvilling\p{L}*|bebis(?:en)?|yngsta?|äldsta?|årig|ensamkommande|myndig)[.,:; (]{0,3}(?:f\.? ?)?$/u;
/** With whom a note says that somebody meets or speaks, and about whom. */
const MEETS =
  /(?:möten?|tid(?:er)?|start|samtal|besök|träff\p{L}*|umgänge|umgås|kontakt|(?:oros)?anmälan) (?:med|för|om|hos|till) (?:\p{L}+[:,]?){1,2} $/u;
const WITH =
  /(?<!\p{L})(?:med|för|om|hos|till|av|kring|ang\.?|angående|på|från|hämtar?|träffa\p{L}*) (?:\p{L}+ )?\p{L}+[:,]? $/u;

/** "Möte med mamman 2026-03-05": the day of a visit, not of a birth. */
function isVisit(page: Page, start: number, year: number): boolean {
  const before = page.before(start, 40);
  if (year <= LATEST_GROWN || !OF_SOMEBODY.test(before)) return false;
  return !YOUNG.test(before) || MEETS.test(before) || (year >= WRITTEN && WITH.test(before));
}

const ABOUT_PERSON = new RegExp(
  `(?:${SOMEBODY}(?::? (?:[mk]|man|kvinna|flicka|pojke)| (?:är|e) (?:född|från))?|\\b(?:pers|pnr|personn(?:r|ummer|umret)|pers\\.?nr)(?: (?:saknas|saknar|okänt|ej känt|oklart|(?:börjar|inleds|startar)(?: på| med)?))?|(?<!\\p{L})(?:saknar|inget|utan) (?:personnr|pnr|personnummer)|\\bgäller|\\bavser|\\bårgång|(?<!\\p{L})ålder(?:n är)? [1-9]\\d(?=,? ?\\(?$)|\\bbemärkelsedag|(?<!\\d)[1-9]\\d (?:år|år gamm(?:al|el))(?=[,:;( ]{1,2})|(?<!\\d)[1-9]\\d-?(?:års|åring(?:en)?))[-.,:; (\\t]{0,3}(?:f\\.? ?|född )?$`,
  'u',
);
const OF_SOMEBODY = new RegExp(`${SOMEBODY}[-.,:; (\\t]{0,3}$`, 'u');
/** The end of it, which few days have before them. */
const SAYS_IS = / (?:är|e) (?:från |den )?$/;
/** "Sonen som vi talade om är 15/3 -04": of nobody but somebody is it said that they are a day. */
const IS_A_DAY = new RegExp(`${SOMEBODY}(?: (?!datum|möte|besök|start)\\p{L}+){1,6} (?:är|e) (?:från |den )?$`, 'u');
/** "Deltagare A, 1990-05-12", "klient 3: 19780724": somebody who is only counted. */
const COUNTED = new RegExp(`${SOMEBODY} (?:\\p{L}\\d?|\\d{1,3})[.:,)]? ?\\(?$`, 'u');
/** "barnet emma (190901)" */
const CHILD_NAMED =
  /(?<!\p{L})(?:barnet|sonen|dottern|pojken|flickan|bebisen|syskonet|lillebror|storebror|lillasyster|storasyster) \p{L}{2,20} ?\($/u;
/** A date in brackets right after a name: Elin (880214). */
const IN_BRACKETS = /\p{Lu}\p{Ll}+ ?\((?:f\.? ?|född )?$/u;
/** What may stand between people and the first of their days, and before which words it is days of meetings. */
const rowOf = (people: string): RegExp =>
  new RegExp(
    `(?<!(?:möte|tid|besök|umgänge|start|träff)\\p{L}* (?:för|med|om|till) )(?<!\\p{L})(?:${people})(?: \\p{L}{1,12}){0,3} ?[:(]\\s?(?:[-•*] ?)?(?:\\p{L}{2,12},? [\\d-]{6,10}(?:, | och )){0,4}(?:(?!besök|möte|umgänge|träff|samtal|läkar|tand|utred)\\p{L}{2,20},? ?\\(?)?$`,
    'u',
  );
/** "Syskonskara: 2010-04-08, 2013-10-22", "Barn i hushållet: …" */
const CHILD_ROW = rowOf(
  'syskonskaran?|barnaskaran?|syskonen|syskon|barnen|barn|(?:under|minder)åriga|döttrar(?:na)?|söner(?:na)?|(?:tvil|tril)lingar(?:na)?',
);
/** "Elevlista prövning: 2003-03-23, 1996-08-21", "Familjen: …": grown people too. */
const PEOPLE_ROW = rowOf(
  '(?:elev|deltagar|klient|patient|brukar|medlems|person|antagnings)list(?:a|an|or)|elever(?:na)?|deltagare|deltagarna|klienter(?:na)?|patienter(?:na)?|brukare|brukarna|sökande|ungdomar(?:na)?|familjen|familjemedlemmar(?:na)?|hushållet|vuxna',
);
export const KIN =
  /(?<!\p{L})(?:barn|barnen|söner|sonen|son|döttrar|dottern|dotter|syskon|syskonen|tvillingarna|flickan|pojken|bebisen|barnet)(?!\p{L})/u;
/** "Dottern (3 mars", "flickan, 3/2": without a year. */
export const CHILDS_BIRTHDAY = new RegExp(
  `(?<=\\((?:f\\.? ?|född )?|(?:flickan|pojken|sonen|dottern|tvillingarna|barnet|bebisen|barnen|sönerna|döttrarna|syskonen)[:,] )${IN_WORDS}${END}`,
  'uy',
);
/** "Ludmila, 11.03.1979, väntar": a whole day right behind a name. */
const NAME_BEFORE = /\p{Lu}\p{Ll}{2,}(?:, | - | \(|: |\t)$/u;
const STOPS = /^(?:[,.;)\n]|$| -)/;
const AND = /\)?(?:,| och| o| &| samt| \+| ?\/|;|,? resp(?:ektive|\.)?|(?= \d)|(?: [\p{L}\d]{1,12}){0,3}\n[-•*]?)/uy;
const WORD = / ?(?!kl\b)\p{L}{1,12}\.?,?/uy;
const LEAD = / ?\(?(?:född |f\.? ?)?/uy;

/** The next day of a row of people, behind the one that ends at `end`. */
export const nextInRow = (lower: string, end: number): NextDay | null => nextDay(lower, end, AND, WORD, LEAD);

/** Whether a day with its year stands where somebody is named or counted, and can be a birth's. */
export function isSomebodysDay(page: Page, start: number, end: number, year: number): boolean {
  if (page.left.days-- <= 0) return false;
  const near = page.before(start, 40);
  const written = page.text.slice(Math.max(0, start - 30), start);
  if (year < WRITTEN && (IN_BRACKETS.test(written) || CHILD_NAMED.test(near))) return true;
  const label = page.before(start, 60);
  if (year < WRITTEN && SAYS_IS.test(label) && IS_A_DAY.test(label)) return true;
  if (year <= LATEST_GROWN && COUNTED.test(near)) return true;
  if (CHILD_ROW.test(label) || (year <= LATEST_GROWN && PEOPLE_ROW.test(label))) return true;
  if (year <= LATEST_GROWN && NAME_BEFORE.test(written) && STOPS.test(page.after(end, 2))) return true;
  if (near.endsWith('(') && KIN.test(page.before(start, 80))) return true;
  // "Intyget gäller 2025-03-01 till 2025-05-31": a time, not a person.
  const matter = year >= 2015 && /(?:gäller|avser)\W*$/.test(near);
  return ABOUT_PERSON.test(near) && !matter && !isVisit(page, start, year);
}
