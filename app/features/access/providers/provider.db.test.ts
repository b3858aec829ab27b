import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse, testOrigin } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { type IdentityProvider, identityProvider, settingsOf } from '../../../../test/support/identity-provider.ts';
import { requestLink } from '../letters/request-link.ts';
import { arrive } from './provider-login.ts';

let idp: IdentityProvider;
let t: TestHouse;

const callback = '/logga-in/svar/kommun';
// A personal number of the Swedish Tax Agency's test series: some providers use it as the subject.
const personalNumber = '198001012384';

beforeAll(async () => {
  idp = await identityProvider([`${testOrigin}${callback}`], [`${testOrigin}/logga-in`]);
  t = await testHouse({ now: new Date(), logins: { providers: [settingsOf(idp)] } });
  await t.sql(`insert into allowed_domain (association_id, domain, member_id) values ($1, 'heby.example.se', $2)`, [
    ids.association,
    ids.hebyMember,
  ]);
});
afterAll(async () => {
  await t.close();
  await idp.close();
});
beforeEach(() => idp.forget());

const cookieIn = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';
const get = (path: string, cookie = ''): Promise<Response> =>
  t.request(null, 'GET', path, undefined, { Cookie: cookie });

interface Away {
  /** Path and search of the callback to which the provider sends the browser. */
  back: string;
  cookie: string;
}

async function goAway(path = '/logga-in/med/kommun', cookie = ''): Promise<Away> {
  const begun = await get(path, cookie);
  expect(begun.status).toBe(303);
  const back = await idp.visit(begun.headers.get('location') ?? '');
  expect(back.startsWith(`${testOrigin}${callback}`)).toBe(true);
  browser = cookieIn(begun, 'farled-inloggning');
  return { back: back.slice(testOrigin.length), cookie: browser };
}

/** The cookie of the browser that went away last. */
let browser = '';
const inBrowser = (cookie: string): string => [browser, cookie].filter(Boolean).join('; ');
const onward = (path: string, cookie = ''): Promise<Response> => get(path, inBrowser(cookie));
const press = (path: string, form: Record<string, string>, cookie = '', more: Record<string, string> = {}) =>
  t.request(null, 'POST', path, form, { Cookie: inBrowser(cookie), ...more });

async function logIn(subject: string, path?: string, cookie = ''): Promise<Response> {
  idp.login = { subject };
  const away = await goAway(path, cookie);
  return get(away.back, [away.cookie, cookie].filter(Boolean).join('; '));
}

const whoIs = async (answer: Response): Promise<string> => validPage(await get('/konto', cookieIn(answer, 'farled')));
const count = async (table: string): Promise<number> => (await t.sql(`select 1 from ${table}`)).length;

