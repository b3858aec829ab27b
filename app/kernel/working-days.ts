import { addDays } from './clock.ts';

/**
 * Days on which an authority works: Monday to Friday, except public holidays by the public holidays act (1989:253, §§ 1–2, as
 * changed by 2004:1320 from 2005 on) and the three eves that § 2 of the act on the reckoning of statutory time (1930:173) puts
 * beside them: Midsummer's Eve, Christmas Eve and New Year's Eve. Read at https://lagen.nu/1989:253 and https://lagen.nu/1930:173.
 */

/** The Sunday after the full moon on or after 21 March, as the church reckons it (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, moon + toSunday - 7 * late);
}

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

const saturday = 6;

/** The Saturday within the seven days that begin with `first`. */
const saturdayFrom = (first: string): string => addDays(first, saturday - weekdayOf(first));

function namedFreeDays(year: number): string[] {
  const easter = easterOf(year);
  const midsummer = saturdayFrom(`${year}-06-20`);
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 49),
    // The national day took the place of Whit Monday.
    year < 2005 ? addDays(easter, 50) : `${year}-06-06`,
    addDays(midsummer, -1),
    midsummer,
    saturdayFrom(`${year}-10-31`),
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
    `${year}-12-31`,
  ];
}

const freeDays = new Map<number, ReadonlySet<string>>();

function freeDaysOf(year: number): ReadonlySet<string> {
  let days = freeDays.get(year);
  if (!days) {
    days = new Set(namedFreeDays(year));
    freeDays.set(year, days);
  }
  return days;
}

export function isWorkingDay(day: string): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== saturday && !freeDaysOf(Number(day.slice(0, 4))).has(day);
}

/** The day that is `days` working days after `from`. */
export function addWorkingDays(from: string, days: number): string {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The last day of a time that a law sets: the next working day when it is none itself (act 1930:173, § 2). */
export function lastStatutoryDay(day: string): string {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1);
}
