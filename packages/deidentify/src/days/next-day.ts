import { matchAt } from '../reading/all-matches.ts';
import { dayAt } from './whole-days.ts';

/** A day that stands beside another in a row. */
export interface NextDay {
  start: number;
  date: string;
  /** What stands between the two. */
  led: string;
}

const MOST_WORDS = 2;

/** The day that follows what ends at `end`: behind a sign or word that joins (`and`), at most two words and what leads to a day. */
export function nextDay(lower: string, end: number, and: RegExp, word: RegExp, lead: RegExp): NextDay | null {
  const joined = matchAt(and, lower, end);
  if (joined === null) return null;
  let at = end + joined[0].length;
  for (let words = 0; words <= MOST_WORDS; words++) {
    const start = at + (matchAt(lead, lower, at)?.[0].length ?? 0);
    const date = start > end ? dayAt(lower, start) : null;
    if (date !== null) return { start, date, led: lower.slice(end, start) };
    const more = matchAt(word, lower, at);
    if (more === null) return null;
    at += more[0].length;
  }
  return null;
}
