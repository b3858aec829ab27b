import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { type OwnBrowser, ownBrowser } from '../../../../test/support/own-browser.ts';
import { logInByCode } from './log-in-by-code.ts';

let t: TestHouse;
/** The browser that asks, and one that does not. */
let own: OwnBrowser;
let other: OwnBrowser;
beforeAll(async () => {
  t = await testHouse();
  await t.sql(`insert into allowed_domain (association_id, domain, member_id) values ($1, 'heby.example.com', $2)`, [
    ids.association,
    ids.hebyMember,
  ]);
});
afterAll(() => t.close());
beforeEach(() => {
  t.clock.advance(3_700_000);
  own = ownBrowser(t);
  other = ownBrowser(t);
});

interface Letter {
  link: string;
  code: string;
  body: string;
}

async function askFor(email: string, browser = own, till = ''): Promise<Letter> {
  // Letters of the same moment are in no order.
  t.clock.advance(1000);
  const path = till ? `/logga-in?till=${encodeURIComponent(till)}` : '/logga-in';
  expect((await browser.request('POST', path, { _do: 'access.requestLink', email })).status).toBe(303);
  const [mail] = await t.sql<{ body: string }>(
    'select body from outgoing_mail where recipient = $1 order by id desc limit 1',
    [email],
  );
  const body = mail?.body ?? '';
  const link = /http:\/\/localhost:3000(\/logga-in\/\S+)/.exec(body)?.[1] ?? '';
  return { body, link, code: /^\d{4} \d{4}$/m.exec(body)?.[0] ?? '' };
}

const typeCode = (code: string, browser = own, more: Record<string, string> = {}, path = '/logga-in?skickat=ja') =>
  browser.request('POST', path, { _do: 'access.logInByCode', code, ...more });
const openLink = (link: string, browser = own) => browser.request('GET', link);
const press = (link: string, browser = own) => browser.request('POST', link, { _do: 'access.logIn' });

/** Who the answer logged in; empty for nobody. */
async function whoCameIn(answer: Response): Promise<string> {
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('farled='));
  if (!session) return '';
  const page = await t.request(null, 'GET', '/konto', undefined, { Cookie: session.split(';')[0] ?? '' });
  return (
    /name="name" value="([^"]+)"|value="([^"]+)"[^>]*name="name"/
      .exec(await page.text())
      ?.slice(1)
      .join('') ?? '?'
  );
}

const wrongOf = (code: string): string => (code === '0000 0000' ? '1111 1111' : '0000 0000');
const wrongCodes = async (): Promise<number[]> =>
  (await t.sql<{ wrong_codes: number }>('select wrong_codes from login_link order by created_at desc, token_hash')).map(
    (row) => row.wrong_codes,
  );

