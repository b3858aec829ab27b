import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, inject, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { explainOwn } from '../database/own-server-errors.ts';
import { asOwner } from '../database/primary.ts';
import { runBackup } from './backup.ts';
import { openHouse } from './open.ts';
import { runRestore } from './restore.ts';
import { readSettings } from './settings.ts';

const name = `farled_own_${process.pid}`;
const plain = `${name}_plain`;
const server = inject('ownerUrl');
const folder = mkdtempSync(join(tmpdir(), 'farled-own-'));
const password = 'only-for-this-test';

function as(role: string, database: string): string {
  const url = new URL(server);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

const said = (databaseUrl: string): Promise<string> =>
  openHouse(readSettings({ DATABASE_URL: databaseUrl }), () => {}).then(
    async (open) => {
      await open.close();
      return 'open';
    },
    (error: Error) => `${error.name} ${error.message}`,
  );

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await asOwner(server, async (owner) => {
    for (const database of [name, plain]) await owner.query(`drop database if exists ${database} with (force)`);
    const logins = [`farled_app_${name}`, `farled_service_${name}`, name, plain];
    for (const login of logins) await owner.query(`drop role if exists ${login}`);
  });
});

it('is opened by an owner who is no superuser and may create roles, as hosts give it', async () => {
  await asOwner(server, async (owner) => {
    await owner.query(`create role ${name} login createrole password '${password}'`);
    await owner.query(`create database ${name} owner ${name}`);
    const { rows } = await owner.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    // On a server of its own Farled makes both roles, and PostgreSQL 16 and later then says this of whoever made them.
    for (const role of ['farled_app', 'farled_service']) {
      await owner.query(
        `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if; end $$`,
      );
      if ((rows[0]?.version ?? 0) >= 160_000)
        await owner.query(`grant ${role} to ${name} with admin true, inherit false, set false`);
    }
  });
  const database = await openDatabase(as(name, name), 3);
  const { rows } = await database.asService((tx) =>
    sql`select nspowner::regrole::text as owner from pg_namespace where nspname = 'pgboss'`.execute(tx),
  );
  expect(rows).toEqual([{ owner: 'farled_service' }]);
  // Again, now that everything is there; and a backup is read back, but not while somebody works.
  const settings = readSettings({ DATABASE_URL: as(name, name), FARLED_BACKUP_TO: folder });
  const file = join(folder, 'own.tar.gz');
  expect(await runBackup(settings, [file], () => {})).toBe(0);
  const restored = () =>
    runRestore(settings, [file, '--replace'], () => {}, { kinds: ['backup'], usage: '' }).catch(
      (error: Error) => error.message,
    );
  expect(await restored()).toContain('other connections use the database');
  await database.close();
  // The server takes a moment to let the last connection go.
  await expect.poll(restored).toBe(0);
});

it('says in one line what is wrong with it', async () => {
  await asOwner(server, async (owner) => {
    await owner.query(`create role ${plain} login password '${password}'`);
    await owner.query(`create database ${plain} owner ${plain}`);
  });
  expect(await said(as(name, `${name}_none`))).toMatch(/^DatabaseStartError .*does not exist/);
  const { message } = explainOwn(Object.assign(new Error('no'), { code: '28P01' })) as Error;
  expect(message).toMatch(/does not let us in/);
  expect(await said(as(plain, plain))).toMatch(/^DatabaseStartError .*\[42501\].*createrole/);
});
