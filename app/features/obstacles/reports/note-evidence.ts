import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { tables } from '../store.ts';

/** Keeps when evidence first came; without any left, there is none. */
export async function noteEvidence(tx: Tx, id: string, now: Date): Promise<void> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from obstacle_case where obstacle_id = ${id})
      or exists (select from deviation where obstacle_id = ${id})
      or exists (select from obstacle_mark where obstacle_id = ${id}) as any`.execute(tx);
  const hasAny = rows[0]?.any === true;
  await tables(tx)
    .updateTable('obstacle')
    .set(hasAny ? { evidenced_at: sql`coalesce(evidenced_at, ${now})` } : { evidenced_at: null })
    .where('id', '=', id)
    .execute();
}
