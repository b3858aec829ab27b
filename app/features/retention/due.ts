import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { RetentionKind } from './retention.ts';

/** Which rows are due: a condition on the table's row `t`, and how it is called in lists. */
interface DueRows {
  table: string;
  condition: (before: Date) => RawBuilder<unknown>;
  number: RawBuilder<unknown>;
}

export const dueRows: Record<RetentionKind, DueRows> = {
  caseTexts: {
    table: 'guidance_case',
    condition: (before) => sql`t.disposed_at is null and coalesce(t.outcome_at, t.withdrawn_at) < ${before}`,
    number: sql`t.number`,
  },
  reporters: {
    table: 'deviation_reporter',
    condition: (before) =>
      sql`exists (select from deviation d where d.association_id = t.association_id and d.id = t.deviation_id and d.handled_at < ${before})`,
    number: sql`null`,
  },
  letters: {
    table: 'outgoing_mail',
    condition: (before) => sql`coalesce(t.sent_at, t.failed_at) < ${before}`,
    number: sql`null`,
  },
  auditLog: {
    table: 'audit_line',
    // Only from the beginning of the chain: what is older than the oldest line that stays.
    condition: (before) =>
      sql`t.position < coalesce((select min(l.position) from audit_line l where l.association_id = t.association_id and l.at >= ${before}), t.position + 1)`,
    number: sql`null`,
  },
};

/** Asked as the service: administrators do not read cases, only how many and which numbers are due. */
export async function countDue(tx: Tx, associationId: string, kind: RetentionKind, before: Date): Promise<number> {
  const { table, condition } = dueRows[kind];
  const { rows } = await sql<{ due: number }>`select count(*)::int as due from ${sql.table(table)} t
    where t.association_id = ${associationId} and ${condition(before)}`.execute(tx);
  return rows[0]?.due ?? 0;
}

const mostNumbers = 1000;

export async function numbersDue(tx: Tx, associationId: string, kind: RetentionKind, before: Date): Promise<string[]> {
  const { table, condition, number } = dueRows[kind];
  const { rows } = await sql<{ number: string | null }>`select ${number} as number from ${sql.table(table)} t
    where t.association_id = ${associationId} and ${condition(before)} order by 1 limit ${mostNumbers}`.execute(tx);
  return rows.flatMap((row) => (row.number === null ? [] : [row.number]));
}
