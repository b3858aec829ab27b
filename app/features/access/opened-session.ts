import type { Tx } from '../../database/database.ts';
import type { Reply } from '../../http/reply.ts';
import { tokenHash } from '../../http/session.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { LoginWay } from '../../kernel/logins.ts';
import { Secret } from './secret.ts';
import { tables } from './store.ts';

/** What every way in ends with. */
export interface LoggedIn {
  accountId: string;
  associationId: string;
  name: string;
  /** Null when the same form was sent twice: the first answer carried it. */
  token: Secret | null;
  next: string;
}

const hour = 3_600_000;

/** How it was proven who somebody is. `at` is null when the provider did not say when; left out it is now. */
export interface Proof {
  way: LoginWay;
  at?: Date | null;
  provider?: string | null;
  acr?: string | null;
}

/** Opens a session as the service role. Its token is new each time, so that nobody can have planted it. */
export async function openSession(
  tx: Tx,
  who: { accountId: string; associationId: string },
  proof: Proof,
  { newSecret, now, logins }: Circumstances,
): Promise<Secret> {
  const token = newSecret(32);
  await tables(tx)
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: who.accountId,
      association_id: who.associationId,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + logins.absoluteHours * hour),
      authenticated_at: proof.at === undefined ? now : proof.at,
      way: proof.way,
      provider: proof.provider ?? null,
      acr: proof.acr ?? null,
    })
    .execute();
  return new Secret(token);
}

/** For the `after` of a page's form: hands the browser its session. */
export function giveSession(reply: Reply, loggedIn: LoggedIn): void {
  if (loggedIn.token) reply.startSession(loggedIn.token.reveal());
}
