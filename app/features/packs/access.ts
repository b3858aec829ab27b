import { type Actor, groupsOf, holds, holdsInGroup } from '../../kernel/actor.ts';
import type { Role } from '../../kernel/roles.ts';

/** Those who read a group's packs: the group, and the office, since all in it is protected. The same as in the policies. */
export const readers: readonly Role[] = ['coordinator', 'groupMember', 'groupChair', 'office'];
/** Those who make them. */
export const makers: readonly Role[] = ['coordinator', 'groupChair', 'office'];

export function mayMake(actor: Actor, groupId: string): boolean {
  return holdsInGroup(actor, groupId, 'coordinator', 'groupChair') || holds(actor, 'office');
}

/** Null is every group of the association. */
export function readableGroups(actor: Actor): string[] | null {
  return holds(actor, 'office') ? null : groupsOf(actor, 'coordinator', 'groupMember', 'groupChair');
}
