import { type Actor, accountOf, holds, holdsInGroup } from '../../kernel/actor.ts';
import type { Audience } from '../../kernel/command.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Body, Meeting, MeetingStep } from './meeting.ts';

/** Everybody who can be part of a meeting. */
export const participants: Audience & readonly Role[] = [
  'coordinator',
  'teamWorker',
  'groupMember',
  'groupChair',
  'office',
  'boardMember',
];

type Place = Pick<Meeting, 'body' | 'groupId'>;

const inside: Record<Body, readonly Role[]> = {
  group: ['coordinator', 'groupMember', 'groupChair'],
  sync: ['coordinator', 'groupMember', 'groupChair', 'teamWorker'],
  board: ['boardMember', 'office'],
};

const preparers: Record<Body, readonly Role[]> = {
  group: ['coordinator', 'groupChair'],
  sync: ['coordinator', 'groupChair', 'teamWorker'],
  board: ['office'],
};

function holdsThere(actor: Actor, { groupId }: Place, roles: readonly Role[]): boolean {
  return groupId === null ? holds(actor, ...roles) : holdsInGroup(actor, groupId, ...roles);
}

/** Team workers read a group's minutes once the meeting is closed (003 §3.4.2). */
export function mayRead(actor: Actor, meeting: Place & Pick<Meeting, 'closedAt'>): boolean {
  if (holdsThere(actor, meeting, inside[meeting.body])) return true;
  return meeting.body === 'group' && meeting.closedAt !== null && holdsThere(actor, meeting, ['teamWorker']);
}

export function mayPrepare(actor: Actor, place: Place): boolean {
  return holdsThere(actor, place, preparers[place.body]);
}

/** Who runs the meeting: those who prepare it, and whoever calls or leads this one. */
function mayRun(actor: Actor, meeting: Meeting): boolean {
  const own = accountOf(actor);
  const isNamed = own !== null && [meeting.convenorId, meeting.chairId].includes(own);
  return mayPrepare(actor, meeting) || (isNamed && mayRead(actor, meeting));
}

/** Whose function makes the minutes the group's own; the board's are approved by two who are named for each meeting. */
export const approvers: Record<Exclude<Body, 'board'>, readonly Role[]> = {
  group: ['groupChair'],
  sync: ['coordinator', 'groupChair'],
};

function mayApprove(actor: Actor, meeting: Meeting): boolean {
  const own = accountOf(actor);
  return meeting.body === 'board'
    ? own !== null && [meeting.chairId, meeting.adjusterId].includes(own)
    : holdsThere(actor, meeting, approvers[meeting.body]);
}

export function mayTake(actor: Actor, meeting: Meeting, step: MeetingStep): boolean {
  switch (step) {
    case 'answer':
      return holdsThere(actor, meeting, inside[meeting.body]);
    case 'vote':
      return meeting.body === 'board' && holds(actor, 'boardMember', 'office');
    case 'nameOfficers':
      return meeting.body === 'board' && holds(actor, 'office');
    case 'approve':
      return mayApprove(actor, meeting);
    case 'move':
    case 'cancel':
      return mayPrepare(actor, meeting);
    default:
      return mayRun(actor, meeting);
  }
}
