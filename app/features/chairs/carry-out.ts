import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { House } from '../../kernel/house.ts';
import { publishedRules } from '../catalogue/index.ts';
import { associationSettings } from '../organisation/index.ts';
import { factsOf } from './case-facts.ts';
import type { GroupOrder } from './found.ts';
import { type CaseLine, casesOf, municipalitiesOf, tables } from './store.ts';
import { groupInThread, rulesInThread } from './thread.ts';
import type { KeptReading } from './worker.ts';

/** A reading under way longer than this was cut off, by a restart for example. */
const longestMinutes = 10;
const freshHours = 24;

interface Taken {
  association_id: string;
  group_id: string;
}

/**
 * Reads the groups whose reading somebody has asked for, whose catalogue or whose limit for small counts has changed since,
 * or which is a day old; one after the other, each once even with several processes. As the service, since a job has no person.
 */
export async function carryOutReadings(house: House): Promise<number> {
  for (let count = 0; ; count += 1) {
    const taken = await house.database.asService((tx) => takeNext(tx, house.clock.now()));
    if (!taken) return count;
    try {
      await readOne(house, taken);
    } catch (error) {
      await house.database.asService((tx) =>
        tables(tx)
          .updateTable('chairs_reading')
          .set({ failed_at: house.clock.now(), begun_at: null })
          .where('association_id', '=', taken.association_id)
          .where('group_id', '=', taken.group_id)
          .execute(),
      );
      throw error;
    }
  }
}

async function takeNext(tx: Tx, now: Date): Promise<Taken | null> {
  await sql`insert into chairs_reading (association_id, group_id) select association_id, id from local_group
    where ended_on is null on conflict do nothing`.execute(tx);
  const cutOff = new Date(now.getTime() - longestMinutes * 60_000);
  const { smallestCount } = associationSettings.parse({});
  const old = new Date(now.getTime() - freshHours * 3_600_000);
  const { rows } = await sql<Taken>`
    update chairs_reading set begun_at = ${now}, failed_at = null
    where (association_id, group_id) in (
      select r.association_id, r.group_id from chairs_reading r
      join local_group g on g.association_id = r.association_id and g.id = r.group_id and g.ended_on is null
      join association a on a.id = r.association_id
      left join catalogue_version v on v.association_id = r.association_id
      where (r.begun_at is null or r.begun_at < ${cutOff})
        and (r.read_at is null or r.asked_at is not null or r.read_at < ${old} or r.catalogue_version is distinct from v.version
          or (r.shown ->> 'limit')::int is distinct from coalesce((a.settings ->> 'smallestCount')::int, ${smallestCount}))
        and (r.failed_at is null or r.asked_at > r.failed_at or r.failed_at < ${old})
      order by r.asked_at nulls last, r.read_at nulls first limit 1 for update of r skip locked)
    returning association_id, group_id`.execute(tx);
  return rows[0] ?? null;
}

interface Read {
  order: Omit<GroupOrder, 'cases'>;
  rows: readonly CaseLine[];
  leftOut: number;
  version: string | null;
  limit: number;
  /** The association's own part must be read too. */
  needsRules: boolean;
}

async function readFor(tx: Tx, { association_id, group_id }: Taken, today: string): Promise<Read> {
  const rules = await publishedRules(tx, association_id, today);
  const rows = await casesOf(tx, association_id, group_id);
  const read = await tables(tx)
    .selectFrom('chairs_rules')
    .select(['catalogue_version', 'read_at'])
    .where('association_id', '=', association_id)
    .executeTakeFirst();
  const association = await tables(tx)
    .selectFrom('association')
    .select('settings')
    .where('id', '=', association_id)
    .executeTakeFirstOrThrow();
  return {
    limit: associationSettings.parse(association.settings).smallestCount,
    order: {
      file: rules.file,
      municipalities: await municipalitiesOf(tx, association_id, group_id),
    },
    rows,
    leftOut: rules.leftOut,
    version: rules.version,
    needsRules: !read || read.catalogue_version !== rules.version || dayOf(read.read_at) !== today,
  };
}

/** As many as may be read before requests that wait are answered. */
const atOnce = 100;

/** What is known of each case; a group of twenty years has thousands, and nobody's request waits for all of them. */
async function knownOf(rows: readonly CaseLine[], { file }: Read['order']): Promise<GroupOrder['cases']> {
  const cases: GroupOrder['cases'][number][] = [];
  for (const [at, row] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await others();
    cases.push({ id: row.id, facts: factsOf(row, file.attributes) });
  }
  return cases;
}

async function readOne(house: House, taken: Taken): Promise<void> {
  const begun = house.clock.now();
  const { order, rows, leftOut, version, limit, needsRules } = await house.database.asService((tx) =>
    readFor(tx, taken, dayOf(begun)),
  );
  const found = await groupInThread({ group: { ...order, cases: await knownOf(rows, order) }, leftOut, limit });
  await house.database.asService((tx) => keep(tx, taken, found, version, begun));
  if (needsRules) {
    // After the group, for whom somebody may be waiting: deadlocks take longer.
    const rules = await rulesInThread(order.file, leftOut);
    const row = { read_at: begun, catalogue_version: version, found: rules };
    await house.database.asService((tx) =>
      tables(tx)
        .insertInto('chairs_rules')
        .values({ association_id: taken.association_id, ...row })
        .onConflict((conflict) => conflict.column('association_id').doUpdateSet(row))
        .execute(),
    );
  }
}

async function keep(
  tx: Tx,
  taken: Taken,
  { exact, shown }: KeptReading,
  version: string | null,
  at: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('chairs_exact')
    .values({ ...taken, found: exact })
    .onConflict((conflict) => conflict.columns(['association_id', 'group_id']).doUpdateSet({ found: exact }))
    .execute();
  await tables(tx)
    .updateTable('chairs_reading')
    .set({
      begun_at: null,
      read_at: at,
      // Asked for while it was being made: once more.
      asked_at: sql`case when asked_at > ${at} then asked_at end`,
      catalogue_version: version,
      shown,
    })
    .where('association_id', '=', taken.association_id)
    .where('group_id', '=', taken.group_id)
    .execute();
}
