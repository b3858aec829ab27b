import { type Actor, holds, holdsInGroup } from '../../kernel/actor.ts';
import type { Audience } from '../../kernel/command.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Obstacle, ObstacleStep } from './obstacle.ts';

/** From every role that meets obstacles in one form (002, 003 fig. 4). */
export const reporters: Audience & readonly Role[] = [
  'caseOfficer',
  'coordinator',
  'teamWorker',
  'groupMember',
  'groupChair',
  'manager',
];

/** The county's groups and the office search the register (003 §3.2.2). */
export const registerReaders: Audience & readonly Role[] = ['coordinator', 'groupMember', 'groupChair', 'office'];

const stepOf: Record<ObstacleStep, readonly Role[]> = {
  describe: ['coordinator'],
  chooseOwner: ['coordinator'],
  linkCase: ['coordinator'],
  unlinkCase: ['coordinator'],
  attachDeviation: ['coordinator'],
  markEvidence: ['coordinator'],
  submit: ['coordinator'],
  reject: ['coordinator'],
  merge: ['coordinator'],
  split: ['coordinator'],
};

export function mayTake(actor: Actor, subject: Pick<Obstacle, 'groupId'>, step: ObstacleStep): boolean {
  return holdsInGroup(actor, subject.groupId, ...stepOf[step]);
}

/** Inside the group from the first word; in the whole county once it is submitted. */
export function mayRead(actor: Actor, subject: Pick<Obstacle, 'groupId' | 'submittedAt'>): boolean {
  return isInside(actor, subject) || (subject.submittedAt !== null && holds(actor, ...registerReaders));
}

/** Those who see exact counts and the group's deviations. */
export function isInside(actor: Actor, { groupId }: Pick<Obstacle, 'groupId'>): boolean {
  return holdsInGroup(actor, groupId, 'coordinator', 'groupMember', 'groupChair');
}
