import { setImmediate as others, setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Hold } from '../../database/holds.ts';
import { atOnceAfterCutOffs, restAfterCutOffsMinutes } from '../../kernel/asked-work.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { House } from '../../kernel/house.ts';
import { publishedRules } from '../catalogue/index.ts';
import { associationSettings } from '../organisation/index.ts';
import { factsOf } from './case-facts.ts';
import type { GroupOrder } from './found.ts';
import { type CaseLine, casesOf, municipalitiesOf, tables } from './store.ts';
import { endReadings, groupInThread, rulesInThread } from './thread.ts';
import type { KeptReading } from './worker.ts';

const freshHours = 24;

interface Taken {
  association_id: string;
  group_id: string;
  begun_at: Date;
}

/** All that are due, or only those that were cut off. */
type Which = 'due' | 'cutOff';

/**
 * Reads the groups whose reading somebody has asked for, whose catalogue or whose limit for small counts has changed since,
 * which was cut off, or which is a day old; one after the other, each once even with several processes. As the service,
 * since a job has no person.
 */
export async function carryOutReadings(house: House, which: Which = 'due'): Promise<number> {
  for (let count = 0; ; count += 1) {
    const next = await takeNext(house, which);
    if (!next) return count;
    const { taken, hold } = next;
    // Another process may take it now: never both.
    hold.lost.addEventListener('abort', () => void endReadings());
    try {
      await readOne(house, taken);
    } catch (error) {
      if (!hold.lost.aborted) await house.database.asService((tx) => end(tx, taken, { failed_at: house.clock.now() }));
      throw error;
    } finally {
      await hold.release();
    }
  }
}

/** The next one that nobody holds: what says "begun" and is held by nobody was cut off. */
async function takeNext(house: House, which: Which): Promise<{ taken: Taken; hold: Hold } | null> {
  const now = house.clock.now();
  const due = await house.database.asService((tx) => dueNow(tx, now, which));
  for (const { association_id, group_id } of due) {
    const hold = await house.database.hold(`chairs_reading ${group_id}`);
    if (!hold) continue;
    const taken = await house.database.asService(async (tx) => {
      const [still] = await dueNow(tx, now, which, group_id);
      if (!still) return null;
      const { rows } = await sql<Taken>`
        update chairs_reading set begun_at = ${now}, failed_at = null,
          cut_offs = case when begun_at is null then 0 else cut_offs + 1 end
        where association_id = ${association_id} and group_id = ${group_id}
        returning association_id, group_id, begun_at`.execute(tx);
      return rows[0] ?? null;
    });
    if (taken) return { taken, hold };
    await hold.release();
  }
  return null;
}

async function dueNow(tx: Tx, now: Date, which: Which, group?: string): Promise<Omit<Taken, 'begun_at'>[]> {
  if (which === 'due')
    await sql`insert into chairs_reading (association_id, group_id) select association_id, id from local_group
      where ended_on is null on conflict do nothing`.execute(tx);
  const { smallestCount } = associationSettings.parse({});
  const old = new Date(now.getTime() - freshHours * 3_600_000);
  const rested = new Date(now.getTime() - restAfterCutOffsMinutes * 60_000);
  const isCutOff = sql`r.begun_at is not null and (r.cut_offs < ${atOnceAfterCutOffs} or r.begun_at < ${rested})`;
  const isDue = sql`r.begun_at is null
    and (r.read_at is null or r.asked_at is not null or r.read_at < ${old} or r.catalogue_version is distinct from v.version
      or (r.shown ->> 'limit')::int is distinct from coalesce((a.settings ->> 'smallestCount')::int, ${smallestCount}))
    and (r.failed_at is null or r.asked_at > r.failed_at or r.failed_at < ${old})`;
  const { rows } = await sql<Omit<Taken, 'begun_at'>>`
    select r.association_id, r.group_id from chairs_reading r
    join local_group g on g.association_id = r.association_id and g.id = r.group_id and g.ended_on is null
    join association a on a.id = r.association_id
    left join catalogue_version v on v.association_id = r.association_id
    where (${which === 'due' ? sql`(${isDue}) or (${isCutOff})` : isCutOff}) ${group ? sql`and r.group_id = ${group}` : sql``}
    order by r.asked_at nulls last, r.read_at nulls first`.execute(tx);
  return rows;
}

