import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { appendAudit } from '../../../kernel/audit.ts';
import { command, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { circumstancesOf, type House } from '../../../kernel/house.ts';
import { letterAboutNewWay } from '../account-letters.ts';
import { admissionOf } from '../admission.ts';
import { accountOfIdentity, hasIdentityAt, keepIdentity } from '../identity-of-account.ts';
import { type LoggedIn, openSession, type Proof } from '../opened-session.ts';
import type { Secret } from '../secret.ts';
import { tables } from '../store.ts';

const fact = (name: string, max: number) => field.optionalText({ label: { sv: name, en: name }, max });

/** Who came back from the provider, and what that opens. Only the door of the callback carries it out. */
const input = z.object({
  provider: field.key({ label: { sv: 'Leverantör', en: 'Provider' } }),
  identity: field.key({ label: { sv: 'Identitet', en: 'Identity' } }),
  email: fact('email', 254),
  emailIsProven: field.checkbox({ label: { sv: 'Bekräftad', en: 'Proven' } }),
  name: fact('name', 100),
  acr: fact('acr', 200),
  at: fact('at', 40),
  till: fact('till', 2000),
  invitationHash: fact('invitation', 64),
  browserHash: fact('browser', 64),
});

interface KnownAccount {
  id: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
  associationId: string;
}

interface Arrived {
  identityHash: string;
  account: KnownAccount | null;
  /** The identity is new and tied to the account now, since its address is proven. */
  isNew: boolean;
}

/** The account that the identity opens: its own, or the one whose address the provider may and does confirm. */
async function arrivedAs(tx: Tx, given: z.output<typeof input>, hash: string, today: string): Promise<Arrived> {
  const tied = await accountOfIdentity(tx, hash);
  const email = tied?.email ?? (given.emailIsProven ? given.email : undefined);
  const admission = await admissionOf(tx, email ?? '', today, 'provider');
  const nobody = { identityHash: hash, account: null, isNew: false };
  // Whoever comes from an invitation first says whether to accept it.
  if (admission.kind !== 'known' || given.invitationHash) return nobody;
  const { account, lastAssociation } = admission;
  // Another person at the same provider may have been given the address: the first one keeps the account.
  if (!tied && (await hasIdentityAt(tx, account.id, given.provider))) return nobody;
  return { identityHash: hash, account: { ...account, associationId: lastAssociation }, isNew: !tied };
}

interface Arrival {
  token: Secret | null;
  accountId: string | null;
  name: string;
  next: string;
}

export const arrive = command({
  name: 'access.arrive',
  title: { sv: 'Kom tillbaka från inloggningstjänsten', en: 'Came back from the login service' },
  verb: { sv: 'Logga in', en: 'Log in' },
  audience: 'system',
  as: 'service',
  input,
  // Hashes and addresses: digits in them name nobody, and what a provider says is not somebody’s own text.
  ungated: ['provider', 'identity', 'email', 'name', 'acr', 'at', 'till', 'invitationHash', 'browserHash'],
  read: (tx, given, { today, keyedHash }) => arrivedAs(tx, given, keyedHash(given.identity), today),
  may: () => true,
  decide: ({ identityHash, account, isNew }, given, circumstances) => {
    const provider = circumstances.logins.providers.find((one) => one.id === given.provider);
    const mails = account && isNew ? [letterAboutNewWay(account, provider?.name ?? '', circumstances)] : [];
    const linkToken = account ? null : circumstances.newSecret(32);
    return yes(
      { given, identityHash, account, isNew, linkToken },
      { mails, audit: { account: account?.id ?? null, provider: given.provider, tied: isNew && account !== null } },
    );
  },
  write: async (tx, { given, identityHash, account, isNew, linkToken }, circumstances): Promise<Arrival> => {
    const { now, logins } = circumstances;
    const proof: Proof = {
      way: 'provider',
      provider: given.provider,
      acr: given.acr ?? null,
      at: given.at ? new Date(given.at) : null,
    };
    if (account) {
      if (isNew) await keepIdentity(tx, account.id, { provider: given.provider, hash: identityHash }, circumstances);
      else
        await tables(tx)
          .updateTable('login_identity')
          .set({ used_at: now })
          .where('identity_hash', '=', identityHash)
          .execute();
      const who: Pick<LoggedIn, 'accountId' | 'associationId'> = {
        accountId: account.id,
        associationId: account.associationId,
      };
      const token = await openSession(tx, who, proof, circumstances);
      return { token, accountId: account.id, name: account.name, next: given.till ?? paths.start({}) };
    }
    await tables(tx)
      .insertInto('login_link')
      .values({
        token_hash: tokenHash(linkToken ?? ''),
        email: given.email ?? '',
        association_id: null,
        created_at: now,
        expires_at: new Date(now.getTime() + logins.linkMinutes * 60_000),
        used_at: null,
        browser_hash: given.browserHash ?? '',
        provider: given.provider,
        identity_hash: identityHash,
        name: given.name ?? null,
        email_is_proven: given.emailIsProven,
        invitation_hash: given.invitationHash ?? null,
        acr: proof.acr ?? null,
        authenticated_at: proof.at ?? null,
      })
      .execute();
    return {
      token: null,
      accountId: null,
      name: '',
      next: `${paths.loginLink({ token: linkToken ?? '' })}?till=${encodeURIComponent(given.till ?? paths.start({}))}`,
    };
  },
  object: (result) => ({ type: 'account', id: result.accountId ?? 'unknown' }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});

/** A login that came to nothing leaves its line too: that is how guessing and faults are seen. */
export async function noteFailure(house: House, way: string, reason: string): Promise<void> {
  await house.database.asService((tx) =>
    appendAudit(
      tx,
      'access.failedLogin',
      { type: 'login', id: way },
      { reason },
      circumstancesOf(house, { kind: 'system', associationId: null }),
    ),
  );
}
