import type { Blanks } from '../../../database/built-once.ts';
import { groupsOf } from '../../../kernel/actor.ts';
import type { Circumstances } from '../../../kernel/command.ts';

/** The group asked for, when it is the coordinator's; else all of theirs. */
export function groupsWanted(group: string | null | undefined, { actor }: Circumstances): string[] {
  const mine = groupsOf(actor, 'coordinator');
  return group && mine.includes(group) ? [group] : mine;
}

/** Of a list that no statement may leave empty. */
export const withNone = (ids: string[]): string[] => (ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000']);

const groupName = (index: number): string => `group${index}`;
/** The groups' places in a statement that is built once, and what fills them. */
export const blanksOf = (value: Blanks, count: number) =>
  Array.from({ length: count }, (_, index) => value<string>(groupName(index)));
export const valuesOf = (groups: readonly string[]): Record<string, string> =>
  Object.fromEntries(groups.map((group, index) => [groupName(index), group]));
