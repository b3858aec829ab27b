import { addDays, dayOf, momentAt } from '../kernel/clock.ts';

/** The demo's past, counted in days of the Swedish calendar: the same whichever hour of the day it is built. */
export interface Past {
  /** The day, as `2026-11-22`; negative for one to come. */
  day(daysAgo: number): string;
  /** When a clock in Sweden showed the whole hour of that day; never later than now. */
  at(daysAgo: number, hour?: number): Date;
}

export function pastOf(now: Date): Past {
  const today = dayOf(now);
  const day = (daysAgo: number): string => addDays(today, -daysAgo);
  return {
    day,
    at: (daysAgo, hour = 9) => {
      const at = momentAt(day(daysAgo), `${String(hour).padStart(2, '0')}:00`);
      return at < now ? at : now;
    },
  };
}
