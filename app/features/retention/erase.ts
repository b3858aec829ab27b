import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { TextPlace } from '../../http/feature.ts';
import { dueRows } from './due.ts';
import type { RetentionKind } from './retention.ts';

/** What stands where a text was. */
const disposedMark = '[gallrat]';

interface What {
  associationId: string;
  kind: RetentionKind;
  before: Date;
  now: Date;
}

/** Erases what is due now and was due then; the number of things that were. */
export async function erase(tx: Tx, what: What, places: readonly TextPlace[]): Promise<number> {
  if (what.kind === 'caseTexts') return eraseCaseTexts(tx, what, places);
  if (what.kind === 'auditLog') return eraseLog(tx, what);
  const { table, condition } = dueRows[what.kind];
  const result = await sql`delete from ${sql.table(table)} t
    where t.association_id = ${what.associationId} and ${condition(what.before)}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/**
 * Wherever a feature said that it keeps somebody's words about a case (the same list by which an identity is purged),
 * and the handle, by which the case could still be opened.
 */
async function eraseCaseTexts(
  tx: Tx,
  { associationId, before, now }: What,
  places: readonly TextPlace[],
): Promise<number> {
  const { condition } = dueRows.caseTexts;
  const { rows } = await sql<{ id: string }>`update guidance_case t set disposed_at = ${now}
    where t.association_id = ${associationId} and ${condition(before)} returning t.id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  for (const { table, objectColumn, columns, jsonColumns } of places.filter(
    (place) => place.objectType === 'guidanceCase',
  )) {
    const set = [
      ...columns.map(
        (column) =>
          sql`${sql.ref(column)} = case when ${sql.ref(column)} = '' then '' when ${sql.ref(column)} is not null then ${disposedMark} end`,
      ),
      // The step of a change is a word of ours; everything else in it may be theirs.
      ...(jsonColumns ?? []).map(
        (column) =>
          sql`${sql.ref(column)} = jsonb_strip_nulls(jsonb_build_object('step', ${sql.ref(column)} -> 'step'))`,
      ),
    ];
    await sql`update ${sql.table(table)} set ${sql.join(set)}
      where association_id = ${associationId} and ${sql.ref(objectColumn)}::text = any (${ids})`.execute(tx);
  }
  await sql`delete from case_key where association_id = ${associationId} and case_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  await sql`delete from case_handle where association_id = ${associationId} and case_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  return ids.length;
}

/** From the beginning of the chain, whose new beginning is noted: what is left can be verified as before. */
async function eraseLog(tx: Tx, { associationId, before }: What): Promise<number> {
  const { condition } = dueRows.auditLog;
  await sql`select 1 from audit_chain where chain = ${associationId} for update`.execute(tx);
  const { rows } = await sql<{ position: number; hash: Buffer }>`delete from audit_line t
    where t.association_id = ${associationId} and ${condition(before)} returning t.position, t.hash`.execute(tx);
  const last = rows.reduce<(typeof rows)[number] | null>(
    (newest, row) => (newest && newest.position > row.position ? newest : row),
    null,
  );
  if (last) {
    await sql`update audit_chain set begins_after = ${last.position}, begins_with = ${last.hash} where chain = ${associationId}`.execute(
      tx,
    );
  }
  return rows.length;
}
