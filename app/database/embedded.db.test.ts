import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';

const top = mkdtempSync(join(tmpdir(), 'farled-embedded-'));
chmodSync(top, 0o711);
afterAll(() => rmSync(top, { recursive: true, force: true }));

const told: string[] = [];
const running: EmbeddedServer[] = [];
async function start(folder: string, options = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded(join(top, folder), (line) => told.push(line), { throwaway: true, ...options });
  running.push(server);
  return server;
}
beforeEach(() => {
  told.length = 0;
});
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

async function query(server: EmbeddedServer, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

function pidOf({ home }: EmbeddedServer): number {
  return Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isGone({ home }: EmbeddedServer): boolean {
  return statSync(join(home, 'data/postmaster.pid'), { throwIfNoEntry: false }) === undefined;
}

/** Another process that starts, makes a note in the database, and stays until it is killed. */
async function otherProcess(table: string) {
  const program = `
    import pg from 'pg';
    import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)};
    const server = await startEmbedded(${JSON.stringify(join(top, 'data'))}, () => {}, { throwaway: true });
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    await client.query("create table ${table} as select 'from another process' as text");
    process.on('SIGTERM', async () => { await client.end(); await server.stop(); process.exit(0); });
    console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = once(child, 'close');
  await once(child.stdout, 'data');
  return { child, end };
}

it('keeps what was written, on disk, for its owner only and with nothing on the network', async () => {
  const first = await start('data', { throwaway: false });
  await query(first, "create table kept as select 'Å' as text");
  expect(await query(first, "select current_setting('listen_addresses') || '|' || current_setting('fsync')")).toEqual([
    '|on',
  ]);
  for (const folder of ['', 'data', 'socket']) expect(statSync(join(first.home, folder)).mode & 0o777).toBe(0o700);
  await first.stop();
  expect(isGone(first)).toBe(true);

  const second = await start('data', { throwaway: false });
  expect(await query(second, 'select text from kept')).toEqual(['Å']);
  expect(told).toHaveLength(1);
  await second.stop();
});

it('uses the server that a killed process left behind, with everything in it', async () => {
  const { child, end } = await otherProcess('killed');
  child.kill('SIGKILL');
  await end;
  const left = Number(readFileSync(join(top, 'data/postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
  const server = await start('data');
  expect(pidOf(server)).toBe(left);
  expect(await query(server, 'select text from killed')).toEqual(['from another process']);
  await server.stop();
  expect(isGone(server)).toBe(true);
});

it('is shared: who started it may leave, the last one out stops it', async () => {
  const { child, end } = await otherProcess('shared');
  const server = await start('data');
  const pid = pidOf(server);
  child.kill('SIGTERM');
  await end;
  expect(pidOf(server)).toBe(pid);
  expect(await query(server, 'select text from shared')).toEqual(['from another process']);
  await server.stop();
  expect(isGone(server)).toBe(true);
});

it('lets many begin and end at the same moment, with one server', async () => {
  const servers = await Promise.all([start('race'), start('race'), start('race')]);
  expect(new Set(servers.map(pidOf)).size).toBe(1);
  const made = await Promise.all(servers.map((server, i) => query(server, `create table t${i} ()`)));
  expect(made).toHaveLength(3);
  await Promise.all(servers.map((server) => server.stop()));
  const again = await Promise.all([start('race'), start('race')]);
  const [one, other] = again;
  expect(await query(one, "select count(*)::int from pg_tables where tablename ~ '^t[0-9]$'")).toEqual([3]);
  await Promise.all([
    one.stop(),
    other
      .stop()
      .then(() => start('race'))
      .then((late) => late.stop()),
  ]);
  expect(isGone(one)).toBe(true);
});

it('starts it again when it is killed while in use, at the same address', async () => {
  const server = await start('data');
  await query(server, "create table revived as select 'still here' as text");
  await query(server, 'checkpoint');
  const before = pidOf(server);
  process.kill(before, 'SIGKILL');
  let rows: unknown[] = [];
  while (rows.length === 0) {
    await wait(20);
    rows = await query(server, 'select text from revived').catch(() => []);
  }
  expect(rows).toEqual(['still here']);
  expect(pidOf(server)).not.toBe(before);
  expect(told.join()).toContain('Databasen försvann');
  await server.stop();
  expect(isGone(server)).toBe(true);
});

it('starts although the lock files name a process that is something else now', async () => {
  const server = await start('data');
  await server.stop();
  writeFileSync(
    join(server.home, 'data/postmaster.pid'),
    `${process.pid}\n${server.home}/data\n1700000000\n5432\n${server.home}/socket\n\n  1234567 1\nready   \n`,
  );
  writeFileSync(join(server.home, 'socket/.s.PGSQL.5432.lock'), `${process.pid}\n`);
  const next = await start('data');
  expect(pidOf(next)).not.toBe(process.pid);
  await next.stop();
});

it('starts although a power failure left an empty lock file', async () => {
  const lock = join(top, 'data/postgres/data/postmaster.pid');
  writeFileSync(lock, '');
  utimesSync(lock, 1_700_000_000, 1_700_000_000);
  expect(pidOf(await start('data'))).toBeGreaterThan(0);
});

it('changes to its own version when nobody else uses the server, else leaves it running', async () => {
  const first = await start('data');
  const pid = pidOf(first);
  const folder = join(readFileSync(join(first.home, 'data/postmaster.opts'), 'utf8').split(' ')[0] ?? '', '../..');
  const newer = { binaries: { folder, version: '18.99' } };
  const second = await start('data', newer);
  expect(pidOf(second)).toBe(pid);
  await second.stop();
  expect(pidOf(first)).toBe(pid);
  await first.stop();

  const { child, end } = await otherProcess('version');
  child.kill('SIGKILL');
  await end;
  const left = pidOf(first);
  const third = await start('data', newer);
  expect(pidOf(third)).not.toBe(left);
  expect(await query(third, 'select text from version')).toEqual(['from another process']);
  await third.stop();
});

it('says in one line what is wrong with the folder', async () => {
  writeFileSync(join(top, 'file'), '');
  await expect(start('file')).rejects.toThrow(/^\S+file är ingen mapp\..*\(.* is not a folder\..*\)$/);
  const version = join(top, 'data/postgres/data/PG_VERSION');
  const made = readFileSync(version);
  writeFileSync(version, '15\n');
  await expect(start('data')).rejects.toThrow(/annan huvudversion.*another major version/);
  writeFileSync(version, made);
});
