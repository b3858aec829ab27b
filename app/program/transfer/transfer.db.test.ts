import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { fillCounty } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { contentOf, linesIn } from '../../../test/support/tables.ts';
import { compose, serverOf } from '../../compose.ts';
import { openDatabase } from '../../database/database.ts';
import { asOwner } from '../../database/primary.ts';
import { keyedHash } from '../../kernel/identity.ts';
import { checkArchive, readArchive } from '../archive/archive.ts';
import { runAudit } from '../audit.ts';
import { runBackup } from '../backup.ts';
import { runExport } from '../export.ts';
import { importAllUsage, restoreUsage, runRestore } from '../restore.ts';
import { readSettings } from '../settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'farled-transfer-'));
const made: string[] = [];
let source: TestHouse;
let sourceUrl = '';
let session = '';
const said: string[] = [];
const log = (line: string): void => void said.push(line);

function settingsFor(url: string, more: Record<string, string> = {}) {
  return readSettings({ DATABASE_URL: url, FARLED_DATA: folder, FARLED_BACKUP_TO: join(folder, 'backups'), ...more });
}

/** A database of its own on the test server, with nothing in it. */
async function newDatabase(): Promise<string> {
  const url = new URL(inject('ownerUrl'));
  const name = `farled_transfer_${process.pid}_${made.length}`;
  await asOwner(url.href, (owner) => owner.query(`create database ${name}`));
  made.push(name);
  url.pathname = `/${name}`;
  return url.href;
}

const restore = (url: string, words: string[], more: Record<string, string> = {}) =>
  runRestore(settingsFor(url, more), words, log, { kinds: ['backup', 'export'], usage: restoreUsage });
const importAll = (url: string, words: string[]) =>
  runRestore(settingsFor(url), words, log, { kinds: ['backup', 'export', 'association'], usage: importAllUsage });

beforeAll(async () => {
  source = await testHouse();
  await fillCounty(source);
  // JSON's own null, numbers at the edge, a file and quotes: what a careless copy changes.
  await source.sql(`insert into command_receipt (account_key, key, command, result, at) values
    ('edge', 'null', 'x', 'null', '1999-12-31 23:59:59.999999+00'), ('edge', 'deep', 'x', '{"a": null, "b": 12345678901234567890.5, "c": "\\"\\\\ \\u2028 åäö 🚢"}', 'infinity')`);
  sourceUrl = source.ownerUrl;
  session = (await source.cookie('coordinator')).value;
  await source.database.close();
});
afterAll(async () => {
  await asOwner(inject('ownerUrl'), async (owner) => {
    for (const name of made) await owner.query(`drop database if exists ${name} with (force)`);
  });
  await source.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said.length = 0;
});

/** The house on a database, as the program opens it: somebody who was logged in still is. */
async function pageOn(url: string, path: string): Promise<number> {
  const database = await openDatabase(url, 2);
  try {
    const composed = compose({ database, baseUrl: 'http://localhost:3000', clock: source.clock, demo: true });
    const answer = await serverOf(composed).request(`http://localhost:3000${path}`, {
      headers: { Cookie: `farled=${session}` },
    });
    return answer.status;
  } finally {
    await database.close();
  }
}

