import { matchAt, matchesAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import { countDigits } from '../reading/digit-groups.ts';
import type { Match, Page } from '../reading/page.ts';
import { codeAt, isCapital, oneOf } from '../reading/units.ts';
import type { Token } from '../words/tokens.ts';
import { startsOf, wakersOf } from '../words/tokens.ts';
import { TELLS } from '../words/word-tells.ts';
import { WAKES } from '../words/word-wakes.ts';
import type { Birth } from './born-words.ts';
import { BORN_BEHIND, birthAt, FIXED, isSomebodys, nextBirth, STARTS_DAY, scoreOf, YEAR_FIRST } from './born-words.ts';
import {
  ABOUT_MATTER,
  canBeBirth,
  DIGITS,
  GROWN,
  HAPPENED,
  isOfEvent,
  isOfTime,
  isRightBehindEvent,
  isSpokenOf,
  LATEST_GROWN,
  OF_HISTORY,
  OTHER_LIFE,
  OTHER_MATTER,
  tellsEvent,
  WRITTEN,
} from './matters-day.ts';
import type { NextDay } from './next-day.ts';
import { CHILDS_BIRTHDAY, isSomebodysDay, KIN, nextInRow } from './somebodys-day.ts';
import { CORRECTED, isPapersDay, isWeighed } from './weighed-dates.ts';
import type { WholeDay } from './whole-days.ts';
import { dayAt, wholeDayAt, wholeDaysIn, yearOf } from './whole-days.ts';

/** A date of birth whose last four digits are left out on purpose. */
const MASKED =
  /(?<![\p{L}\d])((?:\d\d)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[- ]?(?:[xX]{3,4}|\*{3,4}|_{3,4}|\.{4}|-{4}|\?{3,4})/uy;
const LINE_START = /(?:^|\n)[-•*\s]*$/;
/** Another date stands right behind "född": the text weighs two. */
const BORN_BEFORE = /född \d[\d -]{5,9}[^.!?\n]{0,40}$/;
const SAYS_BORN = /(?<!\p{L})(?:född|fött|föd|födelse\p{L}*|f\.? ?-?dat\p{L}*|fdatum)(?!\p{L})/u;
const FAR = 150;
export const MONTH_BEFORE = /(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.? ?[-']?$/u;
const isInside = oneOf('/:.-');
const NEEDS_NO_DIGITS = /^(?:f|myndig|årsdag|jubil|bl[ie])/;
const isBeside = oneOf(',:(-\t');
const SENTENCE_END = /[!?\n]|\.\s/u;
/** A date stands at most so far behind the word that announces it. */
const NEAR = 120;
const MOST_IN_ROW = 8;
/** The next of a row, or of its lines. */
const CLOSE_BEHIND = /[,\n] ?$/;
/** Words that only say when somebody was born. */
const STRONG = /^(?:f[öo]delse|f[öo]dd|föddes|fött|fdat|födsel|dob$|birth$|born$)/;
const SAYS_WHO =
  /^[ )=(-]*(?:(?:är|var|blev|då|när|hon|han|hen|barnet|sonen|dottern|flickan|pojken|de|dvs|alltså|som) ?)*$/u;
const HEADING = /[\t;|]|\p{L}[,/] \p{L}/u;
/** Other words than those that put one day beside another. */
const WORDS = /(?!(?:och|samt|den|född|eller|respektive|resp)(?!\p{L}))(?<!\p{L})\p{L}{3,}/u;
const BELOW = 400;
const JOINS = /^(?:,|;| och| samt)? ?$/;

class BirthDateFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  /** Where the last day ended on which something happened. */
  private eventEnd = 0;

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private add(start: number, length: number, score: number, why: string): void {
    this.matches.push({ start, end: start + length, type: 'birthDate', score, why });
  }

  said(): void {
    const { lower } = this.page;
    this.afterBorn();
    for (const token of this.tokens) {
      if ((token.about.tells & TELLS.born) === 0 || !STRONG.test(token.lower)) continue;
      this.inSentence(token);
      this.inColumn(token);
      if (/^f[öo]dd$/.test(token.lower)) this.yearFirst(token.end);
    }
    if (!/f[öo]d|fyll|f\.? ?-?dat/.test(lower)) return;
    this.beforeBorn();
    for (const m of this.page.isWoken(WAKES.corrects)
      ? matchesAt(CORRECTED, lower, wakersOf(this.tokens, WAKES.corrects))
      : []) {
      const end = m.index + m[0].length;
      const date = SAYS_BORN.test(this.page.before(m.index, FAR)) ? dayAt(lower, end) : null;
      if (date !== null && !isPapersDay(m[0], date)) this.add(end, date.length, 0.86, 'birthDate.born');
    }
    for (const m of matchesAt(FIXED, lower, startsOf(this.tokens, TELLS.born))) {
      const date = dayAt(lower, m.index + m[0].length);
      // Told twice, by its name and its date: one finding.
      this.add(m.index, m[0].length + (date?.length ?? 0), date === null ? 0.82 : 0.94, 'birthDate.born');
    }
  }

  /** Only where a word stands that can say it, with digits behind. */
  private afterBorn(): void {
    const { lower, chains } = this.page;
    let next = 0;
    for (const token of this.tokens) {
      if ((token.about.tells & TELLS.born) === 0) continue;
      const at = token.lower === 'år' ? token.start - 3 : token.start;
      while (next < chains.length && (chains[next]?.[0]?.start ?? 0) < at) next++;
      const digits = chains[next]?.[0];
      const near = digits !== undefined && digits.start < token.start + NEAR;
      // "född den sjunde oktober" needs no digits.
      if (!near && !NEEDS_NO_DIGITS.test(token.lower)) continue;
      const birth = birthAt(lower, at);
      if (birth !== null && isSomebodys(this.page, at, birth)) this.row(at, birth);
    }
  }

  private row(at: number, { born, between, date }: Birth): void {
    const start = at + born.length + between.length;
    this.add(start, date.length, scoreOf(born), 'birthDate.born');
    if (this.page.left.looks <= 0) return;
    this.page.left.looks--;
    let end = start + date.length;
    for (let count = 0; count < MOST_IN_ROW; count++) {
      const next = nextBirth(this.page.lower, end);
      if (!next || this.isOfMatter(next)) break;
      if (WORDS.test(next.led) && yearOf(date) !== null && yearOf(next.date) === null) break;
      this.add(next.start, next.date.length, 0.88, 'birthDate.born');
      end = next.start + next.date.length;
    }
  }

  private beforeBorn(): void {
    const { chains, lower } = this.page;
    let taken = 0;
    for (const chain of chains)
      for (const { start } of chain)
        if (start >= taken && !isInside(codeAt(lower, start - 1))) taken = this.bornBehind(start);
    for (const { start, lower: word } of this.tokens) if (STARTS_DAY.test(word)) this.bornBehind(start);
  }

  private bornBehind(start: number): number {
    const { lower, text } = this.page;
    const date = dayAt(lower, start);
    if (date === null) return start;
    const end = start + date.length;
    const between = matchAt(BORN_BEHIND, lower, end)?.[1];
    if (between === undefined) return end;
    // "11/2 Han föddes i ett läger": the day of a note.
    const ofNote =
      between.includes('men ') ||
      (isCapital(codeAt(text, end + 1)) && (date.endsWith('.') || LINE_START.test(this.page.before(start, 4))));
    const late = (yearOf(date) ?? 0) > LATEST_GROWN;
    if (!ofNote && !(late && !SAYS_WHO.test(between))) this.add(start, date.length, 0.88, 'birthDate.born');
    return end;
  }

  /** "född 1970, i passet 1972-04-04": the year alone, which a whole date stands against. */
  private yearFirst(from: number): void {
    const m = YEAR_FIRST.exec(this.page.after(from, NEAR));
    if (m) this.add(from + m[0].length - 4, 4, 0.75, 'birthDate.weighed');
  }

  /** "födelsedatum i listan: rad 3 ska vara 12 augusti 1979, rad 7 1 april 1994" */
  private inSentence({ end: from, lower }: Token): void {
    const rest = this.page.after(from, NEAR);
    const end = rest.search(SENTENCE_END);
    const sentence = end < 0 ? rest : rest.slice(0, end);
    if (!/\d\d/.test(sentence) || this.page.left.looks <= 0) return;
    this.page.left.looks--;
    const other = lower.startsWith('födelse') ? OTHER_MATTER : OTHER_LIFE;
    for (const { start, end: to, year } of wholeDaysIn(this.page, from, from + sentence.length)) {
      if (other.test(sentence.slice(0, start - from))) return;
      if (year <= LATEST_GROWN) this.add(start, to - start, 0.8, 'birthDate.born');
    }
  }

  /** The lines below a heading "Namn; Född; Ort". */
  private inColumn({ start, end: from }: Token): void {
    const line = this.page.after(from, NEAR);
    const end = line.indexOf('\n');
    if (end < 0 || this.page.left.looks <= 0) return;
    const before = this.page.before(start, NEAR);
    const heading = before.slice(before.lastIndexOf('\n') + 1) + line.slice(0, end);
    if (!HEADING.test(heading) || /[\d.!?]/.test(heading)) return;
    this.page.left.looks--;
    const below = this.page.after(from + end, BELOW).split('\n\n')[0] ?? '';
    for (const { start: at, end: to, year } of wholeDaysIn(this.page, from + end, from + end + below.length))
      if (year < WRITTEN) this.add(at, to - at, 0.8, 'birthDate.born');
  }

  /** Days with their year, wherever they stand: they begin with digits. */
  bare(): void {
    for (const chain of this.page.chains) {
      let taken = 0;
      for (const group of chain) {
        if (group.start < taken || group.digits.length > 8) continue;
        if (group.digits.length >= 6) this.masked(group.start);
        const day = wholeDayAt(this.page, group);
        if (day !== null) taken = this.judge(day);
        else if (group.digits.length <= 2) this.ofSomebody(group.start);
      }
    }
  }

  private masked(start: number): void {
    const m = matchAt(MASKED, this.page.text, start);
    if (m) this.add(start, m[0].length, 0.92, 'birthDate.masked');
  }

  private textOf(start: number, end: number): string {
    return this.page.text.slice(start, end);
  }

  /** Returns where the next date can begin. */
  private judge({ start, end, year }: WholeDay): number {
    const length = end - start;
    const before = this.page.before(start, 60);
    if (year < WRITTEN && isWeighed(this.page, start, end)) this.add(start, length, 0.75, 'birthDate.weighed');
    else if (ABOUT_MATTER.test(before) && !isSpokenOf(before, year, this.textOf(start, end))) return end;
    else if (isSomebodysDay(this.page, start, end, year)) return this.withNext(start, length);
    else if (year < WRITTEN && BORN_BEFORE.test(before) && !OTHER_LIFE.test(before.slice(before.lastIndexOf('född'))))
      this.add(start, length, 0.6, 'birthDate.born');
    else if (
      year < WRITTEN &&
      !OF_HISTORY.test(before.slice(before.lastIndexOf('\n') + 1)) &&
      this.isUnexplained(start, end, year)
    )
      this.add(start, length, 0.45, 'birthDate.past');
    return end;
  }

  /** Nothing else happened on that day, and somebody can have been born then. */
  private isUnexplained(start: number, end: number, year: number): boolean {
    if (isOfTime(this.page, start, end)) return false;
    if (year <= GROWN) return DIGITS.test(this.textOf(start, end)) || !isRightBehindEvent(this.page, start);
    if (this.page.left.looks <= 0) return false;
    this.page.left.looks--;
    const row = this.matches.length > 0 && CLOSE_BEHIND.test(this.page.before(start, 3));
    // "Möten: 2012-04-04, 2012-05-02": the next of a row of days is what the first is.
    const between = this.page.text.slice(this.eventEnd, start);
    if (isOfEvent(this.page, start, end) || (this.eventEnd > 0 && JOINS.test(between))) {
      this.eventEnd = end;
      return false;
    }
    return row || canBeBirth(this.page, start, end, year);
  }

  /** "Två barn: 2014-06-02 och 2017-08-19": one after the other. Returns where the last ends. */
  private withNext(start: number, length: number): number {
    this.add(start, length, 0.75, 'birthDate.person');
    let end = start + length;
    if (this.page.left.looks <= 0) return end;
    this.page.left.looks--;
    for (let count = 0; count < MOST_IN_ROW; count++) {
      const next = nextInRow(this.page.lower, end);
      if (!next || this.isOfMatter(next)) break;
      if (yearOf(next.date) === null && WORDS.test(next.led)) break;
      end = next.start + next.date.length;
      this.add(next.start, next.date.length, 0.7, 'birthDate.person');
    }
    return end;
  }

  /** "född 19600616, inskriven 2027-01-15", "f. 880312, inflyttad 2026-06-01": another matter's day stands next. */
  private isOfMatter({ start, date, led }: NextDay): boolean {
    if (ABOUT_MATTER.test(led)) return true;
    const said = this.page.text.slice(start - led.length, start);
    return (yearOf(date) ?? 0) >= WRITTEN ? HAPPENED.test(said) && !KIN.test(led) : tellsEvent(led);
  }

  /** "Dottern (3 mars)": without a year. */
  private ofSomebody(start: number): void {
    const m = isBeside(codeAt(this.page.text, start - 1)) ? matchAt(CHILDS_BIRTHDAY, this.page.lower, start) : null;
    if (m !== null && KIN.test(this.page.before(start, 40))) this.withNext(start, m[0].length);
  }
}

const isYear = (digits: string): boolean =>
  digits.length === 4 && (digits.startsWith('19') || digits.startsWith('200'));

/** "september 92", "nov -79" */
const isShortYear = (page: Page, { start, digits }: DigitGroup): boolean =>
  digits.length === 2 && page.isWoken(WAKES.month) && MONTH_BEFORE.test(page.before(start, 12));

/** Dates that the text says somebody was born on, and whole dates that stand where a person stands. */
export function findBirthDates(page: Page, tokens: readonly Token[], tells: number): Match[] {
  const finder = new BirthDateFinder(page, tokens);
  if ((tells & TELLS.born) !== 0 && (page.hasDigits || /föd|fyll|fick|blir|blev|årsdag|myndig/.test(page.lower)))
    finder.said();
  const whole = (group: DigitGroup): boolean => isYear(group.digits) || isShortYear(page, group);
  if (page.chains.some((chain) => countDigits(chain) >= 4 || chain.some(whole))) finder.bare();
  return finder.matches;
}
