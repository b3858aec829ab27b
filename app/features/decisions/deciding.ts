import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { type Actor, accountOf, holdsInGroup } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Circumstances } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { mayTake } from './access.ts';
import { type LoopStep, loopWorkflow } from './decision/decision.ts';
import type { Present } from './decision/mandate.ts';
import { type MeetingAt, meetingAt } from './meeting.ts';
import { hasBoard, type Seat, seatsOf } from './people.ts';
import { type Loop, lockLoop } from './store.ts';

const why = {
  meeting: {
    sv: 'Välj ett möte som hör till gruppen och inte är avslutat.',
    en: 'Choose a meeting of the group that is not closed.',
  },
  quorum: {
    sv: 'Styrelsen är inte beslutför: för få är på plats. Beslutet får vänta till ett möte där tillräckligt många är med.',
    en: 'The board has no quorum: too few are present. The decision waits for a meeting with enough of them.',
  },
  between: {
    sv: 'Mellan möten beslutar ordföranden. Välj mötet där beslutet fattades, eller be ordföranden.',
    en: 'Between meetings the chair decides. Choose the meeting that decided, or ask the chair.',
  },
  owner: {
    sv: 'Välj någon som har en funktion i gruppen i dag.',
    en: 'Choose somebody who holds a function in the group today.',
  },
} satisfies Record<string, Text>;

/** The parts that every decision asks for in the same words. */
export const parts = {
  meetingId: field.optionalPick({
    label: { sv: 'Beslutat på mötet', en: 'Decided at the meeting' },
    hint: { sv: 'Tomt: beslutat mellan möten.', en: 'Empty: decided between meetings.' },
  }),
  ownerId: field.pick({
    label: { sv: 'Vem ansvarar?', en: 'Who is responsible?' },
    hint: {
      sv: 'Personen svarar för sin part.',
      en: 'The person answers for their party.',
    },
  }),
  dueOn: field.date({ label: { sv: 'Klart senast', en: 'Due by' } }),
};

export interface DecidingTarget {
  loop: Loop;
  meeting: MeetingAt | null;
  seats: Seat[];
  hasBoard: boolean;
}

/** What every step on an obstacle's decisions has in common. */
export function onLoop(step: LoopStep) {
  return {
    may: (actor: Actor, target: { loop: Loop }): boolean => mayTake(actor, target.loop.subject, step),
    object: (result: { id: string }, target: { loop: Loop }) => ({
      type: 'obstacle',
      id: result.id,
      groupId: target.loop.obstacle.groupId,
    }),
    next: ({ id, meetingId }: { id: string; meetingId?: string | undefined }): string =>
      `${paths.obstacleDecision({ id })}${meetingId === undefined ? '' : `?meeting=${meetingId}`}`,
  };
}

export async function readDeciding(
  tx: Tx,
  input: { id: string; meetingId?: string | undefined },
  { today }: Circumstances,
): Promise<DecidingTarget | null> {
  const loop = await lockLoop(tx, input.id);
  if (!loop) return null;
  return {
    loop,
    meeting: input.meetingId ? await meetingAt(tx, input.meetingId, loop.obstacle.groupId) : null,
    seats: await seatsOf(tx, loop.obstacle.groupId, loop.subject.level, today),
    hasBoard: await hasBoard(tx, today),
  };
}

type Refused = { why: Text; field?: string };

export function stepRefusal(step: LoopStep, { state, subject }: Pick<Loop, 'state' | 'subject'>): Text | null {
  return refusalOf(loopWorkflow, step, state, subject);
}

/** Why this cannot be decided now and here by this actor; null when it can. */
export function decidingRefusal(
  step: LoopStep,
  { loop, meeting }: DecidingTarget,
  meetingId: string | undefined,
  actor: Actor,
): Refused | null {
  const refused = stepRefusal(step, loop);
  if (refused) return { why: refused };
  const { level, groupId } = loop.subject;
  if (meetingId) {
    const isRight = meeting && !meeting.isClosed && meeting.body === level;
    if (!isRight) return { why: why.meeting, field: 'meetingId' };
    if (meeting.quorum === 'stops') return { why: why.quorum, field: 'meetingId' };
  } else if (level === 'group' && !holdsInGroup(actor, groupId, 'groupChair')) {
    return { why: why.between, field: 'meetingId' };
  }
  return null;
}

export function ownerOf(seats: readonly Seat[], ownerId: string): Seat | Refused {
  return seats.find((seat) => seat.functionId === ownerId) ?? { why: why.owner, field: 'ownerId' };
}

/** Those who take part in the decision: who is at the meeting, or between meetings whoever decides. */
export function presentAt({ meeting, seats }: DecidingTarget, actor: Actor): readonly Present[] {
  return meeting ? meeting.present : seats.filter(({ accountId }) => accountId === accountOf(actor));
}

export const meetingDay = (meeting: MeetingAt | null): string | null => meeting && dayOf(meeting.startsAt);