async function invite(email: string): Promise<string> {
  const done = await t.request('administrator', 'POST', '/organisation/inbjudningar', {
    _do: 'access.invite',
    email,
    name: 'Frida Ny',
    role: 'groupMember',
    groupId: ids.groupHeby,
    memberId: ids.hebyMember,
  });
  expect(done.status).toBe(303);
  const [mail] = await t.sql<{ body: string }>('select body from outgoing_mail where recipient = $1', [email]);
  return /http:\/\/localhost:3000(\/inbjudan\/\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

describe('logging in with a provider', () => {
  test('asks with PKCE, state and nonce, each new every time', async () => {
    const asked = await Promise.all([get('/logga-in/med/kommun'), get('/logga-in/med/kommun')]);
    const [one, two] = asked.map((answer) => new URL(answer.headers.get('location') ?? '').searchParams);
    expect(one?.get('code_challenge_method')).toBe('S256');
    expect(one?.get('response_type')).toBe('code');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect((one?.get(name) ?? '').length).toBeGreaterThan(30);
      expect(one?.get(name)).not.toBe(two?.get(name));
    }
    expect(asked[0]?.headers.getSetCookie().join()).toMatch(/farled-inloggning=[0-9a-f]{64}; .*HttpOnly/);
  });

  test('lets in whoever is known by a proven address, ties the identity, and tells the owner', async () => {
    idp.people.set('sub-officer', { email: 'Officer@example.se', email_verified: true, name: 'Mikaela S' });
    const answer = await logIn('sub-officer', '/logga-in/med/kommun?till=/mina-fragor');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/mina-fragor');
    expect(await whoIs(answer)).toContain('value="Mikaela Sundin"');
    const [mail] = await t.sql<{ subject: string }>(`select subject from outgoing_mail where account_id = $1`, [
      personas.officer.id,
    ]);
    expect(mail?.subject).toBe('Nytt sätt att logga in i Farled');
    // From now on issuer and subject are the identity: another address at the provider changes nothing.
    idp.people.set('sub-officer', { email: 'mikaela.gift@heby.example.se', email_verified: true });
    idp.forget();
    expect(await whoIs(await logIn('sub-officer'))).toContain('value="Mikaela Sundin"');
    expect(await t.sql(`select 1 from login_identity where account_id = $1`, [personas.officer.id])).toHaveLength(1);
  });

  test('does not give the account to somebody else who later has the same address there', async () => {
    idp.people.set('sub-second', { email: 'officer@example.se', email_verified: true });
    const answer = await logIn('sub-second');
    expect(cookieIn(answer, 'farled')).toBe('');
    const html = await validPage(await onward(answer.headers.get('location') ?? ''));
    expect(html).toContain('Du har ingen behörighet i Farled ännu');
    expect(html).not.toContain('Mikaela');
  });

  test.each([
    ['not verified', { email: 'colleague@example.se', email_verified: false }],
    ['not said to be verified', { email: 'colleague@example.se' }],
    ['verified as a text', { email: 'colleague@example.se', email_verified: 'true' }],
    ['of a domain that the provider may not speak for', { email: 'colleague@other.example.com', email_verified: true }],
    ['none', {}],
  ])('decides nothing by an address that is %s', async (why, person) => {
    await t.sql(`update account set email = $1 where id = $2`, [
      'email' in person ? person.email : 'colleague@example.se',
      personas.colleague.id,
    ]);
    const accounts = await count('account');
    idp.people.set(`sub ${why}`, person as Record<string, unknown>);
    const answer = await logIn(`sub ${why}`);
    expect(cookieIn(answer, 'farled')).toBe('');
    const html = await validPage(await onward(answer.headers.get('location') ?? ''));
    expect(html).toContain('Be den som administrerar Farled hos er om en inbjudan');
    expect(html).not.toContain('Petter');
    expect(await count('account')).toBe(accounts);
    expect(await t.sql(`select 1 from login_identity where account_id = $1`, [personas.colleague.id])).toEqual([]);
  });

  test('makes no account of a closed one either', async () => {
    await t.sql('update account set ended_at = now() where id = $1', [personas.board.id]);
    idp.people.set('sub-board', { email: 'board@example.se', email_verified: true });
    const answer = await logIn('sub-board');
    expect(cookieIn(answer, 'farled')).toBe('');
    expect(await validPage(await onward(answer.headers.get('location') ?? ''))).toContain('ingen behörighet');
  });

  test('lets an officer of an allowed domain begin', async () => {
    idp.people.set('sub-new', {
      email: 'ny.handlaggare@heby.example.se',
      email_verified: true,
      name: 'Ny Handläggare',
    });
    const answer = await logIn('sub-new');
    const link = answer.headers.get('location') ?? '';
    const html = await validPage(await onward(link));
    expect(html).toContain('value="Ny Handläggare"');
    const done = await press(link, {
      _do: 'access.join',
      name: 'Ny Handläggare',
      workplace: `${ids.association}.`,
    });
    expect(done.status).toBe(303);
    expect(await whoIs(done)).toContain('Ny Handläggare');
    idp.forget();
    expect(await whoIs(await logIn('sub-new'))).toContain('Ny Handläggare');
  });
});

describe('invitations', () => {
  test('are found by the proven address, and accepted with a click', async () => {
    await invite('frida@heby.example.se');
    idp.people.set('sub-frida', { email: 'frida@heby.example.se', email_verified: true, name: 'Frida Ny' });
    const answer = await logIn('sub-frida');
    const link = answer.headers.get('location') ?? '';
    expect(await validPage(await onward(link))).toContain('Du är inbjuden till Farled');
    const accounts = await count('account');
    const done = await press(link, { _do: 'access.acceptByProvider', name: 'Frida Ny' });
    expect(done.status).toBe(303);
    expect(await whoIs(done)).toContain('LOKUS Heby');
    expect(await count('account')).toBe(accounts + 1);
    expect((await press(link, { _do: 'access.acceptByProvider', name: 'F' })).status).toBe(409);
    idp.forget();
    expect(await whoIs(await logIn('sub-frida'))).toContain('Frida Ny');
  });

  test('that were opened first are accepted without any address, and nothing of the person is kept', async () => {
    const path = await invite('person@annan.example.com');
    const html = await validPage(await get(path));
    const begin = /href="(\/logga-in\/med\/kommun\?inbjudan=[^"]+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain('Tacka ja med Heby kommun');
    idp.people.set(personalNumber, { name: 'Greta Prov', personnummer: personalNumber });
    const answer = await logIn(personalNumber, begin);
    const link = answer.headers.get('location') ?? '';
    expect(await validPage(await onward(link))).toContain('value="Greta Prov"');
    const done = await press(link, { _do: 'access.acceptByProvider', name: 'Greta Prov' });
    expect(await whoIs(done)).toContain('Greta Prov');
    for (const table of [
      'login_identity',
      'login_link',
      'session',
      'account',
      'audit_line',
      'history',
      'provider_login',
    ])
      expect(JSON.stringify(await t.sql(`select * from ${table}`))).not.toContain(personalNumber);
  });

  test('are accepted by whoever has an account already, with that account', async () => {
    const path = await invite('mikaela.nya@example.com');
    const begin = `/logga-in/med/kommun?inbjudan=${path.split('/').at(-1)}`;
    const answer = await logIn('sub-officer', begin);
    const link = answer.headers.get('location') ?? '';
    const done = await press(link, { _do: 'access.acceptByProvider', name: 'x' });
    expect(await whoIs(done)).toContain('value="Mikaela Sundin"');
    expect(
      await t.sql(`select 1 from held_function where account_id = $1 and role = 'groupMember'`, [personas.officer.id]),
    ).toHaveLength(1);
  });
});

