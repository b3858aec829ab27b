import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { openDatabase, type RowContext, type Tx } from './database.ts';

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

const asCoordinator = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  house.database.asActor(context('coordinator'), work);

it('reads every kind of value as the driver does', async () => {
  const read = (tx: Tx) =>
    sql<object>`select ${'å'}::text as text, ${3}::int as number, ${'2026-11-22'}::date as day, null::text as nothing,
      ${['a', 'b']}::text[] as list, ${JSON.stringify({ a: [1] })}::jsonb as object, ${true}::boolean as yes,
      ${new Date(0)}::timestamptz as moment, ${Buffer.from([1, 2])}::bytea as bytes, count(*) as count`.execute(tx);
  // The first times the rows are described, later the connection knows what they look like.
  for (let turn = 0; turn < 12; turn += 1) {
    const { rows } = await asCoordinator(read);
    expect(rows).toEqual([
      {
        text: 'å',
        number: 3,
        day: '2026-11-22',
        nothing: null,
        list: ['a', 'b'],
        object: { a: [1] },
        yes: true,
        moment: new Date(0),
        bytes: Buffer.from([1, 2]),
        count: 1,
      },
    ]);
  }
});

it('answers what came before a statement that fails, and fails what came behind it with its error', async () => {
  const failed = asCoordinator(async (tx) => {
    const asked = [sql`select ${1}::int as n`, sql`select 1 / ${0}::int as n`, sql`select ${2}::int as n`].map((one) =>
      one.execute(tx).then(
        ({ rows }) => rows[0],
        (error: { code?: string }) => error.code,
      ),
    );
    expect(await Promise.all(asked)).toEqual([{ n: 1 }, '22012', '22012']);
    throw new Error('undone');
  });
  await expect(failed).rejects.toThrow('undone');
});

it('leaves nothing at the server of a statement that fails each time', async () => {
  const divide = (by: number) => asCoordinator((tx) => sql<{ n: number }>`select 7 / ${by}::int as n`.execute(tx));
  for (let turn = 0; turn < 40; turn += 1) await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  for (let turn = 0; turn < 20; turn += 1) expect((await divide(7)).rows).toEqual([{ n: 1 }]);
  const { rows } = await asCoordinator((tx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from pg_prepared_statements where statement like 'select 7 / $1%'`.execute(tx),
  );
  expect(rows[0]?.n).toBeLessThanOrEqual(1);
});

it('says how many rows were written', async () => {
  const written = await asCoordinator(async (tx) => {
    await sql`create temporary table counted (n int) on commit drop`.execute(tx);
    const inserted = await sql`insert into counted select generate_series(1, ${5}::int)`.execute(tx);
    const changed = await sql`update counted set n = 0 where n > ${2}::int`.execute(tx);
    return [inserted.numAffectedRows, changed.numAffectedRows];
  });
  expect(written).toEqual([5n, 3n]);
});

it('refuses a value that cannot be sent, and goes on with the next', async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const read = (value: unknown) => asCoordinator((tx) => sql<{ n: string }>`select ${value}::text as n`.execute(tx));
  await expect(read(circle)).rejects.toThrow(/circular/i);
  expect((await read('later')).rows).toEqual([{ n: 'later' }]);
});

it('leaves no connection behind when it is closed, however it was used', async () => {
  const database = await openDatabase(house.ownerUrl, 2);
  await database.executeAsService('select $1::int', [1]);
  const text = `select count(*)::int as n from pg_stat_activity where datname = current_database() and usename like 'farled_service%'`;
  const connected = async (): Promise<number> => Number((await house.sql<{ n: number }>(text))[0]?.n);
  const before = await connected();
  await database.close();
  await expect.poll(connected).toBeLessThan(before);
});

it('says of each statement outside a transaction what was wrong with itself', async () => {
  const ask = (text: string, value: unknown) => house.database.executeAsService(text, [value]);
  // More than there are connections.
  for (let turn = 0; turn < 12; turn += 1) {
    await expect(ask('select 1 / $1::int', 0)).rejects.toMatchObject({ code: '22012' });
    await expect(ask('select $1::uuid', 'no uuid')).rejects.toMatchObject({ code: '22P02' });
  }
});

it('takes no statement once it is over, and keeps nothing where a failed one was passed over', async () => {
  const late = await asCoordinator(async (tx) => () => sql`select 1`.execute(tx));
  await expect(late()).rejects.toThrow('The transaction is over.');
  const rename = asCoordinator(async (tx) => {
    await sql`update local_group set name = 'kept by mistake' where name = 'LOKUS Heby'`.execute(tx);
    await sql`select 1 / ${0}::int`.execute(tx).catch(() => {});
  });
  await expect(rename).rejects.toThrow();
  expect((await asCoordinator((tx) => groupsNamed(tx, '%Heby%'))).rows).toEqual([{ name: 'LOKUS Heby' }]);
});
