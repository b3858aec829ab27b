import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Composed, compose, serverOf } from '../../app/compose.ts';
import { sessionCookie } from '../../app/http/cookies.ts';
import { personOf, tokenHash } from '../../app/http/session.ts';
import type { Actor, Person } from '../../app/kernel/actor.ts';
import { clockAt } from '../../app/kernel/clock.ts';
import type { Command, Query } from '../../app/kernel/command.ts';
import type { RawInput } from '../../app/kernel/form.ts';
import { type LoginSettings, plainLogins } from '../../app/kernel/logins.ts';
import { type Outcome, type RunOptions, runCommand, runQuery } from '../../app/kernel/run.ts';
import { buildCounty, type Persona, personas } from './county.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

type Schema = Parameters<typeof runCommand>[2]['input'];

export const testOrigin = 'http://localhost:3000';

export interface TestHouse extends TestDatabase, Composed {
  clock: ReturnType<typeof clockAt>;
  server: ReturnType<typeof serverOf>;
  person(persona: Persona): Promise<Person>;
  run<S extends Schema, T, C, R>(
    who: Persona | Actor,
    command: Command<S, T, C, R>,
    input: RawInput,
    options?: RunOptions,
  ): Promise<Outcome<R>>;
  /** Runs and insists that it is done. */
  do<S extends Schema, T, C, R>(
    who: Persona | Actor,
    command: Command<S, T, C, R>,
    input: RawInput,
    options?: RunOptions,
  ): Promise<R>;
  ask<S extends Schema, V>(who: Persona | Actor, query: Query<S, V>, input: RawInput): Promise<V | null>;
  /** A real request with the persona's session (null: nobody). */
  request(
    who: Persona | null,
    method: string,
    path: string,
    form?: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Token of a session of its own: one that a test may end, or take to another association. */
  newSession(who: Persona): Promise<string>;
  /** What the server reported as broken. */
  reported: unknown[];
  /** The session cookie of a persona, for a browser. */
  cookie(who: Persona): Promise<{ name: string; value: string }>;
}

export interface TestHouseOptions {
  now?: Date;
  /** Without people and groups, as a new installation. */
  empty?: boolean;
  baseUrl?: string;
  demo?: boolean;
  logins?: Partial<LoginSettings>;
  /** Of the database's sessions; otherwise its server's. */
  timeZone?: string;
}

/** A whole house on its own database, at a set time, with the small county of county.ts. */
export async function testHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const db = await testDatabase(inject('ownerUrl'), options.timeZone ? { timeZone: options.timeZone } : {});
  const clock = clockAt(options.now ?? new Date('2026-11-16T09:00:00Z'));
  if (!options.empty) await buildCounty(db, clock.now());
  const composed = compose({
    database: db.database,
    baseUrl: options.baseUrl ?? testOrigin,
    clock,
    demo: options.demo ?? true,
    logins: { ...plainLogins, ...options.logins },
  });
  const { house } = composed;
  const server = serverOf(composed, { report: (error) => reported.push(error) });
  const reported: unknown[] = [];
  const tokens = new Map<Persona, string>();

  const actorOf = async (who: Persona | Actor): Promise<Actor> => (typeof who === 'string' ? person(who) : who);
  async function person(who: Persona): Promise<Person> {
    const found = await personOf(house, personas[who].id, personas[who].association);
    if (!found) throw new Error(`${who} is not in the county.`);
    return found;
  }
  async function newSession(who: Persona): Promise<string> {
    const token = randomBytes(24).toString('hex');
    await db.sql(
      `insert into session (token_hash, account_id, association_id, created_at, seen_at, authenticated_at, expires_at)
       values ($1, $2, $3, $4, $4, $4, $4::timestamptz + interval '10 years')`,
      [tokenHash(token), personas[who].id, personas[who].association, clock.now()],
    );
    return token;
  }
  async function tokenOf(who: Persona): Promise<string> {
    const token = tokens.get(who) ?? (await newSession(who));
    tokens.set(who, token);
    return token;
  }

  return {
    ...db,
    ...composed,
    clock,
    server,
    reported,
    person,
    newSession,
    run: async (who, command, input, more) => runCommand(house, await actorOf(who), command, input, more),
    do: async (who, command, input, more) => {
      const outcome = await runCommand(house, await actorOf(who), command, input, more);
      if (outcome.kind !== 'done') throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
      return outcome.result;
    },
    ask: async (who, query, input) => {
      const answer = await runQuery(house, await actorOf(who), query, input);
      return answer.kind === 'found' ? answer.view : null;
    },
    request: async (who, method, path, form, headers = {}) => {
      const all: Record<string, string> = { Origin: testOrigin, ...headers };
      if (who) all.Cookie = [`${sessionCookie}=${await tokenOf(who)}`, all.Cookie].filter(Boolean).join('; ');
      const body =
        form &&
        new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
      if (body) all['Content-Type'] = 'application/x-www-form-urlencoded';
      return server.request(`${testOrigin}${path}`, { method, headers: all, ...(body && { body }) });
    },
    cookie: async (who) => ({ name: sessionCookie, value: await tokenOf(who) }),
  };
}
