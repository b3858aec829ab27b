import { DAY, END, IN_WORDS, MONTH_NUMBER } from './date-forms.ts';
import type { Page } from './page.ts';

/** Words for somebody, right before a date. */
const SOMEBODY =
  '(?:\\bkvinna(?:n)?|\\bman(?:nen)?|\\bpojke(?:n)?|\\bflicka(?:n)?|\\bson(?:en)?|\\bdotter(?:n)?|\\bbarn(?:et| \\d)?|\\btvillingarna|\\bpat(?:ient(?:en)?)?|\\bklient(?:en)?|\\bdeltagare(?:n)?|\\bmamma(?:n)?|\\bpappa(?:n)?|\\bsyskon|\\bkille(?:n)?|\\btjej(?:en)?|\\bhen|\\bpersonen|\\bsökande(?:n)?|\\bgubbe|\\bdam|\\belev(?:en)?|\\bmor|\\bfar|\\bsyster|\\bbror|\\bmake|\\bmaka|\\bsambo|\\bungdom(?:en)?|\\byngling(?:en)?|\\btonåring(?:en)?|\\bmedlem(?:men)?|\\bbrukare(?:n)?|\\bstudent(?:en)?|\\bpraktikant(?:en)?|\\bhyresgäst(?:en)?|\\bbebis(?:en)?|\\bbarnen|\\bsönerna|\\bdöttrarna|\\bhustru(?:n)?|\\bfrun?|\\bmaken|\\bmakan|\\bsambon|\\bpartner(?:n)?|\\b(?:lill|stor)e?(?:bror|syster)|\\b(?:lilla|stora)syster|\\bsystern|\\bbrodern|\\b(?:styv|bonus|foster)(?:son|dotter|barn)(?:en|et|n)?|\\bbarnbarn(?:et)?|(?<!\\p{L})(?:under|minder)årig|(?<!\\p{L})omyndig|\\bensamkommande|\\basylsökande(?:n)?|\\bhuvudman(?:nen)?|\\bpersonali(?:a|en|er))';
/** Who may have been born in any year. */
const YOUNG =
  /(?:barn\p{L}*(?: \d)?|son(?:en)?|söner\p{L}*|dotter\p{L}*|döttrar\p{L}*|pojke\p{L}*|flicka\p{L}*|syskon|bror|syster|tvilling\p{L}*|bebis(?:en)?|årig|ensamkommande|myndig)[.,:; (]{0,3}(?:f\.? ?)?$/u;
const MEETS =
  /(?:möten?|tid(?:er)?|start|samtal|besök|träff\p{L}*|umgänge|umgås|kontakt) (?:med|för|om|hos|till) \p{L}+[:,]? $/u;
/** Nobody that a case is about was born later than this, except children. */
const LATEST = 2012;

/** "Möte med mamman 2026-03-05": the day of a visit, not of a birth. */
export function isVisit(page: Page, start: number, year: number): boolean {
  const before = page.before(start, 40);
  return year > LATEST && OF_SOMEBODY.test(before) && (!YOUNG.test(before) || MEETS.test(before));
}

export const ABOUT_PERSON = new RegExp(
  `(?:${SOMEBODY}(?::? (?:[mk]|man|kvinna|flicka|pojke))?|\\bpers|\\bpnr|\\bpersonnr|\\bgäller|\\bavser)[.,:; (]{0,3}(?:f\\.? ?)?$`,
);
export const OF_SOMEBODY = new RegExp(`${SOMEBODY}[.,:; (]{0,3}$`);
/** "Ungdom 5 apr 2007", "Sökanden (15:e september 92)": years in which nobody has been born yet are another day. */
export const SOMEBODYS_DAY = new RegExp(
  `(?:${IN_WORDS}|${DAY}[/.]${MONTH_NUMBER} ?[-/., ] ?\\d{2,4})(?<=(?:19\\d\\d|20[01]\\d|(?<!\\d)\\d\\d))${END}(?! ?(?:kl|\\d))`,
  'uy',
);
/** "barnet emma (190901)" */
export const CHILD_NAMED =
  /(?<!\p{L})(?:barnet|sonen|dottern|pojken|flickan|bebisen|syskonet|lillebror|storebror|lillasyster|storasyster) \p{L}{2,20} ?\($/u;
/** A date in brackets right after a name: Elin (880214). */
export const IN_BRACKETS = /\p{Lu}\p{Ll}+ ?\((?:f\.? ?|född )?$/u;
/** "Syskonskara: 2010-04-08, 2013-10-22", "Barn i hushållet: …" */
export const CHILD_ROW =
  /(?<!(?:möte|tid|besök|umgänge|start|träff)\p{L}* (?:för|med|om|till) )(?<!\p{L})(?:syskonskaran?|barnaskaran?|syskonen|syskon|barnen|barn|döttrar(?:na)?|söner(?:na)?|(?:tvil|tril)lingar(?:na)?)(?: \p{L}{1,12}){0,3} ?[:(] ?(?:\p{L}{2,12},? [\d-]{6,10}(?:, | och )){0,4}(?:(?!besök|möte|umgänge|träff|samtal|läkar|tand|utred)\p{L}{2,20},? )?$/u;
/** "Barn: Hugo (4/2 2014), Wilma (30/6 2018)", "flickan 3/2 -15". */
export const OF_CHILD = new RegExp(
  `(?:\\((?:f\\.? ?|född )?|(?:flickan|pojken|sonen|dottern|tvillingarna|barnet|bebisen|barnen|sönerna|döttrarna|syskonen):?,? )(${DAY}[/.]${MONTH_NUMBER}(?: |-| -)(?:20)?\\d\\d|${IN_WORDS})(?![\\d-])`,
  'gu',
);
export const KIN =
  /(?<!\p{L})(?:barn|barnen|söner|sonen|döttrar|dottern|syskon|syskonen|tvillingarna|flickan|pojken|bebisen|barnet)(?!\p{L})/u;
/** "Ludmila, 11.03.1979, väntar": a whole date right behind a name. */
export const BESIDE_NAME =
  /(?<=\p{Lu}\p{Ll}{2,}(?:, | - | – | \(|: |\t))\d{1,2}[./-]\d{1,2}[./ -](?:19\d\d|200[0-8])(?=[,.;)\n]|$| [-–])/uy;
