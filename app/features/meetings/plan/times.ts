import { addDays } from '../../../kernel/clock.ts';
import type { Text } from '../../../kernel/text.ts';

export const rhythms = ['weekly', 'everySecondWeek', 'monthly', 'everySecondMonth', 'quarterly', 'halfYearly'] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmNames: Record<Rhythm, Text> = {
  weekly: { sv: 'Varje vecka', en: 'Every week' },
  everySecondWeek: { sv: 'Varannan vecka', en: 'Every second week' },
  monthly: { sv: 'Varje månad', en: 'Every month' },
  everySecondMonth: { sv: 'Varannan månad', en: 'Every second month' },
  quarterly: { sv: 'Varje kvartal', en: 'Every quarter' },
  halfYearly: { sv: 'Två gånger om året', en: 'Twice a year' },
};

const months: Partial<Record<Rhythm, number>> = { monthly: 1, everySecondMonth: 2, quarterly: 3, halfYearly: 6 };
const weeks: Partial<Record<Rhythm, number>> = { weekly: 7, everySecondWeek: 14 };

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The same weekday of the same week of another month: the second Tuesday; the fifth becomes the last. */
function sameWeekday(day: string, monthsLater: number): string {
  const weekday = weekdayOf(day);
  const which = Math.ceil(Number(day.slice(8)) / 7);
  const first = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + monthsLater);
  const month = first.toISOString().slice(0, 7);
  const offset = (weekday - first.getUTCDay() + 7) % 7;
  for (let week = which; week > 0; week -= 1) {
    const found = addDays(`${month}-01`, offset + (week - 1) * 7);
    if (found.startsWith(month)) return found;
  }
  throw new Error('Every month has each weekday.');
}

/** The days of a series from its first one, up to `count` of them. */
export function daysOf(rhythm: Rhythm, first: string, count: number): string[] {
  const step = weeks[rhythm];
  return Array.from({ length: count }, (_, number) =>
    step === undefined ? sameWeekday(first, (months[rhythm] ?? 0) * number) : addDays(first, step * number),
  );
}

/** How many of them are planned at once: about a year, for weekly ones a quarter. */
export const plannedAtOnce: Record<Rhythm, number> = {
  weekly: 13,
  everySecondWeek: 13,
  monthly: 12,
  everySecondMonth: 6,
  quarterly: 4,
  halfYearly: 2,
};

/** A time of day as people write it, as `13:30`; null when it is none. */
export function timeOf(typed: string): string | null {
  const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '0')];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
