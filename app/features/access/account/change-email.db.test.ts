import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { requestLink } from '../letters/request-link.ts';
import { isLockedOut, setEmailLinks } from '../login/login-settings.ts';
import { requireRecentLogin } from '../recent-login.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const bodyTo = async (email: string): Promise<string> =>
  (
    await t.sql<{ body: string }>('select body from outgoing_mail where recipient = $1 order by created_at, id', [
      email,
    ])
  ).at(-1)?.body ?? '';
const linkTo = async (email: string): Promise<string> =>
  /http:\/\/localhost:3000(\/konto\/e-post\/\S+)/.exec(await bodyTo(email))?.[1] ?? '';
const change = (email: string) => t.request('officer', 'POST', '/konto', { _do: 'access.changeEmail', email });
const emailOf = async (id: string): Promise<string> =>
  (await t.sql<{ email: string }>('select email from account where id = $1', [id]))[0]?.email ?? '';

describe('a new address', () => {
  test('holds once it has been confirmed from there; the old one is told and every login ends', async () => {
    const other = await t.newSession('officer');
    expect((await change('mikaela.ny@example.se')).status).toBe(303);
    expect(await emailOf(personas.officer.id)).toBe('officer@example.se');
    const link = await linkTo('mikaela.ny@example.se');
    expect(await validPage(await t.request(null, 'GET', link))).toContain('Mikaela Sundin');
    expect(await emailOf(personas.officer.id)).toBe('officer@example.se');
    expect((await t.request(null, 'POST', link, { _do: 'access.confirmEmail' })).status).toBe(303);
    expect(await emailOf(personas.officer.id)).toBe('mikaela.ny@example.se');
    expect(await bodyTo('officer@example.se')).toContain('har bytt e-postadress');
    expect((await t.request(null, 'GET', '/konto', undefined, { Cookie: `farled=${other}` })).status).toBe(302);
    expect((await t.request('officer', 'GET', '/konto')).status).toBe(302);
    expect((await t.request(null, 'POST', link, { _do: 'access.confirmEmail' })).status).toBe(409);
    const traces = await t.sql('select 1 from history where command = $1 and account_id = $2', [
      'access.confirmEmail',
      personas.officer.id,
    ]);
    expect(traces).toHaveLength(1);
    expect(await t.sql(`select 1 from audit_line where command = 'access.confirmEmail'`)).toHaveLength(1);
  });

  test('that has an account is not taken over, and the answer does not tell', async () => {
    const own = (email: string) => t.request('chair', 'POST', '/konto', { _do: 'access.changeEmail', email });
    const [free, taken] = [await own('ledig@example.se'), await own('manager@example.se')];
    expect([taken.status, taken.headers.get('location')]).toEqual([free.status, free.headers.get('location')]);
    expect(await bodyTo('manager@example.se')).toContain('hör redan till ett konto');
    expect(await linkTo('manager@example.se')).toBe('');
  });

  test('is not changed long after the login, to the same, too often or by an old link', async () => {
    const own = (email: string) => t.request('colleague', 'POST', '/konto', { _do: 'access.changeEmail', email });
    expect(await validPage(await own('colleague@example.se'), 409)).toContain('redan din adress');
    for (let count = 0; count < 5; count += 1) expect((await own(`ny${count}@example.se`)).status).toBe(303);
    expect(await validPage(await own('ny6@example.se'), 409)).toContain('för många gånger');
    const link = await linkTo('ny0@example.se');
    t.clock.advance(16 * 60_000);
    expect(await validPage(await own('ny7@example.se'), 409)).toContain('Bekräfta först att det är du');
    t.clock.advance(7 * 3_600_000);
    await t.sql('update email_change set expires_at = $1', [t.clock.now()]);
    expect(await validPage(await t.request(null, 'GET', link))).toContain('för gammal');
    expect((await t.request(null, 'POST', link, { _do: 'access.confirmEmail' })).status).toBe(409);
  });
});

