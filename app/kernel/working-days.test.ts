import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './clock.ts';
import { addWorkingDays, easterOf, isWorkingDay, lastStatutoryDay } from './working-days.ts';

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const daysOf = (year: number): string[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, index) =>
    addDays(`${year}-01-01`, index),
  );

const weekday = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** Monday to Friday on which nobody works, written down from the almanac. */
const free: Record<number, string> = {
  2004: '01-01 01-06 04-09 04-12 05-20 05-31 06-25 12-24 12-31',
  2005: '01-06 03-25 03-28 05-05 06-06 06-24 12-26',
  2024: '01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31',
  2025: '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31',
  2026: '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31',
  2027: '01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31',
  2028: '01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26',
};

describe('Easter', () => {
  it('is where the almanacs of forty years have it', () => {
    const known =
      '04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 04-21 ' +
      '04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 04-25 04-10';
    expect(years(2000, 2039).map((year) => easterOf(year).slice(5))).toEqual(known.split(' '));
  });

  it('is a Sunday from 22 March to 25 April, also at both ends', () => {
    for (const year of years(1900, 2399)) {
      const easter = easterOf(year);
      expect(weekday(easter), easter).toBe(0);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`, easter).toBe(true);
    }
    expect([1961, 2008, 1943, 2038].map((year) => easterOf(year).slice(5))).toEqual([
      '04-02',
      '03-23',
      '04-25',
      '04-25',
    ]);
  });
});

describe('working days', () => {
  it.each(Object.entries(free))('of %s are Monday to Friday without the free days', (year, days) => {
    const unworked = daysOf(Number(year)).filter((day) => weekday(day) % 6 !== 0 && !isWorkingDay(day));
    expect(unworked.map((day) => day.slice(5))).toEqual(days.split(' '));
  });

  it('know the days that move in every year', () => {
    for (const year of years(1990, 2100)) {
      const unworked = new Set(daysOf(year).filter((day) => !isWorkingDay(day)));
      const on = (from: string, to: string, wanted: number): string =>
        daysOf(year).find((day) => day >= `${year}-${from}` && day <= `${year}-${to}` && weekday(day) === wanted) ?? '';
      expect(unworked.has(on('06-19', '06-25', 5)), `Midsummer's Eve ${year}`).toBe(true);
      expect(unworked.has(addDays(easterOf(year), -2)), `Good Friday ${year}`).toBe(true);
      expect(unworked.has(addDays(easterOf(year), 39)), `Ascension Day ${year}`).toBe(true);
      expect(weekday(addDays(easterOf(year), 39))).toBe(4);
      expect(unworked.has(addDays(easterOf(year), -3)), `Maundy Thursday ${year}`).toBe(false);
      const mostFree = daysOf(year).filter((day) => weekday(day) % 6 !== 0 && unworked.has(day)).length;
      expect(mostFree).toBeGreaterThanOrEqual(7);
      expect(mostFree).toBeLessThanOrEqual(13);
    }
  });

  it.each([
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-12-22', 1, '2026-12-23'],
    ['2026-12-22', 2, '2026-12-28'],
    ['2026-12-23', 5, '2027-01-05'],
    ['2026-04-01', 2, '2026-04-07'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i of them is %s', (from, days, wanted) => {
    expect(addWorkingDays(from, days)).toBe(wanted);
  });

  it.each([
    ['2026-03-06', '2026-03-06'],
    ['2026-04-03', '2026-04-07'],
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
  ])('a time that a law lets end on %s ends on %s', (day, wanted) => {
    expect(lastStatutoryDay(day)).toBe(wanted);
  });
});