describe('backup and restore', () => {
  it('makes every table equal in an empty database, on which the house opens and logins go on', async () => {
    const before = await contentOf(sourceUrl);
    const file = join(folder, 'whole.tar.gz');
    expect(await runBackup(settingsFor(sourceUrl), [file], log)).toBe(0);
    expect(said.at(-1)).toContain(file);
    const target = await newDatabase();
    expect(await restore(target, [file])).toBe(0);
    const after = await contentOf(target);
    // What this very backup noted, after the moment that it holds, and when its migrations ran.
    for (const own of ['backup_run', 'migration']) {
      delete before[own];
      delete after[own];
    }
    expect(after).toEqual(before);
    expect(Object.keys(after).length).toBeGreaterThan(35);
    expect(await pageOn(target, '/fragor')).toBe(200);
    // Numbers go on, keys and triggers are back.
    await asOwner(target, async (owner) => {
      await owner.query(
        `insert into audit_line (at, actor_kind, command, object_type, object_id) values (now(), 'system', 'x', 'y', 'z')`,
      );
      await expect(owner.query(`update guidance_case set group_id = gen_random_uuid()`)).rejects.toThrow(/foreign key/);
      const { rows } = await owner.query(
        `select count(*)::int as off from pg_trigger where tgenabled <> 'O' and not tgisinternal`,
      );
      expect(rows[0].off).toBe(0);
    });
  });

  it('encrypts with the key of the environment', async () => {
    const key = { FARLED_BACKUP_KEY: 'en nyckelfras som är lång' };
    expect(await runBackup(settingsFor(sourceUrl, key), ['--to', join(folder, 'sealed')], log)).toBe(0);
    const [file = ''] = readdirSync(join(folder, 'sealed')).filter((name) => name.endsWith('.age'));
    const path = join(folder, 'sealed', file);
    const target = await newDatabase();
    await expect(restore(target, [path])).rejects.toThrow('FARLED_BACKUP_KEY');
    await expect(restore(target, [path], { FARLED_BACKUP_KEY: 'en annan nyckelfras' })).rejects.toThrow(
      'FARLED_BACKUP_KEY',
    );
    expect(await restore(target, [path], key)).toBe(0);
    expect((await contentOf(target)).guidance_case).toBe((await contentOf(sourceUrl)).guidance_case);
  });

  it('never overwrites data without being told, and then keeps what was there', async () => {
    const file = join(folder, 'again.tar.gz');
    await runBackup(settingsFor(sourceUrl), [file], log);
    const target = await newDatabase();
    await restore(target, [file]);
    await asOwner(target, (owner) =>
      owner.query(`update association set name = 'Sedan dess ändrat' where id = '${ids.association}'`),
    );
    const changed = await contentOf(target);
    await expect(restore(target, [file])).rejects.toThrow('--replace');
    expect(await contentOf(target)).toEqual(changed);
    expect(await restore(target, [file, '--replace'])).toBe(0);
    expect((await contentOf(target)).association).toBe((await contentOf(sourceUrl)).association);
    const kept = readdirSync(join(folder, 'backups')).find((name) => /^farled-before-restore-.*gz$/.test(name)) ?? '';
    const other = await newDatabase();
    await restore(other, [join(folder, 'backups', kept)]);
    expect((await contentOf(other)).association).toBe(changed.association);
  });

  it('refuses while others use the database, a damaged file, a file of a newer program; and changes nothing', async () => {
    const file = join(folder, 'refused.tar.gz');
    await runBackup(settingsFor(sourceUrl), [file], log);
    const target = await newDatabase();
    const other = new pg.Client({ connectionString: target });
    await other.connect();
    await expect(restore(target, [file])).rejects.toThrow('Stop Farled first');
    await other.end();
    const manifest = await checkArchive(file, null);
    const { fillDatabase } = await import('./fill.ts');
    const newer = { ...manifest, migrations: [...manifest.migrations, { name: '9999_later.sql', digest: 'x' }] };
    await expect(fillDatabase(target, { file, passphrase: null, manifest: newer })).rejects.toThrow('9999_later');
    const missing = { ...manifest, rows: { ...manifest.rows, association: 3 } };
    await expect(fillDatabase(target, { file, passphrase: null, manifest: missing })).rejects.toThrow('association');
    expect(
      await asOwner(
        target,
        async (owner) =>
          (await owner.query(`select count(*)::int as n from pg_tables where schemaname = 'public'`)).rows[0].n,
      ),
    ).toBe(0);
    await expect(restore(target, [join(folder, 'nowhere')])).rejects.toThrow('kan inte läsas');
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await restore(target, [])).toBe(2);
    expect(told.mock.calls[0]?.[0]).toContain('farled restore FILE');
    told.mockRestore();
  });

  it('makes nothing where there is nothing, and says which setting to look at', async () => {
    const nowhere = join(folder, 'nobody-home');
    const astray = readSettings({ FARLED_DATA: nowhere, FARLED_BACKUP_TO: join(folder, 'backups') });
    const empty = settingsFor(await newDatabase());
    for (const [settings, named] of [
      [astray, 'FARLED_DATA'],
      [empty, 'DATABASE_URL'],
    ] as const) {
      await expect(runBackup(settings, [], log)).rejects.toThrow(named);
      await expect(runExport(settings, ['all', join(folder, 'none.tar.gz')], log)).rejects.toThrow(named);
      await expect(runAudit(settings, ['verify'], log)).rejects.toThrow(named);
    }
    expect(existsSync(nowhere)).toBe(false);
  });

  it('says in one line that a folder is no file, and that a file cannot be written', async () => {
    await expect(restore(sourceUrl, [folder])).rejects.toThrow('kan inte läsas');
    const settings = settingsFor(sourceUrl);
    await expect(runAudit(settings, ['verify', '--against', folder], log)).rejects.toThrow('kan inte läsas');
    const inside = join(folder, 'no-folder', 'x.tar.gz');
    writeFileSync(join(folder, 'no-folder'), '');
    await expect(runExport(settings, ['all', inside], log)).rejects.toThrow('kan inte skrivas');
  });

  it('keeps a note of each, and deletes what is older than a purge says', async () => {
    const backups = join(folder, 'rotated');
    const old = join(backups, 'farled-2020-01-01T00-00-00Z.tar.gz');
    const settings = settingsFor(sourceUrl, { FARLED_BACKUP_TO: backups });
    await runBackup(settings, [], log);
    for (const path of [old, `${old}.sha256`, join(backups, 'annat.txt')]) writeFileSync(path, '');
    for (const path of [old, join(backups, 'annat.txt')]) utimesSync(path, 1, 1);
    await runBackup(settings, [], log);
    expect(existsSync(old) || existsSync(`${old}.sha256`)).toBe(false);
    expect(existsSync(join(backups, 'annat.txt'))).toBe(true);
    const [run] = await source.sql(
      'select why, finished_at is not null as done, bytes > 10000 as large, failure from backup_run order by begun_at desc limit 1',
    );
    expect(run).toEqual({ why: 'command', done: true, large: true, failure: null });
    writeFileSync(join(folder, 'a-file'), '');
    await expect(runBackup(settings, ['--to', join(folder, 'a-file', 'x')], log)).rejects.toThrow('kan inte skrivas');
    const [failed] = await source.sql('select failure from backup_run where finished_at is null');
    expect(failed).toEqual({ failure: 'ENOTDIR' });
  });
});

