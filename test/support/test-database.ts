import pg from 'pg';
import { type Database, openDatabase } from '../../app/database/database.ts';
import { migrate } from '../../app/database/migrate.ts';

const template = 'farled_template';
let count = 0;

function at(ownerUrl: string, name: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Migrated once a run; each test file gets its own copy of it, which costs a fraction of a second. */
async function ensureTemplate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query('select pg_advisory_lock(42)');
    const known = await owner.query('select 1 from pg_database where datname = $1', [template]);
    if (!known.rowCount) {
      await owner.query(`create database ${template}`);
      await asOwner(at(ownerUrl, template), migrate);
    }
    await owner.query('select pg_advisory_unlock(42)');
  });
}

export interface TestDatabase {
  database: Database;
  ownerUrl: string;
  /** As the owner, past both walls: to arrange what a test needs and to look at what came of it. */
  sql<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** `timeZone`: what sessions take for the hour where they are, as another server would be set up. */
export async function testDatabase(serverUrl: string, { timeZone }: { timeZone?: string } = {}): Promise<TestDatabase> {
  await ensureTemplate(serverUrl);
  count += 1;
  const name = `farled_${process.pid}_${Date.now().toString(36)}_${count}`;
  await asOwner(serverUrl, async (owner) => {
    await owner.query('select pg_advisory_lock(42)');
    await owner.query(`create database ${name} template ${template}`);
    if (timeZone) await owner.query(`alter database ${name} set timezone to '${timeZone}'`);
    await owner.query('select pg_advisory_unlock(42)');
  });
  const ownerUrl = at(serverUrl, name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const database = await openDatabase(ownerUrl, 6);
  return {
    database,
    ownerUrl,
    sql: async (text, values) => (await owner.query(text, values)).rows,
    close: async () => {
      await database.close();
      await owner.end();
      await asOwner(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
