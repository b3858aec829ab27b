import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { type OwnBrowser, ownBrowser } from '../../../../test/support/own-browser.ts';
import { serverOf } from '../../../compose.ts';
import { enterDemo, loginView } from './demo.ts';

let t: TestHouse;
let own: OwnBrowser;
beforeAll(async () => {
  t = await testHouse();
  own = ownBrowser(t);
  await t.sql(
    `insert into allowed_domain (association_id, domain, member_id) values
      ($1, 'fk.example.com', $2), ($1, 'heby.example.com', $3), ($4, 'fk.example.com', $5)`,
    [ids.association, ids.fk, ids.hebyMember, ids.other, ids.otherMember],
  );
  await t.sql(
    `insert into unit (association_id, id, member_id, name, ended_on) values
      ($1, '70000000-0000-7000-8000-000000000001', $2, 'Socialförvaltningen', null),
      ($1, '70000000-0000-7000-8000-000000000002', $2, 'Gamla nämnden', '2025-01-01')`,
    [ids.association, ids.hebyMember],
  );
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

function sessionCookie(answer: Response): string {
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('farled='));
  return cookie?.split(';')[0] ?? '';
}

const whoIs = async (cookie: string): Promise<string> =>
  (await t.request(null, 'GET', '/konto', undefined, { Cookie: cookie })).text();

describe('an officer of an allowed domain', () => {
  test('begins by themselves, as a case officer of that member and unit', async () => {
    const link = await linkTo('sten@heby.example.com', '/fraga');
    const html = await validPage(await own.request('GET', link));
    expect(html).toContain('Socialförvaltningen');
    expect(html).not.toContain('Gamla nämnden');
    const workplace = `${ids.association}.70000000-0000-7000-8000-000000000001`;

    const wrong = await own.request('POST', link, {
      _do: 'access.join',
      name: 'Sten Åsberg',
      workplace: 'nowhere',
    });
    expect(await validPage(wrong, 409)).toContain('Välj en av arbetsplatserna');
    const empty = await validPage(await own.request('POST', link, { _do: 'access.join', name: '', workplace }), 422);
    expect(empty).toContain('Fyll i ”Ditt namn”');

    const done = await own.request('POST', link, {
      _do: 'access.join',
      name: 'Sten Åsberg',
      workplace,
      language: 'en',
    });
    expect(done.headers.get('location')).toBe('/fraga');
    const [held] = await t.sql(
      `select f.role, f.member_id, f.unit_id, f.group_id, a.name, a.language from held_function f join account a on a.id = f.account_id
       where a.email = 'sten@heby.example.com'`,
    );
    expect(held).toEqual({
      role: 'caseOfficer',
      member_id: ids.hebyMember,
      unit_id: '70000000-0000-7000-8000-000000000001',
      group_id: null,
      name: 'Sten Åsberg',
      language: 'en',
    });
    expect((await t.request(null, 'GET', '/fraga', undefined, { Cookie: sessionCookie(done) })).status).toBe(200);
    expect(
      await t.sql(`select account_name from history where command = 'access.join' and object_type = 'heldFunction'`),
    ).toEqual([{ account_name: 'Sten Åsberg' }]);
  });

  test('chooses the association when the authority belongs to several', async () => {
    const link = await linkTo('ny@fk.example.com');
    const html = await validPage(await own.request('GET', link));
    expect(html).toContain('Samordningsförbundet Annorstädes: Annorstads kommun');
    const done = await own.request('POST', link, {
      _do: 'access.join',
      name: 'Ny Nysdotter',
      workplace: `${ids.other}.`,
    });
    expect(done.status).toBe(303);
    expect(
      await t.sql(
        `select s.association_id from session s join account a on a.id = s.account_id where a.email = 'ny@fk.example.com'`,
      ),
    ).toEqual([{ association_id: ids.other }]);
  });

  test('not from a subdomain, and not back into what an administrator ended', async () => {
    await askForLink('elev@skola.heby.example.com');
    expect((await mailsTo('elev@skola.heby.example.com'))[0]?.body).toContain('ingen behörighet');
    await t.sql(
      `update held_function set starts_on = '2026-01-01', ends_on = '2026-01-31' where account_id in (select id from account where email = 'sten@heby.example.com')`,
    );
    t.clock.advance(1000);
    await askForLink('sten@heby.example.com');
    expect((await mailsTo('sten@heby.example.com')).at(-1)?.body).toContain('ingen behörighet');
  });
});

describe('demo mode', () => {
  test('shows what each invented person can do, with a button each', async () => {
    const html = await validPage(await t.request(null, 'GET', '/logga-in'));
    expect(html).toContain('Det här är en demo');
    expect(html).toContain('aria-label="Logga in som Mikaela Sundin"');
    expect(html).toContain('aria-label="Logga in som Yvonne Klarsund"');
    const english = await validPage(await t.request(null, 'GET', '/logga-in', undefined, { Cookie: 'language=en' }));
    expect(english).toContain('This is a demo');
  });

  test('one click logs in, and goes where one was', async () => {
    const done = await t.request(null, 'POST', '/logga-in?till=%2Ffragor', {
      _do: 'access.enterDemo',
      accountId: personas.coordinator.id,
    });
    expect(done.headers.get('location')).toBe('/fragor');
    expect(await whoIs(sessionCookie(done))).toContain('value="Karin Åberg"');
  });

  test('without it nobody is shown', async () => {
    const house = { ...t.house, demo: false };
    const server = serverOf({ house, features: t.features });
    const html = await (await server.request('http://localhost:3000/logga-in')).text();
    expect(html).not.toContain('Mikaela');
    expect(html).toContain('Skicka brevet');
    const posted = await server.request('http://localhost:3000/logga-in', {
      method: 'POST',
      headers: { Origin: 'http://localhost:3000', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _do: 'access.enterDemo', accountId: personas.coordinator.id }),
    });
    expect(posted.status).toBe(409);
  });

  test('is refused where anything is real', async () => {
    const enter = (accountId: string) => t.run({ kind: 'visitor' }, enterDemo, { accountId });
    await t.sql('update association set is_demo = false where id = $1', [ids.other]);
    expect(await enter(personas.otherOfficer.id)).toMatchObject({ kind: 'refused' });
    await t.sql(
      `insert into held_function (association_id, id, account_id, role, starts_on) values ($1, gen_random_uuid(), $2, 'administrator', '2026-01-01')`,
      [ids.other, personas.administrator.id],
    );
    expect(await enter(personas.administrator.id)).toMatchObject({ kind: 'refused' });
    expect(await enter(personas.officer.id)).toMatchObject({ kind: 'done' });
    expect(await enter('50000000-0000-7000-8000-999999999999')).toEqual({ kind: 'notFound' });
    const view = await t.ask({ kind: 'visitor' }, loginView, {});
    expect(view?.personas.map((one) => one.name)).not.toContain('Nils Fjärran');
    await t.sql('update association set is_demo = true where id = $1', [ids.other]);
  });
});
