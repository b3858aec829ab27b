import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { House } from '../../kernel/house.ts';
import { type MailDraft, post } from '../../kernel/outbox.ts';
import type { Language } from '../../kernel/text.ts';
import { letterAboutLeaving, letterToOwner } from './letters.ts';
import { tables } from './store.ts';

interface Abandoned {
  associationId: string;
  decisionId: string;
  obstacleId: string;
  number: string;
  groupId: string;
  dueOn: string;
  /** The deputy of the function that ended, when the deputy has a seat of their own in the group. */
  deputy: { accountId: string; email: string; language: Language } | null;
}

/** Tasks whose owner has left the group go to the function's deputy; without one they are flagged and the group is told. */
export async function handOverLeft(house: House): Promise<number> {
  const now = house.clock.now();
  const today = dayOf(now);
  return house.database.asService(async (tx) => {
    const abandoned = await abandonedActions(tx, today);
    for (const one of abandoned) {
      const about = { id: one.obstacleId, number: one.number };
      const mails: MailDraft[] = one.deputy
        ? [letterToOwner(one.deputy, about, one.dueOn, house)]
        : (await leadersOf(tx, one, today)).map((leader) => letterAboutLeaving(leader, about, house.baseUrl));
      await tables(tx)
        .updateTable('decided_action')
        .set(one.deputy ? { owner_account: one.deputy.accountId } : { owner_account: null, left_at: now })
        .where('association_id', '=', one.associationId)
        .where('decision_id', '=', one.decisionId)
        .execute();
      await post(tx, mails, { actor: { kind: 'system', associationId: one.associationId }, now, newId: house.newId });
    }
    return abandoned.length;
  });
}

async function abandonedActions(tx: Tx, today: string): Promise<Abandoned[]> {
  const { rows } = await sql<Abandoned>`
    select x.association_id as "associationId", x.decision_id as "decisionId", x.obstacle_id as "obstacleId", o.number,
      x.group_id as "groupId", x.due_on as "dueOn",
      (select json_build_object('accountId', d.id, 'email', d.email, 'language', d.language)
        from held_function f
        join account d on d.id = f.deputy_account_id and d.ended_at is null
        join held_function own on own.association_id = f.association_id and own.account_id = d.id and own.member_id = f.member_id
          and (own.group_id = x.group_id or own.role = 'boardMember')
          and own.starts_on <= ${today} and (own.ends_on is null or own.ends_on >= ${today})
        where f.association_id = x.association_id and f.account_id = x.owner_account and f.member_id = x.owner_member
          and f.ends_on < ${today} and (f.group_id = x.group_id or f.role = 'boardMember')
        order by f.ends_on desc limit 1) as deputy
    from decided_action x
    join obstacle o on o.association_id = x.association_id and o.id = x.obstacle_id
    where x.done_at is null and x.ended_at is null and x.owner_account is not null
      and not exists (select from held_function f
        where f.association_id = x.association_id and f.account_id = x.owner_account
          and (f.group_id = x.group_id or f.role = 'boardMember')
          and f.starts_on <= ${today} and (f.ends_on is null or f.ends_on >= ${today}))
    for update of x skip locked`.execute(tx);
  return rows;
}

async function leadersOf(tx: Tx, { associationId, groupId }: Abandoned, today: string) {
  return tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id as accountId', 'a.email', 'a.language'])
    .distinct()
    .where('f.association_id', '=', associationId)
    .where('f.group_id', '=', groupId)
    .where('f.role', 'in', ['coordinator', 'groupChair'])
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .execute();
}