describe('closing an account', () => {
  const close = (id: string, reason = '') =>
    t.request('administrator', 'POST', `/organisation/personer/${id}/stang`, {
      _do: 'access.closeAccount',
      id,
      reason,
    });

  test('ends the functions, the logins and every way in, and is traced', async () => {
    const stolen = await t.newSession('member');
    const path = `/organisation/personer/${personas.member.id}/stang`;
    expect(await validPage(await t.request('administrator', 'GET', path))).toContain('Elin Sjöö');
    expect((await close(personas.member.id)).status).toBe(303);
    expect((await t.request(null, 'GET', '/konto', undefined, { Cookie: `farled=${stolen}` })).status).toBe(302);
    const [row] = await t.sql<{ ended: boolean; last: string }>(
      `select a.ended_at is not null as ended, f.ends_on::text as last from account a join held_function f on f.account_id = a.id where a.id = $1`,
      [personas.member.id],
    );
    expect(row).toEqual({ ended: true, last: '2026-11-15' });
    t.clock.advance(1000);
    await t.do({ kind: 'visitor' }, requestLink, { email: 'member@example.se' });
    expect(await bodyTo('member@example.se')).toContain('ingen behörighet');
    expect(await t.sql(`select 1 from history where command = 'access.closeAccount'`)).toHaveLength(1);
    expect(
      await validPage(await t.request('administrator', 'GET', `/organisation/personer/${personas.member.id}`)),
    ).toContain('Stängde kontot');
  });

  test('of the only coordinator of a group needs a reason, and of the only administrator another one', async () => {
    expect(await validPage(await close(personas.coordinator.id), 409)).toContain('enda samordnare');
    expect((await close(personas.administrator.id)).status).toBe(409);
    expect((await close(personas.coordinator.id, 'Gruppen läggs ner vid årsskiftet.')).status).toBe(303);
  });

  test('leaves an account that works elsewhere too, without saying so', async () => {
    await t.sql(
      `insert into held_function (association_id, id, account_id, role, group_id, starts_on) values ($1, gen_random_uuid(), $2, 'groupMember', $3, '2026-01-01')`,
      [ids.other, personas.teamWorker.id, ids.groupElsewhere],
    );
    const done = await close(personas.teamWorker.id);
    expect(done.status).toBe(303);
    expect(
      await t.sql('select 1 from account where id = $1 and ended_at is null', [personas.teamWorker.id]),
    ).toHaveLength(1);
    expect(
      await t.sql('select 1 from held_function where account_id = $1 and association_id = $2 and ends_on is null', [
        personas.teamWorker.id,
        ids.association,
      ]),
    ).toHaveLength(0);
    expect((await close(personas.otherOfficer.id)).status).toBe(404);
  });
});

describe('links by e-mail', () => {
  test('are not turned off while somebody has no other way', async () => {
    const off = { emailLinks: 'off' };
    expect(await t.run('otherAdministrator', setEmailLinks, off)).toMatchObject({ kind: 'refused' });
    const key = (account: string) =>
      t.sql(
        `insert into passkey (id, account_id, public_key, counter, name, created_at) values ($1::text, $1::uuid, '', 0, 'x', now())`,
        [account],
      );
    await key(personas.otherAdministrator.id);
    expect(await t.run('otherAdministrator', setEmailLinks, off)).toMatchObject({ kind: 'refused' });
    for (const who of ['otherOfficer', 'otherCoordinator', 'teamWorker'] as const) await key(personas[who].id);
    await t.do('otherAdministrator', setEmailLinks, off);
    await t.do({ kind: 'visitor' }, requestLink, { email: 'otherofficer@example.se' });
    expect(await bodyTo('otherofficer@example.se')).toContain('använder inte länkar i e-post');
    expect(await bodyTo('otherofficer@example.se')).not.toContain('http');
    await validPage(await t.request('otherAdministrator', 'GET', '/organisation/inloggning'));
    await t.do('otherAdministrator', setEmailLinks, { emailLinks: 'on' });
  });

  test('turned off everywhere, with nobody who gets in, stop the start', async () => {
    const own = await testHouse({ logins: { emailLinks: false } });
    expect(await isLockedOut(own.house)).toBe(true);
    await own.sql(
      `insert into passkey (id, account_id, public_key, counter, name, created_at) values ('k', $1, '', 0, 'x', now())`,
      [personas.administrator.id],
    );
    expect(await isLockedOut(own.house)).toBe(false);
    expect(await isLockedOut(t.house)).toBe(false);
    await own.close();
  });
});

test('what asks for a recent login takes the time when it was proven, and the provider’s word for how sure it is', async () => {
  const now = new Date('2026-11-16T09:00:00Z');
  const person = await t.person('manager');
  const at = (minutes: number | null, acr: string | null = null): Actor => ({
    ...person,
    login: { key: 'k', way: 'provider', at: minutes === null ? null : new Date(now.getTime() - minutes * 60_000), acr },
  });
  expect(requireRecentLogin(at(15), now)).toBeNull();
  expect(requireRecentLogin(at(16), now)).not.toBeNull();
  expect(requireRecentLogin(at(6), now, { minutes: 5 })).not.toBeNull();
  expect(requireRecentLogin(at(null), now)).not.toBeNull();
  expect(requireRecentLogin(person, now)).not.toBeNull();
  expect(requireRecentLogin({ kind: 'visitor' }, now)).not.toBeNull();
  expect(requireRecentLogin(at(1, 'urn:low'), now, { acr: ['urn:high'] })?.en).toContain('stronger');
  expect(requireRecentLogin(at(1), now, { acr: ['urn:high'] })).not.toBeNull();
  expect(requireRecentLogin(at(1, 'urn:high'), now, { acr: ['urn:high'] })).toBeNull();
});
