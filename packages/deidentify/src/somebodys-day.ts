import { DAY, END, IN_WORDS, MONTH_NUMBER } from './date-forms.ts';

/** Words for somebody, right before a date. */
const SOMEBODY =
  '(?:\\bkvinna(?:n)?|\\bman(?:nen)?|\\bpojke(?:n)?|\\bflicka(?:n)?|\\bson(?:en)?|\\bdotter(?:n)?|\\bbarn(?:et)?|\\btvillingarna|\\bpat(?:ient(?:en)?)?|\\bklient(?:en)?|\\bdeltagare(?:n)?|\\bmamma(?:n)?|\\bpappa(?:n)?|\\bsyskon|\\bkille(?:n)?|\\btjej(?:en)?|\\bhen|\\bpersonen|\\bsökande(?:n)?|\\bgubbe|\\bdam|\\belev(?:en)?|\\bmor|\\bfar|\\bsyster|\\bbror|\\bmake|\\bmaka|\\bsambo|\\bungdom(?:en)?|\\byngling(?:en)?|\\btonåring(?:en)?|\\bmedlem(?:men)?|\\bbrukare(?:n)?|\\bstudent(?:en)?|\\bpraktikant(?:en)?|\\bhyresgäst(?:en)?|\\bbebis(?:en)?)';
export const ABOUT_PERSON = new RegExp(
  `(?:${SOMEBODY}|\\bpers|\\bpnr|\\bpersonnr|\\bgäller|\\bavser)[.,:; (]{0,3}(?:f\\.? ?)?$`,
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
