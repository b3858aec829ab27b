import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFolder } from '../../app/database/house-folder.ts';
import { freePort } from '../support/free-port.ts';

/** The built program as an operator starts it, on its own PostgreSQL in a folder that only its owner can read. */
const program = join(appFolder, 'bin', 'farled.js');
const folder = mkdtempSync(join(tmpdir(), 'farled-program-'));
let port = 0;
const running = new Set<ChildProcess>();

interface Started {
  process: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

function start(environment: Record<string, string> = {}): Started {
  const child = spawn('node', [program, 'start'], {
    cwd: folder,
    env: {
      ...process.env,
      FARLED_PORT: String(port),
      FARLED_DATA: join(folder, 'data'),
      NODE_OPTIONS: '',
      ...environment,
    },
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) =>
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code);
    }),
  );
  return { process: child, output: () => text, ended };
}

const origin = () => `http://localhost:${port}`;

async function answers(started: Started): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const answer = await fetch(`${origin()}/`, { redirect: 'manual' }).catch(() => null);
    if (answer && answer.status < 500) return;
    if (started.process.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Farled did not answer:\n${started.output()}`);
}

async function post(path: string, form: Record<string, string | string[]>, cookie = ''): Promise<Response> {
  const body = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
  return fetch(`${origin()}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { Origin: origin(), Cookie: cookie },
  });
}

/** As a visitor of the demo does: choose a person on the login page. */
async function logIn(name: string): Promise<string> {
  const html = await (await fetch(`${origin()}/logga-in`)).text();
  const forms = html.split('<form').filter((form) => form.includes('access.enterDemo'));
  const row = html.split('<tr').find((one) => one.includes(name)) ?? '';
  const form = row.includes('accountId') ? row : (forms.find((one) => one.includes(name)) ?? '');
  const accountId = /name="accountId" value="([0-9a-f-]+)"/.exec(form)?.[1] ?? '';
  const answer = await post('/logga-in', { _do: 'access.enterDemo', accountId });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function ask(cookie: string): Promise<string> {
  const html = await (await fetch(`${origin()}/fraga`, { headers: { Cookie: cookie } })).text();
  const municipalityId = /<option value="([0-9a-f-]{36})"[^>]*>Heby</.exec(html)?.[1] ?? '';
  const answer = await post(
    '/fraga',
    {
      _do: 'case.ask',
      municipalityId,
      need: 'workTraining',
      obstacle: 'refused',
      basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
      question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
    },
    cookie,
  );
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

beforeAll(async () => {
  chmodSync(folder, 0o700);
  port = await freePort();
  if (!existsSync(join(appFolder, 'dist', 'farled.js')))
    spawnSync('node', [join(appFolder, '..', 'scripts', 'build.js')], { stdio: 'inherit' });
});

afterAll(async () => {
  await Promise.all(
    [...running].map((child) => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      return ended;
    }),
  );
  rmSync(folder, { recursive: true, force: true });
});

describe('the program', () => {
  it('opens the demo county, keeps what was written through kill -9, and stops at once when asked', async () => {
    const first = start();
    await answers(first);
    const cookie = await logIn('Mikaela Sundin');
    expect(cookie).toMatch(/^farled=/);
    const place = await ask(cookie);

    const second = start();
    expect(await second.ended).toBe(1);
    const said = second.output().trim().split('\n');
    expect(said.at(-1)).toContain(`${port}`);
    expect(said.filter((line) => line.startsWith('    at '))).toEqual([]);

    first.process.kill('SIGKILL');
    await first.ended;
    const third = start();
    await answers(third);
    const again = await fetch(`${origin()}${place}`, { headers: { Cookie: await logIn('Mikaela Sundin') } });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('Vart kan vi vända oss?');

    third.process.kill('SIGINT');
    expect(await third.ended).toBe(0);
    const fourth = start();
    await answers(fourth);
    fourth.process.kill('SIGTERM');
    expect(await fourth.ended).toBe(0);
  });

  it('says in one line what is wrong with a setting', async () => {
    const wrong = start({ FARLED_PORT: 'many' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('FARLED_PORT');
    expect(wrong.output().trim().split('\n')).toHaveLength(1);
  });

  it('begins empty for real: no demo, a code for the first administrator', async () => {
    const real = start({ FARLED_DEMO: 'off', FARLED_DATA: join(folder, 'real') });
    await answers(real);
    const front = await fetch(`${origin()}/`, { redirect: 'manual' });
    expect([front.status, front.headers.get('location')]).toEqual([302, '/borja']);
    expect(real.output()).toMatch(/\/borja/);
    const login = await (await fetch(`${origin()}/logga-in`)).text();
    expect(login).not.toContain('access.enterDemo');
    real.process.kill('SIGINT');
    expect(await real.ended).toBe(0);
  });
});
