import type { Text } from '../../kernel/text.ts';
import { type Period, quarterName } from './period.ts';

/** How finely a period is cut along time. */
export const grains = ['month', 'quarter', 'half'] as const;
export type Grain = (typeof grains)[number];

export interface Slot {
  readonly key: string;
  readonly label: Text;
  /** In the middle of a sentence. */
  readonly name: Text;
}

const monthsIn: Record<Grain, number> = { month: 1, quarter: 3, half: 6 };
const monthNames = {
  sv: new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
};

/** The pieces of the period in order; less than two when it is too short for the grain. */
export function slotsOf({ from, to }: Period, grain: Grain): Slot[] {
  const year = Number(from.slice(0, 4));
  const first = Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(5, 7)) - 1;
  const step = monthsIn[grain];
  return Array.from({ length: Math.floor((last - first + 1) / step) }, (_, at) =>
    slotAt(year, first + at * step, grain),
  );
}

function slotAt(year: number, month: number, grain: Grain): Slot {
  const key = slotKey(`${year}-${String(month + 1).padStart(2, '0')}-01`, grain);
  if (grain === 'month') {
    const date = new Date(Date.UTC(year, month, 15));
    const name = { sv: monthNames.sv.format(date), en: monthNames.en.format(date) };
    return { key, label: { sv: name.sv.slice(0, 3), en: name.en.slice(0, 3) }, name };
  }
  if (grain === 'quarter') {
    const quarter = month / 3 + 1;
    return { key, label: { sv: `Kvartal ${quarter}`, en: `Quarter ${quarter}` }, name: quarterName(quarter, null) };
  }
  const half = month / 6 + 1;
  return {
    key,
    label: { sv: `Halvår ${half}`, en: `Half-year ${half}` },
    name:
      half === 1 ? { sv: 'första halvåret', en: 'first half-year' } : { sv: 'andra halvåret', en: 'second half-year' },
  };
}

/** Which piece a day falls in. */
export function slotKey(day: string, grain: Grain): string {
  return `${day.slice(0, 4)}-${Math.floor((Number(day.slice(5, 7)) - 1) / monthsIn[grain])}`;
}
