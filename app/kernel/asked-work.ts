import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { House } from './house.ts';

/**
 * Work that somebody asks for and a job carries out. Its table has association_id, id, asked_at, begun_at, finished_at and
 * failed_at; what was begun longer ago than `longestMinutes` was cut off, by a restart for example, and is begun again.
 */
interface AskedWork {
  readonly table: string;
  readonly longestMinutes: number;
}

interface Asked {
  association_id: string;
  id: string;
}

const since = (now: Date, { longestMinutes }: AskedWork): Date => new Date(now.getTime() - longestMinutes * 60_000);

/** Whether the same was asked for a moment ago and is not done yet; `same` are the columns that make it the same. */
export async function isUnderWay(
  tx: Tx,
  work: AskedWork,
  same: Readonly<Record<string, string>>,
  now: Date,
): Promise<boolean> {
  const conditions = Object.entries(same).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql`
    select 1 from ${sql.table(work.table)} where ${sql.join(conditions, sql` and `)}
      and finished_at is null and failed_at is null and asked_at > ${since(now, work)} limit 1`.execute(tx);
  return rows.length > 0;
}

/**
 * Carries out what waits, one after the other, each once even with several processes; what fails is marked and thrown on.
 * As the service, since a job has no person. Returns how many were done.
 */
export async function carryOutAsked<T extends Asked>(
  house: House,
  work: AskedWork,
  carryOut: (taken: T) => Promise<void>,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    const taken = await house.database.asService((tx) => takeNext<T>(tx, work, house.clock.now()));
    if (!taken) return count;
    try {
      await carryOut(taken);
    } catch (error) {
      await house.database.asService((tx) =>
        sql`update ${sql.table(work.table)} set failed_at = ${house.clock.now()}
            where association_id = ${taken.association_id} and id = ${taken.id}`.execute(tx),
      );
      throw error;
    }
  }
}

async function takeNext<T extends Asked>(tx: Tx, work: AskedWork, now: Date): Promise<T | null> {
  const { rows } = await sql<T>`
    update ${sql.table(work.table)} set begun_at = ${now}
    where (association_id, id) in (
      select association_id, id from ${sql.table(work.table)}
      where finished_at is null and failed_at is null and (begun_at is null or begun_at < ${since(now, work)})
      order by asked_at limit 1 for update skip locked)
    returning *`.execute(tx);
  return rows[0] ?? null;
}
