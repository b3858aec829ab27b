import type { Tx } from '../../database/database.ts';
import { dayOf } from '../../kernel/clock.ts';
import { type MeetingForDecision, meetingForDecision } from '../meetings/index.ts';
import type { Mandate } from '../organisation/index.ts';
import type { Present } from './decision/mandate.ts';
import { tables } from './store.ts';

export interface MeetingAt extends Pick<MeetingForDecision, 'id' | 'startsAt' | 'isClosed' | 'body' | 'quorum'> {
  present: Present[];
}

/** The meeting at which it is decided, with the mandate of each who is there; null when it is not the group's or the board's. */
export async function meetingAt(tx: Tx, meetingId: string, groupId: string): Promise<MeetingAt | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(meetingId)) return null;
  const meeting = await meetingForDecision(tx, meetingId);
  if (!meeting || (meeting.groupId !== null && meeting.groupId !== groupId)) return null;
  const held = await mandatesIn(
    tx,
    groupId,
    meeting.present.map(({ accountId }) => accountId),
    dayOf(meeting.startsAt),
  );
  return {
    ...meeting,
    present: meeting.present.map(({ accountId, name, party }) => ({
      name,
      party,
      mandate: held.find((one) => one.accounts.includes(accountId))?.mandate ?? null,
    })),
  };
}

/** A deputy who comes has the mandate of the function. What somebody might decide in an earlier term decides nothing now. */
async function mandatesIn(
  tx: Tx,
  groupId: string,
  present: readonly string[],
  day: string,
): Promise<{ accounts: (string | null)[]; mandate: Mandate | null }[]> {
  if (present.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('held_function')
    .select(['account_id', 'deputy_account_id', 'mandate'])
    .where('group_id', '=', groupId)
    .where('mandate', 'is not', null)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
    .execute();
  return rows.map((row) => ({ accounts: [row.account_id, row.deputy_account_id], mandate: row.mandate }));
}