describe('an invitation to an address that has an account', () => {
  test('gives it to nobody who only holds the link and an own login at the provider', async () => {
    const path = await invite('colleague@example.se');
    idp.people.set('sub-finder', { email: 'finder@elsewhere.example.com', email_verified: true, name: 'Annan Person' });
    const answer = await logIn('sub-finder', `/logga-in/med/kommun?inbjudan=${path.split('/').at(-1)}`);
    const link = answer.headers.get('location') ?? '';
    const refused = await press(link, { _do: 'access.acceptByProvider', name: 'x' });
    expect(await validPage(refused, 409)).toContain('Adressen har redan ett konto i Farled');
    expect(cookieIn(refused, 'farled')).toBe('');
    expect(await t.sql('select 1 from login_identity where account_id = $1', [personas.colleague.id])).toEqual([]);
    // Nor the link by itself, where there is another way in.
    const alone = await t.request(null, 'POST', path, { _do: 'access.acceptInvitation', name: 'x' });
    expect([alone.headers.get('location'), cookieIn(alone, 'farled')]).toEqual(['/logga-in', '']);
  });
});

describe('tying an identity to an account', () => {
  test('happens with a click of whoever is logged in, and never by the answer alone', async () => {
    idp.people.set('sub-chair', { email: 'anders@privat.example.com', name: 'Anders L' });
    const token = await t.newSession('chair');
    const own = `farled=${token}`;
    const answer = await logIn('sub-chair', '/logga-in/med/kommun?till=/konto', own);
    const link = answer.headers.get('location') ?? '';
    expect(await t.sql('select 1 from login_identity where account_id = $1', [personas.chair.id])).toHaveLength(0);
    expect(await validPage(await onward(link, own))).toContain('Heby kommun säger att du är Anders L');
    const form = { _do: 'access.tieIdentity' };
    // Somebody else's answer that is put in front of whoever is logged in ties nothing.
    expect(await validPage(await get(link, own))).toContain('Länken gäller inte');
    expect((await t.request(null, 'POST', link, form, { Cookie: own })).status).toBe(409);
    expect((await press(link, form, own, { Origin: 'https://evil.example.com' })).status).toBe(403);
    expect((await press(link, form)).status).toBe(404);
    expect((await press(link, form, own)).status).toBe(303);
    idp.forget();
    expect(await whoIs(await logIn('sub-chair'))).toContain('value="Anders Lindkvist"');
    // And is undone there.
    const cookie = { Cookie: own };
    const undo = { _do: 'access.untieIdentity', provider: 'kommun' };
    expect((await t.request(null, 'POST', '/konto', undo, cookie)).status).toBe(303);
    expect((await t.request(null, 'POST', '/konto', undo, cookie)).status).toBe(409);
  });

  test('needs a recent login', async () => {
    const own = `farled=${await t.newSession('member')}`;
    idp.people.set('sub-member', {});
    t.clock.advance(8 * 60_000);
    const answer = await logIn('sub-member', '/logga-in/med/kommun', own);
    t.clock.advance(8 * 60_000);
    const link = answer.headers.get('location') ?? '';
    const html = await validPage(await press(link, { _do: 'access.tieIdentity' }, own), 409);
    expect(html).toContain('Bekräfta först att det är du');
  });
});

