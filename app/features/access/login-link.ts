import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { ownAddress } from '../../http/built-ins.ts';
import { paths } from '../../http/paths.ts';
import { tokenHash } from '../../http/session.ts';
import { type Circumstances, command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { type Admission, admissionOf } from './admission.ts';
import { letterWithLink, letterWithoutLink } from './letters.ts';
import { type LoggedIn, openSession } from './opened-session.ts';
import { tables } from './store.ts';

const linkMinutes = 30;
/** Letters to one address within an hour, whoever asks for them: nobody's mailbox is filled from here. */
const lettersAnHour = 4;

/** Where one was when login came in between. */
export const tillField = () => field.optionalText({ label: { sv: 'Till', en: 'To' }, max: 2000 });

export type LinkState = 'ready' | 'used' | 'expired' | 'unknown';

interface LinkRow {
  email: string;
  expires_at: Date;
  used_at: Date | null;
}

export function linkStateOf(row: Pick<LinkRow, 'expires_at' | 'used_at'> | null, now: Date): LinkState {
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
        sv: 'Vi skickar en länk som gäller i 30 minuter. Inget lösenord behövs.',
        en: 'We send a link that is valid for 30 minutes. No password is needed.',
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
    if (recent >= lettersAnHour) return yes<Requested>({ link: null, sentTo });
    const token = circumstances.newSecret(32);
    const mail =
      admission.kind === 'nobody'
        ? letterWithoutLink(email)
        : letterWithLink(email, admission, addressOfLink(token, till), circumstances);
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

function addressOfLink(token: string, till: string | undefined): string {
  const to = ownAddress(till);
  return paths.loginLink({ token }) + (to === paths.start({}) ? '' : `?till=${encodeURIComponent(to)}`);
}

export interface LinkView {
  state: LinkState;
  email: string;
  admission: Admission;
}

/** Shows what the link opens and changes nothing: programs that look through letters open links too. */
export const linkView = query({
  name: 'access.link',
  title: { sv: 'En länk för att logga in', en: 'A link for logging in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }) }),
  read: async (tx, { token }, { now, today }): Promise<LinkView> => {
    const row = await linkOf(tx, token);
    const state = linkStateOf(row, now);
    return state === 'ready' && row
      ? { state, email: row.email, admission: await admissionOf(tx, row.email, today) }
      : { state, email: '', admission: { kind: 'nobody' } };
  },
});

async function linkOf(tx: Tx, token: string): Promise<LinkRow | null> {
  const row = await tables(tx)
    .selectFrom('login_link')
    .select(['email', 'expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return row ?? null;
}

export interface OpenedLink {
  token: string;
  state: LinkState;
  email: string;
  admission: Admission;
}

/** For the commands that use a link up: two clicks at the same time wait for each other here. */
export async function lockLink(tx: Tx, token: string, { now, today }: Circumstances): Promise<OpenedLink | null> {
  const row = await tables(tx)
    .selectFrom('login_link')
    .select(['email', 'expires_at', 'used_at'])
    .where('token_hash', '=', tokenHash(token))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    token,
    state: linkStateOf(row, now),
    email: row.email,
    admission: await admissionOf(tx, row.email, today),
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
    const { account, lastAssociation } = link.admission;
    return yes(
      { link, accountId: account.id, associationId: lastAssociation, name: account.name, next: ownAddress(till) },
      { audit: { association: lastAssociation, account: account.id } },
    );
  },
  write: async (tx, { link, ...who }, circumstances): Promise<LoggedIn> => {
    await useUp(tx, link.token, circumstances.now);
    return { ...who, token: await openSession(tx, who, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});
