import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { appFolder } from './house-folder.ts';

const folder = join(appFolder, 'database', 'migrations');
const lockNumber = 7_301_201;

interface Migration {
  name: string;
  text: string;
  digest: string;
}

function migrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const wrong = names.find((name) => !/^\d{4}_[a-z-]+\.sql$/.test(name));
  if (wrong) throw new Error(`${wrong} is no name of a migration: four digits, an underscore, letters and hyphens.`);
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, text, digest: createHash('sha256').update(text).digest('hex') };
  });
}

/** Every migration that this program knows, in order. */
export function migrationNames(): string[] {
  return migrations().map(({ name }) => name);
}

export function migrationDigests(): Map<string, string> {
  return new Map(migrations().map(({ name, digest }) => [name, digest]));
}

/** One process at a time prepares the database; the others wait, and find everything done. */
export async function alone<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    return await work();
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lockNumber]);
  }
}

interface Applied {
  name: string;
  digest: string;
}

/** What has been applied here; nothing on an empty database. A file that was changed since is refused. */
async function appliedTo(owner: pg.Client): Promise<Map<string, string>> {
  await owner.query(
    'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await owner.query<Applied>('select name, digest from migration');
  const done = new Map(rows.map((row) => [row.name, row.digest]));
  const changed = migrations().find(({ name, digest }) => done.has(name) && done.get(name) !== digest);
  if (changed) throw new Error(`The migration ${changed.name} was changed after it had been applied here.`);
  return done;
}

/** What has been applied to a database that has a schema. */
export async function appliedMigrations(owner: pg.Client): Promise<Applied[]> {
  return (await owner.query<Applied>('select name, digest from migration order by name')).rows;
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  try {
    await owner.query(migration.text);
    await owner.query('insert into migration (name, digest) values ($1, $2)', [migration.name, migration.digest]);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new Error(`The migration ${migration.name} failed: ${why}`, { cause: error });
  }
}

/**
 * Applies what is missing, each file in a transaction (all in one on an empty database), one process at a time. `before` is told what is about to change a
 * database that holds something already, and hinders it by throwing.
 */
export async function migrate(
  owner: pg.Client,
  before: (missing: readonly string[]) => Promise<void> = async () => {},
): Promise<string[]> {
  return alone(owner, async () => {
    const done = await appliedTo(owner);
    const missing = migrations().filter(({ name }) => !done.has(name));
    if (done.size > 0 && missing.length > 0) await before(missing.map(({ name }) => name));
    // An empty database gets all of them at once: it is whole or empty, and waits for the disk once.
    for (const together of done.size === 0 ? [missing] : missing.map((one) => [one])) {
      await owner.query('begin');
      try {
        for (const migration of together) await apply(owner, migration);
        await owner.query('commit');
      } catch (error) {
        await owner.query('rollback');
        throw error;
      }
    }
    return missing.map(({ name }) => name);
  });
}

/** Applies the named ones that are missing, inside a transaction that the caller has begun. */
export async function migrateInside(owner: pg.Client, names: readonly string[]): Promise<void> {
  const done = await appliedTo(owner);
  for (const migration of migrations()) {
    if (names.includes(migration.name) && !done.has(migration.name)) await apply(owner, migration);
  }
}
