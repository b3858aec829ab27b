import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { saidMedian } from '../../kernel/median.ts';
import type { Period } from './period.ts';

/** What a group's meeting talks about: its questions of a period. */
export interface GroupFigures {
  readonly asked: number;
  readonly advised: number;
  readonly late: number;
  readonly medianDays: number | null;
}

/** Counted for those inside the group; for others there is nothing to count. */
export async function groupFigures(tx: Tx, groupId: string, { from, to }: Period): Promise<GroupFigures> {
  const { rows } = await sql<{ asked: number; advised: number; late: number; response_days: number[] | null }>`
    select asked, advised, late, response_days from case_counts(${from}::date, ${to}::date)
    where group_id = ${groupId}`.execute(tx);
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    asked: sum((row) => row.asked),
    advised: sum((row) => row.advised),
    late: sum((row) => row.late),
    medianDays: saidMedian(rows.flatMap((row) => row.response_days ?? [])),
  };
}