describe('export and import', () => {
  it('carries everything into another installation: each table equal but for what lives for minutes', async () => {
    const file = join(folder, 'all.tar.gz');
    expect(await runExport(settingsFor(sourceUrl), ['all', file], log)).toBe(0);
    await expect(runExport(settingsFor(sourceUrl), ['all', file], log)).rejects.toThrow('finns redan');
    const target = await newDatabase();
    expect(await importAll(target, [file])).toBe(0);
    const [before, after] = [await contentOf(sourceUrl), await contentOf(target)];
    const { leftOut } = await checkArchive(file, null);
    expect(leftOut).toEqual(expect.arrayContaining(['session', 'login_link', 'case_key', 'command_receipt']));
    for (const table of leftOut) expect(after[table]).toBe('0 ');
    for (const table of [...leftOut, 'migration']) {
      delete before[table];
      delete after[table];
    }
    expect(after).toEqual(before);
    // Exported from there it is the same files, however the rows lie on disk.
    await asOwner(target, (owner) =>
      owner.query(`update guidance_case set number = number where right(id::text, 1) between '0' and '7'`),
    );
    const again = join(folder, 'again-all.tar.gz');
    expect(await runExport(settingsFor(target), ['all', again], log)).toBe(0);
    expect((await checkArchive(again, null)).files).toEqual((await checkArchive(file, null)).files);
    const names: string[] = [];
    let dictionary = '';
    let csv = '';
    await readArchive(file, null, ({ name, bytes }) => {
      names.push(name);
      if (name === 'dictionary.csv') dictionary = bytes.toString('utf8');
      if (name === 'csv/guidance_case.csv') csv = bytes.toString('utf8');
    });
    expect(names.slice(0, 3)).toEqual(['README.txt', 'dictionary.json', 'dictionary.csv']);
    expect(dictionary).toMatch(/^guidance_case,group_id,uuid,yes,no,local_group,/m);
    expect(dictionary).toContain('municipality | employmentService | socialInsuranceAgency | region');
    const cases = Number(before.guidance_case?.split(' ')[0]);
    expect(csv.trim().split('\r\n')).toHaveLength(cases + 1);
  });

  it('moves one association: to another installation, where a person has an account already', async () => {
    const file = join(folder, 'one.tar.gz');
    const settings = settingsFor(sourceUrl);
    await expect(runExport(settings, ['all', file, '--association', 'nowhere'], log)).rejects.toThrow(
      'annorstades, uppsala',
    );
    expect(await runExport(settings, ['all', file, '--association', 'uppsala'], log)).toBe(0);
    const target = await newDatabase();
    await expect(restore(target, [file])).rejects.toThrow('farled import all');
    const database = await openDatabase(target, 2);
    const secret = database.secret;
    await database.close();
    const mine = '99999999-0000-7000-8000-000000000001';
    await asOwner(target, (owner) =>
      owner.query(
        `insert into account (id, email, name, created_at) select '${mine}', 'COORDINATOR@example.se', 'Redan här', now()`,
      ),
    );
    expect(await importAll(target, [file])).toBe(0);
    await expect(importAll(target, [file])).rejects.toThrow('finns redan här');

    const back = join(folder, 'back.tar.gz');
    expect(await runExport(settingsFor(target), ['all', back, '--association', 'uppsala'], log)).toBe(0);
    const [left, came] = [await linesIn(file), await linesIn(back)];
    expect([...came.keys()]).toEqual([...left.keys()]);
    const [same] = (left.get('account') ?? []).filter((row) => row.email === 'coordinator@example.se');
    const plain = (rows: Record<string, unknown>[] | undefined, table: string) =>
      (rows ?? [])
        .filter((row) => table !== 'account' || (row.id !== mine && row.id !== same?.id))
        .map((row) => {
          const { handle_hash: _, ...rest } = row;
          const numbered = ['audit_line', 'history'].includes(table) ? { ...rest, id: null } : rest;
          return JSON.stringify(numbered).replaceAll(String(same?.id), mine);
        })
        .sort();
    for (const [table, rows] of left)
      expect([table, plain(came.get(table), table)]).toEqual([table, plain(rows, table)]);
    for (const row of came.get('case_handle') ?? []) {
      if (row.handle !== null) expect(row.handle_hash).toBe(keyedHash(secret, String(row.handle)));
    }
    expect(JSON.stringify([...left])).not.toContain('Annorstad');
    expect(left.has('installation') || left.has('session')).toBe(false);
  });
});
