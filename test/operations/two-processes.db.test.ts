import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { appFolder } from '../../app/database/house-folder.ts';
import { asOwner } from '../../app/database/primary.ts';
import { verifyAudit } from '../../app/kernel/audit-chain.ts';
import { freePort } from '../support/free-port.ts';

/** Two processes of the built program on one database, as behind a reverse proxy. */
const folder = mkdtempSync(join(tmpdir(), 'farled-two-'));
const name = `farled_two_processes_${process.pid}`;
let databaseUrl = '';
const running: Process[] = [];

interface Process {
  child: ChildProcess;
  origin: string;
  said: () => string;
  ended: Promise<number | null>;
}

async function start(): Promise<Process> {
  const port = await freePort();
  const child = spawn('node', [join(appFolder, 'bin', 'farled.js'), 'start'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: databaseUrl,
      FARLED_DEMO: 'on',
      FARLED_PORT: String(port),
      FARLED_DATA: folder,
      FARLED_LOG: 'json',
      FARLED_POOL: '4',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const made = { child, origin: `http://localhost:${port}`, said: () => said, ended };
  running.push(made);
  return made;
}

async function ready(one: Process): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const answer = await fetch(`${one.origin}/ready`).catch(() => null);
    if (answer?.status === 200) return;
    if (one.child.exitCode !== null) break;
    await wait(100);
  }
  throw new Error(`A process did not get ready:\n${one.said()}`);
}

const post = (one: Process, path: string, form: Record<string, string>, cookie = '') =>
  fetch(`${one.origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
    headers: { Origin: one.origin, Cookie: cookie },
    signal: AbortSignal.timeout(60_000),
  });

async function logIn(one: Process): Promise<string> {
  const html = await (await fetch(`${one.origin}/logga-in`)).text();
  const row = html.split('<tr').find((part) => part.includes('Mikaela Sundin')) ?? '';
  const accountId = /name="accountId" value="([0-9a-f-]+)"/.exec(row)?.[1] ?? '';
  const answer = await post(one, '/logga-in', { _do: 'access.enterDemo', accountId });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

beforeAll(async () => {
  if (!existsSync(join(appFolder, 'dist', 'farled.js')))
    spawnSync('node', [join(appFolder, '..', 'scripts', 'build.js')], { stdio: 'inherit' });
  const url = new URL(inject('ownerUrl'));
  await asOwner(url.href, (owner) => owner.query(`create database ${name}`));
  url.pathname = `/${name}`;
  databaseUrl = url.href;
});
afterAll(async () => {
  for (const { child, ended } of running) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
  await asOwner(inject('ownerUrl'), (owner) => owner.query(`drop database if exists ${name} with (force)`));
  rmSync(folder, { recursive: true, force: true });
});

it('two processes start at once on an empty database, share sessions, and one that is killed takes no write with it', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await Promise.all([ready(one), ready(two)]);
  await asOwner(databaseUrl, async (owner) => {
    const { rows } = await owner.query('select count(*)::int as counties from association');
    expect(rows).toEqual([{ counties: 1 }]);
  });

  const cookie = await logIn(one);
  const form = await fetch(`${two.origin}/fraga`, { headers: { Cookie: cookie } });
  expect(form.status).toBe(200);
  const municipalityId = /<option value="([0-9a-f-]{36})"[^>]*>Heby</.exec(await form.text())?.[1] ?? '';

  const wanted = 60;
  const acknowledged = new Map<number, string>();
  let repeated = 0;
  let alive = [one, two];
  /** As the proxy does, first the one and then the other; what was cut off is sent again with the same key. */
  async function ask(number: number): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      const to = alive[(number + tries) % alive.length] ?? two;
      const answer = await post(
        to,
        '/fraga',
        {
          _do: 'case.ask',
          _key: `two-processes-${String(number).padStart(6, '0')}`,
          municipalityId,
          need: 'workTraining',
          obstacle: 'refused',
          basics: 'ownOffers',
          basicsReason: 'Kontakten är inte tagen än.',
          question: `Fråga nummer ${number} om arbetsträning i liten skala. Vart kan vi vända oss?`,
        },
        cookie,
      ).catch(() => null);
      const id = /\/arende\/([0-9a-f-]{36})/.exec(answer?.headers.get('location') ?? '')?.[1];
      if (answer?.status === 303 && id) {
        acknowledged.set(number, id);
        return;
      }
      repeated += 1;
      await wait(50);
    }
  }
  let next = 0;
  const askers = [1, 2, 3, 4].map(async () => {
    while (next < wanted) {
      next += 1;
      await ask(next);
    }
  });
  while (acknowledged.size < 20) await wait(5);
  one.child.kill('SIGKILL');
  await one.ended;
  await wait(100);
  alive = [two];
  await Promise.all(askers);

  expect(acknowledged.size).toBe(wanted);
  await asOwner(databaseUrl, async (owner: pg.Client) => {
    const { rows } = await owner.query<{ id: string; question: string }>(
      `select id, question from guidance_case where question like 'Fråga nummer %'`,
    );
    const stored = new Set(rows.map(({ id }) => id));
    expect([...acknowledged.values()].filter((id) => !stored.has(id))).toEqual([]);
    expect(rows).toHaveLength(wanted);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(wanted);
    expect((await verifyAudit((text, values) => owner.query(text, values))).faults).toEqual([]);
  });
  expect(repeated).toBeGreaterThan(0);

  // Asked to stop, the other one answers what is under way, and ends by itself.
  const last = post(two, '/fraga', { _do: 'case.ask', municipalityId, question: '' }, cookie);
  await wait(5);
  two.child.kill('SIGTERM');
  expect((await last).status).toBe(422);
  expect(await two.ended).toBe(0);

  const lines = two
    .said()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const requests = lines.filter(({ message }) => message === 'request');
  expect(requests.length).toBeGreaterThan(wanted / 3);
  expect(requests[0]).toMatchObject({
    id: expect.any(String),
    route: expect.any(String),
    status: expect.any(Number),
    ms: expect.any(Number),
  });
  for (const hidden of ['Sundin', 'arbetsträning', municipalityId, acknowledged.get(wanted) ?? '-'])
    expect(two.said()).not.toContain(hidden);
});
