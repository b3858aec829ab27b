import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import type { System } from '../../kernel/actor.ts';
import { groupsView } from './groups/group-settings-view.ts';
import {
  addGroup,
  addMember,
  addMunicipality,
  allowDomain,
  createAccount,
  foundAssociation,
  giveFunction,
} from './index.ts';
import { overview } from './overview.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

describe('a county set up by Farled itself with the commands of its administrators', () => {
  let system: System;
  const municipalities = ['Enköping', 'Heby', 'Håbo', 'Knivsta', 'Tierp', 'Uppsala', 'Älvkarleby', 'Östhammar'];
  const areas = new Map<string, string>();
  let karin = '';

  test('eight municipalities, a region and two agencies are eleven members and four parties', async () => {
    const { id } = await t.do({ kind: 'system', associationId: null }, foundAssociation, {
      associationName: 'Samordningsförbundet Uppsala län',
      isDemo: 'yes',
    });
    system = { kind: 'system', associationId: id };
    expect((await t.sql('select slug from association where id = $1', [id]))[0]).toEqual({ slug: 'uppsala-lan' });
    for (const name of municipalities) {
      const member = await t.do(system, addMember, { party: 'municipality', memberName: `${name} kommun` });
      const area = await t.do(system, addMunicipality, {
        memberId: member.id,
        municipalityName: name,
        localities: 'Ort A\nOrt B',
      });
      areas.set(name, area.id);
    }
    await t.do(system, addMember, { party: 'region', memberName: 'Region Uppsala' });
    await t.do(system, addMember, { party: 'employmentService', memberName: 'Arbetsförmedlingen' });
    const fk = await t.do(system, addMember, { party: 'socialInsuranceAgency', memberName: 'Försäkringskassan' });
    await t.do(system, allowDomain, { domain: 'fk.example.com', memberId: fk.id });
    const admin = await t.do(system, createAccount, {
      name: 'Adam Ministratör',
      email: 'adam@example.com',
      language: 'sv',
    });
    await t.do(system, giveFunction, { accountId: admin.id, role: 'administrator', startsOn: '2026-01-01' });
    const person = {
      kind: 'person',
      accountId: admin.id,
      associationId: id,
      name: 'Adam',
      language: 'sv',
      functions: [],
    } as const;
    const view = await t.ask(person, overview, {});
    expect(view?.members).toHaveLength(11);
    expect(view?.parties).toHaveLength(4);
    expect(view?.contacts.map((one) => one.email)).toEqual(['adam@example.com']);
  });

  test('one group has two municipalities, and no municipality has two groups', async () => {
    const two = [areas.get('Enköping') ?? '', areas.get('Håbo') ?? ''];
    await t.do(system, addGroup, { groupName: 'LOKUS Enköping-Håbo', municipalityIds: two, prefix: 'enh' });
    const again = { groupName: 'LOKUS Håbo', municipalityIds: [areas.get('Håbo')], prefix: 'HAB' };
    expect(await t.run(system, addGroup, again)).toMatchObject({ kind: 'refused', field: 'municipalityIds' });
    const view = await t.ask(system, groupsView, {});
    expect(view?.groups).toMatchObject([
      { slug: 'enkoping-habo', prefix: 'ENH', municipalities: ['Enköping', 'Håbo'] },
    ]);
    expect(view?.municipalities.filter((one) => one.isFree)).toHaveLength(6);
  });

  test('one person works in seven groups and goes between them without logging in again', async () => {
    karin = (await t.do(system, createAccount, { name: 'Karin Alla', email: 'karin@example.com', language: 'sv' })).id;
    const region = (await t.ask(system, overview, {}))?.members.find((member) => member.party === 'region');
    for (const name of municipalities.filter((one) => one !== 'Enköping' && one !== 'Håbo'))
      await t.do(system, addGroup, {
        groupName: `LOKUS ${name}`,
        municipalityIds: [areas.get(name)],
        prefix: name.slice(0, 3),
      });
    const groups = (await t.ask(system, groupsView, {}))?.groups ?? [];
    expect(groups).toHaveLength(7);
    for (const group of groups)
      await t.do(system, giveFunction, {
        accountId: karin,
        role: 'groupMember',
        groupId: group.id,
        memberId: region?.id,
        startsOn: '2026-01-01',
      });
    const token = 'cd'.repeat(30);
    const { tokenHash } = await import('../../http/session.ts');
    await t.sql(
      `insert into session (token_hash, account_id, association_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '1 hour')`,
      [tokenHash(token), karin, system.associationId, t.clock.now()],
    );
    const get = async (path: string): Promise<string> => {
      const answer = await t.request(null, 'GET', path, undefined, { Cookie: `farled=${token}` });
      expect(answer.status).toBe(200);
      return answer.text();
    };
    const list = await get('/grupp');
    for (const group of groups) {
      expect(list).toContain(`href="/grupp/${group.slug}"`);
      const page = await get(`/grupp/${group.slug}`);
      for (const other of groups) if (other.id !== group.id) expect(page).toContain(`href="/grupp/${other.slug}"`);
    }
  });

  test('what Farled does stands in the history without a person', async () => {
    const rows = await t.sql<{ account_id: string | null }>(
      'select account_id from history where association_id = $1',
      [system.associationId],
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map((row) => row.account_id))).toEqual(new Set([null]));
  });

  test('only Farled itself founds associations and makes accounts by hand', async () => {
    expect(await t.run('administrator', foundAssociation, { associationName: 'X' })).toEqual({ kind: 'notFound' });
    expect(await t.run('administrator', createAccount, { name: 'X', email: 'x@example.com', language: 'sv' })).toEqual({
      kind: 'notFound',
    });
    expect(await t.run(system, createAccount, { name: 'X', email: 'KARIN@example.com', language: 'sv' })).toMatchObject(
      { field: 'email' },
    );
  });
});
