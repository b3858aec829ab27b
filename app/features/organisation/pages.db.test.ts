import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { addUnit, allowDomain } from './index.ts';

let t: TestHouse;
const functionId = '60000000-0000-7000-8000-000000000004';
let unitId = '';
beforeAll(async () => {
  t = await testHouse();
  ({ id: unitId } = await t.do('administrator', addUnit, {
    memberId: ids.hebyMember,
    unitName: 'Socialförvaltningen',
  }));
  await t.do('administrator', addUnit, { memberId: ids.hebyMember, unitName: 'Arbetsmarknadsenheten' });
  await t.do('administrator', allowDomain, { memberId: ids.fk, domain: 'fk.example.com' });
});
afterAll(() => t.close());

async function valid(answer: Response, status = 200): Promise<string> {
  expect(answer.status).toBe(status);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  return html;
}

const everybody = Object.keys(personas) as Persona[];
const here = everybody.filter((who) => personas[who].association === ids.association);
const inHeby: Persona[] = ['coordinator', 'member', 'chair', 'teamWorker'];

interface Row {
  path: string;
  sees: readonly Persona[];
}

/** Every page of the organisation and everybody who sees it; for the others, and for visitors, it is not there. */
const pages: Row[] = [
  { path: '/organisation', sees: everybody },
  { path: '/organisation/medlemmar', sees: everybody },
  { path: `/organisation/medlemmar/${ids.hebyMember}`, sees: here },
  { path: `/organisation/medlemmar/${ids.fk}`, sees: here },
  { path: '/organisation/grupper', sees: everybody },
  { path: `/organisation/grupper/${ids.groupHeby}`, sees: ['administrator'] },
  { path: '/grupp', sees: [...inHeby, 'sisterCoordinator', 'sisterMember', 'otherCoordinator'] },
  { path: '/grupp/heby', sees: [...inHeby, 'administrator', 'office'] },
  { path: '/grupp/tierp', sees: ['sisterCoordinator', 'sisterMember', 'administrator', 'office'] },
  { path: '/grupp/annorstad', sees: ['otherCoordinator', 'otherAdministrator'] },
  { path: '/organisation/personer', sees: ['administrator', 'office', 'otherAdministrator'] },
  {
    path: '/organisation/personer?past=ja&words=karin&page=2',
    sees: ['administrator', 'office', 'otherAdministrator'],
  },
  { path: `/organisation/personer/${personas.coordinator.id}`, sees: ['administrator'] },
  { path: `/organisation/funktioner/${functionId}`, sees: ['administrator'] },
  { path: '/organisation/installningar', sees: ['administrator', 'otherAdministrator'] },
  { path: '/organisation/domaner', sees: ['administrator', 'otherAdministrator'] },
];

describe.each(pages)('$path', ({ path, sees }) => {
  test('is seen by those in the table and by nobody else', async () => {
    for (const who of everybody) {
      const answer = await t.request(who, 'GET', path);
      expect(answer.status, who).toBe(sees.includes(who) ? 200 : 404);
    }
    expect((await t.request(null, 'GET', path)).headers.get('location')).toMatch(/^\/logga-in\?till=/);
  });

  test('is good HTML in both languages for the first and the last who see it', async () => {
    for (const who of [sees[0], sees.at(-1), sees.includes('administrator') ? 'administrator' : undefined] as const) {
      if (!who) continue;
      await valid(await t.request(who, 'GET', path));
      await valid(await t.request(who, 'GET', path, undefined, { Cookie: 'language=en' }));
    }
  });
});

test('the overview counts members and parties apart', async () => {
  const html = await valid(await t.request('board', 'GET', '/organisation'));
  expect(html).toContain('5 medlemmar, 4 parter');
  expect(await valid(await t.request('otherOfficer', 'GET', '/organisation'))).toContain('1 medlem, 1 part');
});

