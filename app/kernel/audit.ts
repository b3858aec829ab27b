import type { Tx } from '../database/database.ts';
import { accountOf, associationOf } from './actor.ts';
import type { Circumstances, ObjectRef } from './command.ts';

type Tables = {
  audit_line: {
    association_id: string | null;
    at: Date;
    account_id: string | null;
    actor_kind: string;
    command: string;
    object_type: string;
    object_id: string;
    detail: string;
  };
  kept_reason: {
    association_id: string;
    at: Date;
    account_id: string | null;
    object_type: string;
    object_id: string;
    field: string;
    type: string;
    reason: string;
  };
  history: {
    association_id: string;
    at: Date;
    account_id: string | null;
    account_name: string;
    command: string;
    object_type: string;
    object_id: string;
    group_id: string | null;
    changes: string;
  };
  command_receipt: { account_key: string; key: string; command: string; result: string | null; at: Date };
};

/** The database gives the line its place in the association's chain when the transaction commits (see `audit-chain.ts`). */
export async function appendAudit(
  tx: Tx,
  command: string,
  object: ObjectRef,
  detail: Record<string, unknown>,
  { actor, now }: Circumstances,
): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('audit_line')
    .values({
      association_id: associationOf(actor),
      at: now,
      account_id: accountOf(actor),
      actor_kind: actor.kind === 'caseKey' ? actor.by : actor.kind,
      command,
      object_type: object.type,
      object_id: object.id,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** Why somebody kept what the identity check marked: a text, so it stands apart from the audit line, which never changes. */
export async function appendKeptReasons(
  tx: Tx,
  object: ObjectRef,
  kept: readonly { field: string; type: string; reason: string }[],
  { actor, now }: Circumstances,
): Promise<void> {
  const associationId = associationOf(actor);
  if (!associationId || kept.length === 0) return;
  await tx
    .withTables<Tables>()
    .insertInto('kept_reason')
    .values(
      kept.map(({ field, type, reason }) => ({
        association_id: associationId,
        at: now,
        account_id: accountOf(actor),
        object_type: object.type,
        object_id: object.id,
        field,
        type,
        reason,
      })),
    )
    .execute();
}

export async function appendHistory(
  tx: Tx,
  command: string,
  object: ObjectRef,
  changes: Record<string, unknown>,
  { actor, now }: Circumstances,
): Promise<void> {
  const associationId = associationOf(actor);
  if (!associationId) return;
  await tx
    .withTables<Tables>()
    .insertInto('history')
    .values({
      association_id: associationId,
      at: now,
      account_id: accountOf(actor),
      account_name: actor.kind === 'person' ? actor.name : '',
      command,
      object_type: object.type,
      object_id: object.id,
      group_id: object.groupId ?? null,
      changes: JSON.stringify(changes),
    })
    .execute();
}

function receiptOwner({ actor }: Circumstances): string {
  return actor.kind === 'caseKey' ? `case:${actor.caseId}` : (accountOf(actor) ?? 'case:');
}

/** Null when the key is new; otherwise what the first call answered. A call at the same time waits for the first one. */
export async function claimReceipt(
  tx: Tx,
  command: string,
  key: string,
  circumstances: Circumstances,
): Promise<unknown> {
  const db = tx.withTables<Tables>();
  const owner = receiptOwner(circumstances);
  const claimed = await db
    .insertInto('command_receipt')
    .values({ account_key: owner, key, command, result: null, at: circumstances.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return null;
  const earlier = await db
    .selectFrom('command_receipt')
    .select('result')
    .where('account_key', '=', owner)
    .where('key', '=', key)
    .where('command', '=', command)
    .executeTakeFirst();
  return earlier?.result ?? null;
}

export async function storeReceipt(tx: Tx, key: string, outcome: unknown, circumstances: Circumstances): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('command_receipt')
    .set({ result: JSON.stringify(outcome) })
    .where('account_key', '=', receiptOwner(circumstances))
    .where('key', '=', key)
    .execute();
}
