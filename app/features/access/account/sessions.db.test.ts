import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse, testOrigin } from '../../../../test/support/house.ts';
import { compose, serverOf } from '../../../compose.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse({ logins: { idleHours: 1, absoluteHours: 3 } });
});
afterAll(() => t.close());

const hour = 3_600_000;
const isIn = async (cookie: string): Promise<boolean> =>
  (await t.request(null, 'GET', '/konto', undefined, { Cookie: cookie })).status === 200;

async function enter(accountId: string = personas.officer.id, cookie = ''): Promise<string> {
  const done = await t.request(null, 'POST', '/logga-in', { _do: 'access.enterDemo', accountId }, { Cookie: cookie });
  expect(done.status).toBe(303);
  return (
    done.headers
      .getSetCookie()
      .find((one) => one.startsWith('farled='))
      ?.split(';')[0] ?? ''
  );
}

describe('a session', () => {
  test('ends after its hours without a request, and after its hours in all', async () => {
    const idle = await enter();
    const busy = await enter();
    for (let minutes = 0; minutes < 170; minutes += 50) {
      expect(await isIn(busy)).toBe(true);
      t.clock.advance(50 * 60_000);
    }
    expect(await isIn(idle)).toBe(false);
    t.clock.advance(-hour);
    expect(await isIn(busy)).toBe(true);
    t.clock.advance(hour);
    expect(await isIn(busy)).toBe(false);
  });

  test('is new at every login, and the one before in the same browser ends', async () => {
    const planted = `farled=${'a'.repeat(64)}`;
    const first = await enter(personas.officer.id, planted);
    expect(first).not.toBe(planted);
    expect(await isIn(planted)).toBe(false);
    const second = await enter(personas.colleague.id, first);
    expect(second).not.toBe(first);
    expect(await isIn(first)).toBe(false);
    expect(await isIn(second)).toBe(true);
  });

  test('dies for whoever stole its cookie when its owner logs out', async () => {
    const cookie = await enter();
    await t.request(null, 'POST', '/logga-ut', {}, { Cookie: cookie });
    expect(await isIn(cookie)).toBe(false);
  });

  test('ends everywhere when an administrator says so, and the person is told and gets in again', async () => {
    const [desk, phone] = [await enter(), await enter()];
    const path = `/organisation/personer/${personas.officer.id}/stang`;
    const logOut = (who: 'administrator' | 'coordinator', where = path) =>
      t.request(who, 'POST', where, { _do: 'access.logOutPerson' });
    expect((await logOut('coordinator')).status).toBe(404);
    expect((await logOut('administrator', path.replace(personas.officer.id, personas.otherOfficer.id))).status).toBe(
      404,
    );
    expect(await isIn(desk)).toBe(true);
    expect((await logOut('administrator')).status).toBe(303);
    expect([await isIn(desk), await isIn(phone)]).toEqual([false, false]);
    const [letter] = await t.sql<{ body: string }>(
      `select body from outgoing_mail where account_id = $1 order by created_at desc, id desc limit 1`,
      [personas.officer.id],
    );
    expect(letter?.body).toContain('En administratör har avslutat alla dina inloggningar');
    expect(await t.sql(`select 1 from audit_line where command = 'access.logOutPerson'`)).toHaveLength(1);
    expect(await isIn(await enter())).toBe(true);
    expect((await logOut('administrator', path.replace(personas.officer.id, personas.administrator.id))).status).toBe(
      303,
    );
    expect((await t.request('administrator', 'GET', path)).status).toBe(200);
  });

  test('is listed with its browser, its begin and its last use, and this one is marked', async () => {
    const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
    const [one, two] = [await enter(personas.chair.id), await enter(personas.chair.id)];
    await t.request(null, 'GET', '/', undefined, { Cookie: one, 'User-Agent': chrome });
    const html = await (
      await t.request(null, 'GET', '/konto', undefined, { Cookie: two, 'User-Agent': firefox })
    ).text();
    expect(html).toContain('Chrome, Windows');
    expect(html).toContain('Firefox, Linux');
    expect(html.match(/den här webbläsaren/g)).toHaveLength(1);
    expect(JSON.stringify(await t.sql('select * from session'))).not.toContain('Mozilla');
  });
});

describe('a form that is sent after the session has ended', () => {
  const typed = {
    _do: 'access.changeAccount',
    _key: 'key-of-this-form',
    name: 'Mikaela ”Micke” <Sundin>',
    language: 'sv',
  };

  test('comes back with everything that was typed, and is carried out after the login', async () => {
    const gone = await t.request(null, 'POST', '/konto', typed);
    expect(gone.status).toBe(401);
    const html = await gone.text();
    expect(html).toContain('Det du skrev finns kvar på den här sidan');
    const held = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>'),
      ],
    );
    const again = Object.fromEntries(held.filter(([name]) => name !== 'to'));
    expect(again).toEqual(typed);
    const cookie = await enter();
    const shown = await t.request(null, 'POST', '/konto', { ...again, _change: 'yes' }, { Cookie: cookie });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('value="Mikaela ”Micke” &lt;Sundin&gt;"');
    expect((await t.request(null, 'POST', '/konto', again, { Cookie: cookie })).status).toBe(303);
    expect(await t.sql('select name from account where id = $1', [personas.officer.id])).toEqual([
      { name: typed.name },
    ]);
  });

  test('says that a file does not come along', async () => {
    const body = new FormData();
    body.set('_do', 'importing.upload');
    body.set('groupId', ids.groupHeby);
    body.set('file', new File(['a;b'], 'arenden 2016.csv'));
    const gone = await t.server.request(`${testOrigin}/import`, {
      method: 'POST',
      body,
      headers: { Origin: testOrigin },
    });
    expect(gone.status).toBe(401);
    const html = await gone.text();
    expect(html).toContain('Filen arenden 2016.csv följde inte med');
    expect(html).toContain('Visa formuläret igen');
    expect(html).not.toContain('Skicka igen</button>');
  });
});

test('who came by a link in the e-mail does not change over to an association without them', async () => {
  await t.sql(
    `insert into held_function (association_id, id, account_id, role, group_id, starts_on) values ($1, gen_random_uuid(), $2, 'coordinator', $3, '2026-01-01')`,
    [ids.other, personas.member.id, ids.groupElsewhere],
  );
  await t.sql('update association set email_links = false where id = $1', [ids.other]);
  const form = { association: ids.other };
  expect((await t.request('member', 'POST', '/byt-forbund', form)).status).toBe(404);
  const demo = await enter(personas.member.id);
  expect((await t.request(null, 'POST', '/byt-forbund', form, { Cookie: demo })).status).toBe(303);
});

test('tries are counted once for all processes, and refused from the one over the limit on', async () => {
  const { database, baseUrl } = t.house;
  const servers = [t.server, serverOf(compose({ database, baseUrl, clock: t.clock, demo: true }))];
  let status = 200;
  let count = 0;
  while (status === 200 && count < 150) {
    const answer = await servers[count % 2]?.request(`${testOrigin}/konto/e-post/${'a'.repeat(64)}`);
    status = answer?.status ?? 0;
    count += 1;
  }
  expect([status, count]).toEqual([429, 101]);
  const rows = await t.sql<{ key: string; points: number }>('select key, points from try_count where points > 90');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain('local');
});
