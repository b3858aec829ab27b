import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { GroupAlert } from '../../../http/feature.ts';
import { holds, holdsInGroup } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { groupRoles, type Role } from '../../../kernel/roles.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import { type HistoryLine, historyOf } from '../history/history-view.ts';
import type { Mandate, Party } from '../organisation.ts';
import { endsSoon, needsOf, whenOf } from '../people/function-rules.ts';
import { tables } from '../store.ts';

export interface GroupPerson {
  functionId: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  title: string;
  memberName: string | null;
  party: Party | null;
  unitName: string | null;
  mandate: Mandate | null;
  employer: string;
  lineManager: string;
  contactName: string | null;
  deputyName: string | null;
  startsOn: string;
  endsOn: string | null;
  endsSoon: boolean;
  isComing: boolean;
}

export interface GroupView {
  id: string;
  name: string;
  slug: string;
  endedOn: string | null;
  municipalities: string[];
  people: GroupPerson[];
  missingMandates: GroupPerson[];
  /** Parties without a member in the group. */
  absentParties: Party[];
  /** Who at the association's office can be asked, when a coordinator has no contact of their own. */
  office: { name: string; email: string }[];
  mayStateMandates: boolean;
  mayInvite: boolean;
  /** All groups of the reader: one goes from one to the next without logging in again. */
  mine: { id: string; name: string; slug: string }[];
  history: HistoryLine[];
  /** What has waited too long in the group, as other features tell it. */
  alerts: Awaited<ReturnType<GroupAlert['alerts']>>[number][];
}

/** A group as its own people see it; administrators and the association's office see every group. `alerts` are contributions. */
export const groupViewWith = (alerts: () => readonly GroupAlert[]) =>
  query({
    name: 'organisation.group',
    title: { sv: 'En lokal grupp', en: 'A local group' },
    audience: 'signedIn',
    input: z.object({ slug: field.key({ label: { sv: 'Grupp', en: 'Group' } }, 80) }),
    read: async (tx, { slug }, { actor, today }): Promise<GroupView | null> => {
      const association = homeOf(actor);
      const db = tables(tx);
      const group = await db
        .selectFrom('local_group')
        .select(['id', 'name', 'slug', 'ended_on as endedOn'])
        .where('association_id', '=', association)
        .where('slug', '=', slug)
        .executeTakeFirst();
      if (!group) return null;
      const isInside = holdsInGroup(actor, group.id, ...groupRoles);
      if (!isInside && !mayAdministrate(actor) && !holds(actor, 'office')) return null;
      const municipalities = await db
        .selectFrom('group_municipality as gm')
        .innerJoin('municipality as m', (join) =>
          join.onRef('m.association_id', '=', 'gm.association_id').onRef('m.id', '=', 'gm.municipality_id'),
        )
        .select('m.name')
        .where('gm.association_id', '=', association)
        .where('gm.group_id', '=', group.id)
        .orderBy('m.name')
        .execute();
      const all = await peopleOf(tx, association, group.id, today);
      const people = all
        .filter((one) => one.when !== 'past')
        .map(({ when, ...one }) => ({ ...one, isComing: when === 'coming' }));
      const isGuide = holdsInGroup(actor, group.id, 'coordinator', 'groupChair') || mayAdministrate(actor);
      const parties = await db
        .selectFrom('member')
        .select('party')
        .distinct()
        .where('association_id', '=', association)
        .where('ended_on', 'is', null)
        .execute();
      const seated = new Set(people.filter((one) => needsOf(one.role).mandate).map((one) => one.party));
      return {
        ...group,
        alerts: (await Promise.all(alerts().map((one) => one.alerts(tx, group.id)))).flat(),
        municipalities: municipalities.map((row) => row.name),
        people,
        missingMandates: people.filter((one) => needsOf(one.role).mandate && one.mandate === null),
        absentParties: parties.map((row) => row.party).filter((party) => !seated.has(party)),
        office: await officeOf(tx, association, today),
        mayStateMandates: isGuide,
        mayInvite: isGuide,
        mine: await groupsOfActor(tx, association, actor.kind === 'person' ? actor.functions : []),
        history: await historyOf(
          tx,
          association,
          'heldFunction',
          new Map(all.map((one) => [one.functionId, one.name])),
        ),
      };
    },
  });

