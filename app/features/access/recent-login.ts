import type { Actor } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';

/** Minutes after which what is sensitive asks once more who one is. */
const recentMinutes = 15;

const askAgain: Text = {
  sv: 'Bekräfta först att det är du. Det behövs när det gått mer än en kvart sedan du loggade in.',
  en: 'First confirm that it is you. That is needed when you logged in more than a quarter of an hour ago.',
};

const askStronger: Text = {
  sv: 'Det här kräver en starkare inloggning. Bekräfta att det är du med din e-legitimation.',
  en: 'This needs a stronger login. Confirm that it is you with your electronic identification.',
};

export interface Needed {
  /** How many minutes ago the login may have been. */
  minutes?: number;
  /** The provider's words for a login that is sure enough; any of them will do. */
  acr?: readonly string[];
}

/** Whether the login is recent enough, by the time when it was proven: the provider's word, or our own. */
export function isRecentLogin(actor: Actor, now: Date, minutes = recentMinutes): boolean {
  if (actor.kind !== 'person' || !actor.login?.at) return false;
  return now.getTime() - actor.login.at.getTime() <= minutes * 60_000;
}

/**
 * For `decide`: why the actor must first prove anew who they are, or null. The page where that is done is
 * `paths.renewLogin`; with a provider it asks for a new login (prompt=login) and for the provider's step-up level.
 */
export function requireRecentLogin(actor: Actor, now: Date, { minutes, acr }: Needed = {}): Text | null {
  if (!isRecentLogin(actor, now, minutes)) return askAgain;
  const own = actor.kind === 'person' ? (actor.login?.acr ?? null) : null;
  return acr && (own === null || !acr.includes(own)) ? askStronger : null;
}