/** Ends the reading, unless another process has begun it meanwhile. */
function end(tx: Tx, taken: Taken, what: { failed_at?: Date }): Promise<unknown> {
  return ownRow(tx, taken)
    .set({ ...what, begun_at: null, cut_offs: 0 })
    .execute();
}

const ownRow = (tx: Tx, { association_id, group_id, begun_at }: Taken) =>
  tables(tx)
    .updateTable('chairs_reading')
    .where('association_id', '=', association_id)
    .where('group_id', '=', group_id)
    .where('begun_at', '=', begun_at);

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
    needsRules: await needsRules(tx, association_id, rules.version, today),
  };
}

async function needsRules(tx: Tx, association: string, version: string | null, today: string): Promise<boolean> {
  const read = await tables(tx)
    .selectFrom('chairs_rules')
    .select(['catalogue_version', 'read_at'])
    .where('association_id', '=', association)
    .executeTakeFirst();
  return !read || read.catalogue_version !== version || dayOf(read.read_at) !== today;
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
  const read = await house.database.asService((tx) => readFor(tx, taken, dayOf(begun)));
  const { order, rows, leftOut, version, limit } = read;
  const found = await groupInThread({ group: { ...order, cases: await knownOf(rows, order) }, leftOut, limit });
  const isKept = await house.database.asService((tx) => keep(tx, taken, found, version, begun));
  if (!isKept) return;
  // After the group, for whom somebody may be waiting: deadlocks take longer. The reading ends with them: cut off before, they
  // are made with the next one.
  if (read.needsRules) await readRules(house, taken, read, begun);
  await house.database.asService((tx) => end(tx, taken, {}));
}

const rulesAgainMs = 1_000;

async function readRules(house: House, { association_id }: Taken, read: Read, begun: Date): Promise<void> {
  const name = `chairs_rules ${association_id}`;
  let hold = await house.database.hold(name);
  while (!hold) {
    // They are being read after another group, maybe as they were before the catalogue changed.
    await wait(rulesAgainMs);
    hold = await house.database.hold(name);
  }
  try {
    const isNeeded = await house.database.asService((tx) => needsRules(tx, association_id, read.version, dayOf(begun)));
    if (!isNeeded) return;
    const rules = await rulesInThread(read.order.file, read.leftOut);
    const row = { read_at: begun, catalogue_version: read.version, found: rules };
    await house.database.asService((tx) =>
      tables(tx)
        .insertInto('chairs_rules')
        .values({ association_id, ...row })
        .onConflict((conflict) => conflict.column('association_id').doUpdateSet(row))
        .execute(),
    );
  } finally {
    await hold.release();
  }
}

/** What was found, unless another process has begun the same meanwhile. */
async function keep(
  tx: Tx,
  taken: Taken,
  { exact, shown }: KeptReading,
  version: string | null,
  at: Date,
): Promise<boolean> {
  const { association_id, group_id } = taken;
  const kept = await ownRow(tx, taken)
    .set({
      read_at: at,
      // Asked for while it was being made: once more.
      asked_at: sql`case when asked_at > ${at} then asked_at end`,
      catalogue_version: version,
      shown,
    })
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n) return false;
  await tables(tx)
    .insertInto('chairs_exact')
    .values({ association_id, group_id, found: exact })
    .onConflict((conflict) => conflict.columns(['association_id', 'group_id']).doUpdateSet({ found: exact }))
    .execute();
  return true;
}
