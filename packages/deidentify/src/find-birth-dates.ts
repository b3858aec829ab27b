import { allMatches, matchAt } from './all-matches.ts';
import { AFTER_BORN, BEFORE_BORN, FIXED, isSomebodys, NEXT, YEAR_FIRST } from './born-words.ts';
import { DAY, END, FULL_YEAR, MONTH, MONTH_NUMBER } from './date-forms.ts';
import type { DigitGroup } from './digit-groups.ts';
import { countDigits } from './digit-groups.ts';
import { ABOUT_MATTER, OF_HISTORY } from './matters-day.ts';
import type { Match, Page } from './page.ts';
import { isDate } from './personal-number.ts';
import {
  ABOUT_PERSON,
  BESIDE_NAME,
  CHILD_NAMED,
  CHILD_ROW,
  IN_BRACKETS,
  isVisit,
  KIN,
  OF_CHILD,
  OF_SOMEBODY,
  SOMEBODYS_DAY,
} from './somebodys-day.ts';
import type { Token } from './tokens.ts';
import { codeAt, isCapital, isLetter, oneOf } from './units.ts';
import { CHANGED, CORRECTED, isWeighed, SAYS_AGE, WEIGHED_DAY, WHOLE } from './weighed-dates.ts';
import { TELLS } from './word-tells.ts';

