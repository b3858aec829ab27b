import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { ownAddress } from '../../http/built-ins.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { type Admission, admissionOf } from './admission.ts';
import { accountOfIdentity, type ProviderIdentity, type TiedAccount } from './identity-of-account.ts';
import { codeTries } from './letters/login-code.ts';
import { type LoggedIn, openSession, type Proof } from './opened-session.ts';
import { browserField, isOwnBrowser } from './own-browser.ts';
import { tables } from './store.ts';

/** Where one was when login came in between. */
export const tillField = () => field.optionalText({ label: { sv: 'Till', en: 'To' }, max: 2000 });

export type LinkState = 'ready' | 'used' | 'replaced' | 'guessed' | 'expired' | 'otherBrowser' | 'unknown';

export function linkStateOf(row: LinkRow | null, browser: string | undefined, now: Date): LinkState {
  if (!row) return 'unknown';
  if (row.used_at) return 'used';
  if (row.replaced_at) return 'replaced';
  if (row.wrong_codes >= codeTries) return 'guessed';
  if (row.expires_at <= now) return 'expired';
  if (isOwnBrowser(row.browser_hash, browser)) return 'ready';
  // A provider's word was never in a letter: nobody comes by it in another browser honestly.
  return row.provider === null ? 'otherBrowser' : 'unknown';
}

export const linkRefusals: Record<Exclude<LinkState, 'ready'>, Text> = {
  used: {
    sv: 'Länken är redan använd. Varje länk gäller en gång. Be om en ny.',
    en: 'The link has been used. Each link works once. Ask for a new one.',
  },
  replaced: {
    sv: 'Du har bett om ett nytt brev sedan dess. Bara det senaste brevet gäller.',
    en: 'You have asked for a new letter since then. Only the last letter is valid.',
  },
  guessed: {
    sv: 'Brevets kod har skrivits fel för många gånger, och därför gäller inte länken heller. Be om en ny.',
    en: 'The letter’s code has been written wrong too many times, so the link is no longer valid either. Ask for a new one.',
  },
  expired: {
    sv: 'Länken är för gammal. Be om en ny.',
    en: 'The link is too old. Ask for a new one.',
  },
  otherBrowser: {
    sv: 'Länken loggar bara in den webbläsare som bad om den.',
    en: 'The link logs in only the browser that asked for it.',
  },
  unknown: {
    sv: 'Länken gäller inte. Kontrollera att hela länken kom med, eller be om en ny.',
    en: 'The link is not valid. Check that you got the whole link, or ask for a new one.',
  },
};

export const nobodyAnyMore: Text = {
  sv: 'Adressen har ingen behörighet längre. Be den som administrerar Farled hos er om en inbjudan.',
  en: 'The address has no access any more. Ask whoever administrates Farled with you for an invitation.',
};

export function addressOfLink(token: string, till: string | undefined): string {
  const to = ownAddress(till);
  return paths.loginLink({ token }) + (to === paths.start({}) ? '' : `?till=${encodeURIComponent(to)}`);
}

export async function linkRowOf(tx: Tx, token: string, lock = false) {
  const asked = tables(tx).selectFrom('login_link').selectAll().where('token_hash', '=', tokenHash(token));
  return (await (lock ? asked.forUpdate() : asked).executeTakeFirst()) ?? null;
}

export type LinkRow = NonNullable<Awaited<ReturnType<typeof linkRowOf>>>;

/** Which address the link proves, and what that opens. A provider's word on somebody else's domain proves none. */
export async function admissionByLink(
  tx: Tx,
  row: LinkRow,
  today: string,
): Promise<{ admission: Admission; tied: TiedAccount | null }> {
  if (row.provider === null) return { admission: await admissionOf(tx, row.email, today), tied: null };
  const tied = await accountOfIdentity(tx, row.identity_hash ?? '');
  const email = tied?.email ?? (row.email_is_proven ? row.email : '');
  return { admission: await admissionOf(tx, email, today, 'provider'), tied };
}

