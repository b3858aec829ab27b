import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Hold } from '../database/holds.ts';
import type { House } from './house.ts';

/**
 * Work that somebody asks for and a job carries out. Its table has association_id, id, asked_at, begun_at, finished_at,
 * failed_at and cut_offs. After `longestMinutes` nobody is kept from asking for the same once more.
 */
interface AskedWork {
  readonly table: string;
  readonly longestMinutes: number;
}

/** Work that was cut off is begun again at once, but what has taken its process with it so often in a row waits each time. */
export const atOnceAfterCutOffs = 2;
export const restAfterCutOffsMinutes = 10;

/** Writes what came out, in the columns of the table. */
export type Finish = (result: Readonly<Record<string, unknown>>) => Promise<void>;

interface Asked {
  association_id: string;
  id: string;
}

const since = (now: Date, { longestMinutes }: AskedWork): Date => new Date(now.getTime() - longestMinutes * 60_000);

/**
 * Whether the same was asked for a moment ago and is not done yet; `same` are the columns that make it the same. Until this
 * transaction ends nobody else is told: of two who ask at the same moment the second one finds what the first one asked for.
 */
export async function isUnderWay(
  tx: Tx,
  work: AskedWork,
  same: Readonly<Record<string, string>>,
  now: Date,
): Promise<boolean> {
  const conditions = Object.entries(same).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const name = [work.table, ...Object.entries(same).flat()].join(' ');
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
  const { rows } = await sql`
    select 1 from ${sql.table(work.table)} where ${sql.join(conditions, sql` and `)}
      and finished_at is null and failed_at is null and asked_at > ${since(now, work)} limit 1`.execute(tx);
  return rows.length > 0;
}

/**
 * Carries out what waits, one after the other, each once even with several processes; what fails is marked and thrown on.
 * Where only the connection is lost that holds the work, another process begins it again: `finish` writes nothing then, and
 * nothing over what that one has finished. As the service, since a job has no person. Returns how many were done.
 */
export async function carryOutAsked<T extends Asked>(
  house: House,
  work: AskedWork,
  carryOut: (taken: T, finish: Finish) => Promise<void>,
): Promise<number> {
  for (let count = 0; ; count += 1) {
    const taken = await takeNext<T>(house, work);
    if (!taken) return count;
    const { row, hold } = taken;
    const finish: Finish = (result) =>
      house.database.asService(async (tx) => {
        if (hold.lost.aborted) return;
        const set = Object.entries({ progress: 1, finished_at: house.clock.now(), ...result }).map(
          ([column, value]) => sql`${sql.ref(column)} = ${value}`,
        );
        await sql`update ${sql.table(work.table)} set ${sql.join(set)}
          where association_id = ${row.association_id} and id = ${row.id} and finished_at is null`.execute(tx);
      });
    try {
      await carryOut(row, finish);
    } catch (error) {
      // Whoever holds it now begins again.
      if (!hold.lost.aborted)
        await house.database.asService((tx) =>
          sql`update ${sql.table(work.table)} set failed_at = ${house.clock.now()}
              where association_id = ${row.association_id} and id = ${row.id}`.execute(tx),
        );
      throw error;
    } finally {
      await hold.release();
    }
  }
}

/** The next one that nobody holds: what says "begun" and is held by nobody was cut off. */
async function takeNext<T extends Asked>(house: House, work: AskedWork): Promise<{ row: T; hold: Hold } | null> {
  const now = house.clock.now();
  const rested = new Date(now.getTime() - restAfterCutOffsMinutes * 60_000);
  const table = sql.table(work.table);
  const waits = sql`finished_at is null and failed_at is null
    and (begun_at is null or cut_offs < ${atOnceAfterCutOffs} or begun_at < ${rested})`;
  const { rows } = await house.database.asService((tx) =>
    sql<Asked>`select association_id, id from ${table} where ${waits} order by asked_at`.execute(tx),
  );
  for (const { association_id, id } of rows) {
    const hold = await house.database.hold(`${work.table} ${id}`);
    if (!hold) continue;
    const taken = await house.database.asService((tx) =>
      sql<T>`update ${table} set begun_at = ${now}, cut_offs = cut_offs + (begun_at is not null)::int
        where association_id = ${association_id} and id = ${id} and ${waits} returning *`.execute(tx),
    );
    if (taken.rows[0]) return { row: taken.rows[0], hold };
    await hold.release();
  }
  return null;
}
