import { z } from 'zod';
import { ownAddress } from '../../../http/built-ins.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { MailDraft } from '../../../kernel/outbox.ts';
import type { Text } from '../../../kernel/text.ts';
import { type Admission, admissionOf } from '../admission.ts';
import { letterAboutOtherWay, letterWithLink, letterWithoutLink } from '../letters.ts';
import { addressOfLink, tillField } from '../login-link.ts';
import { browserField, browserOf } from '../own-browser.ts';
import { Secret } from '../secret.ts';
import { tables } from '../store.ts';
import { codeHash, newCode } from './login-code.ts';

/** Letters to one address within an hour, whoever asks for them: nobody's mailbox is filled from here. */
const lettersAnHour = 4;

const turnedOff: Text = {
  sv: 'Länkar i e-post används inte här. Logga in på ett annat sätt.',
  en: 'Links by e-mail are not used here. Log in in another way.',
};

interface Requested {
  browser: string;
  link: { email: string; hash: string; codeHash: string } | null;
  sentTo: string;
}

/** The answer is the same for every address, and so is the work: a row and a letter. Only the letter differs. */
export const requestLink = command({
  name: 'access.requestLink',
  title: { sv: 'Logga in med e-post', en: 'Log in by e-mail' },
  verb: { sv: 'Skicka brevet', en: 'Send the letter' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    email: field.email({
      label: { sv: 'Din e-postadress i tjänsten', en: 'Your e-mail address at work' },
      hint: {
        sv: 'Du får ett brev med en länk och en kod. Inget lösenord behövs.',
        en: 'You get a letter with a link and a code. No password is needed.',
      },
    }),
    till: tillField(),
    browser: browserField(),
  }),
  ungated: ['till', 'browser'],
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
  decide: ({ admission, recent }, { email, till, browser: kept }, circumstances) => {
    const { newSecret } = circumstances;
    const sentTo = `${paths.login({})}?skickat=ja${till ? `&till=${encodeURIComponent(ownAddress(till))}` : ''}`;
    if (!circumstances.logins.emailLinks) return no(turnedOff, 'email');
    const browser = browserOf(kept, newSecret);
    if (recent >= lettersAnHour) return yes<Requested>({ browser, link: null, sentTo });
    const [token, code] = [newSecret(32), newCode(newSecret)];
    const mail = letterFor(email, admission, { path: addressOfLink(token, till), code }, circumstances);
    const link = { email, hash: tokenHash(token), codeHash: codeHash(code, browser, circumstances) };
    return yes<Requested>({ browser, link, sentTo }, { mails: [mail] });
  },
  write: async (tx, { browser, link, sentTo }, { now, logins }) => {
    const asked = { next: sentTo, browser: new Secret(browser), minutes: logins.linkMinutes };
    if (!link) return asked;
    const browserHash = tokenHash(browser);
    const db = tables(tx);
    // One browser waits for one letter. What other browsers asked for stands: nobody voids somebody else's letter.
    await db
      .updateTable('login_link')
      .set({ replaced_at: now })
      .where('browser_hash', '=', browserHash)
      .where('provider', 'is', null)
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .execute();
    await db
      .insertInto('login_link')
      .values({
        token_hash: link.hash,
        email: link.email,
        association_id: null,
        created_at: now,
        expires_at: new Date(now.getTime() + logins.linkMinutes * 60_000),
        used_at: null,
        browser_hash: browserHash,
        code_hash: link.codeHash,
      })
      .execute();
    return asked;
  },
  object: () => ({ type: 'loginLink', id: 'requested' }),
  next: (result) => result.next,
  done: () => ({
    sv: 'Klart. Titta i din e-post.',
    en: 'Done. Look in your e-mail.',
  }),
});

function letterFor(
  email: string,
  admission: Admission,
  opens: { path: string; code: string },
  circumstances: Circumstances,
): MailDraft {
  if (admission.kind === 'nobody') return letterWithoutLink(email);
  if (admission.kind === 'notByLink') return letterAboutOtherWay(email);
  return letterWithLink(email, admission, opens, circumstances);
}
