import type { Tx } from '../../database/database.ts';
import { medianDays } from './columns.ts';
import { sumOf } from './figures.ts';
import type { Period } from './period.ts';
import { rowsOf } from './read.ts';

/** What a group's meeting talks about: its questions of a period. */
export interface GroupFigures {
  readonly asked: number;
  readonly advised: number;
  readonly late: number;
  readonly medianDays: number | null;
}

/** Counted for those inside the group; for others there is nothing to count. */
export async function groupFigures(tx: Tx, groupId: string, period: Period): Promise<GroupFigures> {
  const rows = await rowsOf(tx, period);
  const sum = sumOf(rows.filter((row) => row.groupId === groupId));
  return { asked: sum.asked, advised: sum.advised, late: sum.late, medianDays: medianDays(sum) };
}
