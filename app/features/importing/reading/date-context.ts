import { dayNumber, isoDay, isoWeek, isRealDay } from './calendar.ts';
import type { CaseDate, DateForm } from './case-row.ts';
import type { WrittenDate } from './date-text.ts';

/** Dates that only make sense among their neighbours: a missing year, and 3/2 that may be February or March. */

export const noDate: CaseDate = { date: null, datePrecision: 'unknown', dateForm: null, month: null };

/** True when the column writes the month first (3/14): some date can only be read so, and none only the other way. */
export function writesMonthFirst(dates: readonly (WrittenDate | null)[]): boolean {
  const orders = new Set(dates.map((date) => date?.order));
  return orders.has('monthFirst') && !orders.has('dayFirst');
}

export function withMonthFirst(date: WrittenDate, monthFirst: boolean): WrittenDate {
  if (!monthFirst || date.order !== 'either') return date;
  return { ...date, month: date.day, day: date.month };
}

/** Full years mentioned in a title or a sheet name; dates and registry numbers (2014:35) do not count. */
export function yearsNamed(text: string): number[] {
  const years = new Set<number>();
  const plain = text.replace(/\d{4}-\d{2}-\d{2}|\d{4}:\d+|\d{5,}/g, ' ');
  for (const match of plain.matchAll(/(?<!\d)(199\d|20[0-7]\d)(?:\s*[-/–]\s*((?:20)?\d{2})(?!\d))?(?!\d)/g)) {
    const first = Number(match[1]);
    years.add(first);
    const second = match[2] === undefined ? null : Number(match[2].slice(-2)) + Math.floor(first / 100) * 100;
    if (second !== null && second === first + 1) years.add(second);
  }
  return [...years].sort((a, b) => a - b);
}

/**
 * Gives every date its year: the written one, else the one among the candidates (years named in titles or written in the
 * column) that makes the column run forward with the shortest steps. Null where there is no candidate.
 */
export function resolveYears(dates: readonly (WrittenDate | null)[], named: readonly number[]): (number | null)[] {
  const written = dates.flatMap((date) => (date?.year == null ? [] : [date.year]));
  const candidates = [...new Set([...named, ...written])].sort((a, b) => a - b).slice(0, 12);
  const path: { at: number; options: Option[] }[] = [];
  dates.forEach((date, at) => {
    if (!date) return;
    const years = date.year === null ? candidates : [date.year];
    const previous = path.at(-1)?.options ?? [];
    const options = years.flatMap((year) => {
      const place = approximateDay(date, year);
      return place === null ? [] : [bestStep(year, place, previous)];
    });
    if (options.length > 0) path.push({ at, options });
  });
  const years: (number | null)[] = dates.map((date) => date?.year ?? null);
  let option = path.at(-1)?.options.reduce((best, other) => (other.cost < best.cost ? other : best));
  for (let index = path.length - 1; index >= 0 && option; index -= 1) {
    const step = path[index];
    if (step) years[step.at] = option.year;
    option = option.from ?? undefined;
  }
  return years;
}

interface Option {
  readonly year: number;
  readonly place: number;
  readonly cost: number;
  readonly from: Option | null;
}

/** Going backwards costs more: lists grow downwards, though single rows are out of order. */
const BACKWARDS = 1.5;

function bestStep(year: number, place: number, previous: readonly Option[]): Option {
  let best: Option = { year, place, cost: 0, from: null };
  let found = false;
  for (const from of previous) {
    const gap = place - from.place;
    const cost = from.cost + (gap >= 0 ? gap : -gap * BACKWARDS);
    if (!found || cost < best.cost) best = { year, place, cost, from };
    found = true;
  }
  return best;
}

function approximateDay(date: WrittenDate, year: number): number | null {
  if (date.precision === 'week') {
    const week = isoWeek(year, date.week ?? 0);
    return week ? dayNumber(week.from) : null;
  }
  const day = date.precision === 'day' ? (date.day ?? 1) : 15;
  return isRealDay(year, date.month ?? 0, day) ? dayNumber(isoDay(year, date.month ?? 0, day)) : null;
}

/** The date as a case keeps it; null when the year is missing or the day or week does not exist in it. */
export function caseDate(date: WrittenDate, year: number | null, form: DateForm = date.form): CaseDate | null {
  if (year === null) return null;
  if (date.precision === 'week') {
    const week = isoWeek(year, date.week ?? 0);
    if (!week) return null;
    const { name, from, to } = week;
    return {
      date: null,
      datePrecision: 'week',
      isoWeek: name,
      weekFrom: from,
      weekTo: to,
      dateForm: form,
      month: from.slice(0, 7),
    };
  }
  const month = date.month ?? 0;
  if (date.precision === 'month') {
    return { date: null, datePrecision: 'month', dateForm: form, month: isoDay(year, month, 1).slice(0, 7) };
  }
  if (!isRealDay(year, month, date.day ?? 0)) return null;
  const iso = isoDay(year, month, date.day ?? 0);
  return { date: iso, datePrecision: 'day', dateForm: form, month: iso.slice(0, 7) };
}
