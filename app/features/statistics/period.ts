import type { Text } from '../../kernel/text.ts';

/** Days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const longestYears = 10;
const earliest = '1900-01-01';
const latest = '2199-12-31';

/** The present month up to today and the eleven whole months before it. */
export function lastTwelveMonths(today: string): Period {
  return { from: `${monthsBefore(today.slice(0, 7), 11)}-01`, to: today };
}

export function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The latest calendar quarter that has ended before the day. */
export function lastFullQuarter(today: string): Period {
  const month = today.slice(0, 7);
  const firstOfThis = monthsBefore(month, (Number(month.slice(5)) - 1) % 3);
  const last = monthsBefore(firstOfThis, 1);
  return { from: `${monthsBefore(firstOfThis, 3)}-01`, to: `${last}-${lastDayOf(last)}` };
}

/** Calendar quarters that have ended before the day and lie wholly within the period, the latest `most` of them in order. */
export function endedQuarters({ from, to }: Period, today: string, most: number): Period[] {
  const quarters: Period[] = [];
  for (let quarter = lastFullQuarter(today); quarter.from >= from && quarters.length < most; ) {
    if (quarter.to <= to) quarters.unshift(quarter);
    quarter = lastFullQuarter(quarter.to);
  }
  return quarters;
}

/** Every month that the period touches, as `2016-01`, in order. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthsBefore(month, -1)) months.push(month);
  return months;
}

export interface ReadPeriod {
  readonly period: Period;
  /** What is wrong with what was typed; the period is then the last twelve months. */
  readonly problems: { readonly from?: Text; readonly to?: Text };
}

const wrong = {
  date: {
    sv: 'Skriv ett datum som finns, till exempel 2016-01-31.',
    en: 'Write a date that exists, for example 2016-01-31.',
  },
  order: { sv: 'Slutet ska komma efter början.', en: 'The end must come after the beginning.' },
  long: { sv: 'Välj högst tio år åt gången.', en: 'Choose at most ten years at a time.' },
} satisfies Record<string, Text>;

/** Reads what was typed or stands in the address. An end that is left out is found from the other. */
export function readPeriod(typed: { from: string; to: string }, today: string): ReadPeriod {
  const usual = lastTwelveMonths(today);
  const problems = {
    ...(typed.from !== '' && !isDay(typed.from) && { from: wrong.date }),
    ...(typed.to !== '' && !isDay(typed.to) && { to: wrong.date }),
  };
  if (Object.keys(problems).length > 0) return { period: usual, problems };
  const to = typed.to !== '' ? typed.to : typed.from > today ? typed.from : today;
  const from = typed.from !== '' ? typed.from : lastTwelveMonths(to).from;
  if (from > to) return { period: usual, problems: { to: wrong.order } };
  if (monthsOf({ from, to }).length > longestYears * 12) return { period: usual, problems: { from: wrong.long } };
  return { period: { from, to }, problems };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < earliest || text > latest) return false;
  const day = Number(text.slice(8));
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDayOf(text.slice(0, 7)));
}

function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function lastDayOf(month: string): string {
  return String(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()).padStart(2, '0');
}