describe('proving anew who one is', () => {
  test('makes the provider ask again, records when, and ends the session before', async () => {
    const first = await logIn('sub-officer');
    const cookie = cookieIn(first, 'farled');
    const logins = idp.logins;
    await logIn('sub-officer', '/logga-in/med/kommun', cookie);
    expect(idp.logins).toBe(logins);
    const again = await logIn('sub-officer', '/logga-in/med/kommun?igen=ja&till=/konto', cookieIn(first, 'farled'));
    expect(idp.logins).toBe(logins + 1);
    const [row] = await t.sql<{ authenticated_at: Date; way: string; provider: string }>(
      'select authenticated_at, way, provider from session order by authenticated_at desc nulls last limit 1',
    );
    expect(row).toMatchObject({ way: 'provider', provider: 'kommun' });
    expect(Date.now() - (row?.authenticated_at.getTime() ?? 0)).toBeLessThan(60_000);
    expect(cookieIn(again, 'farled')).not.toBe(cookie);
    expect((await get('/konto', cookie)).status).toBe(302);
  });
});

describe('what goes wrong is said, and lets nobody in', () => {
  async function refused(answer: Response, status: number, words: string): Promise<void> {
    expect(await validPage(answer, status)).toContain(words);
    expect(cookieIn(answer, 'farled')).toBe('');
  }

  test('an answer counts once', async () => {
    idp.login = { subject: 'sub-officer' };
    const { back, cookie } = await goAway();
    expect((await get(back, cookie)).status).toBe(303);
    await refused(await get(back, cookie), 400, 'Inloggningen blev för gammal');
  });

  test('an answer that comes late, from another browser, for another provider or for nothing is none', async () => {
    idp.login = { subject: 'sub-officer' };
    const late = await goAway();
    t.clock.advance(11 * 60_000);
    await refused(await get(late.back, late.cookie), 400, 'Inloggningen blev för gammal');
    const other = await goAway();
    await refused(await get(other.back, `farled-inloggning=${'ab'.repeat(32)}`), 400, 'annan webbläsare');
    await refused(await get(other.back), 400, 'annan webbläsare');
    await refused(await get(callback), 400, 'Börja om');
    expect((await get('/logga-in/svar/ingen?code=x&state=y')).status).toBe(404);
  });

  test('a forged code, a wrong issuer and an answer without code are not trusted', async () => {
    idp.login = { subject: 'sub-officer' };
    for (const forge of [
      (address: URL) => address.searchParams.set('code', 'forged'),
      (address: URL) => address.searchParams.set('iss', 'https://evil.example.com'),
      (address: URL) => address.searchParams.delete('code'),
    ]) {
      const { back, cookie } = await goAway();
      const address = new URL(`${testOrigin}${back}`);
      forge(address);
      await refused(await get(address.pathname + address.search, cookie), 400, 'går inte att lita på');
    }
  });

  test('a code of another login does not fit this one’s proof key', async () => {
    idp.login = { subject: 'sub-officer' };
    const [mine, theirs] = [await goAway(), await goAway()];
    const mixed = new URL(`${testOrigin}${mine.back}`);
    mixed.searchParams.set('code', new URL(`${testOrigin}${theirs.back}`).searchParams.get('code') ?? '');
    await refused(await get(mixed.pathname + mixed.search, mine.cookie), 400, 'går inte att lita på');
  });

  test('whoever stops at the provider comes back to a page that says so', async () => {
    idp.login = { subject: 'sub-officer' };
    const { back, cookie } = await goAway();
    const state = new URL(`${testOrigin}${back}`).searchParams.get('state');
    await refused(await get(`${callback}?error=access_denied&state=${state}`, cookie), 403, 'avbröts');
  });

  test('a provider that is down', async () => {
    idp.login = { subject: 'sub-officer' };
    const { back, cookie } = await goAway();
    idp.isBroken = true;
    const given = await get(back, cookie);
    idp.isBroken = false;
    await refused(given, 502, 'svarar inte');
    const nowhere = settingsOf(idp, { issuer: 'http://127.0.0.1:1' });
    const other = await testHouse({ logins: { providers: [nowhere] } });
    const answer = await other.request(null, 'GET', '/logga-in/med/kommun');
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('Försök igen om en stund');
    await other.close();
  });

  test('each failure leaves a line, and no page was broken', async () => {
    const lines = await t.sql<{ detail: { reason: string } }>(
      `select detail from audit_line where command = 'access.failedLogin'`,
    );
    expect(new Set(lines.map(({ detail }) => detail.reason))).toEqual(
      new Set(['unknownState', 'wrongAnswer', 'refusedByProvider', 'providerDown']),
    );
  });
});