/** A date of birth whose last four digits are left out on purpose. */
const MASKED =
  /(?<![\p{L}\d])((?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[- ]?(?:[xX]{3,4}|\*{3,4}|_{3,4}|\.{4}|-{4}|\?{3,4})/uy;
const BARE = new RegExp(
  `(?<![\\p{L}\\d/:.-])(?:(${FULL_YEAR})[-./ ]?(0[1-9]|1[0-2])[-./ ]?(0[1-9]|[12]\\d|3[01])|(\\d\\d)(-?)(0[1-9]|1[0-2])\\5(0[1-9]|[12]\\d|3[01]))${END}`,
  'uy',
);
/** "03.07.1991", "8/8 1983": a day that only somebody alive can have been born on. */
const PAST = new RegExp(`(?<![\\p{L}\\d/:.-])${DAY} ?[/.-] ?${MONTH_NUMBER} ?[/., -] ?(19\\d\\d|200[0-8])${END}`, 'uy');
const LINE_START = /(?:^|\n)[-•*\s]*$/;
const BARE_WORDS = new RegExp(`(?<![\\p{L}\\d/:.-])(${DAY}) ${MONTH} (19\\d\\d|200\\d)(?!\\d)`, 'uy');
/** Another date stands right behind "född": the text weighs two. */
const BORN_BEFORE = /född \d[\d -]{5,9}[^.!?\n]{0,40}$/;
const SAYS_BORN = /(?<!\p{L})(?:född|fött|föd|födelse\p{L}*|f\.? ?-?dat\p{L}*|fdatum)(?!\p{L})/u;
const FAR = 150;
const MONTH_BEFORE = /(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.? ?[-']?$/u;
const HYPHEN = 45;
const isBeside = oneOf(',:(-\t');
const SENTENCE_END = /[!?\n]|\.\s/u;
/** A date stands at most so far behind the word that announces it. */
const NEAR = 120;
/** Born later nobody is fifteen yet, in 2026; a later date is somebody's only where children are spoken of. */
const YOUNGEST = 2012;
const MOST_IN_ROW = 8;
const IN_ROW = /^(?:,| och| o| &| samt| \+| ?\/|;|,? resp(?:ektive|\.)?) /;

class BirthDateFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private add(start: number, length: number, score: number, why: string): void {
    this.matches.push({ start, end: start + length, type: 'birthDate', score, why });
  }

  said(): void {
    const { lower } = this.page;
    for (const m of this.afterBorn()) {
      const [, born = '', between = '', date = ''] = m;
      if (!isSomebodys(this.page, m.index, born, between, date)) continue;
      let end = m.index + m[0].length;
      this.add(end - date.length, date.length, 0.93, 'birthDate.born');
      for (let count = 0; count < 8; count++) {
        const next = NEXT.exec(lower.slice(end, end + 50));
        if (!next) break;
        const more = next[1] ?? '';
        // "född 19600616, inskriven 2027-01-15": another matter's date.
        if (ABOUT_MATTER.test(next[0].slice(0, -more.length))) break;
        this.add(end + next[0].length - more.length, more.length, 0.88, 'birthDate.born');
        end += next[0].length;
      }
    }
    for (const token of this.tokens)
      if ((token.about.tells & TELLS.born) !== 0 && /^(?:f[öo]delse(?:d|tid)|fdat|födsel)/.test(token.lower))
        this.inSentence(token.end);
      else if (/^f[öo]dd$/.test(token.lower)) this.yearFirst(token.end);
    if (!/f[öo]d|fyll|f\.? ?-?dat/.test(lower)) return;
    for (const m of allMatches(BEFORE_BORN, lower)) {
      const { length } = m[1] ?? '';
      // "11/2 Han föddes i ett läger": the day of a note.
      const ofNote =
        isCapital(codeAt(this.page.text, m.index + length + 1)) &&
        (m[1]?.endsWith('.') || LINE_START.test(this.page.before(m.index, 4)));
      if (!ofNote) this.add(m.index, length, 0.88, 'birthDate.born');
    }
    for (const m of allMatches(CORRECTED, lower)) {
      const date = m[1] ?? '';
      const start = m.index + m[0].length - date.length;
      if (SAYS_BORN.test(this.page.before(m.index, FAR))) this.add(start, date.length, 0.86, 'birthDate.born');
    }
    for (const m of allMatches(FIXED, lower)) this.add(m.index, m[0].length, 0.7, 'birthDate.born');
  }

  /** "född 1970, i passet 1972-04-04": the year alone, which a whole date stands against. */
  private yearFirst(from: number): void {
    const m = YEAR_FIRST.exec(this.page.after(from, NEAR));
    if (m) this.add(from + m[0].length - 4, 4, 0.75, 'birthDate.weighed');
  }

  /** "födelsedatum i listan: rad 3 ska vara 12 augusti 1979, rad 7 1 april 1994" */
  private inSentence(from: number): void {
    const rest = this.page.after(from, NEAR);
    const end = rest.search(SENTENCE_END);
    const sentence = end < 0 ? rest : rest.slice(0, end);
    if (!/\d\d/.test(sentence)) return;
    const changed = CHANGED.test(sentence) && /ändra|rätta|korriger|bytt/.test(this.page.before(from, 60) + sentence);
    for (const m of allMatches(WHOLE, sentence))
      if (changed || !ABOUT_MATTER.test(sentence.slice(0, m.index)))
        this.add(from + m.index, m[0].length, 0.8, 'birthDate.born');
  }

  /** Only where a word stands that can say it, with digits behind: the pattern is a long one. */
  private *afterBorn(): Generator<RegExpExecArray> {
    let next = 0;
    for (const token of this.tokens) {
      if ((token.about.tells & TELLS.born) === 0) continue;
      const start = token.lower === 'år' ? token.start - 3 : token.start;
      while (next < this.page.chains.length && (this.page.chains[next]?.[0]?.start ?? 0) < start) next++;
      const digits = this.page.chains[next]?.[0];
      const near = digits !== undefined && digits.start < token.start + NEAR;
      // "född den sjunde oktober" needs no digits.
      if (!near && !token.lower.startsWith('f')) continue;
      const m = matchAt(AFTER_BORN, this.page.lower, start);
      if (m) yield m;
    }
  }

  /** Whole dates, wherever they stand: they all begin with digits. */
  bare(tells: number): void {
    for (const m of (tells & TELLS.born) !== 0 && KIN.test(this.page.lower)
      ? allMatches(OF_CHILD, this.page.lower)
      : []) {
      const date = m[1] ?? '';
      const end = m.index + m[0].length;
      if (KIN.test(this.page.before(end, 80))) this.withNext(end - date.length, date.length);
    }
    for (const chain of this.page.chains) {
      let taken = 0;
      for (const { start, end, digits } of chain) {
        const { length } = digits;
        if (start < taken || length > 8) continue;
        if (length >= 6) this.masked(start);
        // A date begins with its year, with or without month and day.
        if (this.mayBeWhole(start, digits)) taken = this.whole(start);
        if (length > 2) continue;
        if (isLetter(codeAt(this.page.text, end + 1))) this.inWords(start);
        else if (this.isPast(start) || this.ofSomebody(start) || this.weighed(start)) continue;
        else if (isBeside(codeAt(this.page.text, start - 2)) || isBeside(codeAt(this.page.text, start - 1)))
          this.besideName(start);
      }
    }
  }

  private isPast(start: number): boolean {
    const m = matchAt(PAST, this.page.lower, start);
    if (m === null || this.isMatters(start)) return false;
    this.add(start, m[0].length, 0.45, 'birthDate.past');
    return true;
  }

  /** "hon skrev 24/10-89 på blanketten men sa 24/11-89" */
  private weighed(start: number): boolean {
    const m = matchAt(WEIGHED_DAY, this.page.lower, start);
    if (m === null || !isWeighed(this.page, start, start + m[0].length)) return false;
    this.add(start, m[0].length, 0.75, 'birthDate.weighed');
    return true;
  }

  private isMatters(start: number): boolean {
    return ABOUT_MATTER.test(this.page.before(start, 30)) || OF_HISTORY.test(this.page.before(start, 50));
  }

  private besideName(start: number): void {
    const m = matchAt(BESIDE_NAME, this.page.text, start);
    if (m) this.add(start, m[0].length, 0.75, 'birthDate.person');
  }

  private masked(start: number): void {
    const m = matchAt(MASKED, this.page.text, start);
    if (m) this.add(start, m[0].length, 0.92, 'birthDate.masked');
  }

  /** Year first: eight digits or six, or two or four with a sign behind that dates are written with. */
  private mayBeWhole(start: number, digits: string): boolean {
    const { length } = digits;
    if (length === 6 || length === 8) return true;
    if (length === 2) return codeAt(this.page.text, start + 2) === HYPHEN;
    return length === 4 && (digits.startsWith('19') || digits.startsWith('20') || digits.startsWith('18'));
  }

  /** Returns where the date ends. */
  private whole(start: number): number {
    const { text } = this.page;
    const m = matchAt(BARE, text, start);
    if (!m) return start;
    const full = m[1] !== undefined;
    const year = Number(full ? m[1] : m[4]);
    const end = start + m[0].length;
    if (!isDate(Number(m[2] ?? m[6]), Number(m[3] ?? m[7]))) return end;
    const before = this.page.before(start, 30);
    const old = full ? year <= YOUNGEST : year >= 30;
    const weighed = old && isWeighed(this.page, start, end);
    if (weighed) this.add(start, m[0].length, 0.75, 'birthDate.weighed');
    if (weighed || ABOUT_MATTER.test(before)) return end;
    const bracket =
      IN_BRACKETS.test(text.slice(Math.max(0, start - 30), start)) ||
      CHILD_NAMED.test(this.page.before(start, 40)) ||
      CHILD_ROW.test(this.page.before(start, 60));
    const past = full ? year <= 2009 : year >= 30;
    // "Intyget gäller 2025-03-01 till 2025-05-31": a time, not a person.
    const matter = full && year >= 2015 && /(?:gäller|avser)\W*$/.test(before);
    const visit = isVisit(this.page, start, full ? year : year >= 30 ? 1900 : 2000 + year);
    if (bracket || (ABOUT_PERSON.test(before) && !matter && !visit)) this.withNext(start, m[0].length);
    else if (BORN_BEFORE.test(this.page.before(start, 60))) this.add(start, m[0].length, 0.6, 'birthDate.born');
    else if (past && !OF_HISTORY.test(this.page.before(start, 50))) {
      const sure = full ? year <= 2003 || SAYS_AGE.test(this.page.before(start, 60)) : year < 100;
      this.add(start, m[0].length, sure ? 0.45 : 0.3, 'birthDate.past');
    }
    return end;
  }

  /** "Två barn: 2014-06-02 och 2017-08-19": one after the other. */
  private withNext(start: number, length: number): void {
    this.add(start, length, 0.75, 'birthDate.person');
    let end = start + length;
    for (let count = 0; count < MOST_IN_ROW; count++) {
      const next = NEXT.exec(this.page.after(end, 50));
      const more = next?.[1] ?? '';
      if (!next || !IN_ROW.test(next[0]) || next[0].length - more.length >= 7) break;
      end += next[0].length;
      this.add(end - more.length, more.length, 0.7, 'birthDate.person');
    }
  }

  private inWords(start: number): void {
    const m = matchAt(BARE_WORDS, this.page.lower, start);
    if (this.ofSomebody(start)) return;
    if (m && Number(m[2]) <= 2003 && !this.isMatters(start)) this.add(start, m[0].length, 0.45, 'birthDate.past');
  }

  private ofSomebody(start: number): boolean {
    const m = matchAt(SOMEBODYS_DAY, this.page.lower, start);
    if (m === null || !OF_SOMEBODY.test(this.page.before(start, 30))) return false;
    this.withNext(start, m[0].length);
    return true;
  }
}

const isYear = (digits: string): boolean =>
  digits.length === 4 && (digits.startsWith('19') || digits.startsWith('200'));

/** "september 92", "nov -79" */
const isShortYear = (page: Page, { start, digits }: DigitGroup): boolean =>
  digits.length === 2 && MONTH_BEFORE.test(page.before(start, 12));

/** Dates that the text says somebody was born on, and whole dates that stand where a person stands. */
export function findBirthDates(page: Page, tokens: readonly Token[], tells: number): Match[] {
  const finder = new BirthDateFinder(page, tokens);
  if ((tells & TELLS.born) !== 0 && (page.hasDigits || page.lower.includes('föd'))) finder.said();
  const whole = (group: DigitGroup): boolean => isYear(group.digits) || isShortYear(page, group);
  if (page.chains.some((chain) => countDigits(chain) >= 4 || chain.some(whole))) finder.bare(tells);
  return finder.matches;
}