async function peopleOf(tx: Tx, association: string, groupId: string, today: string) {
  const rows = await tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('account as d', 'd.id', 'f.deputy_account_id')
    .leftJoin('account as c', 'c.id', 'f.contact_account_id')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .leftJoin('unit as u', (join) =>
      join.onRef('u.association_id', '=', 'f.association_id').onRef('u.id', '=', 'f.unit_id'),
    )
    .select([
      'f.id as functionId',
      'a.id as accountId',
      'a.name',
      'a.email',
      'f.role',
      'f.title',
      'm.name as memberName',
      'm.party',
      'u.name as unitName',
      'f.mandate',
      'f.employer',
      'f.line_manager as lineManager',
      'c.name as contactName',
      'd.name as deputyName',
      'f.starts_on as startsOn',
      'f.ends_on as endsOn',
    ])
    .where('f.association_id', '=', association)
    .where('f.group_id', '=', groupId)
    .orderBy('m.party')
    .orderBy('m.name')
    .orderBy('a.name')
    .execute();
  return rows.map((row) => ({ ...row, endsSoon: endsSoon(row, today), when: whenOf(row, today) }));
}

function officeOf(tx: Tx, association: string, today: string): Promise<{ name: string; email: string }[]> {
  return tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.name', 'a.email'])
    .where('f.association_id', '=', association)
    .where('f.role', '=', 'office')
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .orderBy('a.name')
    .execute();
}

async function groupsOfActor(tx: Tx, association: string, functions: readonly { groupId: string | null }[]) {
  const ids = [...new Set(functions.map((held) => held.groupId).filter((id) => id !== null))];
  if (ids.length === 0) return [];
  return tables(tx)
    .selectFrom('local_group')
    .select(['id', 'name', 'slug'])
    .where('association_id', '=', association)
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
}

export interface MyGroupsView {
  groups: {
    id: string;
    name: string;
    slug: string;
    roles: Role[];
    municipalities: string[];
    missingMandates: number;
  }[];
}

/** The groups in which the reader holds a function: one person may stand in seven. */
export const myGroups = query({
  name: 'organisation.myGroups',
  title: { sv: 'Mina grupper', en: 'My groups' },
  audience: groupRoles,
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<MyGroupsView> => {
    if (actor.kind !== 'person') return { groups: [] };
    const association = homeOf(actor);
    const groups = await groupsOfActor(tx, association, actor.functions);
    const ids = groups.map((group) => group.id);
    if (ids.length === 0) return { groups: [] };
    const db = tables(tx);
    const places = await db
      .selectFrom('group_municipality as gm')
      .innerJoin('municipality as m', (join) =>
        join.onRef('m.association_id', '=', 'gm.association_id').onRef('m.id', '=', 'gm.municipality_id'),
      )
      .select(['gm.group_id as groupId', 'm.name'])
      .where('gm.association_id', '=', association)
      .where('gm.group_id', 'in', ids)
      .orderBy('m.name')
      .execute();
    const missing = await db
      .selectFrom('held_function')
      .select(['group_id as groupId', 'starts_on as startsOn', 'ends_on as endsOn'])
      .where('association_id', '=', association)
      .where('group_id', 'in', ids)
      .where('role', 'in', ['groupMember', 'groupChair'])
      .where('mandate', 'is', null)
      .execute();
    return {
      groups: groups.map((group) => ({
        ...group,
        roles: [...new Set(actor.functions.filter((held) => held.groupId === group.id).map((held) => held.role))],
        municipalities: places.filter((place) => place.groupId === group.id).map((place) => place.name),
        missingMandates: missing.filter((one) => one.groupId === group.id && whenOf(one, today) !== 'past').length,
      })),
    };
  },
});
