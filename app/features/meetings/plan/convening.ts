import type { Tx } from '../../../database/database.ts';
import { nextConvenor } from '../convenor.ts';
import type { Meeting } from '../meeting.ts';
import { peopleOf } from '../people.ts';
import { tables } from '../store.ts';

/** Whose turn it is to call the next meeting; null where nobody has a seat. */
export async function proposedConvenor(
  tx: Tx,
  place: Pick<Meeting, 'body' | 'groupId'>,
  day: string,
): Promise<string | null> {
  const people = (await peopleOf(tx, place, day)).filter(({ isSubstitute, party }) => !isSubstitute && party !== null);
  let asked = tables(tx)
    .selectFrom('meeting')
    .select((one) => ['convenor_account as accountId', one.fn.max('starts_at').as('last')])
    .where('convenor_account', 'is not', null)
    .where('cancelled_at', 'is', null)
    .where('body', '=', place.body)
    .groupBy('convenor_account');
  asked = place.groupId === null ? asked.where('group_id', 'is', null) : asked.where('group_id', '=', place.groupId);
  const last = new Map((await asked.execute()).map((row) => [row.accountId, row.last]));
  const next = nextConvenor(
    people.map(({ accountId, name }) => ({ accountId, name, lastConvened: last.get(accountId) ?? null })),
  );
  return next?.accountId ?? null;
}
