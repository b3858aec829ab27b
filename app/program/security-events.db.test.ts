import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { adviceIn, questionIn } from '../../test/support/filled-county.ts';
import { type TestHouse, testHouse, testOrigin } from '../../test/support/house.ts';
import { serverOf } from '../compose.ts';
import { ask } from '../features/cases/asking/ask.ts';
import type { SeenRequest } from '../http/observe.ts';
import { makeLog } from './log.ts';
import { makeMetrics } from './metrics.ts';

let house: TestHouse;
let server: ReturnType<typeof serverOf>;
const seen: SeenRequest[] = [];
const lines: string[] = [];
const log = makeLog(
  'json',
  (text) => text,
  (line) => lines.push(line),
);

beforeAll(async () => {
  house = await testHouse();
  server = serverOf(house, {
    observe: (request) => {
      seen.push(request);
      log.request(request);
    },
    report: () => {},
  });
});
afterAll(() => house?.close());

interface Sent {
  form?: Record<string, string>;
  json?: unknown;
  origin?: string;
  /** From another browser than the one that asked for the letter. */
  elsewhere?: true;
}

/** Sends something and says what was noted of it. */
async function noted(who: Parameters<TestHouse['cookie']>[0] | null, path: string, sent: Sent = {}) {
  const { form, json, origin = testOrigin, elsewhere } = sent;
  const session = who && (await house.cookie(who));
  const cookies = [session && `${session.name}=${session.value}`, !elsewhere && browser].filter(Boolean).join('; ');
  const answer = await server.request(`${testOrigin}${path}`, {
    method: form || json ? 'POST' : 'GET',
    headers: {
      Origin: origin,
      ...(cookies && { Cookie: cookies }),
      ...(json ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(form && { body: new URLSearchParams(form) }),
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  return { status: answer.status, events: seen.at(-1)?.events, login: seen.at(-1)?.login };
}

/** The cookie of the browser that asked for a letter last. */
let browser = '';

/** The token of a link that was sent to somebody. */
async function linkFor(email: string): Promise<string> {
  const asked = await server.request(`${testOrigin}/logga-in`, {
    method: 'POST',
    headers: { Origin: testOrigin },
    body: new URLSearchParams({ _do: 'access.requestLink', email }),
  });
  browser =
    asked.headers
      .getSetCookie()
      .find((one) => one.startsWith('farled-inloggning='))
      ?.split(';')[0] ?? '';
  const [letter] = await house.sql<{ body: string }>(
    'select body from outgoing_mail where recipient = $1 order by created_at desc limit 1',
    [email],
  );
  return /\/logga-in\/([0-9a-f]{64})/.exec(letter?.body ?? '')?.[1] ?? '';
}

describe('logins', () => {
  it('are logged when they let somebody in, and when they do not', async () => {
    const token = await linkFor('officer@example.se');
    expect(token).toHaveLength(64);
    const logIn = { form: { _do: 'access.logIn' } };
    expect((await noted(null, `/logga-in/${token}`)).events).toBeUndefined();
    const elsewhere = { event: 'loginFailed', why: 'otherBrowser' };
    expect((await noted(null, `/logga-in/${token}`, { elsewhere: true })).events).toEqual([elsewhere]);
    const byCode = { form: { _do: 'access.logInByCode', code: '0000 0000' } };
    const wrongCode = { event: 'loginFailed', what: 'access.logInByCode', why: 'refused' };
    expect((await noted(null, '/logga-in?skickat=ja', byCode)).events).toEqual([wrongCode]);
    const [line] = await house.sql(`select object_id, detail from audit_line where command = 'access.failedLogin'`);
    expect(line).toEqual({ object_id: 'emailCode', detail: { reason: 'wrongCode' } });
    expect((await noted(null, `/logga-in/${token}`, logIn)).events).toEqual([
      { event: 'loggedIn', what: 'access.logIn' },
    ]);
    // Used, opened again; and one that nobody ever had.
    expect((await noted(null, `/logga-in/${token}`)).events).toEqual([{ event: 'loginFailed', why: 'used' }]);
    expect((await noted(null, `/logga-in/${token}`, logIn)).events).toEqual([
      { event: 'loginFailed', what: 'access.logIn', why: 'refused' },
    ]);
    const guessed = 'a'.repeat(64);
    expect((await noted(null, `/logga-in/${guessed}`)).events).toEqual([{ event: 'loginFailed', why: 'unknown' }]);
    expect((await noted(null, `/inbjudan/${guessed}`)).events).toEqual([{ event: 'loginFailed', why: 'unknown' }]);
    expect((await noted(null, '/logga-in', { form: { _do: 'access.logInByPasskey', answer: '{}' } })).events).toEqual([
      expect.objectContaining({ event: 'loginFailed', what: 'access.logInByPasskey' }),
    ]);
    for (const kept of [token, guessed]) expect(lines.join()).not.toContain(kept);
  });

  it('are logged when a right link, or a right login at a provider, is nobody’s here', async () => {
    const token = await linkFor('member@example.se');
    await house.sql('update held_function set ends_on = $2 where account_id = $1', [personas.member.id, '2026-01-01']);
    expect((await noted(null, `/logga-in/${token}`)).events).toEqual([{ event: 'loginFailed', why: 'nobody' }]);
  });

  it('are logged when they end', async () => {
    const token = await house.newSession('member');
    const answer = await server.request(`${testOrigin}/logga-ut`, {
      method: 'POST',
      headers: { Origin: testOrigin, Cookie: `farled=${token}` },
      body: new URLSearchParams(),
    });
    expect(answer.status).toBe(303);
    expect(seen.at(-1)?.events).toEqual([{ event: 'loggedOut' }]);
  });
});

describe('what was refused', () => {
  it('is logged with the command and the login that tried, and without whose or what', async () => {
    const { id } = await house.do('officer', ask, questionIn('heby', { question: 'Hemlig fråga om arbetsträning?' }));
    const foreign = await noted('otherCoordinator', `/arende/${id}`);
    expect(foreign).toMatchObject({ status: 404, events: [{ event: 'notAllowed' }] });
    expect(foreign.login).toMatch(/^[0-9a-f]{16}$/);
    const advice = { json: { id, ...adviceIn('heby'), advice: 'Ett råd från någon som inte får.' } };
    const tried = await noted('otherCoordinator', '/api/commands/case.advise', advice);
    expect(tried).toMatchObject({ status: 404, events: [{ event: 'notAllowed', what: 'case.advise' }] });
    expect(tried.login).toBe(foreign.login);
    expect((await noted('officer', '/organisation/brev')).events).toEqual([{ event: 'notAllowed' }]);
    expect((await noted('otherCoordinator', `/api/queries/case.view?id=${id}`)).events).toEqual([
      { event: 'notAllowed', what: 'case.view' },
    ]);
    const said = lines.join('\n');
    for (const hidden of [id, 'Hemlig', 'Ett råd', personas.otherCoordinator.id, ids.association])
      expect(said).not.toContain(hidden);
  });

  it('tells wrong input by the names of fields, never by what was in them', async () => {
    const wrong = await noted('officer', '/fraga', {
      form: { _do: 'case.ask', 'Anna Andersson': 'x', question: '', 'answers.Anna': 'y' },
    });
    expect(wrong.status).toBe(422);
    const [event] = wrong.events ?? [];
    expect(event).toMatchObject({ event: 'invalidInput', what: 'case.ask' });
    expect(event?.fields).toContain('question');
    expect(lines.at(-1)).not.toContain('Anna');
  });

  it('tells what came from elsewhere, was tried too often or could not be read', async () => {
    const form = { _do: 'access.requestLink', email: 'x@example.se' };
    expect((await noted(null, '/logga-in', { form, origin: 'https://evil.example' })).events).toEqual([
      { event: 'foreignOrigin' },
    ]);
    expect((await noted('officer', '/konto', { json: {} })).events).toEqual([{ event: 'unreadable' }]);
    let last = await noted(null, '/svar/AAAA-AAAA-AAAA-AAAA');
    expect(last.events).toEqual([{ event: 'wrongKey' }]);
    for (let tries = 0; tries < 400 && last.status !== 429; tries += 1)
      last = await noted(null, '/svar/AAAA-AAAA-AAAA-AAAA');
    expect(last.events).toEqual([{ event: 'triesUsedUp' }]);
  });

  it('is nothing where nobody was refused, and nothing for an address that never led anywhere', async () => {
    for (const path of ['/', '/konto', '/mina-fragor', '/wp-login.php'])
      expect([path, (await noted('officer', path)).events]).toEqual([path, undefined]);
  });

  it('is counted', async () => {
    const metrics = makeMetrics(house.house);
    for (const request of seen) metrics.observe(request);
    const text = await metrics.text();
    expect(text).toMatch(/^farled_security_events_total\{event="loginFailed"\} \d+$/m);
    expect(text).toMatch(/^farled_security_events_total\{event="loggedIn"\} 1$/m);
    expect(JSON.parse(lines.at(-1) ?? '{}').message).toBe('request');
  });
});
