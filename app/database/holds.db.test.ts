import { once } from 'node:events';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/support/test-database.ts';
import { type Database, openDatabase } from './database.ts';
import type { Hold } from './holds.ts';

let db: TestDatabase;
let other: Database;
beforeAll(async () => {
  db = await testDatabase(inject('ownerUrl'));
  other = await openDatabase(db.ownerUrl, 2);
});
afterAll(async () => {
  await other?.close();
  await db?.close();
});

async function held(by: Database, name: string): Promise<Hold> {
  const hold = await by.hold(name);
  if (!hold) throw new Error(`${name} is held already.`);
  return hold;
}

it('is held by one process at a time, and once within a process', async () => {
  const mine = await held(db.database, 'a');
  expect(await db.database.hold('a')).toBeNull();
  expect(await other.hold('a')).toBeNull();
  const theirs = await held(other, 'b');
  expect(await db.database.hold('b')).toBeNull();
  await mine.release();
  await mine.release();
  const next = await held(other, 'a');
  expect(await db.database.hold('a')).toBeNull();
  await Promise.all([theirs.release(), next.release()]);
  const all = await Promise.all([db.database.hold('a'), other.hold('a'), db.database.hold('a'), other.hold('a')]);
  expect(all.filter((one) => one !== null)).toHaveLength(1);
  await all.find((one) => one !== null)?.release();
});

it('is free when the process that held it has ended', async () => {
  const third = await openDatabase(db.ownerUrl, 2);
  const hold = await held(third, 'c');
  expect(await db.database.hold('c')).toBeNull();
  await third.close();
  expect(hold.lost.aborted).toBe(true);
  // The server hears of the end a moment after the process that ended.
  const next = await vi.waitFor(() => held(db.database, 'c'), { timeout: 60_000 });
  await next.release();
});

it('is lost with its connection, which says so, and another connection takes its place', async () => {
  const mine = await held(db.database, 'd');
  const along = await held(db.database, 'e');
  const lost = once(mine.lost, 'abort');
  await db.sql(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
  );
  await lost;
  expect(along.lost.aborted).toBe(true);
  const theirs = await held(other, 'd');
  await mine.release();
  expect(await db.database.hold('d')).toBeNull();
  await theirs.release();
  await (await held(db.database, 'd')).release();
});
