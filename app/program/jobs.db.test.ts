import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import type { Job } from '../http/feature.ts';
import { startJobs } from './jobs.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

it('is done once by two processes that work on the same queue, also when both start on an empty one', async () => {
  const done: string[] = [];
  const jobOf = (process: string): Job => ({
    name: 'probe',
    every: '0 0 1 1 *',
    run: async () => {
      done.push(process);
    },
  });
  const broken: unknown[] = [];
  const start = (process: string) => startJobs(house, (error) => broken.push(error), [jobOf(process)]);
  const processes = await Promise.all([start('one'), start('two')]);
  await house.sql(`insert into pgboss.job (name, data) select 'probe', '{}' from generate_series(1, 4)`);
  const left = async (): Promise<number> =>
    (
      await house.sql<{ n: number }>(
        `select count(*)::int as n from pgboss.job where name = 'probe' and state <> 'completed'`,
      )
    )[0]?.n ?? 0;
  for (let tries = 0; tries < 300 && (await left()) > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await left()).toBe(0);
  expect(done).toHaveLength(4);
  await Promise.all(processes.map((jobs) => jobs.stop()));
  expect(broken).toEqual([]);
});

it('is done when a process starts, where it may have been stopped in the middle of it', async () => {
  let done = 0;
  const job: Job = {
    name: 'probe-at-start',
    every: '0 0 1 1 *',
    atStart: true,
    run: async () => {
      done += 1;
    },
  };
  const broken: unknown[] = [];
  const jobs = await startJobs(house, (error) => broken.push(error), [job]);
  for (let tries = 0; tries < 300 && done === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  await jobs.stop();
  expect(done).toBe(1);
  expect(broken).toEqual([]);
});
