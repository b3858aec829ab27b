import type { Tx } from '../../database/database.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import type { Mandate, Party } from '../organisation/index.ts';
import { approvers } from './access.ts';
import type { Body, Meeting } from './meeting.ts';
import type { Seat } from './quorum.ts';
import { tables } from './store.ts';

/** Somebody who belongs to the meeting, with the function that brings them there. */
export interface Invited {
  accountId: string;
  name: string;
  email: string;
  language: Language;
  functionId: string;
  role: Role;
  memberId: string | null;
  memberName: string | null;
  party: Party | null;
  mandate: Mandate | null;
  deputyId: string | null;
  /** There only in somebody's place. */
  isSubstitute: boolean;
}

/** In the order in which a person with several functions is counted. */
const invitedRoles: Record<Body, readonly Role[]> = {
  group: ['groupChair', 'groupMember', 'coordinator'],
  sync: ['coordinator', 'teamWorker', 'groupChair', 'groupMember'],
  board: ['boardMember', 'office'],
};

/** Functions that are a seat: they count for the quorum and for their party. */
const seatRoles: readonly Role[] = ['groupChair', 'groupMember', 'boardMember'];

/** Everybody of the body on that day: holders first, then deputies who hold nothing there themselves. */
export async function peopleOf(tx: Tx, meeting: Pick<Meeting, 'body' | 'groupId'>, day: string): Promise<Invited[]> {
  const roles = invitedRoles[meeting.body];
  let asked = tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .leftJoin('account as d', 'd.id', 'f.deputy_account_id')
    .select([
      'a.id as accountId',
      'a.name',
      'a.email',
      'a.language',
      'f.id as functionId',
      'f.role',
      'f.member_id as memberId',
      'm.name as memberName',
      'm.party',
      'f.mandate',
      'f.deputy_account_id as deputyId',
      'd.name as deputyName',
      'd.email as deputyEmail',
      'd.language as deputyLanguage',
    ])
    .where('f.role', 'in', [...roles])
    .where('f.starts_on', '<=', day)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', day)]))
    .orderBy('a.name')
    .orderBy('f.id');
  asked =
    meeting.groupId === null ? asked.where('f.group_id', 'is', null) : asked.where('f.group_id', '=', meeting.groupId);
  const rows = await asked.execute();
  const ordered = rows.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const found: Invited[] = [];
  const isThere = (id: string): boolean => found.some(({ accountId }) => accountId === id);
  for (const { deputyName: _, deputyEmail: __, deputyLanguage: ___, ...row } of ordered)
    if (!isThere(row.accountId)) found.push({ ...row, isSubstitute: false });
  for (const { deputyName, deputyEmail, deputyLanguage, ...row } of ordered) {
    if (!row.deputyId || !deputyName || isThere(row.deputyId)) continue;
    found.push({
      ...row,
      accountId: row.deputyId,
      name: deputyName,
      email: deputyEmail ?? '',
      language: deputyLanguage ?? 'sv',
      deputyId: null,
      isSubstitute: true,
    });
  }
  return found;
}

/** Whether anybody holds a function today that approves the minutes, for a group without its chair has nobody who can. */
export async function hasApprover(tx: Tx, { body, groupId }: Meeting, today: string): Promise<boolean> {
  if (body === 'board') return true;
  const one = await heldNow(tx, approvers[body], today).where('f.group_id', '=', groupId).limit(1).executeTakeFirst();
  return one !== undefined;
}

/** Names of those who give functions. */
export async function appointersOf(tx: Tx, today: string): Promise<string[]> {
  const rows = await heldNow(tx, ['administrator'], today).orderBy('a.name').execute();
  return rows.map(({ name }) => name);
}

const heldNow = (tx: Tx, roles: readonly Role[], today: string) =>
  tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select('a.name')
    .where('f.role', 'in', [...roles])
    .where('f.starts_on', '<=', today)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]));

/** Every seat of the body, one a function, also where one person holds two. */
export async function seatsOf(tx: Tx, meeting: Pick<Meeting, 'body' | 'groupId'>, day: string): Promise<Seat[]> {
  let asked = tables(tx)
    .selectFrom('held_function as f')
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'f.association_id').onRef('m.id', '=', 'f.member_id'),
    )
    .select(['f.id as functionId', 'f.account_id as accountId', 'f.deputy_account_id as deputyId', 'm.party'])
    .where('f.role', 'in', [...(meeting.body === 'board' ? (['boardMember'] as const) : seatRoles)])
    .where('f.starts_on', '<=', day)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', day)]))
    .orderBy('f.id');
  asked =
    meeting.groupId === null ? asked.where('f.group_id', 'is', null) : asked.where('f.group_id', '=', meeting.groupId);
  return asked.execute();
}

/** Writes down who is asked to come; who is there already stays as they are. */
export async function inviteAll(
  tx: Tx,
  meeting: { association_id: string; id: string },
  people: readonly Invited[],
): Promise<void> {
  if (people.length === 0) return;
  await tables(tx)
    .insertInto('attendance')
    .values(
      people.map((one) => ({
        association_id: meeting.association_id,
        meeting_id: meeting.id,
        account_id: one.accountId,
        function_id: one.functionId,
        member_id: one.memberId,
        party: one.party,
        role: one.role,
        mandate: one.mandate,
        is_substitute: one.isSubstitute,
        answer: null,
        answered_at: null,
        is_present: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who is there, as the attendance says, without those who are disqualified in the matter. */
export async function presentOf(
  tx: Tx,
  meetingId: string,
  disqualified: ReadonlySet<string> = new Set(),
): Promise<Set<string>> {
  const rows = await tables(tx)
    .selectFrom('attendance')
    .select('account_id')
    .where('meeting_id', '=', meetingId)
    .where('is_present', '=', true)
    .execute();
  return new Set(rows.flatMap((row) => (disqualified.has(row.account_id) ? [] : [row.account_id])));
}
