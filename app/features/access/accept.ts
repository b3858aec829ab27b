import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { appendHistory } from '../../kernel/audit.ts';
import { type Circumstances, command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { LocalWords, Text } from '../../kernel/text.ts';
import {
  associationSettings,
  functionRefusal,
  insertAccount,
  insertFunction,
  type Mandate,
  readFunctionTarget,
} from '../organisation/index.ts';
import { type InvitationState, invitationRefusals, invitationStateOf } from './invitation.ts';
import { languageField } from './language-field.ts';
import { type LoggedIn, openSession } from './opened-session.ts';
import { tables } from './store.ts';

export interface InvitationView {
  state: InvitationState | 'unknown';
  association: string;
  /** The association's own words: nobody is logged in yet. */
  words: LocalWords | null;
  email: string;
  name: string;
  role: Role;
  title: string;
  groupName: string | null;
  memberName: string | null;
  mandate: Mandate | null;
  invitedBy: string;
  /** Whether the address has an account, which keeps its name. */
  hasAccount: boolean;
}

const nothing: InvitationView = {
  state: 'unknown',
  association: '',
  words: null,
  email: '',
  name: '',
  role: 'caseOfficer',
  title: '',
  groupName: null,
  memberName: null,
  mandate: null,
  invitedBy: '',
  hasAccount: false,
};

export const unknownInvitation: Text = {
  sv: 'Länken gäller inte. Kontrollera att hela länken kom med, eller fråga den som bjöd in dig.',
  en: 'The link is not valid. Check that you got the whole link, or ask whoever invited you.',
};

/** What one is invited to. Opening it changes nothing. */
export const invitationView = query({
  name: 'access.invitation',
  title: { sv: 'En inbjudan', en: 'An invitation' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }) }),
  read: async (tx, { token }, { now }): Promise<InvitationView> => {
    const db = tables(tx);
    const row = await db
      .selectFrom('invitation as i')
      .innerJoin('association as o', 'o.id', 'i.association_id')
      .leftJoin('account as b', 'b.id', 'i.invited_by')
      .leftJoin('local_group as g', (join) =>
        join.onRef('g.association_id', '=', 'i.association_id').onRef('g.id', '=', 'i.group_id'),
      )
      .leftJoin('member as m', (join) =>
        join.onRef('m.association_id', '=', 'i.association_id').onRef('m.id', '=', 'i.member_id'),
      )
      .select([
        'i.email',
        'i.name',
        'i.role',
        'i.title',
        'i.mandate',
        'i.accepted_at',
        'i.withdrawn_at',
        'i.expires_at',
        'o.name as association',
        'o.settings',
        'b.name as invitedBy',
        'g.name as groupName',
        'm.name as memberName',
      ])
      .where('i.token_hash', '=', tokenHash(token))
      .executeTakeFirst();
    if (!row) return nothing;
    const state = invitationStateOf(row, now);
    if (state !== 'open') return { ...nothing, state };
    const account = await db
      .selectFrom('account')
      .select('name')
      .where((where) => where(where.fn('lower', ['email']), '=', row.email))
      .executeTakeFirst();
    const { email, role, title, mandate, association, groupName, memberName } = row;
    return {
      state,
      association,
      words: associationSettings.parse(row.settings).words,
      email,
      name: account?.name ?? row.name,
      role,
      title,
      groupName,
      memberName,
      mandate,
      invitedBy: row.invitedBy ?? '',
      hasAccount: account !== undefined,
    };
  },
});

const ended: Text = {
  sv: 'Kontot är stängt. Be den som driver Farled om hjälp.',
  en: 'The account is closed. Ask whoever runs Farled for help.',
};

async function lockInvitation(tx: Tx, token: string, { now }: Circumstances) {
  const db = tables(tx);
  const invitation = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .forUpdate()
    .executeTakeFirst();
  if (!invitation) return null;
  const account = await db
    .selectFrom('account')
    .select(['id', 'name', 'ended_at as endedAt'])
    .where((where) => where(where.fn('lower', ['email']), '=', invitation.email))
    .executeTakeFirst();
  const target = await readFunctionTarget(tx, invitation.association_id, {
    accountId: account?.id ?? null,
    groupId: invitation.group_id,
    memberId: invitation.member_id,
    unitId: invitation.unit_id,
  });
  return { invitation, state: invitationStateOf(invitation, now), account: account ?? null, target };
}

/** Makes the account and gives the function, by the same rules as when an administrator gives one. */
export const acceptInvitation = command({
  name: 'access.acceptInvitation',
  title: { sv: 'Tacka ja till inbjudan', en: 'Accept the invitation' },
  verb: { sv: 'Tacka ja och logga in', en: 'Accept and log in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    token: field.key({ label: { sv: 'Länk', en: 'Link' } }),
    name: field.text({ label: { sv: 'Ditt namn', en: 'Your name' }, max: 100 }),
    language: languageField(),
  }),
  ungated: ['token', 'name'],
  read: (tx, { token }, circumstances) => lockInvitation(tx, token, circumstances),
  may: () => true,
  decide: ({ invitation, state, account, target }, { name, language }, { newId, today }) => {
    if (state !== 'open') return no(invitationRefusals[state]);
    if (account?.endedAt) return no(ended);
    const { role, group_id: groupId, member_id: memberId, unit_id: unitId, mandate } = invitation;
    const refusal = functionRefusal(target, {
      role,
      groupId,
      memberId,
      unitId,
      mandate,
      startsOn: today,
      endsOn: null,
    });
    if (refusal) return no(refusal.why);
    return yes(
      {
        invitation,
        accountId: account?.id ?? newId(),
        isNewAccount: account === null,
        name: account?.name ?? name,
        language: language ?? 'sv',
        functionId: newId(),
        names: { groupId: target.group?.name, memberId: target.member?.name, unitId: target.unit?.name },
      },
      { audit: { association: invitation.association_id, invitation: invitation.id, role } },
    );
  },
  write: async (
    tx,
    { invitation, accountId, isNewAccount, name, language, functionId, names },
    circumstances,
  ): Promise<LoggedIn> => {
    const associationId = invitation.association_id;
    if (isNewAccount)
      await insertAccount(tx, { id: accountId, email: invitation.email, name, language }, circumstances);
    await insertFunction(tx, {
      association_id: associationId,
      id: functionId,
      account_id: accountId,
      role: invitation.role,
      title: invitation.title,
      group_id: invitation.group_id,
      member_id: invitation.member_id,
      unit_id: invitation.unit_id,
      mandate: invitation.mandate,
      starts_on: circumstances.today,
    });
    await tables(tx)
      .updateTable('invitation')
      .set({ accepted_at: circumstances.now })
      .where('association_id', '=', associationId)
      .where('id', '=', invitation.id)
      .execute();
    const actor = { kind: 'person', accountId, associationId, name, language: 'sv', functions: [] } as const;
    await appendHistory(
      tx,
      'access.acceptInvitation',
      { type: 'heldFunction', id: functionId, groupId: invitation.group_id },
      { role: { to: invitation.role }, ...told(names), mandate: { to: invitation.mandate } },
      { ...circumstances, actor },
    );
    const who = { accountId, associationId };
    return { ...who, name, next: paths.start({}), token: await openSession(tx, who, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});

function told(names: Readonly<Record<string, string | undefined>>): Record<string, { to: string | null }> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name, { to: value ?? null }]));
}