describe('a letter read in another browser', () => {
  test('logs nobody in there, and its code logs in where it was asked for', async () => {
    const { link, code, body } = await askFor('officer@example.se', own, '/mina-fragor');
    expect(body).toContain('Koden är bara för dig');
    for (const browser of [other, ownBrowser(t)]) {
      const html = await validPage(await openLink(link, browser));
      expect(html).toContain('Logga in där du bad om brevet');
      expect(html).not.toContain('Mikaela');
      expect(html).not.toContain('officer@example.se');
      const pressed = await press(link, browser);
      expect([pressed.status, await whoCameIn(pressed)]).toEqual([409, '']);
    }
    const html = await validPage(await own.request('GET', '/logga-in?skickat=ja&till=%2Fmina-fragor'));
    expect(html).toMatch(/<input[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/);
    const done = await typeCode(code, own, {}, '/logga-in?skickat=ja&till=%2Fmina-fragor');
    expect([done.status, done.headers.get('location')]).toEqual([303, '/mina-fragor']);
    expect(await whoCameIn(done)).toBe('Mikaela Sundin');
  });

  test('whoever asked for a letter to somebody else gets in by neither: not when its owner opens the link', async () => {
    const attacker = own;
    const { link } = await askFor('colleague@example.se', attacker);
    await press(link, other);
    expect(await wrongCodes()).toContain(0);
    expect((await attacker.request('GET', '/konto')).status).toBe(302);
    // And whoever gets hold of the link, but not of the browser, gets nowhere either.
    expect(await whoCameIn(await press(link, ownBrowser(t)))).toBe('');
  });

  test('is waited for by the browser that asked, which says so on the login page', async () => {
    await askFor('manager@example.se', own, '/fraga');
    const html = await validPage(await own.request('GET', '/logga-in?till=%2Ffraga'));
    expect(html).toContain('href="/logga-in?skickat=ja&amp;till=%2Ffraga"');
    expect(await validPage(await other.request('GET', '/logga-in'))).not.toContain('Du har bett om ett brev');
    t.clock.advance(11 * 60_000);
    expect(await validPage(await own.request('GET', '/logga-in'))).not.toContain('Du har bett om ett brev');
  });

  test('lets a new officer say the rest where the letter was asked for', async () => {
    const { link, code } = await askFor('nina@heby.example.com', own, '/fraga');
    const right = await typeCode(code, own, {}, '/logga-in?skickat=ja&till=%2Ffraga');
    expect([right.status, await whoCameIn(right)]).toEqual([303, '']);
    const onward = right.headers.get('location') ?? '';
    expect(onward).not.toBe(link);
    expect(await validPage(await openLink(onward, other))).toContain('Logga in där du bad om brevet');
    expect(await validPage(await openLink(onward))).toContain('Var arbetar du?');
    // The letter itself opens nothing any more, neither its link nor its code.
    expect(await validPage(await openLink(link))).toContain('Länken gäller inte');
    expect((await typeCode(code)).status).toBe(409);
    const join = { _do: 'access.join', name: 'Nina Ny', workplace: `${ids.association}.` };
    const done = await own.request('POST', onward, join);
    expect([done.headers.get('location'), await whoCameIn(done)]).toEqual(['/fraga', 'Nina Ny']);
  });
});

describe('link and code', () => {
  test('work once: each voids the other', async () => {
    const first = await askFor('member@example.se');
    expect(await whoCameIn(await typeCode(first.code))).toBe(personas.member.name);
    expect(await validPage(await openLink(first.link))).toContain('redan använd');
    expect((await press(first.link)).status).toBe(409);
    expect((await typeCode(first.code)).status).toBe(409);

    const second = await askFor('member@example.se');
    expect(await whoCameIn(await press(second.link))).toBe(personas.member.name);
    const used = await typeCode(second.code);
    expect([used.status, await whoCameIn(used)]).toEqual([409, '']);
  });

  test('are valid for as long as the installation says', async () => {
    const { link, code, body } = await askFor('chair@example.se');
    expect(body).toContain('gäller i 10 minuter');
    t.clock.advance(10 * 60_000);
    expect(await validPage(await typeCode(code), 409)).toContain('Brevet är för gammalt');
    expect(await validPage(await openLink(link))).toContain('för gammal');
    const slow = await testHouse({ logins: { linkMinutes: 20 } });
    const browser = ownBrowser(slow);
    await browser.request('POST', '/logga-in', { _do: 'access.requestLink', email: 'chair@example.se' });
    const [row] = await slow.sql<{ body: string; minutes: number }>(
      `select m.body, extract(epoch from l.expires_at - l.created_at)::int / 60 as minutes from outgoing_mail m, login_link l`,
    );
    expect(row).toMatchObject({ minutes: 20, body: expect.stringContaining('gäller i 20 minuter') });
    expect(await (await browser.request('GET', '/logga-in?skickat=ja')).text()).toContain('i 20 minuter');
    await slow.close();
  });

  test('of an earlier letter to the same browser are void, and those that others asked for stand', async () => {
    const first = await askFor('office@example.se');
    const others = await askFor('office@example.se', other);
    const second = await askFor('office@example.se');
    expect(await validPage(await openLink(first.link))).toContain('Bara det senaste brevet gäller');
    expect((await press(first.link)).status).toBe(409);
    if (first.code !== second.code) expect((await typeCode(first.code)).status).toBe(409);
    expect(await whoCameIn(await typeCode(others.code, other))).toBe(personas.office.name);
    expect(await whoCameIn(await typeCode(second.code))).toBe(personas.office.name);
  });

  test('open nothing once links are turned off, or the function has ended', async () => {
    const off = await askFor('board@example.se');
    await t.sql('update association set email_links = false where id = $1', [ids.association]);
    const refused = await typeCode(off.code);
    await t.sql('update association set email_links = true where id = $1', [ids.association]);
    expect([refused.status, await whoCameIn(refused)]).toEqual([409, '']);
    const ended = await askFor('teamworker@example.se');
    await t.sql(`update held_function set ends_on = '2026-01-31' where account_id = $1`, [personas.teamWorker.id]);
    expect(await validPage(await typeCode(ended.code), 409)).toContain('ingen behörighet längre');
  });
});

describe('guessing', () => {
  test('five wrong codes void the letter, the right one and the link too, and each is in the log', async () => {
    const { link, code } = await askFor('colleague@example.se');
    for (let tries = 1; tries <= 5; tries += 1) {
      const html = await validPage(await typeCode(wrongOf(code)), 409);
      expect(html).toContain(tries < 5 ? 'Koden stämmer inte' : 'fel 5 gånger');
      expect(html).toContain(`value="${wrongOf(code)}"`);
    }
    const right = await typeCode(code);
    expect([right.status, await whoCameIn(right)]).toEqual([409, '']);
    expect(await validPage(await openLink(link))).toContain('för många gånger');
    expect(await whoCameIn(await press(link))).toBe('');
    const lines = await t.sql(
      `select 1 from audit_line where command = 'access.failedLogin' and object_id = 'emailCode' and at = $1`,
      [t.clock.now()],
    );
    expect(lines).toHaveLength(5);
    // A new letter is asked for and works: no account is locked.
    expect(await whoCameIn(await typeCode((await askFor('colleague@example.se')).code))).toBe(personas.colleague.name);
  });

  test('many at the same time count as many', async () => {
    const { code } = await askFor('manager@example.se');
    const answers = await Promise.all(Array.from({ length: 9 }, () => typeCode(wrongOf(code))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409]));
    expect((await wrongCodes())[0]).toBe(5);
    expect(await whoCameIn(await typeCode(code))).toBe('');
  });

  test('asking only whether it would be right counts too', async () => {
    const { code } = await askFor('officer@example.se');
    expect((await typeCode(wrongOf(code), own, { _step: 'check' })).status).toBe(409);
    expect((await wrongCodes())[0]).toBe(1);
  });

  test('a right code in another browser is a wrong one, and spends nobody else’s tries', async () => {
    const { code } = await askFor('member@example.se');
    const none = await validPage(await typeCode(code, other), 409);
    expect(none).toContain('väntar inte på något brev');
    const theirs = await askFor('officer@example.se', other);
    expect(theirs.code).not.toBe(code);
    const wrong = await typeCode(code, other);
    expect([wrong.status, await whoCameIn(wrong)]).toEqual([409, '']);
    const [mine] = await t.sql<{ wrong_codes: number }>(
      `select wrong_codes from login_link where email = 'member@example.se' order by created_at desc limit 1`,
    );
    expect(mine?.wrong_codes).toBe(0);
    expect(await whoCameIn(await typeCode(code))).toBe(personas.member.name);
  });

  test('tells nothing of whether the address has an account', async () => {
    const said = async (email: string): Promise<string[]> => {
      const browser = ownBrowser(t);
      const answers: string[] = [];
      await browser.request('POST', '/logga-in', { _do: 'access.requestLink', email });
      for (let tries = 0; tries < 6; tries += 1) {
        const html = await (await typeCode('0000 0000', browser)).text();
        answers.push(/<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/value="[^"]*"|data-options="[^"]*"/g, '') ?? '');
      }
      return answers;
    };
    const known = await said('administrator@example.se');
    expect(new Set(known).size).toBe(2);
    expect(await said('nobody@example.org')).toEqual(known);
  });
});

