import { type SqlBool, sql } from 'kysely';
import { tokenHash } from '../../http/session.ts';
import type { House } from '../../kernel/house.ts';
import { circumstancesOf } from '../../kernel/house.ts';
import { post } from '../../kernel/outbox.ts';
import { askerHasLeft } from './handing-over/asker-left.ts';
import { letterAboutOutcome } from './letters.ts';
import { tables } from './store.ts';

const daysValid = 30;

/**
 * Sends each asker who is still there and whose follow-up is due one letter with a link to that one case. Each case is its own transaction,
 * taken with skip-locked, so that several processes share the work and none sends twice.
 */
export async function remindOfOutcomes(house: House, most = 500): Promise<number> {
  let sent = 0;
  while (sent < most && (await remindOne(house))) sent += 1;
  return sent;
}

async function remindOne(house: House): Promise<boolean> {
  return house.database.asService(async (tx) => {
    const circumstances = circumstancesOf(house, { kind: 'system', associationId: null });
    const row = await tables(tx)
      .selectFrom('guidance_case as c')
      .innerJoin('account as a', 'a.id', 'c.asker_account')
      .select(['c.association_id', 'c.id', 'c.number', 'a.id as account_id', 'a.email', 'a.language'])
      .where('c.follow_up_on', '<=', circumstances.today)
      .where('c.reminded_at', 'is', null)
      .where('c.outcome_at', 'is', null)
      .where('c.advised_at', 'is not', null)
      .where('c.withdrawn_at', 'is', null)
      .where('c.merged_into', 'is', null)
      .where('a.ended_at', 'is', null)
      .where(sql<SqlBool>`not ${askerHasLeft(circumstances.today)}`)
      .orderBy('c.follow_up_on')
      .limit(1)
      .forUpdate('c')
      .skipLocked()
      .executeTakeFirst();
    if (!row) return false;
    const token = circumstances.newSecret(24);
    await tables(tx)
      .insertInto('case_key')
      .values({
        token_hash: tokenHash(token),
        opened_by: 'outcomeLink',
        association_id: row.association_id,
        case_id: row.id,
        created_at: circumstances.now,
        expires_at: new Date(circumstances.now.getTime() + daysValid * 86_400_000),
      })
      .execute();
    const letter = letterAboutOutcome(
      { id: row.account_id, email: row.email, language: row.language },
      row.number,
      row.id,
      token,
      circumstances,
    );
    await post(tx, [letter], circumstancesOf(house, { kind: 'system', associationId: row.association_id }));
    await tables(tx)
      .updateTable('guidance_case')
      .set({ reminded_at: circumstances.now })
      .where('id', '=', row.id)
      .execute();
    return true;
  });
}
