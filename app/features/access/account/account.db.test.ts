import { afterAll, beforeAll, expect, test } from 'vitest';
import { ids, type Persona, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { accountView, changeAccount } from './account.ts';
import { endOtherSessions, endOwnSession } from './own-sessions.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

test.each(Object.keys(personas) as Persona[])('%s sees the own account in both languages', async (who) => {
  const html = await validPage(await t.request(who, 'GET', '/konto'));
  expect(html).toContain(`${who.toLowerCase()}@example.se`);
  expect(html).toContain('Dina funktioner');
  const english = await validPage(await t.request(who, 'GET', '/konto', undefined, { Cookie: 'language=en' }));
  expect(english).toContain('Your functions');
});

test('a visitor is sent to the login', async () => {
  const answer = await t.request(null, 'GET', '/konto');
  expect(answer.headers.get('location')).toBe('/logga-in?till=%2Fkonto');
});

test('name and language are one’s own to change', async () => {
  const done = await t.request('manager', 'POST', '/konto', {
    _do: 'access.changeAccount',
    name: 'Bengt Ekdal-Sund',
    language: 'en',
  });
  expect(done.status).toBe(303);
  expect(done.headers.getSetCookie().join()).toContain('language=en');
  expect(await t.sql('select name, language from account where id = $1', [personas.manager.id])).toEqual([
    { name: 'Bengt Ekdal-Sund', language: 'en' },
  ]);
  expect(
    await validPage(
      await t.request('manager', 'POST', '/konto', { _do: 'access.changeAccount', name: '', language: 'en' }),
      422,
    ),
  ).toContain('Fill in');
  // With the first wall torn down: somebody else's row stays as it is.
  const torn = { ...changeAccount, read: async () => ({ id: personas.officer.id }), may: () => true };
  await t.run('manager', torn, { name: 'Kapad', language: 'sv' });
  expect(await t.sql('select name from account where id = $1', [personas.officer.id])).toEqual([
    { name: 'Mikaela Sundin' },
  ]);
});

test('one’s own logins are listed and ended, nobody else’s', async () => {
  await t.request('officer', 'GET', '/konto');
  await t.request('colleague', 'GET', '/konto');
  await t.sql(
    `insert into session (token_hash, account_id, association_id, created_at, seen_at, expires_at) values ('${'ab'.repeat(32)}', $1, $2, $3, $3, $4)`,
    [
      personas.officer.id,
      ids.association,
      new Date(t.clock.now().getTime() - 3_600_000),
      new Date(t.clock.now().getTime() + 3_600_000),
    ],
  );
  const own = await t.ask('officer', accountView, {});
  expect(own?.sessions).toHaveLength(2);
  expect(own?.sessions.map((one) => one.isInUse)).toEqual([true, false]);
  const key = 'ab'.repeat(8);
  expect(await t.run('colleague', endOwnSession, { session: key })).toMatchObject({ kind: 'refused' });
  const done = await t.request('officer', 'POST', '/konto', { _do: 'access.endSession', session: key });
  expect(done.status).toBe(303);
  const again = await validPage(
    await t.request('officer', 'POST', '/konto', { _do: 'access.endSession', session: key }),
    409,
  );
  expect(again).toContain('redan avslutad');
  // A browser that somebody took along is out as soon as its owner says so, and only the own one stays.
  const stolen = await t.newSession('officer');
  const asThief = { Cookie: `farled=${stolen}` };
  expect((await t.request(null, 'GET', '/konto', undefined, asThief)).status).toBe(200);
  expect((await t.request('officer', 'POST', '/konto', { _do: 'access.endOtherSessions' })).status).toBe(303);
  expect((await t.request(null, 'GET', '/konto', undefined, asThief)).status).toBe(302);
  expect((await t.request('officer', 'GET', '/konto')).status).toBe(200);
  expect(await t.sql('select 1 from session where account_id = $1', [personas.officer.id])).toHaveLength(1);
  await t.do('officer', endOtherSessions, {});
  expect(await t.sql('select 1 from session where account_id = $1', [personas.officer.id])).toHaveLength(0);
  expect((await t.sql('select 1 from session where account_id = $1', [personas.colleague.id])).length).toBeGreaterThan(
    0,
  );
});

test('a deputy reads for whom, and who works in two associations both', async () => {
  await t.sql('update held_function set deputy_account_id = $1 where account_id = $2', [
    personas.member.id,
    personas.chair.id,
  ]);
  await t.sql(
    `insert into held_function (association_id, id, account_id, role, group_id, starts_on) values ($1, gen_random_uuid(), $2, 'coordinator', $3, '2026-01-01')`,
    [ids.other, personas.member.id, ids.groupElsewhere],
  );
  const html = await validPage(await t.request('member', 'GET', '/konto'));
  expect(html).toContain('ersättare för Anders Lindkvist');
  expect(html).toContain('Samordningsförbundet Annorstädes');
  expect(html).toContain('href="/grupp/heby"');
  expect(html).not.toContain('href="/grupp/annorstad"');
});
