import { addDays } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';

/** A calendar year, half-year or quarter: `2016`, `2016-H1`, `2016-Q3`. */
export type PeriodKey = string;

/** Days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const pattern = /^(\d{4})(?:-(Q([1-4])|H([12])))?$/;

/** Null when it is no period of ours. */
export function periodOf(key: PeriodKey): Period | null {
  const found = pattern.exec(key);
  const year = Number(found?.[1]);
  if (!found || year < 1990 || year > 2199) return null;
  if (found[3]) return months(year, (Number(found[3]) - 1) * 3, 3);
  if (found[4]) return months(year, (Number(found[4]) - 1) * 6, 6);
  return months(year, 0, 12);
}

function months(year: number, first: number, count: number): Period {
  const start = (month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return { from: start(first), to: addDays(start(first + count), -1) };
}

export function periodName(key: PeriodKey): Text {
  const found = pattern.exec(key);
  const year = found?.[1] ?? key;
  if (found?.[3]) return quarterName(Number(found[3]), year);
  if (found?.[4])
    return found[4] === '1'
      ? { sv: `första halvåret ${year}`, en: `first half of ${year}` }
      : { sv: `andra halvåret ${year}`, en: `second half of ${year}` };
  return { sv: year, en: year };
}

const ordinals = {
  sv: ['första', 'andra', 'tredje', 'fjärde'],
  en: ['first', 'second', 'third', 'fourth'],
} as const;

export function quarterName(quarter: number, year: string | number | null): Text {
  const end = year === null ? '' : ` ${year}`;
  return {
    sv: `${ordinals.sv[quarter - 1]} kvartalet${end}`,
    en: `${ordinals.en[quarter - 1]} quarter${year === null ? '' : ` of ${year}`}`,
  };
}

const yearsBack = 10;

/**
 * The latest quarter, half-year and years that have ended. A period that goes on would change under the readers' hands, and
 * two packs of it could be compared until single people show.
 */
export function periodsToChoose(today: string): PeriodKey[] {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const lastQuarter = quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
  const lastHalf = quarter < 2 ? `${year - 1}-H2` : `${year}-H1`;
  return [lastQuarter, lastHalf, ...Array.from({ length: yearsBack }, (_, at) => String(year - 1 - at))];
}

export function hasEnded(period: Period, today: string): boolean {
  return period.to < today;
}

/** The period that the days are, if it has ended; otherwise the latest quarter. */
export function keyOf(days: Period | null, today: string): PeriodKey {
  const year = days?.from.slice(0, 4) ?? '';
  const keys = [
    year,
    ...[1, 2].map((half) => `${year}-H${half}`),
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  ];
  const found = keys.find((key) => {
    const period = periodOf(key);
    return period !== null && period.from === days?.from && period.to === days.to && hasEnded(period, today);
  });
  return found ?? periodsToChoose(today)[0] ?? year;
}
