import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayRead, mayTake } from './access.ts';
import { type MeetingStep, meetingWorkflow, stateOf } from './meeting.ts';
import { type LockedMeeting, lockMeeting, tables } from './store.ts';

/** Why the step cannot be taken now; null when it can. */
export function refusal(step: MeetingStep, { subject }: LockedMeeting): Text | null {
  return refusalOf(meetingWorkflow, step, stateOf(subject), subject);
}

/** What every step on one meeting has in common: it is read locked, asked of the access table, and leads back to its page. */
export function onMeeting(step: MeetingStep) {
  return {
    read: (tx: Tx, input: { id: string }): Promise<LockedMeeting | null> => lockMeeting(tx, input.id),
    may: (actor: Actor, { subject }: LockedMeeting): boolean =>
      mayRead(actor, subject) && mayTake(actor, subject, step),
    object: (result: { id: string }, { subject }: LockedMeeting) => ({
      type: 'meeting',
      id: result.id,
      groupId: subject.groupId,
    }),
    next: (result: { id: string }): string => paths.meeting({ id: result.id }),
  };
}

/** What one of the two has approved is what they read: once the minutes change, they are asked again. Whether one had. */
export async function withdrawApprovals(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('meeting')
    .set({ chair_approved_at: null, adjuster_approved_at: null })
    .where('id', '=', id)
    .where((is) => is.or([is('chair_approved_at', 'is not', null), is('adjuster_approved_at', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Said after a change, which may have been one to minutes that one of the two had approved. */
export function doneAgain(done: Text, isAgain: boolean): Text {
  if (!isAgain) return done;
  return {
    sv: `${done.sv} Den som redan hade justerat behöver göra det igen.`,
    en: `${done.en} Whoever had approved already needs to do it again.`,
  };
}
