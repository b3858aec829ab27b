import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { type OwnBrowser, ownBrowser } from '../../../../test/support/own-browser.ts';
import { cleanUp } from '../clean-up.ts';
import { linkView } from '../letters/link-view.ts';
import { logIn } from '../login-link.ts';
import { Secret } from '../secret.ts';

let t: TestHouse;
let own: OwnBrowser;
beforeAll(async () => {
  t = await testHouse();
  own = ownBrowser(t);
});
afterAll(() => t.close());

interface Mail {
  recipient: string;
  subject: string;
  body: string;
  account_id: string | null;
}

const mailsTo = (email: string): Promise<Mail[]> =>
  t.sql<Mail>('select recipient, subject, body, account_id from outgoing_mail where recipient = $1 order by id', [
    email,
  ]);

async function askForLink(email: string, till = ''): Promise<Response> {
  const path = till ? `/logga-in?till=${encodeURIComponent(till)}` : '/logga-in';
  return own.request('POST', path, { _do: 'access.requestLink', email });
}

async function linkTo(email: string, till = ''): Promise<string> {
  await askForLink(email, till);
  const body = (await mailsTo(email)).at(-1)?.body ?? '';
  return /http:\/\/localhost:3000(\/logga-in\/\S+)/.exec(body)?.[1] ?? '';
}

const sessions = async (): Promise<number> => (await t.sql('select 1 from session')).length;

function sessionCookie(answer: Response): string {
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('farled='));
  return cookie?.split(';')[0] ?? '';
}

const whoIs = async (cookie: string): Promise<string> =>
  (await t.request(null, 'GET', '/konto', undefined, { Cookie: cookie })).text();

