import type { Tx } from '../../database/database.ts';
import type { Circumstances } from '../../kernel/command.ts';
import { tables } from './store.ts';

/** Issuer and subject, as they are kept: a keyed hash, useless without the installation's secret. */
export interface ProviderIdentity {
  provider: string;
  hash: string;
}

export async function keepIdentity(
  tx: Tx,
  accountId: string,
  identity: ProviderIdentity | null,
  { now }: Circumstances,
): Promise<void> {
  if (!identity) return;
  await tables(tx)
    .insertInto('login_identity')
    .values({
      identity_hash: identity.hash,
      account_id: accountId,
      provider: identity.provider,
      created_at: now,
      used_at: now,
    })
    .execute();
}

export interface TiedAccount {
  id: string;
  name: string;
  email: string;
  endedAt: Date | null;
}

/** The account that the identity belongs to. Tied twice at the same time, the second one is a conflict of keys. */
export async function accountOfIdentity(tx: Tx, hash: string): Promise<TiedAccount | null> {
  const row = await tables(tx)
    .selectFrom('login_identity as i')
    .innerJoin('account as a', 'a.id', 'i.account_id')
    .select(['a.id', 'a.name', 'a.email', 'a.ended_at as endedAt'])
    .where('i.identity_hash', '=', hash)
    .executeTakeFirst();
  return row ? { ...row, email: row.email.toLowerCase() } : null;
}

/** Whether the account is tied to somebody at the provider already. */
export async function hasIdentityAt(tx: Tx, accountId: string, provider: string): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('login_identity')
    .select('identity_hash')
    .where('account_id', '=', accountId)
    .where('provider', '=', provider)
    .executeTakeFirst();
  return row !== undefined;
}
