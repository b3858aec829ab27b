import type { Reply } from '../../http/reply.ts';
import { tokenHash } from '../../http/session.ts';
import { field } from '../../kernel/fields.ts';
import type { RawInput } from '../../kernel/form.ts';
import { isSameSecret } from '../../kernel/same-secret.ts';
import type { Secret } from './secret.ts';

/**
 * A login belongs to the browser that began it: the browser keeps a secret, the login its hash. A letter, a link or a
 * provider's answer in anybody else's hands lets nobody in.
 */
export const browserCookie = 'farled-inloggning';

const isSecret = (kept: string | undefined): kept is string => kept !== undefined && /^[0-9a-f]{64}$/.test(kept);

/** The secret that the browser has already, so that several tabs get on, or a new one. */
export function browserOf(kept: string | undefined, newSecret: (bytes: number) => string): string {
  return isSecret(kept) ? kept : newSecret(32);
}

/** For the `kept` of a page. A cookie that somebody else wrote says nothing. */
export function keptBrowser(cookie: (name: string) => string | undefined): RawInput {
  const kept = cookie(browserCookie);
  return { browser: isSecret(kept) ? kept : undefined };
}

export const browserField = () => field.optionalText({ label: { sv: 'Webbläsare', en: 'Browser' }, max: 64 });

export function isOwnBrowser(hash: string, browser: string | undefined): boolean {
  return isSameSecret(hash, tokenHash(browser ?? ''));
}

/** For the `after` of a page's form. Null when the same form was sent twice: the first answer carried it. */
export function giveBrowser(reply: Reply, { browser, minutes }: { browser: Secret | null; minutes: number }): void {
  if (browser) reply.keep(browserCookie, browser.reveal(), minutes);
}
