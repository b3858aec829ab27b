import { type SqlBool, sql } from 'kysely';

/**
 * Whether the row `t` of attendance is of somebody who is called: a deputy of the board always, another one only once
 * somebody whose place they take cannot come.
 */
export const isCalled = sql<SqlBool>`(not t.is_substitute or t.role = 'boardMember' or coalesce(t.is_present, false)
  or exists (select from attendance h
    join held_function f on f.association_id = h.association_id and f.id = h.function_id
    where h.association_id = t.association_id and h.meeting_id = t.meeting_id and h.answer = 'cannot'
      and f.deputy_account_id = t.account_id))`;
