import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { ownAddress } from '../../http/built-ins.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Text } from '../../kernel/text.ts';
import { type Admission, admissionOf } from './admission.ts';
import { accountOfIdentity, type ProviderIdentity, type TiedAccount } from './identity-of-account.ts';
import { letterAboutOtherWay, letterWithLink, letterWithoutLink } from './letters.ts';
import { linkMinutes } from './link-minutes.ts';
import { type LoggedIn, openSession, type Proof } from './opened-session.ts';
import { tables } from './store.ts';

/** Letters to one address within an hour, whoever asks for them: nobody's mailbox is filled from here. */
const lettersAnHour = 4;

/** Where one was when login came in between. */
export const tillField = () => field.optionalText({ label: { sv: 'Till', en: 'To' }, max: 2000 });

export type LinkState = 'ready' | 'used' | 'expired' | 'unknown';

export function linkStateOf(row: { expires_at: Date; used_at: Date | null } | null, now: Date): LinkState {
  if (!row) return 'unknown';
  if (row.used_at) return 'used';
  return row.expires_at > now ? 'ready' : 'expired';
}

export const linkRefusals: Record<Exclude<LinkState, 'ready'>, Text> = {
  used: {
    sv: 'Länken är redan använd. Varje länk gäller en gång. Be om en ny.',
    en: 'The link has been used. Each link works once. Ask for a new one.',
  },
  expired: {
    sv: `Länken gällde i ${linkMinutes} minuter och är för gammal. Be om en ny.`,
    en: `The link was valid for ${linkMinutes} minutes and is too old. Ask for a new one.`,
  },
  unknown: {
    sv: 'Länken gäller inte. Kontrollera att hela länken kom med, eller be om en ny.',
    en: 'The link is not valid. Check that you got the whole link, or ask for a new one.',
  },
};

const nobodyAnyMore: Text = {
  sv: 'Adressen har ingen behörighet längre. Be den som administrerar Farled hos er om en inbjudan.',
  en: 'The address has no access any more. Ask whoever administrates Farled with you for an invitation.',
};

const turnedOff: Text = {
  sv: 'Länkar i e-post används inte här. Logga in på ett annat sätt.',
  en: 'Links by e-mail are not used here. Log in in another way.',
};

interface Requested {
  link: { email: string; hash: string } | null;
  sentTo: string;
}

/** The answer is the same for every address, and so is the work: a row and a letter. Only the letter differs. */
export const requestLink = command({
  name: 'access.requestLink',
  title: { sv: 'Logga in med e-post', en: 'Log in by e-mail' },
  verb: { sv: 'Skicka länken', en: 'Send the link' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    email: field.email({
      label: { sv: 'Din e-postadress i tjänsten', en: 'Your e-mail address at work' },
      hint: {
        sv: `Vi skickar en länk som gäller i ${linkMinutes} minuter. Inget lösenord behövs.`,
        en: `We send a link that is valid for ${linkMinutes} minutes. No password is needed.`,
      },
    }),
    till: tillField(),
  }),
  ungated: ['till'],
  read: async (tx, input, { now, today }) => {
    const { recent } = await tables(tx)
      .selectFrom('login_link')
      .select((one) => one.fn.countAll<number>().as('recent'))
      .where('email', '=', input.email)
      .where('created_at', '>', new Date(now.getTime() - 3_600_000))
      .executeTakeFirstOrThrow();
    return { admission: await admissionOf(tx, input.email, today), recent };
  },
  may: () => true,
  decide: ({ admission, recent }, { email, till }, circumstances) => {
    const sentTo = `${paths.login({})}?skickat=ja${till ? `&till=${encodeURIComponent(ownAddress(till))}` : ''}`;
    if (!circumstances.logins.emailLinks) return no(turnedOff, 'email');
    if (recent >= lettersAnHour) return yes<Requested>({ link: null, sentTo });
    const token = circumstances.newSecret(32);
    const mail = letterFor(email, admission, addressOfLink(token, till), circumstances);
    return yes<Requested>({ link: { email, hash: tokenHash(token) }, sentTo }, { mails: [mail] });
  },
  write: async (tx, { link, sentTo }, { now }) => {
    if (link) {
      await tables(tx)
        .insertInto('login_link')
        .values({
          token_hash: link.hash,
          email: link.email,
          association_id: null,
          created_at: now,
          expires_at: new Date(now.getTime() + linkMinutes * 60_000),
          used_at: null,
        })
        .execute();
    }
    return { next: sentTo };
  },
  object: () => ({ type: 'loginLink', id: 'requested' }),
  next: (result) => result.next,
  done: () => ({
    sv: 'Klart. Titta i din e-post.',
    en: 'Done. Look in your e-mail.',
  }),
});

function letterFor(email: string, admission: Admission, address: string, circumstances: Circumstances): MailDraft {
  if (admission.kind === 'nobody') return letterWithoutLink(email);
  if (admission.kind === 'notByLink') return letterAboutOtherWay(email);
  return letterWithLink(email, admission, address, circumstances);
}

function addressOfLink(token: string, till: string | undefined): string {
  const to = ownAddress(till);
  return paths.loginLink({ token }) + (to === paths.start({}) ? '' : `?till=${encodeURIComponent(to)}`);
}

export async function linkRowOf(tx: Tx, token: string, lock = false) {
  const asked = tables(tx).selectFrom('login_link').selectAll().where('token_hash', '=', tokenHash(token));
  return (await (lock ? asked.forUpdate() : asked).executeTakeFirst()) ?? null;
}

type LinkRow = NonNullable<Awaited<ReturnType<typeof linkRowOf>>>;

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
  token: string;
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
  token: string,
  { now, today, logins }: Circumstances,
): Promise<OpenedLink | null> {
  const row = await linkRowOf(tx, token, true);
  // A link that waited when links were turned off lets nobody in any more.
  if (!row || (row.provider === null && !logins.emailLinks)) return null;
  const { provider, identity_hash: hash } = row;
  return {
    token,
    state: linkStateOf(row, now),
    email: row.email,
    ...(await admissionByLink(tx, row, today)),
    identity: provider !== null && hash !== null ? { provider, hash } : null,
    invitationHash: row.invitation_hash,
    emailIsProven: row.email_is_proven,
    proof:
      provider === null ? { way: 'emailLink' } : { way: 'provider', provider, acr: row.acr, at: row.authenticated_at },
  };
}

export async function useUp(tx: Tx, token: string, now: Date): Promise<void> {
  await tables(tx).updateTable('login_link').set({ used_at: now }).where('token_hash', '=', tokenHash(token)).execute();
}

export const logIn = command({
  name: 'access.logIn',
  title: { sv: 'Logga in', en: 'Log in' },
  verb: { sv: 'Logga in', en: 'Log in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }), till: tillField() }),
  ungated: ['token', 'till'],
  read: (tx, input, circumstances) => lockLink(tx, input.token, circumstances),
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
    await useUp(tx, link.token, circumstances.now);
    return { ...who, token: await openSession(tx, who, link.proof, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});
