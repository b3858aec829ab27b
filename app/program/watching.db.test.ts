import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { serverOf } from '../compose.ts';
import type { SeenRequest } from '../http/observe.ts';
import { startJobs } from './jobs.ts';
import { makeMetrics, serveMetrics } from './metrics.ts';
import { readinessOf } from './readiness.ts';

let house: TestHouse;
let server: ReturnType<typeof serverOf>;
const seen: SeenRequest[] = [];
const reported: string[] = [];
const state = { closing: false, jobs: false };

beforeAll(async () => {
  house = await testHouse();
  server = serverOf(house, {
    observe: (request) => seen.push(request),
    report: (_, where) => reported.push(where),
    readiness: readinessOf(house.house, { isClosing: () => state.closing, hasJobs: () => state.jobs }),
  });
});
afterAll(() => house.close());

const ask = async (path: string, headers: Record<string, string> = {}) =>
  server.request(`http://localhost:3000${path}`, { headers });

describe('what is known of a request', () => {
  it('is its route, status, time and roles: no address, no name', async () => {
    const cookie = await house.cookie('coordinator');
    const answer = await ask('/arende/50000000-0000-7000-8000-000000000099?fraga=Anna', {
      Cookie: `${cookie.name}=${cookie.value}`,
    });
    expect(answer.status).toBe(404);
    const last = seen.at(-1);
    expect(last).toMatchObject({ method: 'GET', route: '/arende/:id', status: 404, roles: ['coordinator'] });
    expect(answer.headers.get('x-request-id')).toBe(last?.id);
    const kept = JSON.stringify(seen);
    for (const hidden of ['Anna', '50000000', personas.coordinator.name, personas.coordinator.id])
      expect(kept).not.toContain(hidden);
    await ask('/svar/ABCD-EFGH-JKMN-PQRS');
    expect(seen.at(-1)).toMatchObject({ route: '/svar/:token', roles: ['visitor'] });
    await ask('/Anna-Andersson');
    expect(seen.at(-1)).toMatchObject({ route: '(none)' });
  });

  it('names the route of a fault, never its address', async () => {
    const broken = serverOf(
      {
        ...house,
        house: {
          ...house.house,
          database: {
            ...house.database,
            executeAsService: () => Promise.reject(new Error('the database is gone')),
            asService: () => Promise.reject(new Error('the database is gone')),
          },
        },
      },
      { report: (_, where) => reported.push(where) },
    );
    const answer = await broken.request('http://localhost:3000/inbjudan/hemlig-lank-1234567890');
    expect(answer.status).toBe(500);
    expect(reported.at(-1)).toMatch(/^GET \/inbjudan\/:token \(request [0-9a-f-]{36}\)$/);
  });
});

describe('readiness', () => {
  it('waits for the jobs, the schema and the database, and ends when the process is asked to stop', async () => {
    const ready = async () => {
      const answer = await ask('/ready');
      return [answer.status, await answer.json()];
    };
    expect(await (await ask('/health')).json()).toEqual({ status: 'ok' });
    expect(await ready()).toEqual([503, expect.objectContaining({ queue: 'missing', migrations: 'ok' })]);
    const jobs = await startJobs(house, () => {});
    state.jobs = true;
    expect(await ready()).toEqual([
      200,
      { status: 'ready', process: 'ok', database: 'ok', migrations: 'ok', queue: 'ok' },
    ]);
    const [gone] = await house.sql<{ name: string; digest: string }>(
      'delete from migration where name = (select max(name) from migration) returning name, digest',
    );
    expect(await ready()).toEqual([503, expect.objectContaining({ migrations: 'missing' })]);
    await house.sql('insert into migration (name, digest) values ($1, $2)', [gone?.name, gone?.digest]);
    // A newer program has been here: this one goes on.
    await house.sql(`insert into migration (name, digest) values ('9999_later.sql', '')`);
    expect((await ready())[0]).toBe(200);
    await house.sql(`delete from migration where name = '9999_later.sql'`);
    state.closing = true;
    expect(await ready()).toEqual([503, expect.objectContaining({ process: 'closing' })]);
    state.closing = false;
    await jobs.stop();
  });

  it('is denied when the database does not answer', async () => {
    const dead = readinessOf(
      { ...house.house, database: { ...house.database, executeAsService: () => new Promise(() => {}) } },
      { isClosing: () => false, hasJobs: () => true },
    );
    expect(await dead()).toMatchObject({ ready: false, parts: { database: 'noAnswer' } });
  });
});

describe('metrics', () => {
  it('show times by route, connections, letters and jobs, and nothing that names anybody', async () => {
    const metrics = makeMetrics(house.house);
    for (const request of seen) metrics.observe(request);
    await house.sql(
      `insert into outgoing_mail (id, recipient, subject, body, created_at, send_after)
       values (gen_random_uuid(), 'mottagare@example.se', 'Ärende H-26-1', '', $1, $1::timestamptz - interval '90 seconds')`,
      [house.clock.now()],
    );
    const text = await metrics.text();
    expect(text).toContain('farled_request_seconds_bucket{le="0.005",method="GET",route="/arende/:id",status="4xx"}');
    expect(text).toMatch(/^farled_letters\{state="waiting"\} 1$/m);
    expect(text).toMatch(/^farled_oldest_letter_seconds 90$/m);
    expect(text).toMatch(/^farled_database_connections\{pool="app",state="busy"\} \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    for (const hidden of ['mottagare', 'H-26', 'Anna', '50000000-']) expect(text).not.toContain(hidden);
  });

  it('are given to whoever sends the token', async () => {
    const figures = await serveMetrics(makeMetrics(house.house), { port: 0, host: '127.0.0.1', token: 'a'.repeat(20) });
    const at = `http://127.0.0.1:${(figures.address() as AddressInfo).port}`;
    const status = async (path: string, authorization?: string) =>
      (await fetch(`${at}${path}`, { headers: authorization ? { authorization } : {} })).status;
    expect(await status('/metrics')).toBe(401);
    expect(await status('/metrics', `Bearer ${'b'.repeat(20)}`)).toBe(401);
    expect(await status('/metrics', `Bearer ${'a'.repeat(20)}`)).toBe(200);
    expect(await status('/')).toBe(404);
    await new Promise((closed) => figures.close(closed));
  });
});