test('what others may not do has no button', async () => {
  for (const path of [
    '/organisation',
    '/organisation/medlemmar',
    '/organisation/grupper',
    `/organisation/medlemmar/${ids.hebyMember}`,
  ]) {
    const main = (await (await t.request('officer', 'GET', path)).text()).split('<main')[1]?.split('</main>')[0] ?? '';
    expect(main).not.toMatch(/<form|<button/);
    expect(main).not.toContain('fk.example.com');
  }
  const office = (await (await t.request('office', 'GET', '/organisation/personer')).text()).split('<main')[1] ?? '';
  expect(office).not.toContain('/organisation/funktioner/');
});

test('one unit, one area, one mandate is changed at a time, in its place', async () => {
  const member = `/organisation/medlemmar/${ids.hebyMember}`;
  const unit = await valid(await t.request('administrator', 'GET', `${member}?enhet=${unitId}`));
  expect(unit).toContain('value="Socialförvaltningen"');
  const area = await valid(await t.request('administrator', 'GET', `${member}?kommun=${ids.heby}`));
  expect(area).toContain('Östervåla\nMorgongåva');
  const asMember = await valid(await t.request('member', 'GET', `${member}?enhet=${unitId}`));
  expect(asMember).not.toContain('name="unitName"');
  const done = await t.request('administrator', 'POST', `${member}?kommun=${ids.heby}`, {
    _do: 'organisation.setLocalities',
    localities: 'Heby\nRunhällen',
  });
  expect(done.status).toBe(303);
  expect(await t.sql('select localities from municipality where id = $1', [ids.heby])).toEqual([
    { localities: ['Heby', 'Runhällen'] },
  ]);
  const changed = await t.request('administrator', 'POST', `${member}?enhet=${unitId}`, {
    _do: 'organisation.changeUnit',
    unitName: 'Socialkontoret',
    speaksForAll: 'yes',
  });
  expect(changed.status).toBe(303);
  expect(await valid(await t.request('officer', 'GET', member))).toContain('företräder alla');
});

test('a refused form shows what was typed, and says why beside the field', async () => {
  const person = `/organisation/personer/${personas.office.id}`;
  const html = await valid(
    await t.request('administrator', 'POST', person, {
      _do: 'organisation.giveFunction',
      role: 'teamWorker',
      title: 'Rehabcoach',
      groupId: ids.groupHeby,
      memberId: ids.hebyMember,
      startsOn: '2026-11-20',
    }),
    409,
  );
  expect(html).toContain('value="Rehabcoach"');
  expect(html).toContain('får inte behandla uppgifter om deltagare');
  const empty = await valid(
    await t.request('administrator', 'POST', person, { _do: 'organisation.giveFunction' }),
    422,
  );
  expect(empty).toContain('Välj ”Funktion”');
  expect(empty).toContain('Fyll i ”Första dag”');
});

test('a domain is allowed and removed on its page', async () => {
  const post = (form: Record<string, string>) => t.request('administrator', 'POST', '/organisation/domaner', form);
  expect(
    (await post({ _do: 'organisation.allowDomain', domain: 'Heby.Example.com', memberId: ids.hebyMember })).status,
  ).toBe(303);
  expect(await valid(await t.request('administrator', 'GET', '/organisation/domaner'))).toContain('heby.example.com');
  expect(
    await valid(await post({ _do: 'organisation.allowDomain', domain: 'gmail.com', memberId: ids.hebyMember }), 409),
  ).toContain('value="gmail.com"');
  expect((await post({ _do: 'organisation.removeDomain', domain: 'heby.example.com' })).status).toBe(303);
  expect((await post({ _do: 'organisation.removeDomain', domain: 'heby.example.com' })).status).toBe(404);
});

test('people are found by name, group and member', async () => {
  const found = async (words: string) => {
    const html = await valid(
      await t.request('administrator', 'GET', `/organisation/personer?words=${encodeURIComponent(words)}`),
    );
    return Object.values(personas)
      .filter((one) => html.split('<table')[1]?.includes(`>${one.name}<`))
      .map((one) => one.name);
  };
  expect(await found('karin')).toEqual(['Karin Åberg']);
  expect(await found('lokus tierp')).toEqual(['Jonas Tallgren', 'Maria Holmdal']);
  expect(await found('100%_')).toEqual([]);
});
