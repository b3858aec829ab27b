import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { tables } from '../store.ts';

/**
 * Whether whoever asked the case `c` holds no function any more in the organisation that they asked it for, as holder or
 * deputy: they may not read it (`access.ts`), and no letter about it reaches them.
 */
export const askerHasLeft = (today: string) => sql<SqlBool>`(c.asker_account is not null
  and not exists (select from held_function f
    where f.association_id = c.association_id and c.asker_account in (f.account_id, f.deputy_account_id)
      and (c.member_id is null or (f.member_id = c.member_id and f.role <> 'boardMember'))
      and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})))`;

/** Whoever asked a case, to write to: nobody where they have left, or have no account any more. */
export async function askerToWriteTo(tx: Tx, caseId: string, today: string) {
  return (
    (await tables(tx)
      .selectFrom('guidance_case as c')
      .innerJoin('account as a', 'a.id', 'c.asker_account')
      .select(['a.id', 'a.name', 'a.email', 'a.language'])
      .where('c.id', '=', caseId)
      .where('a.ended_at', 'is', null)
      .where(sql<SqlBool>`not ${askerHasLeft(today)}`)
      .executeTakeFirst()) ?? null
  );
}
