import type { Reading } from './case-row.ts';
import { tally } from './read.ts';

interface SlipLine {
  readonly sheet?: string;
  readonly row: number;
  readonly nr: number | string | null;
  readonly column: string;
  readonly header: string;
  readonly type: string;
  readonly text: string;
}

export interface Summary {
  readonly cases: number;
  readonly perParty: Readonly<Record<string, number>>;
  /** Every month from the first year to the last; `unknown` only when some case has no month. */
  readonly perMonth: Readonly<Record<string, number>>;
  readonly perMunicipality: Readonly<Record<string, number>>;
  /** With the sheet's name when the cases stand on several sheets. */
  readonly identitySlips: readonly SlipLine[];
}

export function summarise(reading: Reading): Summary {
  const severalSheets = new Set(reading.rows.map((row) => row.sheet)).size > 1;
  return {
    cases: reading.rows.length,
    perParty: tally(reading.rows.map((row) => row.party)),
    perMonth: perMonth(reading),
    perMunicipality: tally(reading.rows.map((row) => row.municipality)),
    identitySlips: reading.identitySlips.map(({ sheet, ...slip }) => (severalSheets ? { sheet, ...slip } : slip)),
  };
}

function perMonth(reading: Reading): Record<string, number> {
  const months: Record<string, number> = {};
  const years = reading.rows.flatMap((row) => (row.month === null ? [] : [Number(row.month.slice(0, 4))]));
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    for (let month = 1; month <= 12; month += 1) months[`${year}-${String(month).padStart(2, '0')}`] = 0;
  }
  for (const { month } of reading.rows) {
    const key = month ?? 'unknown';
    months[key] = (months[key] ?? 0) + 1;
  }
  return months;
}