describe('logging in by a link', () => {
  test('goes from the address to one’s own page, and the link works once', async () => {
    const sent = await askForLink('officer@example.se', '/mina-fragor');
    expect(sent.status).toBe(303);
    const html = await validPage(await t.request(null, 'GET', sent.headers.get('location') ?? ''));
    expect(html).toContain('Titta i din e-post');
    const [mail] = await mailsTo('officer@example.se');
    expect(mail).toMatchObject({ subject: 'Din länk till Farled', account_id: personas.officer.id });
    const link = /http:\/\/localhost:3000(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';

    const before = await sessions();
    const opened = await validPage(await own.request('GET', link));
    expect(opened).toContain('Välkommen, Mikaela Sundin');
    await own.request('GET', link);
    expect(await sessions()).toBe(before);
    expect(await t.sql('select 1 from login_link where used_at is not null')).toHaveLength(0);

    const done = await own.request('POST', link, { _do: 'access.logIn' });
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/mina-fragor');
    expect(await whoIs(sessionCookie(done))).toContain('value="Mikaela Sundin"');
    expect(done.headers.getSetCookie().find((one) => one.startsWith('farled='))).toMatch(/HttpOnly/);

    const again = await own.request('POST', link, { _do: 'access.logIn' });
    expect(again.status).toBe(409);
    expect(await validPage(await own.request('GET', link))).toContain('redan använd');
    expect(sessionCookie(again)).toBe('');
    expect(await sessions()).toBe(before + 1);
  });

  test('the link is too old after ten minutes', async () => {
    const link = await linkTo('colleague@example.se');
    t.clock.advance(11 * 60_000);
    expect(await validPage(await own.request('GET', link))).toContain('för gammal');
    expect((await own.request('POST', link, { _do: 'access.logIn' })).status).toBe(409);
  });

  test('an invented link opens nothing', async () => {
    const link = `/logga-in/${'a'.repeat(64)}`;
    expect(await validPage(await own.request('GET', link))).toContain('Länken gäller inte');
    expect((await own.request('POST', link, { _do: 'access.logIn' })).status).toBe(404);
  });

  test('leads only within the house', async () => {
    for (const till of ['https://evil.example.com/', '//evil.example.com', '/\\evil.example.com', 'javascript:x']) {
      const link = await linkTo('manager@example.se', till);
      expect(link).not.toContain('evil');
      const done = await own.request('POST', `${link}?till=${encodeURIComponent(till)}`, { _do: 'access.logIn' });
      expect(done.headers.get('location')).toBe('/');
      t.clock.advance(3_700_000);
    }
  });

  test('the answer and the work are the same for every address; the letter tells', async () => {
    const answers = await Promise.all(
      ['office@example.se', 'nobody@example.org', 'NOBODY2@EXAMPLE.ORG'].map(async (email) => {
        const answer = await askForLink(email);
        const given = answer.headers.getSetCookie().map((one) => one.replace(/[0-9a-f]{64}/, 'secret'));
        return [answer.status, answer.headers.get('location'), given];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    for (const email of ['office@example.se', 'nobody@example.org', 'nobody2@example.org']) {
      expect(await t.sql('select 1 from login_link where email = $1', [email])).toHaveLength(1);
      expect(await mailsTo(email)).toHaveLength(1);
    }
    const [stranger] = await mailsTo('nobody@example.org');
    expect(stranger?.body).toContain('ingen behörighet');
    expect(stranger?.body).not.toContain('http');
  });

  test('nobody’s mailbox is filled', async () => {
    for (let count = 0; count < 7; count += 1) expect((await askForLink('board@example.se')).status).toBe(303);
    expect(await mailsTo('board@example.se')).toHaveLength(4);
    t.clock.advance(3_700_000);
    await askForLink('board@example.se');
    expect(await mailsTo('board@example.se')).toHaveLength(5);
  });

  test('a wrong address is said beside the field and kept', async () => {
    const html = await validPage(await askForLink('inte en adress'), 422);
    expect(html).toContain('value="inte en adress"');
    expect(html).toContain('Skriv en e-postadress');
  });

  test('whose functions have ended, or whose account is closed, is nobody', async () => {
    await t.sql(`update held_function set ends_on = '2026-01-31' where account_id = $1`, [personas.sisterMember.id]);
    await t.sql('update account set ended_at = now() where id = $1', [personas.sisterCoordinator.id]);
    for (const email of ['sistermember@example.se', 'sistercoordinator@example.se']) {
      await askForLink(email);
      expect((await mailsTo(email))[0]?.body).toContain('ingen behörighet');
    }
  });

  test('a link outlives nothing: whoever lost the function meanwhile is not let in', async () => {
    const link = await linkTo('teamworker@example.se');
    await t.sql(`update held_function set ends_on = '2026-01-31' where account_id = $1`, [personas.teamWorker.id]);
    expect(await validPage(await own.request('GET', link))).toContain('Adressen har ingen behörighet');
    expect((await own.request('POST', link, { _do: 'access.logIn' })).status).toBe(409);
  });

  test('two clicks at the same time open one session', async () => {
    const link = await linkTo('chair@example.se');
    const before = await sessions();
    const answers = await Promise.all([1, 2, 3].map(() => own.request('POST', link, { _do: 'access.logIn' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409, 409]);
    expect(await sessions()).toBe(before + 1);
  });

  test('the token stands nowhere in the database', async () => {
    const link = await linkTo('coordinator@example.se');
    const token = link.split('/').at(-1) ?? '';
    const done = await own.request('POST', link, { _do: 'access.logIn', _key: 'a-key-of-this-form' });
    const session = sessionCookie(done).split('=')[1] ?? '';
    expect(session.length).toBeGreaterThan(40);
    for (const table of ['session', 'login_link', 'audit_line', 'command_receipt', 'history']) {
      const rows = JSON.stringify(await t.sql(`select * from ${table}`));
      expect(rows).not.toContain(session);
      expect(rows).not.toContain(token);
    }
    expect(JSON.stringify({ token: new Secret(session) })).toBe('{"token":null}');
  });

  test('old links and sessions are cleaned away', async () => {
    await linkTo('office@example.se');
    t.clock.advance(25 * 3_600_000);
    await cleanUp.run(t.house);
    expect(await t.sql('select 1 from login_link')).toHaveLength(0);
    expect(
      await t.sql('select 1 from session where seen_at < $1', [new Date(t.clock.now().getTime() - 9 * 3_600_000)]),
    ).toHaveLength(0);
  });
});

test('none of it is reachable as JSON', async () => {
  for (const name of [
    'access.enterDemo',
    'access.logIn',
    'access.logInByCode',
    'access.join',
    'access.requestLink',
    'access.begin',
    'access.acceptInvitation',
  ]) {
    const answer = await t.request(null, 'POST', `/api/commands/${name}`, undefined, {
      'Content-Type': 'application/json',
    });
    expect(answer.status).toBe(404);
  }
  for (const name of ['access.login', 'access.link', 'access.invitation', 'access.account'])
    expect((await t.request('officer', 'GET', `/api/queries/${name}?token=x`)).status).toBe(404);
});

test('both walls: the application’s own role reads neither sessions nor links', async () => {
  const context = {
    accountId: personas.administrator.id,
    associationId: ids.association,
    caseId: null,
    today: '2026-11-16',
  };
  for (const table of ['session', 'login_link']) {
    await expect(
      t.database.asActor(context, (tx) =>
        tx.withTables<Record<string, { token_hash: string }>>().selectFrom(table).selectAll().execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  }
});

test('the link page changes nothing as a query either', async () => {
  const link = await linkTo('otheradministrator@example.se');
  const token = link.split('/').at(-1) ?? '';
  const browser = own.cookie().split('=')[1];
  expect(await t.ask({ kind: 'visitor' }, linkView, { token, browser })).toMatchObject({ state: 'ready' });
  expect(await t.run({ kind: 'visitor' }, logIn, { token, browser }, { checkOnly: true })).toEqual({ kind: 'checked' });
  expect(await t.ask({ kind: 'visitor' }, linkView, { token, browser })).toMatchObject({ state: 'ready' });
});
