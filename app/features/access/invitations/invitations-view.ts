import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { holds } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Role } from '../../../kernel/roles.ts';
import { type FunctionChoices, functionChoices } from '../../organisation/index.ts';
import { groupsToInvite, type InvitationState, invitationStateOf, inviters, rolesToInvite } from '../invitation.ts';
import { tables } from '../store.ts';

export interface InvitationLine {
  id: string;
  email: string;
  name: string;
  role: Role;
  groupName: string | null;
  memberName: string | null;
  invitedBy: string;
  invitedOn: string;
  expiresOn: string;
  state: InvitationState;
}

export interface InvitationsView {
  lines: InvitationLine[];
  roles: readonly Role[];
  choices: FunctionChoices;
  /** The group from whose page one comes. */
  group: string | null;
}

const shown = 200;

/** The invitations that the reader may see (administrators all, others their own and their groups'), and who may be invited. */
export const invitationsView = query({
  name: 'access.invitations',
  title: { sv: 'Inbjudningar', en: 'Invitations' },
  audience: inviters,
  input: z.object({ grupp: field.optionalId() }),
  read: async (tx, { grupp }, { actor, now, today }): Promise<InvitationsView | null> => {
    if (actor.kind !== 'person') return null;
    const choices = await functionChoices(tx, actor.associationId, today);
    const own = groupsToInvite(actor);
    const groups = holds(actor, 'administrator')
      ? choices.groups
      : choices.groups.filter((group) => own.includes(group.id));
    return {
      lines: await linesOf(tx, actor.associationId, now),
      roles: rolesToInvite(actor),
      choices: { ...choices, groups },
      group: groups.find((group) => group.id === grupp)?.id ?? null,
    };
  },
});

async function linesOf(tx: Tx, association: string, now: Date): Promise<InvitationLine[]> {
  const rows = await tables(tx)
    .selectFrom('invitation as i')
    .leftJoin('account as a', 'a.id', 'i.invited_by')
    .leftJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'i.association_id').onRef('g.id', '=', 'i.group_id'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.association_id', '=', 'i.association_id').onRef('m.id', '=', 'i.member_id'),
    )
    .select([
      'i.id',
      'i.email',
      'i.name',
      'i.role',
      'g.name as groupName',
      'm.name as memberName',
      'a.name as invitedBy',
      'i.invited_at',
      'i.expires_at',
      'i.accepted_at',
      'i.withdrawn_at',
    ])
    .where('i.association_id', '=', association)
    .orderBy('i.invited_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    groupName: row.groupName,
    memberName: row.memberName,
    invitedBy: row.invitedBy ?? '',
    invitedOn: dayOf(row.invited_at),
    expiresOn: dayOf(row.expires_at),
    state: invitationStateOf(row, now),
  }));
}
