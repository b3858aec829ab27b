import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { appFolder } from '../../app/database/house-folder.ts';
import { asOwner } from '../../app/database/primary.ts';
import { freePort, isFree } from '../support/free-port.ts';

/** The built program as two processes behind one port, begun by one command. */
const folder = mkdtempSync(join(tmpdir(), 'farled-shared-'));
const name = `farled_shared_port_${process.pid}`;
const running: ChildProcess[] = [];
let databaseUrl = '';
let port = 0;
let figures = 0;

interface Begun {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

function begin(environment: Record<string, string>): Begun {
  const child = spawn('node', [join(appFolder, 'bin', 'farled.js'), 'start'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      FARLED_DEMO: 'off',
      FARLED_DATA: folder,
      FARLED_BACKUP_AT: 'off',
      FARLED_HOST: '127.0.0.1',
      FARLED_PORT: String(port),
      FARLED_PROCESSES: '2',
      FARLED_POOL: '2',
      ...environment,
    },
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** How many requests a process has answered, and since when it lives; null while it is not there. */
async function figuresOf(own: number): Promise<{ answered: number; since: string } | null> {
  const text = await fetch(`http://127.0.0.1:${figures + own - 1}/metrics`).then(
    (answer) => answer.text(),
    () => null,
  );
  if (text === null) return null;
  const counts = [...text.matchAll(/^farled_request_seconds_count\{.*\} (\d+)$/gm)];
  return {
    answered: counts.reduce((sum, [, count]) => sum + Number(count), 0),
    since: /^process_start_time_seconds (\d+)/m.exec(text)?.[1] ?? '',
  };
}

const pidOf = (own: number): number =>
  Number(
    spawnSync('sh', [
      '-c',
      `grep -lz 'FARLED_PROCESS=${own}' /proc/[0-9]*/environ 2>/dev/null | xargs grep -lz 'FARLED_PORT=${port}'`,
    ])
      .stdout.toString()
      .match(/\/proc\/(\d+)\//)?.[1],
  );

/** A connection of its own for each. */
const ask = (): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/logga-in`, { headers: { Connection: 'close' } }).then(async (answer) => {
    await answer.arrayBuffer();
    return answer.status;
  });

/** The first of two that stand beside each other. */
async function twoFreePorts(): Promise<number> {
  for (;;) {
    const first = await freePort();
    if (await isFree(first + 1)) return first;
  }
}

beforeAll(async () => {
  if (!existsSync(join(appFolder, 'dist', 'farled.js')))
    spawnSync('node', [join(appFolder, '..', 'scripts', 'build.js')], { stdio: 'inherit' });
  const url = new URL(inject('ownerUrl'));
  await asOwner(url.href, (owner) => owner.query(`create database ${name}`));
  url.pathname = `/${name}`;
  databaseUrl = url.href;
  port = await freePort();
  figures = await twoFreePorts();
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await wait(1_500);
  await asOwner(inject('ownerUrl'), async (owner) => {
    await owner.query(`drop database if exists ${name} with (force)`);
    for (const role of ['farled_app', 'farled_service']) await owner.query(`drop role if exists ${role}_${name}`);
  });
  rmSync(folder, { recursive: true, force: true });
});

it('is served by two processes, of which one that is killed is begun again, and which end together', async () => {
  const first = begin({ FARLED_METRICS_PORT: String(figures) });
  await expect.poll(() => figuresOf(2), { timeout: 90_000, interval: 200 }).not.toBeNull();

  // The system shares connections out: that sixty would all come to one is less likely than a broken disk.
  await expect
    .poll(
      async () => {
        for (let times = 0; times < 60; times += 1) expect(await ask()).toBe(200);
        return Math.min(...(await Promise.all([1, 2].map(async (own) => (await figuresOf(own))?.answered ?? 0))));
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);

  // Who begins the same again meets a port that is taken, and is not let in beside these.
  const other = begin({});
  expect(await other.ended).toBe(1);
  expect(other.said()).toContain(`Port ${port} is taken`);

  const killed = await figuresOf(2);
  process.kill(pidOf(2), 'SIGKILL');
  await expect
    .poll(async () => (await figuresOf(2))?.since ?? killed?.since, { timeout: 60_000 })
    .not.toBe(killed?.since);
  expect(first.said()).toContain('Process 2 ended (SIGKILL) and is begun again.');
  for (let times = 0; times < 20; times += 1) expect(await ask()).toBe(200);

  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(await Promise.all([1, 2].map(figuresOf))).toEqual([null, null]);
}, 240_000);

it('leaves no process behind when the first is killed', async () => {
  port = await freePort();
  const first = begin({ FARLED_METRICS_PORT: String(figures) });
  await expect.poll(() => figuresOf(2), { timeout: 90_000, interval: 200 }).not.toBeNull();
  first.child.kill('SIGKILL');
  await expect.poll(() => Promise.all([1, 2].map(figuresOf)), { timeout: 30_000 }).toEqual([null, null]);
}, 150_000);
