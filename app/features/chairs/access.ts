import type { Audience } from '../../kernel/command.ts';
import type { Role } from '../../kernel/roles.ts';

/** Those inside a group: what is counted in its cases is theirs. */
export const insiders: Audience & readonly Role[] = ['coordinator', 'groupMember', 'groupChair'];

/** What the rules alone say concerns the whole county's groups and those who keep the catalogue. */
export const rulesReaders: Audience & readonly Role[] = [
  'coordinator',
  'groupMember',
  'groupChair',
  'office',
  'administrator',
];
