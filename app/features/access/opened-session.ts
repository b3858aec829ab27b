import type { Tx } from '../../database/database.ts';
import type { Reply } from '../../http/reply.ts';
import { sessionLimits, tokenHash } from '../../http/session.ts';
import type { Circumstances } from '../../kernel/command.ts';
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

/** Opens a session as the service role. Its token is new each time, so that nobody can have planted it. */
export async function openSession(
  tx: Tx,
  who: { accountId: string; associationId: string },
  { newSecret, now }: Circumstances,
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
      expires_at: new Date(now.getTime() + sessionLimits.absoluteHours * hour),
    })
    .execute();
  return new Secret(token);
}

/** For the `after` of a page's form: hands the browser its session. */
export function giveSession(reply: Reply, loggedIn: LoggedIn): void {
  if (loggedIn.token) reply.startSession(loggedIn.token.reveal());
}
