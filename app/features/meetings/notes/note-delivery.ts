import type { Tx } from '../../../database/database.ts';
import type { Role } from '../../../kernel/roles.ts';
import { approvers } from '../access.ts';
import type { Recipient } from '../letters.ts';
import { type MeetingFacts, tables } from '../store.ts';

/** A function in a group, or in the whole association, as a note is addressed to it. */
const addressOf = (role: Role, groupId: string | null): string => `${role}:${groupId ?? ''}`;

export interface NoteReader extends Recipient {
  /** Every address at which the person gets notes. */
  functions: string[];
  mustApprove: boolean;
}

const groupFunctions: readonly Role[] = ['coordinator', 'teamWorker', 'groupMember', 'groupChair'];

/** Who is told that the minutes are there: every function of the group, the team workers too (152). */
export async function noteReaders(tx: Tx, meeting: MeetingFacts, today: string): Promise<NoteReader[]> {
  let asked = tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id as accountId', 'a.name', 'a.email', 'a.language', 'f.role', 'f.group_id as groupId'])
    .where('f.starts_on', '<=', today)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]))
    .orderBy('a.name');
  asked =
    meeting.group_id === null
      ? asked.where('f.role', 'in', ['boardMember', 'office'])
      : asked.where('f.group_id', '=', meeting.group_id).where('f.role', 'in', [...groupFunctions]);
  const found = new Map<string, NoteReader>();
  for (const { role, groupId, ...person } of await asked.execute()) {
    const reader = found.get(person.accountId) ?? { ...person, functions: [], mustApprove: false };
    reader.functions.push(addressOf(role, groupId));
    if (approves(meeting, role, person.accountId)) reader.mustApprove = true;
    found.set(person.accountId, reader);
  }
  return [...found.values()];
}

function approves(meeting: MeetingFacts, role: Role, accountId: string): boolean {
  if (meeting.body === 'board') return [meeting.chair_account, meeting.adjuster_account].includes(accountId);
  return approvers[meeting.body].includes(role);
}

/** Notes of the meeting that nobody has got yet. */
export async function notesFor(tx: Tx, meetingId: string): Promise<{ id: string; address: string }[]> {
  const rows = await tables(tx)
    .selectFrom('meeting_note')
    .select(['id', 'role', 'group_id'])
    .where('meeting_id', '=', meetingId)
    .where('delivered_at', 'is', null)
    .execute();
  return rows.map((row) => ({ id: row.id, address: addressOf(row.role, row.group_id) }));
}

export async function deliverNotes(tx: Tx, meetingId: string, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('meeting_note')
    .set({ delivered_at: now })
    .where('meeting_id', '=', meetingId)
    .where('delivered_at', 'is', null)
    .execute();
}

/** Those who hold a function that a note is for. */
export async function addressees(tx: Tx, role: Role, groupId: string | null, today: string): Promise<Recipient[]> {
  let asked = tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id as accountId', 'a.name', 'a.email', 'a.language'])
    .distinct()
    .where('f.role', '=', role)
    .where('f.starts_on', '<=', today)
    .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)]));
  asked = groupId === null ? asked : asked.where('f.group_id', '=', groupId);
  return asked.execute();
}

/** Those who get a note although the minutes are not sent to them: the office, or a function in every group. */
export async function otherAddressees(
  tx: Tx,
  notes: readonly { address: string }[],
  readers: readonly NoteReader[],
  today: string,
): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  for (const address of new Set(notes.map((note) => note.address))) {
    if (readers.some(({ functions }) => functions.includes(address))) continue;
    const [role, groupId] = address.split(':');
    for (const one of await addressees(tx, role as Role, groupId || null, today)) found.set(one.accountId, one);
  }
  return [...found.values()];
}
