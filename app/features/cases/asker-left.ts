import { type SqlBool, sql } from 'kysely';

/** Whether whoever asked the case `c` holds no function with its association any more, as holder or deputy: no letter reaches them. */
export const askerHasLeft = (today: string) => sql<SqlBool>`(c.asker_account is not null
  and not exists (select from held_function f
    where f.association_id = c.association_id and c.asker_account in (f.account_id, f.deputy_account_id)
      and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today})))`;
