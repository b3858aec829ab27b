import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { tables } from './store.ts';

export interface Officer {
  id: string;
  name: string;
  email: string;
  language: 'sv' | 'en';
}

/** The case officers of one organisation today, holders and deputies, but for one. */
export async function officersOf(tx: Tx, memberId: string, but: string, today: string): Promise<Officer[]> {
  return tables(tx)
    .selectFrom('account as a')
    .select(['a.id', 'a.name', 'a.email', 'a.language'])
    .where('a.ended_at', 'is', null)
    .where('a.id', '<>', but)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('held_function as f')
          .select('f.account_id')
          .where(sql<boolean>`a.id in (f.account_id, f.deputy_account_id)`)
          .where('f.role', '=', 'caseOfficer')
          .where('f.member_id', '=', memberId)
          .where('f.starts_on', '<=', today)
          .where((is) => is.or([is('f.ends_on', 'is', null), is('f.ends_on', '>=', today)])),
      ),
    )
    .orderBy('a.name')
    .orderBy('a.id')
    .execute();
}
