import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { letterAboutNewEmail, letterAboutTakenEmail, letterToConfirmEmail } from '../account-letters.ts';
import { requireRecentLogin } from '../recent-login.ts';
import { tables } from '../store.ts';
import { endSessionsOf } from './own-sessions.ts';

const hoursOfLink = 24;
const lettersADay = 5;

const why = {
  same: { sv: 'Det är redan din adress.', en: 'That is your address already.' },
  many: {
    sv: 'Du har bytt eller försökt byta för många gånger i dag. Vänta till i morgon.',
    en: 'You have changed or tried to change too many times today. Wait until tomorrow.',
  },
  old: {
    sv: 'Länken är använd eller för gammal. Börja om på Mitt konto.',
    en: 'The link has been used or is too old. Begin again under My account.',
  },
} satisfies Record<string, Text>;

const isTaken = async (tx: Tx, email: string): Promise<boolean> =>
  (await tables(tx).selectFrom('account').select('id').where(sql`lower(email)`, '=', email).executeTakeFirst()) !==
  undefined;

/** Nothing is changed until a letter to the new address has been answered. Whether somebody has it is told to nobody. */
export const changeEmail = command({
  name: 'access.changeEmail',
  title: { sv: 'Byt e-postadress', en: 'Change e-mail address' },
  verb: { sv: 'Skicka ett brev till den nya adressen', en: 'Send a letter to the new address' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({
    email: field.email({ label: { sv: 'Ny e-postadress i tjänsten', en: 'New e-mail address at work' } }),
  }),
  read: async (tx, { email }, { actor, now }) => {
    if (actor.kind !== 'person') return null;
    const db = tables(tx);
    const account = await db
      .selectFrom('account')
      .select(['id', 'email', 'language'])
      .where('id', '=', actor.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!account) return null;
    const { recent } = await db
      .selectFrom('email_change')
      .select((one) => one.fn.countAll<number>().as('recent'))
      .where('account_id', '=', account.id)
      .where('created_at', '>', new Date(now.getTime() - 24 * 3_600_000))
      .executeTakeFirstOrThrow();
    return {
      account: { ...account, language: account.language as Language },
      recent,
      isTaken: await isTaken(tx, email),
    };
  },
  may: (actor, { account }) => actor.kind === 'person' && actor.accountId === account.id,
  decide: ({ account, recent, isTaken: taken }, { email }, circumstances) => {
    const notRecent = requireRecentLogin(circumstances.actor, circumstances.now);
    if (notRecent) return no(notRecent);
    if (account.email.toLowerCase() === email) return no(why.same, 'email');
    if (recent >= lettersADay) return no(why.many, 'email');
    const token = circumstances.newSecret(32);
    const mail = taken
      ? letterAboutTakenEmail(email, account.language)
      : letterToConfirmEmail(email, account.language, token, circumstances);
    return yes({ accountId: account.id, email, token }, { mails: [mail] });
  },
  write: async (tx, { accountId, email, token }, { now }) => {
    await tables(tx)
      .insertInto('email_change')
      .values({
        token_hash: tokenHash(token),
        account_id: accountId,
        email,
        created_at: now,
        expires_at: new Date(now.getTime() + hoursOfLink * 3_600_000),
        used_at: null,
      })
      .execute();
    return { accountId, email };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: ({ email }) => ({
    sv: `Öppna länken i brevet till ${email}. Till dess gäller din gamla adress.`,
    en: `Open the link in the letter to ${email}. Until then your old address holds.`,
  }),
});

const isOpen = (row: { used_at: Date | null; expires_at: Date } | null, now: Date): boolean =>
  row !== null && row.used_at === null && row.expires_at > now;

async function changeOf(tx: Tx, token: string, lock: boolean) {
  const asked = tables(tx)
    .selectFrom('email_change as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .select(['c.email', 'c.expires_at', 'c.used_at', 'a.id', 'a.email as oldEmail', 'a.name', 'a.language'])
    .where('c.token_hash', '=', tokenHash(token))
    .where('a.ended_at', 'is', null);
  return (await (lock ? asked.forUpdate() : asked).executeTakeFirst()) ?? null;
}

export interface EmailChangeView {
  isReady: boolean;
  email: string;
  name: string;
}

/** Opening the link changes nothing: programs that look through letters open links too. */
export const emailChangeView = query({
  name: 'access.emailChange',
  title: { sv: 'Bekräfta den nya adressen', en: 'Confirm the new address' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }) }),
  read: async (tx, { token }, { now }): Promise<EmailChangeView> => {
    const row = await changeOf(tx, token, false);
    const isReady = isOpen(row, now);
    return { isReady, email: isReady ? (row?.email ?? '') : '', name: isReady ? (row?.name ?? '') : '' };
  },
});

/** The address changes, the old one is told, and every login that there was ends. */
export const confirmEmail = command({
  name: 'access.confirmEmail',
  title: { sv: 'Bekräfta den nya adressen', en: 'Confirm the new address' },
  verb: { sv: 'Byt till den här adressen', en: 'Change to this address' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }) }),
  ungated: ['token'],
  read: async (tx, { token }, { now }) => {
    const row = await changeOf(tx, token, true);
    if (!row) return null;
    const associations = await tables(tx)
      .selectFrom('held_function')
      .select(['association_id as associationId', 'id as functionId'])
      .distinctOn('association_id')
      .where('account_id', '=', row.id)
      .orderBy('association_id')
      .orderBy('starts_on', 'desc')
      .execute();
    return {
      row: { ...row, language: row.language as Language },
      token,
      isOpen: isOpen(row, now),
      isTaken: await isTaken(tx, row.email),
      associations,
    };
  },
  may: () => true,
  decide: ({ row, token, isOpen: open, isTaken: taken, associations }) => {
    if (!open || taken) return no(why.old);
    const mail = letterAboutNewEmail(row.oldEmail, row.language);
    return yes(
      { accountId: row.id, name: row.name, email: row.email, token, associations },
      { mails: [mail], audit: { account: row.id } },
    );
  },
  write: async (tx, { accountId, name, email, token, associations }, circumstances) => {
    const db = tables(tx);
    await db.updateTable('account').set({ email }).where('id', '=', accountId).execute();
    await db
      .updateTable('email_change')
      .set({ used_at: circumstances.now })
      .where('token_hash', '=', tokenHash(token))
      .execute();
    await endSessionsOf(tx, accountId);
    // The person's history in each association tells that it happened; the addresses themselves stay out of it.
    for (const { associationId, functionId } of associations) {
      const actor = { kind: 'person', accountId, associationId, name, language: 'sv', functions: [] } as const;
      await appendHistory(
        tx,
        'access.confirmEmail',
        { type: 'heldFunction', id: functionId },
        {},
        { ...circumstances, actor },
      );
    }
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.login({}),
  done: () => ({
    sv: 'Adressen är bytt. Logga in med den nya.',
    en: 'The address has been changed. Log in with the new one.',
  }),
});
