import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import type { RowContext, Tx } from './database.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const context = (who: 'coordinator' | 'otherCoordinator'): RowContext => ({
  accountId: personas[who].id,
  associationId: personas[who].association,
  caseId: null,
  today: '2026-11-16',
});

const groupsNamed = (tx: Tx, word: string) =>
  sql<{ name: string }>`select name from local_group where name like ${word} order by name`.execute(tx);

it('plans once what comes often, and the plan keeps to whoever acts', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const own = await house.database.asActor(context('coordinator'), (tx) => groupsNamed(tx, '%LOKUS%'));
    const others = await house.database.asActor(context('otherCoordinator'), (tx) => groupsNamed(tx, '%LOKUS%'));
    expect(own.rows.map((row) => row.name)).toEqual(['LOKUS Heby', 'LOKUS Tierp']);
    expect(others.rows.map((row) => row.name)).toEqual(['LOKUS Annorstad']);
  }
  const { rows } = await house.database.asActor(context('coordinator'), (tx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from pg_prepared_statements where statement like '%like $1 order by name%'`.execute(
      tx,
    ),
  );
  expect(rows[0]?.n).toBeGreaterThan(0);
});

it('gives up a connection whose plans are of an older schema', async () => {
  const read = (tx: Tx) => sql<object>`select * from member where id = ${ids.fk}`.execute(tx);
  for (let turn = 0; turn < 60; turn += 1) await house.database.asActor(context('coordinator'), read);
  await house.sql('alter table member add column added_meanwhile text');
  let failed = 0;
  for (let turn = 0; turn < 30; turn += 1) {
    const { rows } = await house.database.asActor(context('coordinator'), read).catch(() => {
      failed += 1;
      return { rows: [] };
    });
    if (failed > 0 && rows.length > 0) expect(rows[0]).toHaveProperty('added_meanwhile');
  }
  expect(failed).toBeLessThanOrEqual(6);
  const { rows } = await house.database.asActor(context('coordinator'), read);
  expect(rows).toHaveLength(1);
});

it('answers several statements at once with the rows of all of them, and a transaction that fails among them leaves nothing behind', async () => {
  const { executeAsService } = house.database;
  const several = 'begin; select 1 as n; select 2 as n; commit';
  // As pg-boss sends them: without values, or with none.
  for (const values of [undefined, []])
    expect((await executeAsService(several, values)).rows).toEqual([{ n: 1 }, { n: 2 }]);
  for (let turn = 0; turn < 12; turn += 1)
    await expect(executeAsService('begin; select 1 / 0; commit', [])).rejects.toThrow('division by zero');
  const after = await Promise.all(Array.from({ length: 12 }, () => executeAsService('select 3 as n', [])));
  expect(after.map(({ rows }) => rows)).toEqual(Array.from({ length: 12 }, () => [{ n: 3 }]));
});

describe('a transaction that only reads', () => {
  const inTransaction = async () =>
    (
      await house.sql(
        `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      )
    ).length;

  it('is ended soon, also when nothing follows on its connection', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () =>
        house.database.asActor(context('coordinator'), (tx) => groupsNamed(tx, '%LOKUS%'), 'read only'),
      ),
    );
    await expect.poll(inTransaction).toBe(0);
  });

  it('does not lend its actor or its rights to what follows on its connection', async () => {
    const held = () =>
      sql<{ account: string | null; mode: string }>`
        select current_setting('farled.account', true) as account, current_setting('transaction_read_only') as mode`;
    await house.database.asService((tx) => held().execute(tx), 'read only');
    for (let turn = 0; turn < 12; turn += 1) {
      await house.database.asActor(context('coordinator'), (tx) => groupsNamed(tx, '%LOKUS%'), 'read only');
      const { rows } = await house.database.asActor(context('otherCoordinator'), (tx) => held().execute(tx));
      expect(rows).toEqual([{ account: personas.otherCoordinator.id, mode: 'off' }]);
      const alone = await house.database.executeAsService(
        `select current_setting('transaction_read_only') as mode, pg_current_xact_id_if_assigned() as xact`,
        [],
      );
      expect(alone.rows).toEqual([{ mode: 'off', xact: null }]);
    }
  });

  it('gets several answers at once, each its own; one that fails fails it alone', async () => {
    const number = (tx: Tx, n: number) => sql<{ n: number }>`select ${n}::int as n`.execute(tx);
    const { asActor } = house.database;
    const answers = await asActor(
      context('coordinator'),
      (tx) => Promise.all([1, 2, 3, 4].map((n) => number(tx, n))),
      'read only',
    );
    expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], [{ n: 4 }]]);
    for (let turn = 0; turn < 12; turn += 1) {
      const broken = asActor(
        context('coordinator'),
        (tx) => Promise.all([number(tx, 1), sql`select 1 / 0`.execute(tx), number(tx, 2)]),
        'read only',
      );
      await expect(broken).rejects.toThrow('division by zero');
    }
    const after = await Promise.all([5, 6, 7].map((n) => asActor(context('coordinator'), (tx) => number(tx, n))));
    expect(after.map(({ rows }) => rows)).toEqual([[{ n: 5 }], [{ n: 6 }], [{ n: 7 }]]);
  });
});
