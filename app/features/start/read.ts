import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { Person } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface StartView {
  /** Of the reader's own functions. */
  readonly groups: readonly (Named & { readonly slug: string })[];
  readonly members: readonly Named[];
  /** Names of those who can give a function; only for those who hold none. */
  readonly administrators: readonly string[];
}

const nothing: StartView = { groups: [], members: [], administrators: [] };

/** What the reader's functions belong to. */
export const startView = query({
  name: 'start.view',
  title: { sv: 'Startsidan', en: 'The start page' },
  audience: 'everybody',
  input: z.object({}),
  read: async (tx, _input, { actor, today }): Promise<StartView> => {
    if (actor.kind !== 'person') return nothing;
    const [groups, members, administrators] = await Promise.all([
      groupsOf(tx, actor),
      membersOf(tx, actor),
      actor.functions.length === 0 ? administratorsOf(tx, today) : [],
    ]);
    return { groups, members, administrators };
  },
});

type StartTables = {
  local_group: Named & { slug: string };
  member: Named;
  account: Named & { ended_at: Date | null };
  held_function: { account_id: string; role: string; starts_on: string; ends_on: string | null };
};

const idsOf = (person: Person, key: 'groupId' | 'memberId'): string[] =>
  person.functions.flatMap((held) => held[key] ?? []);

async function groupsOf(tx: Tx, person: Person): Promise<StartView['groups']> {
  const ids = idsOf(person, 'groupId');
  if (ids.length === 0) return [];
  return tx
    .withTables<StartTables>()
    .selectFrom('local_group')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', ids)
    .execute();
}

async function membersOf(tx: Tx, person: Person): Promise<Named[]> {
  const ids = idsOf(person, 'memberId');
  if (ids.length === 0) return [];
  return tx.withTables<StartTables>().selectFrom('member').select(['id', 'name']).where('id', 'in', ids).execute();
}

async function administratorsOf(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx
    .withTables<StartTables>()
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select('a.name')
    .distinct()
    .where('f.role', '=', 'administrator')
    .where('f.starts_on', '<=', today)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]))
    .where('a.ended_at', 'is', null)
    .orderBy('a.name')
    .execute();
  return rows.map((row) => row.name);
}
