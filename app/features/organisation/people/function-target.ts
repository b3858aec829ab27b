import type { Tx } from '../../../database/database.ts';
import { tables } from '../store.ts';
import type { FunctionTarget, Held } from './function-rules.ts';

interface Wanted {
  accountId: string | null;
  groupId: string | null;
  memberId: string | null;
  unitId: string | null;
}

export interface NamedTarget extends FunctionTarget {
  group: { id: string; endedOn: string | null; name: string } | null;
  member: { id: string; endedOn: string | null; name: string } | null;
  unit: { id: string; memberId: string; endedOn: string | null; name: string } | null;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What was picked in a form may be anything: only an id is asked for in the database. */
export function isId(value: string | null | undefined): value is string {
  return typeof value === 'string' && uuid.test(value);
}

export async function readFunctionTarget(tx: Tx, associationId: string, wanted: Wanted): Promise<NamedTarget> {
  const db = tables(tx);
  const group = isId(wanted.groupId)
    ? await db
        .selectFrom('local_group')
        .select(['id', 'name', 'ended_on as endedOn'])
        .where('association_id', '=', associationId)
        .where('id', '=', wanted.groupId)
        .executeTakeFirst()
    : undefined;
  const member = isId(wanted.memberId)
    ? await db
        .selectFrom('member')
        .select(['id', 'name', 'ended_on as endedOn'])
        .where('association_id', '=', associationId)
        .where('id', '=', wanted.memberId)
        .executeTakeFirst()
    : undefined;
  const unit = isId(wanted.unitId)
    ? await db
        .selectFrom('unit')
        .select(['id', 'name', 'member_id as memberId', 'ended_on as endedOn'])
        .where('association_id', '=', associationId)
        .where('id', '=', wanted.unitId)
        .executeTakeFirst()
    : undefined;
  return {
    group: group ?? null,
    member: member ?? null,
    unit: unit ?? null,
    held: wanted.accountId ? await heldBy(tx, associationId, wanted.accountId) : [],
  };
}

/** All functions of a person in the association, as holder or as deputy, whenever. */
export async function heldBy(tx: Tx, associationId: string, accountId: string): Promise<Held[]> {
  return tables(tx)
    .selectFrom('held_function')
    .select([
      'id',
      'role',
      'group_id as groupId',
      'member_id as memberId',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .where('association_id', '=', associationId)
    .where((where) => where.or([where('account_id', '=', accountId), where('deputy_account_id', '=', accountId)]))
    .execute();
}
