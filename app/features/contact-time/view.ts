import { z } from 'zod';
import { groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { countAudienceOf, HeldCount, showCount } from '../../kernel/counts.ts';
import { field } from '../../kernel/fields.ts';
import { groupRoles } from '../../kernel/roles.ts';
import { associationSettings } from '../organisation/index.ts';
import { type ContactTimeChoice, contactTimeChoice, groupsHere } from './choice.ts';
import { monthsBefore, monthsShown, readers } from './contact-time.ts';
import { tables } from './store.ts';

export interface ContactTimeView {
  /** Null for somebody who does not look for contacts. */
  form: ContactTimeChoice | null;
  /** The reader's own, newest first. */
  own: { id: string; on: string; minutes: number; groupName: string }[];
  groups: { id: string; name: string }[];
  group: { id: string; name: string } | null;
  /** Of the group; null figures for a month of too few. */
  months: { month: string; searches: number | null; median: number | null }[];
  least: number;
}

const mostOwn = 20;

export const contactTimeView = query({
  name: 'contactTime.view',
  title: { sv: 'Tid för att hitta rätt kontakt', en: 'Time to find the right contact' },
  audience: readers,
  input: z.object({ group: field.optionalPick({ label: { sv: 'Grupp', en: 'Group' } }) }),
  read: async (tx, input, { actor, today }): Promise<ContactTimeView | null> => {
    if (actor.kind !== 'person') return null;
    const association = actor.associationId;
    const groups = await groupsHere(tx, association, today);
    const form = await contactTimeChoice(tx, actor, today);
    const wanted = [input.group, form?.chosen, ...groupsOf(actor, ...groupRoles)];
    const group = wanted.flatMap((id) => groups.filter((one) => one.id === id))[0] ?? groups[0] ?? null;
    const own = await tables(tx)
      .selectFrom('contact_search as s')
      .innerJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 's.association_id').onRef('g.id', '=', 's.group_id'),
      )
      .select(['s.id', 's.searched_on as on', 's.minutes', 'g.name as groupName'])
      .where('s.account_id', '=', actor.accountId)
      .orderBy('s.searched_on', 'desc')
      .orderBy('s.id', 'desc')
      .limit(mostOwn)
      .execute();
    const { settings } = await tables(tx)
      .selectFrom('association')
      .select('settings')
      .where('id', '=', association)
      .executeTakeFirstOrThrow();
    const least = associationSettings.parse(settings).smallestCount;
    const rows = group
      ? await tables(tx)
          .selectFrom('contact_search_month')
          .select(['month', 'searches', 'median_minutes'])
          .where('group_id', '=', group.id)
          .execute()
      : [];
    const audience = group && countAudienceOf(actor, group.id);
    return {
      form,
      own,
      groups,
      group,
      least,
      months: monthsBefore(today, monthsShown).map((month) => {
        const row = rows.find((one) => one.month === month);
        const searches = showCount(new HeldCount('contactSearches', row?.searches ?? 0), audience, least);
        return { month, searches, median: searches === null ? null : (row?.median_minutes ?? null) };
      }),
    };
  },
});
