import { sql } from 'kysely';
import { z } from 'zod';
import { type Blanks, builtOnce } from '../../../database/built-once.ts';
import type { Tx } from '../../../database/database.ts';
import { groupsOf } from '../../../kernel/actor.ts';
import { type Circumstances, query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { tables } from '../store.ts';

export interface WaitingView {
  waiting: number;
  late: number;
  followUpDue: number;
  /** The first day that an answer which waits was or is due. */
  firstDue: string | null;
}

/** The group asked for, when it is the coordinator's; else all of theirs. */
export function groupsWanted(group: string | null | undefined, { actor }: Circumstances): string[] {
  const mine = groupsOf(actor, 'coordinator');
  return group && mine.includes(group) ? [group] : mine;
}

/** How much waits for the coordinator. */
export const waiting = query({
  name: 'case.waiting',
  title: { sv: 'Det som väntar på samordnaren', en: 'What waits for the coordinator' },
  audience: ['coordinator'],
  input: z.object({ group: field.optionalId() }),
  read: (tx, input, circumstances): Promise<WaitingView> =>
    countsOf(tx, groupsWanted(input.group, circumstances), circumstances.today),
});

export const withNone = (ids: string[]): string[] => (ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']);

const groupName = (index: number): string => `group${index}`;
export const blanksOf = (value: Blanks, count: number) =>
  Array.from({ length: count }, (_, index) => value<string>(groupName(index)));
export const valuesOf = (groups: readonly string[]): Record<string, string> =>
  Object.fromEntries(groups.map((group, index) => [groupName(index), group]));

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
