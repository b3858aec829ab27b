import type { Tx } from '../../../database/database.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Party } from '../../organisation/index.ts';
import type { Body } from '../meeting.ts';
import { seatsOf } from '../people.ts';
import { isCalled } from '../plan/called.ts';
import { type QuorumEffect, quorumEffect, quorumOf } from '../quorum.ts';
import { nameOf, tables } from '../store.ts';

export interface MeetingForDecision {
  id: string;
  groupId: string | null;
  startsAt: Date;
  body: Body;
  /** Also a cancelled one: nothing is decided at it any more. */
  isClosed: boolean;
  /** `stops`: a board without a quorum decides nothing. `warns`: what a group agrees on must be anchored with the absent. */
  quorum: QuorumEffect;
  present: { accountId: string; name: string; party: Party | null; role: Role }[];
}

/** A meeting at which something is to be decided, with who is there; null when the reader may not see it. */
export async function meetingForDecision(tx: Tx, meetingId: string): Promise<MeetingForDecision | null> {
  const row = await tables(tx).selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst();
  if (!row) return null;
  const present = await tables(tx)
    .selectFrom('attendance as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .select(['t.account_id as accountId', 'a.name', 't.party', 't.role'])
    .where('t.meeting_id', '=', meetingId)
    .where('t.is_present', '=', true)
    .orderBy('a.name')
    .execute();
  const seats = await seatsOf(tx, { body: row.body, groupId: row.group_id }, dayOf(row.starts_at));
  return {
    id: row.id,
    groupId: row.group_id,
    startsAt: row.starts_at,
    body: row.body,
    isClosed: row.closed_at !== null || row.cancelled_at !== null,
    quorum: quorumEffect(row.body, quorumOf(seats, new Set(present.map((one) => one.accountId)))),
    present,
  };
}

/** The group's meetings that go on: a decision can be recorded at them now. */
export async function meetingsOpenFor(tx: Tx, groupId: string): Promise<{ id: string; name: Text; startsAt: Date }[]> {
  const rows = await tables(tx)
    .selectFrom('meeting')
    .select(['id', 'title', 'title_en', 'starts_at as startsAt'])
    .where('group_id', '=', groupId)
    .where('held_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, name: nameOf(row), startsAt: row.startsAt }));
}

interface MeetingEntry {
  id: string;
  name: Text;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  sequence: number;
  /** Null: the board. */
  groupName: string | null;
}

/** The meetings to which the person is called, for their calendar; with the rights of whoever reads. */
export async function meetingsOf(tx: Tx, accountId: string, from: Date, to: Date): Promise<MeetingEntry[]> {
  const rows = await tables(tx)
    .selectFrom('attendance as t')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.association_id', '=', 't.association_id').onRef('m.id', '=', 't.meeting_id'),
    )
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'm.association_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select([
      'm.id',
      'm.title',
      'm.title_en',
      'm.starts_at as startsAt',
      'm.ends_at as endsAt',
      'm.place',
      'm.link',
      'm.sequence',
      'g.name as groupName',
    ])
    .where('t.account_id', '=', accountId)
    .where(isCalled)
    .where('m.cancelled_at', 'is', null)
    .where('m.starts_at', '>=', from)
    .where('m.starts_at', '<', to)
    .orderBy('m.starts_at')
    .execute();
  return rows.map(({ title, title_en, ...row }) => ({ ...row, name: nameOf({ title, title_en }) }));
}
