import type pg from 'pg';
import { ms, quantile, table } from './figures.ts';
import type { Ground } from './house.ts';

const turns = 300;

interface List {
  name: string;
  sql: string;
}

const columns = `c.id, c.number, c.party, c.source, c.age_from, c.income_sources, c.need, c.obstacle, c.question, c.asked_on, c.answer_due,
  c.follow_up_on, c.awaiting_asker_since, c.returned_at, c.advised_at, c.outcome, c.outcome_at, c.withdrawn_at, c.merged_into`;

// As the application asks (app/features/cases/lists/queue.ts), with the association's own condition, which the policy adds there.
const lists: readonly List[] = [
  {
    name: 'queue: what waits, 51 rows',
    sql: `select ${columns}, g.name as group_name from guidance_case c join local_group g on g.association_id = c.association_id and g.id = c.group_id
      where c.association_id = $2 and c.group_id in ($1) and c.advised_at is null and c.withdrawn_at is null and c.merged_into is null
      order by c.answer_due, c.asked_at limit 51`,
  },
  {
    name: 'queue: all, newest 51',
    sql: `select ${columns}, g.name as group_name from guidance_case c join local_group g on g.association_id = c.association_id and g.id = c.group_id
      where c.association_id = $2 and c.group_id in ($1) order by c.asked_at desc, c.number desc limit 51`,
  },
  {
    name: 'queue: counts of a group',
    sql: `select count(*) filter (where (advised_at is null and merged_into is null)) as waiting,
        count(*) filter (where (advised_at is null and merged_into is null) and answer_due < current_date) as late,
        count(*) filter (where (advised_at is not null and outcome_at is null and follow_up_on <= current_date)) as follow_up_due
      from guidance_case c where c.association_id = $2 and c.group_id in ($1) and withdrawn_at is null
        and ((advised_at is null and merged_into is null) or (advised_at is not null and outcome_at is null and follow_up_on <= current_date))`,
  },
];

/**
 * Prepared once for each role, as the application’s connections have it, which only ever work as one: a plan made for
 * another role would be thrown away and made anew at every turn.
 */
async function timed(client: pg.Client, role: string, list: List, group: string, association: string): Promise<number> {
  const begun = performance.now();
  await client.query({ name: `${role}: ${list.name}`, text: list.sql, values: [group, association] });
  return performance.now() - begun;
}

/** The same lists as the application's role behind its policies, and as the owner whom no policy stops. */
export async function measureIsolation(ground: Ground): Promise<string> {
  const { owner } = ground;
  const [largest] = (
    await owner.query<{ association: string; group: string; account: string; cases: number }>(
      `select f.association_id as association, f.group_id as group, f.account_id as account,
         (select count(*) from guidance_case c where c.association_id = f.association_id and c.group_id = f.group_id) as cases
       from held_function f where f.role = 'coordinator' order by cases desc limit 1`,
    )
  ).rows;
  if (!largest) throw new Error('There is no group.');
  const rows: (string | number)[][] = [];
  for (const list of lists) {
    const open: number[] = [];
    const behind: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      open.push(await timed(owner, 'owner', list, largest.group, largest.association));
      await owner.query('begin');
      await owner.query('set local role farled_app');
      await owner.query(
        `select set_config('farled.account', $1, true), set_config('farled.association', $2, true), set_config('farled.case', '', true),
           set_config('farled.today', $3, true)`,
        [largest.account, largest.association, new Date().toISOString().slice(0, 10)],
      );
      behind.push(await timed(owner, 'application', list, largest.group, largest.association));
      await owner.query('rollback');
    }
    const [without, within] = [quantile(open.slice(20), 0.5), quantile(behind.slice(20), 0.5)];
    rows.push([list.name, ms(without), ms(within), (within / without).toFixed(2)]);
  }
  return [
    `The largest group has ${largest.cases} cases. Median of ${turns - 20} turns each, one connection, the statement alone, prepared ` +
      '(without setting the actor, which every transaction does once). The owner, whom no policy stops, asks with the same conditions on association and group.',
    table(['list', 'without row-level security', 'with it', 'times'], rows),
    'Wanted: ≤ 1.25 times.',
  ].join('\n\n');
}
