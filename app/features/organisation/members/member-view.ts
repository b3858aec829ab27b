import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { homeOf } from '../administration.ts';
import { type HistoryLine, historyOf } from '../history/history-view.ts';
import type { Party } from '../organisation.ts';
import { tables } from '../store.ts';

export interface MemberView {
  id: string;
  name: string;
  party: Party;
  endedOn: string | null;
  units: { id: string; name: string; speaksForAll: boolean; isClosed: boolean }[];
  municipalities: { id: string; name: string; localities: string[]; groupName: string | null }[];
  domains: string[];
  history: HistoryLine[];
}

/** One member with its units and area. The allowed domains are seen only by administrators: the second wall sees to that. */
export const memberView = query({
  name: 'organisation.member',
  title: { sv: 'En medlem', en: 'A member' },
  audience: 'signedIn',
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, today }): Promise<MemberView | null> => {
    const association = homeOf(actor);
    const db = tables(tx);
    const member = await db
      .selectFrom('member')
      .select(['id', 'name', 'party', 'ended_on as endedOn'])
      .where('association_id', '=', association)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!member) return null;
    const units = await db
      .selectFrom('unit')
      .select(['id', 'name', 'speaks_for_all as speaksForAll', 'ended_on as endedOn'])
      .where('association_id', '=', association)
      .where('member_id', '=', id)
      .orderBy('name')
      .execute();
    const municipalities = await db
      .selectFrom('municipality as m')
      .leftJoin('group_municipality as gm', (join) =>
        join.onRef('gm.association_id', '=', 'm.association_id').onRef('gm.municipality_id', '=', 'm.id'),
      )
      .leftJoin('local_group as g', (join) =>
        join
          .onRef('g.association_id', '=', 'gm.association_id')
          .onRef('g.id', '=', 'gm.group_id')
          .on((on) => on.or([on('g.ended_on', 'is', null), on('g.ended_on', '>=', today)])),
      )
      .select(['m.id', 'm.name', 'm.localities', 'g.name as groupName'])
      .where('m.association_id', '=', association)
      .where('m.member_id', '=', id)
      .orderBy('m.name')
      .orderBy('g.name')
      .execute();
    const domains = await db
      .selectFrom('allowed_domain')
      .select('domain')
      .where('association_id', '=', association)
      .where('member_id', '=', id)
      .orderBy('domain')
      .execute();
    return {
      ...member,
      units: units.map(({ endedOn, ...unit }) => ({ ...unit, isClosed: endedOn !== null && endedOn <= today })),
      municipalities: [...new Map(municipalities.map((one) => [one.id, one])).values()],
      domains: domains.map((row) => row.domain),
      history: await historyOf(tx, association, 'member', new Map([[id, null]])),
    };
  },
});
