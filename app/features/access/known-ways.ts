import type { Tx } from '../../database/database.ts';
import type { Circumstances } from '../../kernel/command.ts';
import { tables } from './store.ts';

interface OwnPasskey {
  id: string;
  name: string;
  since: Date;
  used: Date | null;
}

export interface KnownWays {
  passkeys: OwnPasskey[];
  /** The providers of this installation, and since when the account is tied to each; and ties to earlier ones. */
  providers: { id: string; name: string; since: Date | null; used: Date | null; isOffered: boolean }[];
  /** Whether a one-time link by e-mail lets the account in, to at least one of its associations. */
  emailLinks: boolean;
}

/** How many ways in there are without this passkey or this provider; links by e-mail are one. */
export function waysWithout(ways: KnownWays, gone: { passkey?: string; provider?: string }): number {
  const keys = ways.passkeys.filter(({ id }) => id !== gone.passkey);
  const providers = ways.providers.filter(({ id, since, isOffered }) => isOffered && since && id !== gone.provider);
  return keys.length + providers.length + (ways.emailLinks ? 1 : 0);
}

/** The ways in which somebody can log in. As the service role. */
export async function knownWays(tx: Tx, accountId: string, { logins, today }: Circumstances): Promise<KnownWays> {
  const db = tables(tx);
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as since', 'used_at as used'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const identities = await db
    .selectFrom('login_identity')
    .select(['provider', 'created_at as since', 'used_at as used'])
    .where('account_id', '=', accountId)
    .execute();
  const open = await db
    .selectFrom('held_function as f')
    .innerJoin('association as o', 'o.id', 'f.association_id')
    .select('o.id')
    .where((where) => where.or([where('f.account_id', '=', accountId), where('f.deputy_account_id', '=', accountId)]))
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .where('o.email_links', '=', true)
    .limit(1)
    .execute();
  return {
    passkeys,
    providers: [
      ...logins.providers.map(({ id, name }) => {
        const identity = identities.find((one) => one.provider === id);
        return { id, name, since: identity?.since ?? null, used: identity?.used ?? null, isOffered: true };
      }),
      ...identities
        .filter((one) => logins.providers.every(({ id }) => id !== one.provider))
        .map(({ provider, ...when }) => ({ id: provider, name: provider, ...when, isOffered: false })),
    ],
    emailLinks: logins.emailLinks && open.length > 0,
  };
}
