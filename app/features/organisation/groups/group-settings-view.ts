import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { homeOf } from '../administration.ts';
import { type HistoryLine, historyOf } from '../history/history-view.ts';
import { tables } from '../store.ts';

export interface GroupSettingsView {
  id: string;
  name: string;
  slug: string;
  prefix: string;
  minimum: number | null;
  answerMeetings: number | null;
  endedOn: string | null;
  municipalityIds: string[];
  municipalities: { id: string; name: string }[];
  history: HistoryLine[];
}

export const groupSettingsView = query({
  name: 'organisation.groupSettings',
  title: { sv: 'En grupps inställningar', en: 'Settings of a group' },
  audience: ['administrator'],
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor }): Promise<GroupSettingsView | null> => {
    const association = homeOf(actor);
    const db = tables(tx);
    const group = await db
      .selectFrom('local_group')
      .select([
        'id',
        'name',
        'slug',
        'prefix',
        'quarterly_minimum as minimum',
        'answer_meetings as answerMeetings',
        'ended_on as endedOn',
      ])
      .where('association_id', '=', association)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!group) return null;
    const own = await db
      .selectFrom('group_municipality')
      .select('municipality_id as id')
      .where('association_id', '=', association)
      .where('group_id', '=', id)
      .execute();
    return {
      ...group,
      municipalityIds: own.map((row) => row.id),
      municipalities: await db
        .selectFrom('municipality')
        .select(['id', 'name'])
        .where('association_id', '=', association)
        .orderBy('name')
        .execute(),
      history: await historyOf(tx, association, 'localGroup', new Map([[id, null]])),
    };
  },
});

export interface GroupsView {
  groups: { id: string; name: string; slug: string; prefix: string; municipalities: string[]; people: number }[];
  municipalities: { id: string; name: string; isFree: boolean }[];
}

/** All groups with their municipalities, and the municipalities that no group covers yet. */
export const groupsView = query({
  name: 'organisation.groups',
  title: { sv: 'Lokala grupper', en: 'Local groups' },
  audience: 'signedIn',
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<GroupsView> => {
    const association = homeOf(actor);
    const db = tables(tx);
    const groups = await db
      .selectFrom('local_group')
      .select(['id', 'name', 'slug', 'prefix'])
      .where('association_id', '=', association)
      .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
      .orderBy('name')
      .execute();
    const municipalities = await db
      .selectFrom('municipality')
      .select(['id', 'name'])
      .where('association_id', '=', association)
      .orderBy('name')
      .execute();
    const places = await db
      .selectFrom('group_municipality')
      .select(['group_id as groupId', 'municipality_id as municipalityId'])
      .where('association_id', '=', association)
      .execute();
    const people = await db
      .selectFrom('held_function')
      .select(['group_id as groupId', 'account_id as accountId'])
      .where('association_id', '=', association)
      .where('group_id', 'is not', null)
      .where('starts_on', '<=', today)
      .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
      .execute();
    const active = new Set(groups.map((group) => group.id));
    const covered = new Set(places.filter((one) => active.has(one.groupId)).map((one) => one.municipalityId));
    return {
      groups: groups.map((group) => {
        const own = new Set(places.filter((one) => one.groupId === group.id).map((one) => one.municipalityId));
        const inside = people.filter((one) => one.groupId === group.id).map((one) => one.accountId);
        return {
          ...group,
          municipalities: municipalities.filter((one) => own.has(one.id)).map((one) => one.name),
          people: new Set(inside).size,
        };
      }),
      municipalities: municipalities.map((one) => ({ ...one, isFree: !covered.has(one.id) })),
    };
  },
});