describe('what is typed', () => {
  test('is read with blanks and hyphens, as it is pasted', async () => {
    const { code } = await askFor('officer@example.se');
    const [a, b] = code.split(' ');
    expect(await whoCameIn(await typeCode(` ${a}\u00a0-\u2009${b}\n`))).toBe('Mikaela Sundin');
  });

  test('is kept when it is no code, which costs no try', async () => {
    await askFor('officer@example.se');
    for (const typed of ['1234', '123456789', '1234 567x', '']) {
      const html = await validPage(await typeCode(typed), 422);
      if (typed) expect(html).toContain(`value="${typed}"`);
      expect(html).toContain(typed ? 'Skriv hela ”Koden i brevet”' : 'Fyll i ”Koden i brevet”');
    }
    expect((await wrongCodes())[0]).toBe(0);
  });

  test('with a cookie that somebody made up opens nothing', async () => {
    const { code } = await askFor('officer@example.se');
    for (const cookie of ['x', 'f'.repeat(64), 'f'.repeat(5000), `${own.cookie().split('=')[1]}0`]) {
      const Cookie = `farled-inloggning=${cookie}`;
      const answer = await t.request(null, 'POST', '/logga-in', { _do: 'access.logInByCode', code }, { Cookie });
      expect([answer.status, await whoCameIn(answer)]).toEqual([409, '']);
    }
    // What a form says of the browser counts for nothing.
    const browser = own.cookie().split('=')[1] ?? '';
    expect(await whoCameIn(await typeCode(code, other, { browser }))).toBe('');
    expect(await whoCameIn(await other.request('GET', `/logga-in?browser=${browser}`))).toBe('');
    expect(await validPage(await other.request('GET', `/logga-in?browser=${browser}`))).not.toContain(
      'bett om ett brev',
    );
  });
});

