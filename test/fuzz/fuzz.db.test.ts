import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserCookie } from '../../app/features/access/index.ts';
import { tokenHash } from '../../app/http/session.ts';
import type { Audience } from '../../app/kernel/command.ts';
import { ids, type Persona, personas } from '../support/county.ts';
import { fillCounty } from '../support/filled-county.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { cookieOf, send } from '../support/requests.ts';
import { leakIn, type Sent } from './leaks.ts';
import { fuzzBrowser, keysOf, readPool } from './pool.ts';
import { Random } from './random.ts';
import { type FuzzRequest, requestFor, type Target } from './requests.ts';
import { hostileText } from './values.ts';

/** 20 000 in the tests; the measurement asks for 100 000. A seed repeats a run, and a run's number a request. */
const requests = Number(process.env.FARLED_FUZZ ?? 20_000);
const seed = Number(process.env.FARLED_FUZZ_SEED ?? 77);
const atOnce = 8;
const restoredEvery = 250;

let house: TestHouse;
let target: Target;
let keys: readonly string[];
const people = Object.keys(personas) as Persona[];
const tokens = new Map<Persona, string>();
const statuses = new Map<number, number>();

beforeAll(async () => {
  house = await testHouse();
  keys = await keysOf(house, await fillCounty(house));
  for (const who of people) tokens.set(who, await house.newSession(who));
  target = {
    pages: house.features.flatMap((feature) => feature.pages ?? []),
    commands: [...house.house.commands.values()],
    queries: [...house.house.queries.values()],
    pool: await readPool(house, keys),
  };
});
afterAll(() => house?.close());

/** Commands of a fuzzed administrator end functions, sessions and groups: the walk goes on with everybody in place. */
async function restore(): Promise<void> {
  for (const who of people) {
    await house.sql(
      `insert into session (token_hash, account_id, association_id, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $4, $4::timestamptz + interval '10 years')
       on conflict (token_hash) do update set seen_at = excluded.seen_at, association_id = excluded.association_id`,
      [tokenHash(tokens.get(who) ?? ''), personas[who].id, personas[who].association, house.clock.now()],
    );
  }
  await house.sql('update held_function set ends_on = null where account_id = any($1)', [
    people.map((who) => personas[who].id),
  ]);
  await house.sql('update local_group set ended_on = null');
  await house.sql('update member set ended_on = null where id = any($1)', [Object.values(ids)]);
  target.pool = await readPool(house, keys);
}

/** Mostly somebody whose request it would be, often somebody else, sometimes nobody. */
function senderOf(random: Random, audience: Audience): Persona | null {
  if (random.chance(0.12)) return null;
  const fitting = people.filter(
    (who) => Array.isArray(audience) && personas[who].functions.some(({ role }) => audience.includes(role)),
  );
  return random.one(fitting.length > 0 && random.chance(0.65) ? fitting : people);
}

function cookiesFor(random: Random, who: Persona | null): Record<string, string> {
  const token = who ? (tokens.get(who) ?? '') : random.chance(0.2) ? 'f'.repeat(random.below(300)) : null;
  const odd = hostileText(random)
    .replace(/[^ -~]|[;,]/g, '')
    .slice(0, 500);
  const all = [cookieOf(token).Cookie];
  if (random.chance(0.3)) all.push(`language=${random.one(['sv', 'en', odd])}`);
  if (random.chance(0.5)) all.push(`${browserCookie}=${random.chance(0.9) ? fuzzBrowser : odd}`);
  if (random.chance(0.05))
    all.push(`flash=${random.one([odd, btoa('{"kind":"done","text":"<fuzzmark>"}'), btoa('null')])}`);
  const cookie = all.filter(Boolean).join('; ');
  return cookie ? { Cookie: cookie } : {};
}

async function tryOne(index: number): Promise<string | null> {
  const random = new Random(seed + index);
  const request = requestFor(random, target);
  const who = senderOf(random, request.audience);
  const headers = { ...request.headers, ...cookiesFor(random, who) };
  const { method, path, body } = request;
  const sent: Sent = { who, path, text: `${path}\n${body ?? ''}` };
  const broken = house.reported.length;
  const withBody = method === 'GET' || method === 'HEAD' || body === undefined ? {} : { body };
  const response = await send(house, path, { method, headers, ...withBody });
  const text = await response.text();
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  if (response.status >= 500) {
    const errors = house.reported.slice(broken).map((error) => (error instanceof Error ? error.stack : error));
    return told(index, who, request, `${response.status} ${errors.join('\n')}`);
  }
  const leak = await leakIn(house, sent, response, text);
  return leak ? told(index, who, request, `${response.status}, ${leak}`) : null;
}

function told(index: number, who: Persona | null, request: FuzzRequest, what: string): string {
  const { method, path, headers, body = '' } = request;
  const sent = `${method} ${path.slice(0, 600)}\n${JSON.stringify(headers)}\n${body.slice(0, 1500)}`;
  return `seed ${seed} request ${index} by ${who ?? 'nobody'}: ${what}\n${sent}`;
}

it(`${requests} requests break nothing and learn nothing (seed ${seed})`, { timeout: 3_600_000 }, async () => {
  const problems: string[] = [];
  for (let begin = 0; begin < requests && problems.length < 10; begin += restoredEvery) {
    await restore();
    let next = begin;
    const end = Math.min(begin + restoredEvery, requests);
    const worker = async (): Promise<void> => {
      while (next < end) {
        const index = next;
        next += 1;
        const problem = await tryOne(index);
        if (problem) problems.push(problem);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  expect(problems.join('\n\n')).toBe('');
  // The walk reached what it was meant to reach: pages shown, commands carried out, and every kind of refusal.
  for (const status of [200, 303, 400, 401, 403, 404, 409, 422]) {
    expect([status, (statuses.get(status) ?? 0) > requests / 1000]).toEqual([status, true]);
  }
  const rows = await house.sql<{ command: string }>('select distinct command from audit_line');
  expect(rows.length).toBeGreaterThan(Math.min(20, requests / 200));
});
