import type { Insertable } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import type { Language } from '../../../kernel/text.ts';
import { type OrganisationTables, tables } from '../store.ts';

export interface NewAccount {
  id: string;
  email: string;
  name: string;
  language: Language;
}

export async function insertAccount(tx: Tx, account: NewAccount, { now }: Circumstances): Promise<void> {
  await tables(tx)
    .insertInto('account')
    .values({ ...account, email: account.email.toLowerCase(), created_at: now, ended_at: null })
    .execute();
}

type FunctionRow = Insertable<OrganisationTables['held_function']>;
type NewFunction = Pick<FunctionRow, 'association_id' | 'id' | 'account_id' | 'role' | 'starts_on'> &
  Partial<FunctionRow>;

export async function insertFunction(tx: Tx, held: NewFunction): Promise<void> {
  await tables(tx)
    .insertInto('held_function')
    .values({
      title: '',
      group_id: null,
      member_id: null,
      unit_id: null,
      mandate: null,
      employer: '',
      line_manager: '',
      contact_account_id: null,
      deputy_account_id: null,
      ends_on: null,
      ...held,
    })
    .execute();
}