test('neither the code nor the browser’s secret stands in the database', async () => {
  const { code } = await askFor('officer@example.se');
  const secret = own.cookie().split('=')[1] ?? '';
  const digits = code.replace(' ', '');
  await typeCode(wrongOf(code));
  await typeCode(code);
  for (const table of ['login_link', 'session', 'audit_line', 'command_receipt', 'history', 'try_count']) {
    const rows = JSON.stringify(await t.sql(`select * from ${table}`));
    for (const hidden of [secret, digits, code]) expect(rows).not.toContain(hidden);
  }
  expect(own.cookie()).toMatch(/^farled-inloggning=[0-9a-f]{64}$/);
});

test('the cookie lives as long as the letter, and no script reads it', async () => {
  const asked = await own.request('POST', '/logga-in', { _do: 'access.requestLink', email: 'officer@example.se' });
  const [cookie] = asked.headers.getSetCookie().filter((one) => one.startsWith('farled-inloggning='));
  expect(cookie).toMatch(/Max-Age=600; Path=\/; HttpOnly; SameSite=Lax/);
  // The same browser keeps its secret, so that its other tabs get on.
  const before = own.cookie();
  await own.request('POST', '/logga-in', { _do: 'access.requestLink', email: 'colleague@example.se' });
  expect(own.cookie()).toBe(before);
});

test('nobody without a browser of their own carries the command out', async () => {
  expect(await t.run({ kind: 'visitor' }, logInByCode, { code: '12345678' })).toMatchObject({ kind: 'refused' });
});
