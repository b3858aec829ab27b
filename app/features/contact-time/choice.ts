import type { Tx } from '../../database/database.ts';
import { type Actor, groupsOf, holds, type Person } from '../../kernel/actor.ts';
import { seekers } from './contact-time.ts';
import { tables } from './store.ts';

export interface ContactTimeChoice {
  groups: { id: string; name: string }[];
  /** Where this person last looked or asked. */
  chosen: string | null;
}

export async function groupsHere(tx: Tx, association: string, today: string): Promise<ContactTimeChoice['groups']> {
  return tables(tx)
    .selectFrom('local_group')
    .select(['id', 'name'])
    .where('association_id', '=', association)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .orderBy('name')
    .execute();
}

async function latestGroup(tx: Tx, person: Person): Promise<string | undefined> {
  const logged = await tables(tx)
    .selectFrom('contact_search')
    .select('group_id')
    .where('account_id', '=', person.accountId)
    .orderBy('searched_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (logged) return logged.group_id;
  const asked = await tables(tx)
    .selectFrom('guidance_case')
    .select('group_id')
    .where('asker_account', '=', person.accountId)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return asked?.group_id ?? groupsOf(person, ...seekers)[0];
}

/** What a form for the minutes needs, wherever it stands; null for somebody who does not look for contacts. */
export async function contactTimeChoice(tx: Tx, actor: Actor, today: string): Promise<ContactTimeChoice | null> {
  if (actor.kind !== 'person' || !holds(actor, ...seekers)) return null;
  const groups = await groupsHere(tx, actor.associationId, today);
  const latest = await latestGroup(tx, actor);
  const chosen = groups.find((group) => group.id === latest) ?? (groups.length === 1 ? groups[0] : undefined);
  return { groups, chosen: chosen?.id ?? null };
}

/** What this person said of one question: null minutes when nothing yet, null when it is not theirs to say. */
export async function contactTimeOfCase(
  tx: Tx,
  actor: Actor,
  row: { id: string; asker_account: string | null },
): Promise<{ minutes: number | null } | null> {
  if (actor.kind !== 'person' || row.asker_account !== actor.accountId || !holds(actor, ...seekers)) return null;
  const logged = await tables(tx)
    .selectFrom('contact_search')
    .select('minutes')
    .where('case_id', '=', row.id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  return { minutes: logged?.minutes ?? null };
}
