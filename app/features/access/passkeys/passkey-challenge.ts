import type { Circumstances } from '../../../kernel/command.ts';
import { isSameSecret } from '../../../kernel/same-secret.ts';

/** Minutes that a page with a passkey's button may stand open. */
const minutesOpen = 15;

type Maker = Pick<Circumstances, 'now' | 'newSecret' | 'keyedHash'>;

/**
 * A challenge that needs no row until it is answered: it says until when it holds, and a keyed hash says that it is ours
 * and for what. Lower case throughout, since the keyed hash takes no notice of case.
 */
export function newChallenge(purpose: string, { now, newSecret, keyedHash }: Maker): string {
  const text = `${(now.getTime() + minutesOpen * 60_000).toString(36)}.${newSecret(16)}`;
  return `${text}.${keyedHash(`passkey ${purpose}: ${text}`)}`;
}

export type ChallengeState = 'ours' | 'old' | 'foreign';

/** What the browser signed, as it came (base64url). */
export function challengeState(
  given: string,
  purpose: string,
  { now, keyedHash }: Pick<Maker, 'now' | 'keyedHash'>,
): ChallengeState {
  const challenge = Buffer.from(given, 'base64url').toString('utf8');
  const [until, random, mac, ...more] = challenge.split('.');
  if (!until || !random || !mac || more.length > 0 || challenge !== challenge.toLowerCase()) return 'foreign';
  if (!isSameSecret(keyedHash(`passkey ${purpose}: ${until}.${random}`), mac)) return 'foreign';
  return Number.parseInt(until, 36) > now.getTime() ? 'ours' : 'old';
}
