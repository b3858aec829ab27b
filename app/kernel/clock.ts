import { randomBytes } from 'node:crypto';

/** The only source of time and identifiers, so that tests and the demo are exact. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function clockAt(start: Date): Clock & { set(at: Date): void; advance(milliseconds: number): void } {
  let current = start;
  return {
    now: () => current,
    set: (at) => {
      current = at;
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
}

/** UUID version 7 (RFC 9562): its time prefix keeps new rows together in the index. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Since 1900 a day in Sweden begins on a whole hour of universal time, so an hour has one day; a list asks for hundreds. */
const wholeHours = Date.UTC(1900, 0, 2) / 3_600_000;
const dayOfHour = new Map<number, string>();

/** The calendar day in Sweden, as `2026-11-22`. */
export function dayOf(at: Date): string {
  const hour = Math.floor(at.getTime() / 3_600_000);
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = stockholmDay.format(at);
  if (hour < wholeHours) return day;
  if (dayOfHour.size >= 10_000) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

const stockholmClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment at which a clock in Sweden shows the day and time, summer time or not. */
export function momentAt(day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  // Twice: the first step may cross the hour at which summer time begins or ends.
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = Date.parse(`${stockholmClock.format(new Date(guess)).replace(' ', 'T')}Z`);
    guess += wanted - shown;
  }
  return new Date(guess);
}

/** What a clock in Sweden shows: `13:30`. */
export function clockOf(at: Date): string {
  return stockholmClock.format(at).slice(11, 16);
}