export interface OpenedLink {
  hash: string;
  codeHash: string | null;
  wrongCodes: number;
  state: LinkState;
  email: string;
  admission: Admission;
  /** Whom a provider vouched for; null for a link by e-mail. */
  identity: ProviderIdentity | null;
  /** The account that the identity belongs to already. */
  tied: TiedAccount | null;
  invitationHash: string | null;
  emailIsProven: boolean;
  proof: Proof;
}

/** For the commands that use a link up: two clicks at the same time wait for each other here. */
export async function lockLink(
  tx: Tx,
  { token, browser }: { token: string; browser?: string | undefined },
  circumstances: Circumstances,
): Promise<OpenedLink | null> {
  return opened(tx, await linkRowOf(tx, token, true), browser, circumstances);
}

/** The letter that the browser waits for, locked as above. */
export async function lockLetter(tx: Tx, browser: string, circumstances: Circumstances): Promise<OpenedLink | null> {
  const row = await letterOf(tx, browser).forUpdate().executeTakeFirst();
  return opened(tx, row ?? null, browser, circumstances);
}

/** Whether this browser has asked for a letter that still lets it in. */
export async function waitsForLetter(tx: Tx, browser: string | undefined, now: Date): Promise<boolean> {
  const row = browser === undefined ? null : await letterOf(tx, browser).executeTakeFirst();
  return linkStateOf(row ?? null, browser, now) === 'ready';
}

function letterOf(tx: Tx, browser: string) {
  return tables(tx)
    .selectFrom('login_link')
    .selectAll()
    .where('browser_hash', '=', tokenHash(browser))
    .where('provider', 'is', null)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1);
}

async function opened(
  tx: Tx,
  row: LinkRow | null,
  browser: string | undefined,
  { now, today, logins }: Circumstances,
): Promise<OpenedLink | null> {
  // A link that waited when links were turned off lets nobody in any more.
  if (!row || (row.provider === null && !logins.emailLinks)) return null;
  const { provider, identity_hash: hash } = row;
  return {
    hash: row.token_hash,
    codeHash: row.code_hash,
    wrongCodes: row.wrong_codes,
    state: linkStateOf(row, browser, now),
    email: row.email,
    ...(await admissionByLink(tx, row, today)),
    identity: provider !== null && hash !== null ? { provider, hash } : null,
    invitationHash: row.invitation_hash,
    emailIsProven: row.email_is_proven,
    proof:
      provider === null ? { way: 'emailLink' } : { way: 'provider', provider, acr: row.acr, at: row.authenticated_at },
  };
}

export async function useUp(tx: Tx, { hash }: Pick<OpenedLink, 'hash'>, now: Date): Promise<void> {
  await tables(tx).updateTable('login_link').set({ used_at: now }).where('token_hash', '=', hash).execute();
}

export const logIn = command({
  name: 'access.logIn',
  title: { sv: 'Logga in', en: 'Log in' },
  verb: { sv: 'Logga in', en: 'Log in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    token: field.key({ label: { sv: 'Länk', en: 'Link' } }),
    till: tillField(),
    browser: browserField(),
  }),
  ungated: ['token', 'till', 'browser'],
  read: lockLink,
  may: () => true,
  decide: (link, { till }) => {
    if (link.state !== 'ready') return no(linkRefusals[link.state]);
    if (link.admission.kind !== 'known') return no(nobodyAnyMore);
    // A provider's word opens the account that it is tied to, and no other one with the same address.
    if (link.identity && link.tied?.id !== link.admission.account.id) return no(nobodyAnyMore);
    const { account, lastAssociation } = link.admission;
    return yes(
      { link, accountId: account.id, associationId: lastAssociation, name: account.name, next: ownAddress(till) },
      { audit: { association: lastAssociation, account: account.id } },
    );
  },
  write: async (tx, { link, ...who }, circumstances): Promise<LoggedIn> => {
    await useUp(tx, link, circumstances.now);
    return { ...who, token: await openSession(tx, who, link.proof, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});
