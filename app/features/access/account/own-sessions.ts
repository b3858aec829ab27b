import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { sessionKey } from '../../../http/session.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { LoginWay } from '../../../kernel/logins.ts';
import type { Text } from '../../../kernel/text.ts';
import { tables } from '../store.ts';

export interface OwnSession {
  key: string;
  device: string | null;
  way: LoginWay;
  since: Date;
  seen: Date;
  isInUse: boolean;
  /** The one in which this is read. */
  isThis: boolean;
}

/** The server notes at most every five minutes that a session is used. */
const inUse = 6 * 60_000;

/** The sessions of whoever asks that still let somebody in, the last used first. As the service role. */
export async function sessionsOf(tx: Tx, { actor, now, logins }: Circumstances): Promise<OwnSession[]> {
  if (actor.kind !== 'person') return [];
  const rows = await tables(tx)
    .selectFrom('session')
    .select(['token_hash as hash', 'device', 'way', 'created_at as since', 'seen_at as seen'])
    .where('account_id', '=', actor.accountId)
    .where('expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - logins.idleHours * 3_600_000))
    .orderBy('seen_at', 'desc')
    .orderBy('token_hash')
    .execute();
  return rows.map(({ hash, ...row }) => ({
    ...row,
    key: sessionKey(hash),
    isInUse: now.getTime() - row.seen.getTime() < inUse,
    isThis: sessionKey(hash) === actor.login?.key,
  }));
}

const gone: Text = {
  sv: 'Den inloggningen är redan avslutad.',
  en: 'That login has already ended.',
};

export const endOwnSession = command({
  name: 'access.endSession',
  title: { sv: 'Logga ut på ett annat ställe', en: 'Log out somewhere else' },
  verb: { sv: 'Logga ut', en: 'Log out' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({ session: field.key({ label: { sv: 'Inloggning', en: 'Login' } }, 64) }),
  ungated: ['session'],
  read: async (tx, { session }, { actor }) => {
    if (actor.kind !== 'person') return null;
    const own = await tables(tx)
      .selectFrom('session')
      .select('token_hash as hash')
      .where('account_id', '=', actor.accountId)
      .execute();
    return {
      accountId: actor.accountId,
      hash: own.find((one) => sessionKey(one.hash) === session)?.hash ?? null,
    };
  },
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: ({ accountId, hash }) => (hash === null ? no(gone) : yes({ accountId, hash })),
  write: async (tx, { accountId, hash }) => {
    await tables(tx).deleteFrom('session').where('account_id', '=', accountId).where('token_hash', '=', hash).execute();
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Inloggningen är avslutad.', en: 'The login has ended.' }),
});

export const endOtherSessions = command({
  name: 'access.endOtherSessions',
  title: { sv: 'Logga ut på alla andra ställen', en: 'Log out everywhere else' },
  verb: { sv: 'Logga ut på alla andra ställen', en: 'Log out everywhere else' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (_, __, { actor }) =>
    actor.kind === 'person' ? { accountId: actor.accountId, own: actor.login?.key ?? '' } : null,
  may: (actor, { accountId }) => actor.kind === 'person' && actor.accountId === accountId,
  decide: (target) => yes(target),
  write: async (tx, { accountId, own }) => {
    await endSessionsOf(tx, accountId, own);
    return { accountId };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: () => paths.account({}),
  done: () => ({ sv: 'Du är utloggad på alla andra ställen.', en: 'You are logged out everywhere else.' }),
});

/** Ends all sessions of an account but the one that is named, at once: their cookies open nothing any more. */
export async function endSessionsOf(tx: Tx, accountId: string, spare = ''): Promise<void> {
  await tables(tx)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where((where) => where(where.fn('left', ['token_hash', where.lit(16)]), '!=', spare))
    .execute();
}
