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

/** Applies what is missing, each file in a transaction, one process at a time. A changed old file is refused. */
export async function migrate(owner: pg.Client): Promise<string[]> {
  const applied: string[] = [];
  await owner.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    await owner.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    const done = new Map(
      (await owner.query<{ name: string; digest: string }>('select name, digest from migration')).rows.map((row) => [
        row.name,
        row.digest,
      ]),
    );
    for (const migration of migrations()) {
      const digest = done.get(migration.name);
      if (digest === migration.digest) continue;
      if (digest) throw new Error(`The migration ${migration.name} was changed after it had been applied here.`);
      await owner.query('begin');
      try {
        await owner.query(migration.text);
        await owner.query('insert into migration (name, digest) values ($1, $2)', [migration.name, migration.digest]);
        await owner.query('commit');
      } catch (error) {
        await owner.query('rollback');
        throw new Error(`The migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`);
      }
      applied.push(migration.name);
    }
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lockNumber]);
  }
  return applied;
}
