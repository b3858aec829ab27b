import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { carryOutAsked, isUnderWay } from './asked-work.ts';
import type { House } from './house.ts';

let here: TestHouse;
let second: Database;
/** Another process on the same database. */
let there: House;
beforeAll(async () => {
  here = await testHouse();
  second = await openDatabase(here.ownerUrl, 2);
  there = { ...here.house, database: second };
});
afterAll(async () => {
  await second?.close();
  await here?.close();
});

const work = { table: 'pack', longestMinutes: 5 };

async function ask(): Promise<string> {
  const id = here.house.newId();
  await here.sql(
    `insert into pack (association_id, id, group_id, period, asked_at, asked_by) values ($1, $2, $3, '2025', $4, $5)`,
    [ids.association, id, ids.groupHeby, here.clock.now(), personas.coordinator.id],
  );
  return id;
}

const finish = (id: string) => here.sql(`update pack set finished_at = now(), content = '{}' where id = $1`, [id]);

it('is carried out once by two processes, and the second takes what the first has not begun', async () => {
  const [one, two] = [await ask(), await ask()];
  const done: string[] = [];
  let goOn: () => void = () => {};
  const isHeldUp = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let begun: () => void = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const first = carryOutAsked(here.house, work, async ({ id }) => {
    begun();
    await isHeldUp;
    done.push(`here ${id}`);
    await finish(id);
  });
  await hasBegun;
  const takeThere = async ({ id }: { id: string }): Promise<void> => {
    done.push(`there ${id}`);
    await finish(id);
  };
  expect(await carryOutAsked(there, work, takeThere)).toBe(1);
  expect(await carryOutAsked(there, work, takeThere)).toBe(0);
  goOn();
  expect(await first).toBe(1);
  expect(done.toSorted()).toEqual([`here ${one}`, `there ${two}`].toSorted());
});

it('is begun again at once where a process ended in the middle of it, and waits when that goes on', async () => {
  const id = await ask();
  const taken: string[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const dying = await openDatabase(here.ownerUrl, 2);
    // Ends as a killed process does: what it had begun neither ends nor fails.
    void carryOutAsked({ ...here.house, database: dying }, work, async (row) => {
      taken.push(row.id);
      return new Promise(() => {});
    });
    for (let polls = 0; polls < 100 && taken.length <= tries; polls += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await dying.close();
  }
  expect(taken).toEqual([id, id, id]);
  expect(await carryOutAsked(there, work, async () => {})).toBe(0);
  here.clock.advance(11 * 60_000);
  expect(await carryOutAsked(there, work, async (row) => void (await finish(row.id)))).toBe(1);
  here.clock.advance(-11 * 60_000);
});

it('is finished once where only the connection that holds it is lost', async () => {
  const id = await ask();
  const contentOf = async (): Promise<unknown> =>
    (await here.sql<{ content: unknown }>('select content from pack where id = $1', [id]))[0]?.content;
  const letGo = Promise.withResolvers<void>();
  const hasBegun = Promise.withResolvers<void>();
  const first = carryOutAsked(here.house, work, async (_, finish) => {
    hasBegun.resolve();
    await letGo.promise;
    await finish({ content: '{"by":"the first"}' });
  });
  await hasBegun.promise;
  await here.sql(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
  );
  await expect
    .poll(() => carryOutAsked(there, work, (_, finish) => finish({ content: '{"by":"the second"}' })))
    .toBe(1);
  letGo.resolve();
  await first;
  expect(await contentOf()).toEqual({ by: 'the second' });
});

it('asked for by two at the same moment, the second one finds what the first one asked for', async () => {
  const same = { group_id: ids.groupHeby, period: '2025' };
  const answers = await Promise.all(
    [here.house, there].map(({ database }) =>
      database.asService(async (tx) => {
        const found = await isUnderWay(tx, work, same, here.clock.now());
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (!found)
          await sql`insert into pack (association_id, id, group_id, period, asked_at, asked_by) values
            (${ids.association}, ${here.house.newId()}, ${ids.groupHeby}, '2025', ${here.clock.now()}, ${personas.coordinator.id})`.execute(
            tx,
          );
        return found;
      }),
    ),
  );
  expect(answers.toSorted()).toEqual([false, true]);
});
