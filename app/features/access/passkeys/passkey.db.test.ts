import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { type SoftPasskey, softPasskey } from '../../../../test/support/soft-passkey.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { visitor } from '../../../kernel/actor.ts';
import { addPasskey, removePasskey } from './own-passkeys.ts';
import { logInByPasskey } from './passkey-login.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

/** The persona, having logged in so many minutes ago. */
async function loggedIn(who: keyof typeof personas, minutes = 1): Promise<Actor> {
  const at = new Date(t.clock.now().getTime() - minutes * 60_000);
  return { ...(await t.person(who)), login: { key: 'a'.repeat(16), way: 'emailLink', at, acr: null } };
}

async function registered(who: keyof typeof personas): Promise<SoftPasskey> {
  const key = softPasskey(t);
  await t.do(await loggedIn(who), addPasskey, { keyName: 'Jobbdatorn', answer: key.registration(personas[who].id) });
  return key;
}

describe('a passkey', () => {
  test('is added by its owner, who is told, and logs in', async () => {
    const key = await registered('officer');
    const result = await t.do(visitor, logInByPasskey, { answer: key.login(), till: '/mina-fragor' });
    expect(result).toMatchObject({ accountId: personas.officer.id, next: '/mina-fragor' });
    const [session] = await t.sql('select way, authenticated_at from session where account_id = $1', [
      personas.officer.id,
    ]);
    expect(session).toEqual({ way: 'passkey', authenticated_at: t.clock.now() });
    const [mail] = await t.sql<{ body: string }>('select body from outgoing_mail where recipient = $1', [
      'officer@example.se',
    ]);
    expect(mail?.body).toContain('lösennyckeln ”Jobbdatorn”');
  });

  test('is not added long after the login, nor to another account', async () => {
    const key = softPasskey(t);
    const answer = key.registration(personas.colleague.id);
    expect(await t.run(await loggedIn('colleague', 16), addPasskey, { keyName: 'x', answer })).toMatchObject({
      kind: 'refused',
    });
    expect(await t.run(await t.person('colleague'), addPasskey, { keyName: 'x', answer })).toMatchObject({
      kind: 'refused',
    });
    expect(await t.run(await loggedIn('chair'), addPasskey, { keyName: 'x', answer })).toMatchObject({
      kind: 'refused',
    });
    expect(await t.sql('select 1 from passkey where id = $1', [key.id])).toHaveLength(0);
  });

  test('answers a challenge once', async () => {
    const key = await registered('manager');
    const answer = key.login();
    await t.do(visitor, logInByPasskey, { answer });
    expect(await t.run(visitor, logInByPasskey, { answer })).toMatchObject({ kind: 'refused' });
    const registration = softPasskey(t).registration(personas.manager.id);
    await t.do(await loggedIn('manager'), addPasskey, { keyName: 'b', answer: registration });
    expect(await t.run(await loggedIn('manager'), addPasskey, { keyName: 'c', answer: registration })).toMatchObject({
      kind: 'refused',
    });
  });

  test.each([
    ['another site', { origin: 'https://farled.example.com' }],
    ['nobody’s challenge', { challenge: Buffer.from('mine').toString('base64url') }],
    ['nobody present', { flags: 4 }],
    ['nobody verified', { flags: 1 }],
  ])('is refused from %s', async (_, circumstance) => {
    const key = await registered('coordinator');
    expect(await t.run(visitor, logInByPasskey, { answer: key.login(circumstance) })).toMatchObject({
      kind: 'refused',
      why: { en: 'The passkey is not valid here. Log in in another way.' },
    });
    const answer = softPasskey(t).registration(personas.coordinator.id, circumstance);
    expect(await t.run(await loggedIn('coordinator'), addPasskey, { keyName: 'x', answer })).toMatchObject({
      kind: 'refused',
    });
  });

  test('that was copied is noticed by its counter', async () => {
    const key = await registered('office');
    await t.do(visitor, logInByPasskey, { answer: key.login({ counter: 5 }) });
    expect(await t.run(visitor, logInByPasskey, { answer: key.login({ counter: 4 }) })).toMatchObject({
      kind: 'refused',
    });
  });

  test('of somebody else does not fit, and neither does nonsense', async () => {
    await registered('teamWorker');
    const [own] = await t.sql<{ id: string }>('select id from passkey where account_id = $1', [personas.teamWorker.id]);
    const forged = JSON.stringify({ ...JSON.parse(softPasskey(t).login()), id: own?.id, rawId: own?.id });
    for (const answer of [forged, softPasskey(t).login(), '{}', 'null', '[]', '{"id":1}', 'x'])
      expect(await t.run(visitor, logInByPasskey, { answer })).toMatchObject({ kind: 'refused' });
  });

  test('is said to have waited too long, and a new page helps', async () => {
    const key = await registered('member');
    const answer = key.login();
    t.clock.advance(16 * 60_000);
    expect(await t.run(visitor, logInByPasskey, { answer })).toMatchObject({
      kind: 'refused',
      why: { en: 'The page had been open for too long. Press once more.' },
    });
    await t.do(visitor, logInByPasskey, { answer: key.login() });
  });

  test('of a closed account, or of somebody without functions, opens nothing', async () => {
    const [closed, left] = [await registered('board'), await registered('sisterMember')];
    await t.sql('update account set ended_at = now() where id = $1', [personas.board.id]);
    await t.sql(`update held_function set ends_on = '2026-01-31' where account_id = $1`, [personas.sisterMember.id]);
    for (const key of [closed, left])
      expect(await t.run(visitor, logInByPasskey, { answer: key.login() })).toMatchObject({ kind: 'refused' });
  });

  test('is removed by its owner, but never the last way in', async () => {
    const key = await registered('sisterOfficer');
    const other = await registered('sisterOfficer');
    expect(await t.run(await loggedIn('officer'), removePasskey, { passkey: key.id })).toMatchObject({
      kind: 'refused',
    });
    await t.do(await loggedIn('sisterOfficer'), removePasskey, { passkey: key.id });
    expect(await t.run(visitor, logInByPasskey, { answer: key.login() })).toMatchObject({ kind: 'refused' });
    await t.sql('update association set email_links = false where id = $1', [personas.officer.association]);
    expect(await t.run(await loggedIn('sisterOfficer'), removePasskey, { passkey: other.id })).toMatchObject({
      kind: 'refused',
      why: { en: 'It is your only way of logging in. Add another one first.' },
    });
  });
});

test('what is kept of a passkey is its public half', async () => {
  const rows = await t.sql<Record<string, unknown>>('select * from passkey limit 1');
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
    ['account_id', 'counter', 'created_at', 'id', 'name', 'public_key', 'transports', 'used_at'].sort(),
  );
});
