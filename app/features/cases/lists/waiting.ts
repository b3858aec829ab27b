import { sql } from 'kysely';
import { z } from 'zod';
import { builtOnce } from '../../../database/built-once.ts';
import type { Tx } from '../../../database/database.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { tables } from '../store.ts';
import { blanksOf, groupsWanted, valuesOf, withNone } from './groups-wanted.ts';

export interface WaitingView {
  waiting: number;
  late: number;
  followUpDue: number;
  /** The first day that an answer which waits was or is due. */
  firstDue: string | null;
}

/** How much waits for the coordinator, in all of their groups or in one. A group that is not theirs has no answer. */
export const waiting = query({
  name: 'case.waiting',
  title: { sv: 'Det som väntar på samordnaren', en: 'What waits for the coordinator' },
  audience: ['coordinator'],
  input: z.object({ group: field.optionalId() }),
  read: async (tx, { group }, circumstances): Promise<WaitingView | null> => {
    const groups = groupsWanted(group, circumstances);
    return group && !groups.includes(group) ? null : countsOf(tx, groups, circumstances.today);
  },
});

/** What waits and what is due have an index each; what is done is most of a group's cases, and is not read. */
const knownCounts = builtOnce((tx, groups: number, value) => {
  const today = value<string>('today');
  const waits = sql<boolean>`(advised_at is null and merged_into is null)`;
  const isDue = sql<boolean>`(advised_at is not null and outcome_at is null and follow_up_on <= ${today})`;
  return tables(tx)
    .selectFrom('guidance_case')
    .select([
      sql<number>`count(*) filter (where ${waits})`.as('waiting'),
      sql<number>`count(*) filter (where ${waits} and answer_due < ${today})`.as('late'),
      sql<number>`count(*) filter (where ${isDue})`.as('followUpDue'),
      sql<string | null>`min(answer_due) filter (where ${waits})`.as('firstDue'),
    ])
    .where('group_id', 'in', blanksOf(value, groups))
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`(${waits} or ${isDue})`);
});

export async function countsOf(tx: Tx, groups: string[], today: string): Promise<WaitingView> {
  const ids = withNone(groups);
  const [counts] = await knownCounts(tx, ids.length, { ...valuesOf(ids), today });
  return counts ?? { waiting: 0, late: 0, followUpDue: 0, firstDue: null };
}
