import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { functionRefusal, insertAccount, insertFunction, readFunctionTarget } from '../../organisation/index.ts';
import { keepIdentity, type TiedAccount } from '../identity-of-account.ts';
import { invitationRefusals, invitationStateOf, whatInvitationOpens } from '../invitation.ts';
import { openInvitation, unknownInvitation } from '../invitation-view.ts';
import { languageField } from '../language-field.ts';
import { linkRefusals, lockLink, useUp } from '../login-link.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { browserField } from '../own-browser.ts';
import { tables } from '../store.ts';

const ended: Text = {
  sv: 'Kontot är stängt. Be den som driver Farled om hjälp.',
  en: 'The account is closed. Ask whoever runs Farled for help.',
};

const useProvider: Text = {
  sv: 'Länkar i e-post används inte här. Tacka ja med inloggningstjänsten i stället.',
  en: 'Links by e-mail are not used here. Accept with the login service instead.',
};

const notThisAccount: Text = {
  sv: 'Inbjudan gäller en adress som hör till ett annat konto. Fråga den som bjöd in dig.',
  en: 'The invitation is for an address that belongs to another account. Ask whoever invited you.',
};

const logInFirst: Text = {
  sv: 'Adressen har redan ett konto i Farled, som inte är kopplat till den här inloggningen. Logga in på ditt vanliga sätt och koppla ihop dem på Mitt konto. Tacka sedan ja.',
  en: 'The address has an account in Farled already, which is not tied to this login. Log in in your usual way and tie them together under My account. Then accept.',
};

type Who = Pick<TiedAccount, 'id' | 'name' | 'endedAt'>;

/** Two answers to one invitation wait for each other here. */
async function lockInvitation(tx: Tx, hash: string, { now, logins }: Circumstances, tied: Who | null = null) {
  const db = tables(tx);
  const invitation = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  if (!invitation) return null;
  const invited = await db
    .selectFrom('account')
    .select(['id', 'name', 'ended_at as endedAt'])
    .where((where) => where(where.fn('lower', ['email']), '=', invitation.email))
    .executeTakeFirst();
  const association = await db
    .selectFrom('association')
    .select('email_links as emailLinks')
    .where('id', '=', invitation.association_id)
    .executeTakeFirst();
  const account: Who | null = tied ?? invited ?? null;
  const target = await readFunctionTarget(tx, invitation.association_id, {
    accountId: account?.id ?? null,
    groupId: invitation.group_id,
    memberId: invitation.member_id,
    unitId: invitation.unit_id,
  });
  return {
    invitation,
    state: invitationStateOf(invitation, now),
    account,
    isOthers: tied !== null && invited !== undefined && invited.id !== tied.id,
    ...whatInvitationOpens(association?.emailLinks === true, logins),
    target,
  };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockInvitation>>>;

function decideOn(
  { invitation, state, account, isOthers, target }: Locked,
  { name, language }: { name: string; language: Language | undefined },
  { newId, today }: Circumstances,
) {
  if (state !== 'open') return no(invitationRefusals[state]);
  if (account?.endedAt) return no(ended);
  if (isOthers) return no(notThisAccount);
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
}

type Accepted = Extract<ReturnType<typeof decideOn>, { ok: true }>['change'];

async function carryOut(
  tx: Tx,
  { invitation, accountId, isNewAccount, name, language, functionId, names }: Accepted,
  circumstances: Circumstances,
): Promise<void> {
  const associationId = invitation.association_id;
  if (isNewAccount) await insertAccount(tx, { id: accountId, email: invitation.email, name, language }, circumstances);
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
}

/** Whether the invitation's own link is answered or a provider's: the same form, and the same end. */
const accepting = {
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
  may: () => true,
  object: (result: LoggedIn) => ({ type: 'account', id: result.accountId }),
  next: (result: LoggedIn) => result.next,
  done: (result: LoggedIn): Text => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
} as const;

/** Makes the account and gives the function, by the same rules as when an administrator gives one. */
export const acceptInvitation = command({
  ...accepting,
  name: 'access.acceptInvitation',
  read: (tx, { token }, circumstances) => lockInvitation(tx, tokenHash(token), circumstances),
  decide: (locked, { name, language }, circumstances) => {
    const isReader = locked.account !== null && locked.account.id === accountOf(circumstances.actor);
    if (locked.state === 'open' && !locked.linkIsEnough && !isReader) return no(useProvider);
    const decision = decideOn(locked, { name, language }, circumstances);
    if (!decision.ok) return decision;
    const logsIn = !isReader && (decision.change.isNewAccount || locked.opensAccounts);
    return { ...decision, change: { ...decision.change, isReader, logsIn } };
  },
  write: async (tx, change, circumstances): Promise<LoggedIn> => {
    await carryOut(tx, change, circumstances);
    const who = { accountId: change.accountId, associationId: change.invitation.association_id };
    const isLastLink = !circumstances.logins.emailLinks;
    const { name, isReader, logsIn } = change;
    if (!logsIn) return { ...who, name, token: null, next: isReader ? paths.start({}) : paths.login({}) };
    return {
      ...who,
      name,
      // Where links do not let anybody in the next time, a passkey is made now.
      next: isLastLink ? paths.account({}) : paths.start({}),
      token: await openSession(tx, who, { way: 'invitation' }, circumstances),
    };
  },
  done: (result) => {
    if (result.token) return accepting.done(result);
    return result.next === paths.login({})
      ? { sv: 'Du har tackat ja. Logga in som vanligt.', en: 'You have accepted. Log in as usual.' }
      : { sv: 'Du har tackat ja.', en: 'You have accepted.' };
  },
});

/** Accepts as whom a provider has vouched for: from the invitation's own link, or because its address is proven. */
export const acceptByProvider = command({
  ...accepting,
  name: 'access.acceptByProvider',
  input: accepting.input.extend({ browser: browserField() }),
  ungated: [...accepting.ungated, 'browser'],
  read: async (tx, input, circumstances) => {
    const link = await lockLink(tx, input, circumstances);
    if (!link?.identity) return null;
    const hash = await openInvitation(tx, link, circumstances.now);
    const locked = hash === null ? null : await lockInvitation(tx, hash, circumstances, link.tied);
    return { link, identity: link.identity, locked };
  },
  decide: ({ link, identity, locked }, { name, language }, circumstances) => {
    if (link.state !== 'ready') return no(linkRefusals[link.state]);
    if (!locked) return no(unknownInvitation);
    const decision = decideOn(locked, { name, language }, circumstances);
    if (!decision.ok) return decision;
    // Whoever holds the link and a login of their own at the provider is not thereby who has the account.
    const isProven = link.emailIsProven && link.email.toLowerCase() === locked.invitation.email.toLowerCase();
    if (!decision.change.isNewAccount && !link.tied && !isProven) return no(logInFirst);
    return { ...decision, change: { ...decision.change, link, identity } };
  },
  write: async (tx, change, circumstances): Promise<LoggedIn> => {
    await useUp(tx, change.link, circumstances.now);
    await carryOut(tx, change, circumstances);
    if (!change.link.tied) await keepIdentity(tx, change.accountId, change.identity, circumstances);
    const who = { accountId: change.accountId, associationId: change.invitation.association_id };
    const token = await openSession(tx, who, change.link.proof, circumstances);
    return { ...who, name: change.name, next: paths.start({}), token };
  },
});

function told(names: Readonly<Record<string, string | undefined>>): Record<string, { to: string | null }> {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name, { to: value ?? null }]));
}
