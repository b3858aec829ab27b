import { z } from 'zod';
import { query } from '../../kernel/command.ts';
import type { Role } from '../../kernel/roles.ts';
import { homeOf } from './administration.ts';
import type { Party } from './organisation.ts';
import { tables } from './store.ts';

export interface OverviewView {
  members: { id: string; name: string; party: Party; units: number; hasSpeaker: boolean }[];
  parties: Party[];
  groups: { id: string; name: string; slug: string; municipalities: string[]; coordinators: string[] }[];
  /** Whom one asks about the organisation itself. */
  contacts: { name: string; email: string; role: Role }[];
}

/** For everybody in the association: who is in it, and whom one asks. */
export const overview = query({
  name: 'organisation.overview',
  title: { sv: 'Organisationen', en: 'The organisation' },
  audience: 'signedIn',
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<OverviewView> => {
    const association = homeOf(actor);
    const db = tables(tx);
    const members = await db
      .selectFrom('member')
      .select(['id', 'name', 'party'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('party')
      .orderBy('name')
      .execute();
    const units = await db
      .selectFrom('unit')
      .select(['member_id as memberId', 'speaks_for_all as speaks'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .execute();
    const groups = await db
      .selectFrom('local_group')
      .select(['id', 'name', 'slug'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('name')
      .execute();
    const places = await db
      .selectFrom('group_municipality as gm')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.association_id', '=', 'gm.association_id').onRef('m.id', '=', 'gm.municipality_id'),
      )
      .select(['gm.group_id as groupId', 'm.name'])
      .where('gm.association_id', '=', association)
      .orderBy('m.name')
      .execute();
    const people = await db
      .selectFrom('held_function as f')
      .innerJoin('account as a', 'a.id', 'f.account_id')
      .select(['f.group_id as groupId', 'f.role', 'a.name', 'a.email'])
      .where('f.association_id', '=', association)
      .where('f.role', 'in', ['coordinator', 'office', 'administrator'])
      .where('f.starts_on', '<=', today)
      .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
      .orderBy('a.name')
      .execute();
    return {
      members: members.map((member) => {
        const own = units.filter((unit) => unit.memberId === member.id);
        return { ...member, units: own.length, hasSpeaker: own.some((unit) => unit.speaks) };
      }),
      parties: [...new Set(members.map((member) => member.party))],
      groups: groups.map((group) => ({
        ...group,
        municipalities: places.filter((place) => place.groupId === group.id).map((place) => place.name),
        coordinators: people
          .filter((person) => person.role === 'coordinator' && person.groupId === group.id)
          .map((person) => person.name),
      })),
      contacts: people
        .filter((person) => person.role !== 'coordinator')
        .map(({ name, email, role }) => ({ name, email, role })),
    };
  },
});
