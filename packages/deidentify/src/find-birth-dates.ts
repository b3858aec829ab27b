import type { Match, Page } from './page.ts';
import { isDate } from './personal-number.ts';

const MONTH =
  '(?:januari|jan|februari|feb|mars|mar|april|apr|maj|juni|jun|juli|jul|augusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec)\\.?';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const FULL_YEAR = '(?:18|19|20)\\d\\d';
const ISO = `${FULL_YEAR}[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\\d|3[01])`;
const SHORT_ISO = '\\d\\d[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\\d|3[01])';
const DAY_FIRST = `${DAY} ?[/.-] ?${MONTH_NUMBER}(?: ?[-/. ] ?(?:${FULL_YEAR}|'?\\d\\d))?`;
const IN_WORDS = `${DAY}(?::?e)? ${MONTH}(?: -?(?:${FULL_YEAR}|'?\\d\\d)(?!\\d))?`;
const DATE = `(?:${ISO}|${SHORT_ISO}|${IN_WORDS}|${DAY_FIRST})(?![\\d:/]|[-.]\\d)`;
const BORN =
  '(?:född(?:a|es)?|födelse(?:datum|dag(?:en)?|tid)|f\\.?d?\\.?|bördag|fyll(?:er|de|t)(?: (?:\\d{1,3}|år))?(?: år)?|bl(?:ir|ev|i) (?:\\d{1,3}(?: år)?|myndig)|myndig|namnsdag|f[öo]ddes)';
const AFTER_BORN = new RegExp(
  `(?<![\\p{L}\\d])(?:${BORN})(?: (?:i|på) \\p{L}{2,20}){0,2}(?:[\\s:,.(]{0,3})((?:den |på )?(?:den )?${DATE})(?:-?[Xx*]{4})?`,
  'giu',
);
const NEXT = new RegExp(`^(?:,| och| o| &| samt) (?:född |f\\.? ?)?(${DATE})`, 'iu');
/** A date of birth whose last four digits are left out on purpose. */
const MASKED =
  /(?<![p{L}\d])((?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[- ]?(?:[xX]{3,4}|\*{3,4}|_{3,4}|\.{4}|-{4})/g;
const BARE = new RegExp(
  `(?<![\\p{L}\\d/:.-])(?:(${FULL_YEAR})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])|(\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?![\\d:/]|[-.]\\d)`,
  'gu',
);
const ABOUT_PERSON =
  /(?:\bkvinna(?:n)?|\bman(?:nen)?|\bpojke(?:n)?|\bflicka(?:n)?|\bson(?:en)?|\bdotter(?:n)?|\bbarn(?:et)?|\bpat(?:ient(?:en)?)?|\bklient(?:en)?|\bdeltagare(?:n)?|\bmamma(?:n)?|\bpappa(?:n)?|\bsyskon|\bkille(?:n)?|\btjej(?:en)?|\bhen|\bgäller|\bavser|\bpersonen)[.,:; (]{0,3}$/;

const hasDate = (text: string): boolean => /\d/.test(text);

/** Dates that the text says somebody was born on, and whole dates that stand where a person stands. */
export function findBirthDates(page: Page): Match[] {
  const matches: Match[] = [];
  const add = (start: number, length: number, score: number, why: string): void => {
    matches.push({ start, end: start + length, type: 'birthDate', score, why });
  };
  for (const m of page.text.matchAll(AFTER_BORN)) {
    const date = m[1] ?? '';
    if (!hasDate(date)) continue;
    let end = m.index + m[0].length;
    const start = m.index + m[0].lastIndexOf(date);
    // "f" or "fd" is also short for other words: only a whole date counts after it.
    const short = /^f\.?d?\.?[^\p{L}]/iu.test(m[0]);
    const digits = date.replace(/\D/g, '').length;
    if (short && digits < 6 && !/\p{L}{3}/u.test(date)) continue;
    add(start, end - start, 0.93, 'birthDate.born');
    for (let next = NEXT.exec(page.text.slice(end, end + 40)); next; next = NEXT.exec(page.text.slice(end, end + 40))) {
      const more = next[1] ?? '';
      add(end + next[0].length - more.length, more.length, 0.88, 'birthDate.born');
      end += next[0].length;
    }
  }
  for (const m of page.text.matchAll(MASKED)) add(m.index, m[0].length, 0.92, 'birthDate.masked');
  for (const m of page.text.matchAll(BARE)) {
    const year = m[1] === undefined ? Number(m[4]) : Number(m[1]);
    const past = m[1] === undefined ? year >= 30 : year <= 2009;
    if (!past || !isDate(Number(m[2] ?? m[5]), Number(m[3] ?? m[6]))) continue;
    if (ABOUT_PERSON.test(page.before(m.index, 30))) add(m.index, m[0].length, 0.7, 'birthDate.person');
  }
  return matches;
}
