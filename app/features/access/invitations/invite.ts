import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { associationOf, holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { type Role, roleNames } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import {
  type AssociationSettings,
  associationSettings,
  functionFields,
  functionRefusal,
  readFunctionTarget,
} from '../../organisation/index.ts';
import { groupsToInvite, invitationDays, invitationStateOf, inviters, mayInvite } from '../invitation.ts';
import { letterOfInvitation } from '../letters.ts';
import { tables } from '../store.ts';

const why = {
  role: {
    sv: 'Du kan bjuda in ledamöter till dina egna grupper, och handläggare. Be en administratör om det andra.',
    en: 'You can invite members to your own groups, and case officers. Ask an administrator for the rest.',
  },
  already: {
    sv: 'Personen har redan en inbjudan som väntar. Dra tillbaka den först om något ska ändras.',
    en: 'The person already has an invitation that waits. Withdraw it first if something is to change.',
  },
  ended: {
    sv: 'Kontot är stängt. Be den som driver Farled om hjälp.',
    en: 'The account is closed. Ask whoever runs Farled for help.',
  },
} satisfies Record<string, Text>;

export const invite = command({
  name: 'access.invite',
  title: { sv: 'Bjud in en person', en: 'Invite a person' },
  verb: { sv: 'Skicka inbjudan', en: 'Send the invitation' },
  audience: inviters,
  input: z.object({
    email: field.email({ label: { sv: 'E-postadress i tjänsten', en: 'E-mail address at work' } }),
    name: field.text({ label: { sv: 'Namn', en: 'Name' }, max: 100 }),
    role: functionFields.role,
    title: functionFields.title,
    groupId: functionFields.groupId,
    memberId: functionFields.memberId,
    unitId: functionFields.unitId,
    mandate: functionFields.mandate,
  }),
  ungated: ['name', 'title'],
  read: async (tx, input, { actor, now, today }) => {
    if (actor.kind !== 'person') return null;
    const association = actor.associationId;
    const db = tables(tx);
    const row = await db
      .selectFrom('association')
      .select(['name', 'settings'])
      .where('id', '=', association)
      .executeTakeFirst();
    // Only colleagues are seen here (second wall); whether somebody elsewhere has the address is not told.
    const account = await db
      .selectFrom('account')
      .select(['id', 'ended_at as endedAt', 'language'])
      .where((where) => where(where.fn('lower', ['email']), '=', input.email))
      .executeTakeFirst();
    const waiting = await db
      .selectFrom('invitation')
      .select(['role', 'group_id as groupId'])
      .where('association_id', '=', association)
      .where('email', '=', input.email)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', now)
      .execute();
    const target = await readFunctionTarget(tx, association, {
      accountId: account?.id ?? null,
      groupId: input.groupId ?? null,
      memberId: input.memberId ?? null,
      unitId: input.unitId ?? null,
    });
    return {
      association: { id: association, name: row?.name ?? '', settings: associationSettings.parse(row?.settings ?? {}) },
      inviter: actor,
      account: account ?? null,
      waiting,
      target,
      today,
    };
  },
  may: (actor) => holds(actor, ...inviters),
  decide: ({ association, inviter, account, waiting, target }, input, circumstances) => {
    const groupId = input.groupId ?? null;
    if (!mayInvite(inviter, input.role, groupId)) return no(why.role, 'role');
    if (account?.endedAt) return no(why.ended, 'email');
    const refusal = functionRefusal(target, {
      role: input.role,
      groupId,
      memberId: input.memberId ?? null,
      unitId: input.unitId ?? null,
      mandate: input.mandate ?? null,
      startsOn: circumstances.today,
      endsOn: null,
    });
    if (refusal) return no(refusal.why, refusal.field);
    if (waiting.some((one) => one.role === input.role && one.groupId === groupId)) return no(why.already, 'email');
    const id = circumstances.newId();
    const token = circumstances.newSecret(32);
    const mail = letterOfInvitation(
      {
        id,
        email: input.email,
        language: account?.language ?? null,
        accountId: account?.id ?? null,
        association: association.name,
        inviter: inviter.name,
        role: named(input.role, association.settings),
        group: target.group?.name ?? null,
        token,
      },
      circumstances,
    );
    const row = {
      association_id: association.id,
      id,
      token_hash: tokenHash(token),
      email: input.email,
      name: input.name,
      role: input.role,
      title: input.title ?? '',
      group_id: target.group?.id ?? null,
      member_id: target.member?.id ?? null,
      unit_id: target.unit?.id ?? null,
      mandate: input.mandate ?? null,
      invited_by: inviter.accountId,
      invited_at: circumstances.now,
      expires_at: new Date(circumstances.now.getTime() + invitationDays * 86_400_000),
      accepted_at: null,
      withdrawn_at: null,
    };
    return yes(row, { mails: [mail], audit: { role: input.role, group: row.group_id } });
  },
  write: async (tx, row) => {
    await tables(tx).insertInto('invitation').values(row).execute();
    return { id: row.id, email: row.email, groupId: row.group_id };
  },
  object: (result) => ({ type: 'invitation', id: result.id, groupId: result.groupId }),
  next: () => paths.invitations({}),
  done: (result) => ({
    sv: `Inbjudan är på väg till ${result.email}.`,
    en: `The invitation is on its way to ${result.email}.`,
  }),
});

/** The role's name with the association's own words, in both languages. */
function named(role: Role, { words }: AssociationSettings): Text {
  const put = (text: string): string =>
    text.replace(/\{(group|coordinator|teamWorker)\}/g, (_, word: keyof typeof words) => words[word]);
  return { sv: put(roleNames[role].sv), en: put(roleNames[role].en) };
}

export const withdrawInvitation = command({
  name: 'access.withdrawInvitation',
  title: { sv: 'Dra tillbaka en inbjudan', en: 'Withdraw an invitation' },
  verb: { sv: 'Dra tillbaka', en: 'Withdraw' },
  audience: inviters,
  input: z.object({ invitationId: field.id() }),
  read: async (tx, { invitationId }, { actor, now }) => {
    const row = await tables(tx)
      .selectFrom('invitation')
      .select(['id', 'email', 'group_id', 'invited_by', 'accepted_at', 'withdrawn_at', 'expires_at'])
      .where('association_id', '=', associationOf(actor) ?? '')
      .where('id', '=', invitationId)
      .executeTakeFirst();
    return row ? { ...row, state: invitationStateOf(row, now) } : null;
  },
  may: (actor, row) =>
    holds(actor, 'administrator') ||
    (actor.kind === 'person' && row.invited_by === actor.accountId) ||
    (row.group_id !== null && groupsToInvite(actor).includes(row.group_id)),
  decide: (row) =>
    row.state === 'accepted'
      ? no({
          sv: 'Personen har redan tackat ja. Avsluta funktionen i stället.',
          en: 'The person has accepted already. End the function instead.',
        })
      : yes({ id: row.id, email: row.email, groupId: row.group_id }),
  write: async (tx, { id, email, groupId }, { now, actor }) => {
    await tables(tx)
      .updateTable('invitation')
      .set({ withdrawn_at: now })
      .where('association_id', '=', associationOf(actor) ?? '')
      .where('id', '=', id)
      .execute();
    return { id, email, groupId };
  },
  object: (result) => ({ type: 'invitation', id: result.id, groupId: result.groupId }),
  next: () => paths.invitations({}),
  done: (result) => ({
    sv: `Inbjudan till ${result.email} gäller inte längre.`,
    en: `The invitation to ${result.email} is no longer valid.`,
  }),
});
