import { type Actor, accountOf, holds, holdsInGroup } from '../../kernel/actor.ts';
import type { Audience } from '../../kernel/command.ts';
import type { Role } from '../../kernel/roles.ts';
import type { LoopStep, LoopSubject } from './decision/decision.ts';

/** The county's groups, the office, and the board for what was taken to it. */
export const readers: Audience & readonly Role[] = [
  'coordinator',
  'groupMember',
  'groupChair',
  'office',
  'boardMember',
];

/** Those inside the group who see how its obstacles go, in exact figures. */
export const insiders = ['coordinator', 'groupMember', 'groupChair'] as const satisfies readonly Role[];

export const deciders: Audience & readonly Role[] = ['coordinator', 'groupChair', 'office', 'boardMember'];

/** The group decides through its chair, or its coordinator who notes what a meeting decided; the board through itself or the office. */
function decides(actor: Actor, { groupId, level }: LoopSubject): boolean {
  return level === 'board' ? holds(actor, 'office', 'boardMember') : leads(actor, groupId);
}

function leads(actor: Actor, groupId: string): boolean {
  return holdsInGroup(actor, groupId, 'coordinator', 'groupChair');
}

/** Whoever has the action, those who act for the same organisation in the group, and those who lead the group. */
function carriesOut(actor: Actor, { groupId, action }: LoopSubject): boolean {
  if (!action || actor.kind !== 'person') return false;
  if (!holdsInGroup(actor, groupId, ...insiders) && !holds(actor, 'office', 'boardMember')) return false;
  return (
    leads(actor, groupId) ||
    (action.ownerAccount !== null && action.ownerAccount === accountOf(actor)) ||
    speaksFor(actor, groupId, action.ownerMember)
  );
}

/** Holds a seat in the group on behalf of the organisation. */
function speaksFor(actor: Actor, groupId: string, memberId: string | null): boolean {
  return (
    actor.kind === 'person' &&
    memberId !== null &&
    actor.functions.some(
      (held) =>
        held.groupId === groupId &&
        held.memberId === memberId &&
        (held.role === 'groupMember' || held.role === 'groupChair'),
    )
  );
}

/** One's own organisation answers for itself; for a party without a seat those who lead the group note what it said. */
export function mayConfirm(actor: Actor, groupId: string, memberId: string | null): boolean {
  return memberId === null ? leads(actor, groupId) : speaksFor(actor, groupId, memberId);
}

const stepOf: Record<LoopStep, (actor: Actor, subject: LoopSubject) => boolean> = {
  decide: decides,
  refuse: decides,
  deepen: decides,
  escalate: decides,
  report: carriesOut,
  // Which organisation's answer it is decides who may give it: `mayConfirm`.
  confirm: (actor, { groupId }) => holdsInGroup(actor, groupId, ...insiders),
  begin: carriesOut,
  finish: carriesOut,
  handOver: (actor, { groupId }) => leads(actor, groupId),
  checkEffect: (actor, { groupId }) => leads(actor, groupId),
  close: (actor, { groupId }) => leads(actor, groupId),
};

export function mayTake(actor: Actor, subject: LoopSubject, step: LoopStep): boolean {
  return stepOf[step](actor, subject);
}
