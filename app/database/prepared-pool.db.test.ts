import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
