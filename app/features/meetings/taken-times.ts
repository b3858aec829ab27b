import type { Tx } from '../../database/database.ts';
import type { Meeting } from './meeting.ts';
import { tables } from './store.ts';

/** When the body meets already, apart from one meeting: cancelled ones leave their time free. */
export async function takenTimes(
  tx: Tx,
  { body, groupId }: Pick<Meeting, 'body' | 'groupId'>,
  apartFrom: string | null = null,
): Promise<Date[]> {
  let asked = tables(tx)
    .selectFrom('meeting')
    .select('starts_at')
    .where('cancelled_at', 'is', null)
    .where('body', '=', body);
  asked = groupId === null ? asked : asked.where('group_id', '=', groupId);
  asked = apartFrom === null ? asked : asked.where('id', '<>', apartFrom);
  return (await asked.execute()).map((row) => row.starts_at);
}