test('logging out ends the session here and offers to end it there', async () => {
  const answer = await logIn('sub-officer');
  const cookie = cookieIn(answer, 'farled');
  const out = await t.request(null, 'POST', '/logga-ut', {}, { Cookie: cookie });
  expect(out.headers.get('location')).toBe('/logga-in?ut=kommun');
  expect((await get('/konto', cookie)).status).toBe(302);
  expect(await validPage(await get('/logga-in?ut=kommun'))).toContain('Logga ut från Heby kommun');
  const there = new URL((await get('/logga-ut/kommun')).headers.get('location') ?? '');
  expect(there.href.startsWith(`${idp.issuer}/session/end`)).toBe(true);
  expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${testOrigin}/logga-in`);
  expect(there.searchParams.get('client_id')).toBe('farled');
});

test('without links by e-mail the provider is the way in', async () => {
  const own = await testHouse({ now: new Date(), logins: { providers: [settingsOf(idp)], emailLinks: false } });
  const html = await validPage(await own.request(null, 'GET', '/logga-in'));
  expect(html).toContain('Logga in med Heby kommun');
  expect(html).not.toContain('name="email"');
  const refused = await own.run({ kind: 'visitor' }, requestLink, { email: 'officer@example.se' });
  expect(refused).toMatchObject({ kind: 'refused' });
  expect(await own.sql('select 1 from outgoing_mail')).toHaveLength(0);
  await own.close();
});

// A number of the tax agency's test series: digits in a hash name nobody.
test('an identity in whose hash digits stand together is let in like any other', async () => {
  const given = { provider: 'kommun', identity: `${'a'.repeat(20)} 881113-2383`, till: '/' };
  const outcome = await t.run({ kind: 'system', associationId: null }, arrive, given);
  expect(outcome.kind).toBe('done');
});
