/** Days and ISO weeks as plain text ('2016-04-04', '2016-W14'); no time zones anywhere. ISO 8601:2019. */

const DAY = 86_400_000;

export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Days since 1970-01-01, for distances. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** Monday and Sunday of an ISO week; null when the year has no such week. */
export function isoWeek(year: number, week: number): { name: string; from: string; to: string } | null {
  if (week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  const monday = fourth - weekday * DAY + (week - 1) * 7 * DAY;
  // Week 53 exists only when its Thursday is in the year.
  if (new Date(monday + 3 * DAY).getUTCFullYear() !== year) return null;
  return {
    name: `${year}-W${String(week).padStart(2, '0')}`,
    from: dayOf(new Date(monday)),
    to: dayOf(new Date(monday + 6 * DAY)),
  };
}

/**
 * The day of a spreadsheet's day number. Day 1 is 1900-01-01 and day 60 the 1900-02-29 that never was (ECMA-376 part 1,
 * 18.17.4.1), so numbers are only right from 61; in workbooks that count from 1904, day 0 is 1904-01-01.
 */
export function daySerial(serial: number, daysFrom1904: boolean): string {
  const origin = daysFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return dayOf(new Date(origin + Math.floor(serial) * DAY));
}
