import type { FindingType } from '@farled/deidentify';
import { addDays } from '../../kernel/clock.ts';
import { type CountAudience, HeldCount, showCount, showTable, whoMaySee } from '../../kernel/counts.ts';
import { findingTypeNames } from './finding-types.ts';

const weeksShown = 12;

/** As the database counts them; `texts` is how many texts were saved that week. */
export interface KeptRow {
  week: string;
  type: FindingType | 'texts';
  kept: number;
}

/** A count that is null is hidden. */
export interface KeptWeek {
  /** Its Monday. */
  week: string;
  texts: number | null;
  /** In the order of the types. */
  kept: (number | null)[];
  total: number | null;
}

export interface KeptFindings {
  /** Those of which something was kept, or may have been. */
  types: FindingType[];
  /** Each type over all weeks, and everything; all null when the whole is too little to show. */
  typeTotals: (number | null)[];
  total: number | null;
  /** Newest first. */
  weeks: KeptWeek[];
}

/** This week and those before, newest first, by their Mondays. */
export function mondaysUntil(today: string): string[] {
  const sinceMonday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: weeksShown }, (_, before) => addDays(today, -sinceMonday - 7 * before));
}

/**
 * How often somebody kept a find, by week and type, as one protected table: whoever knows their own, and the sums beside it,
 * cannot take them from another to learn what a colleague kept. Every type and week goes in, so that what stands in the table
 * does not itself say what was counted.
 */
export async function keptFindings(
  rows: readonly KeptRow[],
  weeks: readonly string[],
  audience: CountAudience | null,
  limit: number,
): Promise<KeptFindings | null> {
  if (audience === null || whoMaySee.keptFindings[audience] === 'never') return null;
  const every = Object.keys(findingTypeNames) as FindingType[];
  const countOf = (week: string, type: KeptRow['type']): number =>
    rows.find((row) => row.week === week && row.type === type)?.kept ?? 0;
  const held = new HeldCount('keptFindings', {
    rows: weeks,
    columns: every,
    counts: weeks.map((week) => every.map((type) => countOf(week, type))),
  });
  const table = await showTable(held, audience, limit);
  const types = table ? every.filter((_, column) => table.columnTotals[column] !== 0) : [];
  const at = types.map((type) => every.indexOf(type));
  return {
    types,
    typeTotals: at.map((column) => table?.columnTotals[column] ?? null),
    total: table?.total ?? null,
    weeks: weeks.map((week, row) => ({
      week,
      texts: showCount(new HeldCount('keptFindings', countOf(week, 'texts')), audience, limit),
      kept: at.map((column) => table?.cells[row]?.[column] ?? null),
      total: table?.rowTotals[row] ?? null,
    })),
  };
}
