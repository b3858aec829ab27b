import { isDate } from '../numbers/personal-number.ts';
import { allMatches, matchAt } from '../reading/all-matches.ts';
import type { DigitGroup } from '../reading/digit-groups.ts';
import type { Page } from '../reading/page.ts';
import { codeAt, isLetter, oneOf } from '../reading/units.ts';
import { BEFORE_YEAR, DATE, FULL_YEAR, MONTH_YEAR, WHOLE_DAY } from './date-forms.ts';

/** A hyphen may lead to a day where nothing stands before it: "kvinna -840512". */
const AT = new RegExp(
  `(?<![\\p{L}\\d:.]|(?<!(?<!\\p{L})(?:[kmf]|man|kvinna|pojke|flicka))/|\\S-|\\d -)${WHOLE_DAY}`,
  'uy',
);
/** One pattern for all who ask for a day: it is long, and every copy would be compiled anew. */
const DAY_AT = new RegExp(DATE, 'uy');
const MONTH_AT = new RegExp(`${MONTH_YEAR}(?![\\d-])`, 'uy');
const BEGINS = /(?<![\p{L}\d/:.-])\d/gu;
const FULL = new RegExp(`(?<!\\d)${FULL_YEAR}|(?:19|20)\\d\\d$`);
const SIX = /^(\d\d)([-./ ]?)(\d\d)\2(\d\d)$/;
const NUMBERED = new RegExp(`^(?:${FULL_YEAR}[-./ ]*)(\\d\\d?)[-./ ]*(\\d\\d?)$`);
const LAST = /(\d\d)$/;
const EARLIEST = /^[-'](\d\d)/;
/** Two digits up to this are a year of this century: days to come are written so too. */
const THIS_CENTURY = 32;
const MOST_DAYS = 31;
const [BLANK, HYPHEN] = [32, 45];
/** "den trettioförsta i september, år " */
const LONGEST = 36;
const isBehindDay = oneOf('/.-:');

const inFull = (digits: number): number => (digits < THIS_CENTURY ? 2000 + digits : 1900 + digits);

/** "05.07.84" begins with its day, "84-07-05" with its year. */
const isDayFirst = ([, first, sign, , last]: RegExpExecArray): boolean =>
  sign !== '' && Number(first) <= MOST_DAYS && (sign !== '-' || Number(last) > MOST_DAYS);

/** The year a day is written with, or null. */
export function yearOf(day: string): number | null {
  const six = SIX.exec(day);
  if (six) return inFull(Number(isDayFirst(six) ? six[4] : six[1]));
  const full = FULL.exec(day);
  if (full) return Number(full[0]);
  const digits = EARLIEST.exec(day) ?? (/\D/.test(day) && /\p{L}|[/.-].*[-/., ]/u.test(day) ? LAST.exec(day) : null);
  return digits ? inFull(Number(digits[1])) : null;
}

/** A day in any writing that begins at `at` of a text in lower case, or null. */
export const dayAt = (lower: string, at: number): string | null => matchAt(DAY_AT, lower, at)?.[0] ?? null;

/** The same, or a month with its year. */
export const dayOrMonthAt = (lower: string, at: number): string | null =>
  dayAt(lower, at) ?? matchAt(MONTH_AT, lower, at)?.[0] ?? null;

/** A day written with its year. */
export interface WholeDay {
  start: number;
  end: number;
  year: number;
}

/** Whether what stands behind the digits can go on as a day does. */
function goesOn({ text }: Page, { start, end, digits }: DigitGroup): boolean {
  if (digits.length === 6 || digits.length === 8) return true;
  const next = codeAt(text, end);
  if (digits.length === 4) return digits.startsWith('19') || digits.startsWith('20') || digits.startsWith('18');
  if (digits.length > 2) return false;
  // "kvinna -88 12 01"
  if (next === BLANK && codeAt(text, start - 1) === HYPHEN) return true;
  return (
    isBehindDay(next) ||
    isLetter(next) ||
    (next === BLANK && (isLetter(codeAt(text, end + 1)) || isBehindDay(codeAt(text, end + 1))))
  );
}

/** "femte juli 1984", "July 5th, 1984" */
function yearLast(page: Page, { start, end, digits }: DigitGroup): WholeDay | null {
  const day = isLetter(codeAt(page.text, end)) ? null : BEFORE_YEAR.exec(page.before(start, LONGEST));
  return day && { start: start - day[0].length, end, year: Number(digits) };
}

/** The day with its year that begins at a group of digits, or null. */
export function wholeDayAt(page: Page, group: DigitGroup): WholeDay | null {
  if (!goesOn(page, group)) return null;
  const m = matchAt(AT, page.lower, group.start);
  if (m === null) return group.digits.length === 4 ? yearLast(page, group) : null;
  const [day] = m;
  const six = SIX.exec(day);
  // "190630" is a day of 2019, and no month of 1906.
  const [, month, date] = (six === null ? NUMBERED.exec(day) : null) ?? [];
  const plain = month !== undefined || (six !== null && !isDayFirst(six));
  const year = yearOf(day);
  if (year === null || (plain && !isDate(Number(month ?? six?.[3]), Number(date ?? six?.[4])))) return null;
  return { start: group.start, end: group.start + day.length, year };
}

/** The days with their year that begin with digits between two places of a page. */
export function wholeDaysIn(page: Page, from: number, to: number): WholeDay[] {
  const days: WholeDay[] = [];
  for (const { index } of allMatches(BEGINS, page.lower.slice(from, to))) {
    const start = from + index;
    const day = start < (days.at(-1)?.end ?? 0) ? undefined : matchAt(AT, page.lower, start)?.[0];
    const year = day === undefined ? null : yearOf(day);
    if (day !== undefined && year !== null) days.push({ start, end: start + day.length, year });
  }
  return days;
}
