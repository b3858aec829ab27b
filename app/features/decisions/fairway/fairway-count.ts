import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import type { House } from '../../../kernel/house.ts';
import type { FairwayStepName } from './fairway.ts';
import { ways } from './fairway-ways.ts';

type FairwayTables = {
  fairway_step: {
    association_id: string;
    group_id: string;
    step: FairwayStepName;
    from_day: string;
    to_day: string;
    base: number;
    reached: number;
    median_days: number | null;
    computed_at: Date;
  };
  fairway_reading: { association_id: string; history_id: number; read_on: string };
  history: { association_id: string; id: number; group_id: string | null };
  association: { id: string };
  local_group: { association_id: string; id: string };
};
const tables = (tx: Tx) => tx.withTables<FairwayTables>();

/** The last twelve months: a year has all its seasons, and what is older is history. */
const spanDays = 365;
/** Lines that were numbered before others but written after them are read the next time. */
const overlap = 500;

/** Counts every group in which something happened since the last time, and all of them on a new day. */
export async function countFairways(house: House): Promise<number> {
  const now = house.clock.now();
  const today = dayOf(now);
  const associations = await house.database.asService((tx) =>
    tables(tx).selectFrom('association').select('id').execute(),
  );
  let counted = 0;
  for (const { id } of associations) {
    const { groups, upTo } = await house.database.asService((tx) => changedIn(tx, id, today));
    for (const group of groups)
      await house.database.asService((tx) => countGroup(tx, { association: id, group, today, now }));
    await house.database.asService((tx) => keepReading(tx, id, upTo, today));
    counted += groups.length;
  }
  return counted;
}

async function changedIn(tx: Tx, association: string, today: string): Promise<{ groups: string[]; upTo: number }> {
  const db = tables(tx);
  const before = await db
    .selectFrom('fairway_reading')
    .selectAll()
    .where('association_id', '=', association)
    .executeTakeFirst();
  const last = await db
    .selectFrom('history')
    .select((pick) => pick.fn.max('id').as('id'))
    .where('association_id', '=', association)
    .executeTakeFirst();
  const upTo = last?.id ?? 0;
  if (!before || before.read_on !== today) {
    const all = await db.selectFrom('local_group').select('id').where('association_id', '=', association).execute();
    return { groups: all.map(({ id }) => id), upTo };
  }
  if (upTo === before.history_id) return { groups: [], upTo };
  const changed = await db
    .selectFrom('history')
    .select('group_id as id')
    .distinct()
    .where('association_id', '=', association)
    .where('id', '>', before.history_id - overlap)
    .where('group_id', 'is not', null)
    .execute();
  return { groups: changed.flatMap(({ id }) => (id ? [id] : [])), upTo };
}

async function keepReading(tx: Tx, association: string, upTo: number, today: string): Promise<void> {
  await tables(tx)
    .insertInto('fairway_reading')
    .values({ association_id: association, history_id: upTo, read_on: today })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet({ history_id: upTo, read_on: today }))
    .execute();
}

interface Count {
  association: string;
  group: string;
  today: string;
  now: Date;
}

async function countGroup(tx: Tx, { association, group, today, now }: Count): Promise<void> {
  const from = addDays(today, -spanDays);
  await sql`
    with ${ways({ association, group, from: addDays(from, 1), to: today })}, counted as (
      select 'question' as step, count(*) as base, count(*) as reached, null::double precision as days from step
      union all
      select 'advice', count(*), count(advised_at),
        percentile_cont(0.5) within group (order by extract(epoch from advised_at - begun_at)) filter (where advised_at is not null and import_id is null)
      from step
      union all
      select 'outcome', count(advised_at), count(outcome_at) filter (where advised_at is not null),
        percentile_cont(0.5) within group (order by extract(epoch from outcome_at - advised_at)) filter (where outcome_at is not null and advised_at is not null and import_id is null)
      from step
      union all
      select 'obstacle', count(*) filter (where is_stuck), count(*) filter (where is_linked),
        percentile_cont(0.5) within group (order by greatest(extract(epoch from submitted_at - coalesce(outcome_at, asked_at)), 0)) filter (where is_linked and import_id is null)
      from step
      union all
      select 'decision', count(*) filter (where is_linked), count(decided_at),
        percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at)) filter (where decided_at is not null)
      from step
      union all
      select 'action', count(decided_at) filter (where not is_refused), count(done_at),
        percentile_cont(0.5) within group (order by extract(epoch from done_at - decided_at)) filter (where done_at is not null)
      from step
      union all
      select 'effect', count(done_at), count(checked_at),
        percentile_cont(0.5) within group (order by extract(epoch from checked_at - done_at)) filter (where checked_at is not null)
      from step
      union all
      select 'answer', count(*) filter (where checked_at is not null or is_refused), count(told_at),
        percentile_cont(0.5) within group (order by extract(epoch from told_at - coalesce(checked_at, decided_at))) filter (where told_at is not null)
      from step
    )
    insert into fairway_step (association_id, group_id, step, from_day, to_day, base, reached, median_days, computed_at)
    select ${association}::uuid, ${group}::uuid, step, ${addDays(from, 1)}::date, ${today}::date, base, reached, days / 86400, ${now}::timestamptz from counted
    on conflict (association_id, group_id, step) do update set from_day = excluded.from_day, to_day = excluded.to_day,
      base = excluded.base, reached = excluded.reached, median_days = excluded.median_days, computed_at = excluded.computed_at`.execute(
    tx,
  );
}
