import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import type { System } from '../../kernel/actor.ts';
import { setDeputy } from './change-function.ts';
import { endFunction } from './end-function.ts';
import { groupsView } from './group-settings-view.ts';
import { groupView, myGroups } from './group-view.ts';
import { changeGroup } from './groups.ts';
import {
  addGroup,
  addMember,
  addMunicipality,
  addUnit,
  allowDomain,
  createAccount,
  foundAssociation,
  giveFunction,
  setSettings,
} from './index.ts';
import { memberView } from './member-view.ts';
import { changeMember } from './members.ts';
import { overview } from './overview.ts';
import { personView } from './people-view.ts';
import { organisationTasks } from './tasks.ts';
import { changeUnit } from './units.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

const functionOf = async (account: string, role?: string): Promise<string> => {
  const [row] = await t.sql<{ id: string }>(
    `select id from held_function where account_id = $1 and ($2::text is null or role = $2) order by starts_on desc limit 1`,
    [account, role ?? null],
  );
  return row?.id ?? '';
};

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

describe('members, units and groups', () => {
  test('one unit speaks for all; another takes over', async () => {
    const { id: memberId } = await t.do('administrator', addMember, {
      party: 'municipality',
      memberName: 'Knivsta kommun',
    });
    const first = await t.do('administrator', addUnit, {
      memberId,
      unitName: 'Socialförvaltningen',
      speaksForAll: 'yes',
    });
    const second = await t.do('administrator', addUnit, { memberId, unitName: 'Arbetsmarknadsenheten' });
    const speakers = async () =>
      (await t.ask('officer', memberView, { id: memberId }))?.units
        .filter((unit) => unit.speaksForAll)
        .map((unit) => unit.id);
    expect(await speakers()).toEqual([first.id]);
    await t.do('administrator', changeUnit, { unitId: second.id, unitName: 'AME', speaksForAll: 'yes' });
    expect(await speakers()).toEqual([second.id]);
    expect(
      await t.run('administrator', changeUnit, {
        unitId: second.id,
        unitName: 'AME',
        speaksForAll: 'yes',
        isClosed: 'yes',
      }),
    ).toMatchObject({ field: 'speaksForAll' });
    expect(await t.run('administrator', addUnit, { memberId, unitName: 'ame' })).toMatchObject({ field: 'unitName' });
    const view = await t.ask('administrator', memberView, { id: memberId });
    expect(view?.history.map((line) => line.command)).toEqual([
      'organisation.changeUnit',
      'organisation.addUnit',
      'organisation.addUnit',
      'organisation.addMember',
    ]);
    expect(view?.history[0]).toMatchObject({
      who: 'Yvonne Klarsund',
      changes: { unitName: { from: 'Arbetsmarknadsenheten', to: 'AME' } },
    });
  });

  test.each([
    [addMember, { party: 'region', memberName: 'region uppsala' }, 'memberName'],
    [addMunicipality, { memberId: ids.fk, municipalityName: 'Nyort' }, undefined],
    [addMunicipality, { memberId: ids.hebyMember, municipalityName: 'tierp' }, 'municipalityName'],
    [addGroup, { groupName: 'lokus heby', municipalityIds: [ids.heby], prefix: 'XYZ' }, 'groupName'],
    [addGroup, { groupName: 'Ny', municipalityIds: [], prefix: 'XYZ' }, 'municipalityIds'],
    [addGroup, { groupName: 'Ny', municipalityIds: ['x'], prefix: 'XYZ' }, 'municipalityIds'],
    [addGroup, { groupName: 'Ny', municipalityIds: [ids.elsewhere], prefix: 'XYZ' }, 'municipalityIds'],
    [addGroup, { groupName: 'Ny', municipalityIds: [ids.heby], prefix: 'XYZ' }, 'municipalityIds'],
    [changeMember, { memberId: ids.fk, memberName: 'Försäkringskassan', memberEndedOn: '2026-12-31' }, 'memberEndedOn'],
    [changeMember, { memberId: ids.fk, memberName: 'Arbetsförmedlingen' }, 'memberName'],
    [
      changeGroup,
      { groupId: ids.groupHeby, groupName: 'LOKUS Heby', municipalityIds: [ids.heby], groupEndedOn: '2026-12-31' },
      'groupEndedOn',
    ],
    [
      changeGroup,
      { groupId: ids.groupHeby, groupName: 'LOKUS Heby', municipalityIds: [ids.heby, ids.tierp] },
      'municipalityIds',
    ],
    [allowDomain, { domain: 'gmail.com', memberId: ids.fk }, 'domain'],
    [allowDomain, { domain: 'fk.se', memberId: ids.otherMember }, 'memberId'],
    [allowDomain, { domain: 'fk.se', memberId: 'x' }, 'memberId'],
  ])('is refused: %o %o', async (command, input, field) => {
    const outcome = await t.run('administrator', command as typeof addMember, input);
    expect(outcome).toMatchObject({ kind: 'refused', ...(field && { field }) });
  });

  test('letters before the numbers are letters, and free', async () => {
    const { id: memberId } = await t.do('administrator', addMember, {
      party: 'municipality',
      memberName: 'Håbo kommun',
    });
    const { id } = await t.do('administrator', addMunicipality, {
      memberId,
      municipalityName: 'Håbo',
      localities: 'Bålsta',
    });
    const group = { groupName: 'LOKUS Håbo', municipalityIds: [id] };
    for (const prefix of ['H', 'H1', 'HEB', 'H-B'])
      expect(await t.run('administrator', addGroup, { ...group, prefix })).toMatchObject({ field: 'prefix' });
    expect(await t.run('administrator', addGroup, { ...group, prefix: 'HABOXX' })).toMatchObject({ kind: 'invalid' });
    await t.do('administrator', addGroup, { ...group, prefix: 'håb' });
  });

  test('settings are the association’s own words, everywhere', async () => {
    await t.do('administrator', setSettings, {
      associationName: 'Samordningsförbundet Uppsala län',
      groupWord: 'Styrgrupp',
      coordinatorWord: 'Lots',
      teamWorkerWord: 'Rehabcoach',
      answerWorkingDays: '3',
      followUpDays: '30',
      quarterlyMinimum: '8',
      ownNames: 'Sara\nStig',
    });
    const html = await (await t.request('coordinator', 'GET', '/grupp/heby')).text();
    expect(html).toContain('Styrgrupp</a>');
    expect(html).toContain('Samordnare (Lots)');
    expect(html).toContain('Tilläggsresurs (Rehabcoach)');
    expect(
      await t.sql(`select settings ->> 'followUpDays' as days from association where id = $1`, [ids.association]),
    ).toEqual([{ days: '30' }]);
    const [line] =
      (await t.sql<{ changes: object }>(`select changes from history where command = 'organisation.setSettings'`)) ??
      [];
    expect(line?.changes).toMatchObject({
      groupWord: { from: 'LOKUS', to: 'Styrgrupp' },
      followUpDays: { from: 42, to: 30 },
    });
    expect(Object.keys(line?.changes ?? {})).not.toContain('associationName');
    const outside = {
      associationName: 'X',
      groupWord: 'G',
      coordinatorWord: 'C',
      teamWorkerWord: 'T',
      answerWorkingDays: 0,
      followUpDays: 500,
      quarterlyMinimum: -1,
    };
    const wrong = await t.run('administrator', setSettings, outside);
    expect(wrong.kind === 'invalid' && Object.keys(wrong.errors).sort()).toEqual([
      'answerWorkingDays',
      'followUpDays',
      'quarterlyMinimum',
    ]);
  });
});

describe('functions', () => {
  test('the association’s employees get no participant role, by the command and by the database itself', async () => {
    const input = {
      accountId: personas.office.id,
      role: 'teamWorker',
      groupId: ids.groupHeby,
      memberId: ids.fk,
      startsOn: '2026-11-16',
    };
    const refused = await t.run('administrator', giveFunction, input);
    expect(refused).toMatchObject({ kind: 'refused', field: 'role' });
    expect(JSON.stringify(refused)).toContain('Förbundet får inte behandla uppgifter om deltagare');
    const torn = {
      ...giveFunction,
      decide: (
        target: Parameters<typeof giveFunction.decide>[0],
        more: Parameters<typeof giveFunction.decide>[1],
        circumstances: Parameters<typeof giveFunction.decide>[2],
      ) => giveFunction.decide({ ...target, target: { ...target.target, held: [] } }, more, circumstances),
    };
    expect((await t.run('administrator', torn, input)).kind).toBe('refused');
    // Nor as a deputy, nor the other way round.
    expect(
      await t.run('administrator', setDeputy, {
        functionId: await functionOf(personas.teamWorker.id),
        deputyAccountId: personas.office.id,
      }),
    ).toMatchObject({ field: 'deputyAccountId' });
    expect(
      await t.run('administrator', giveFunction, {
        accountId: personas.teamWorker.id,
        role: 'office',
        startsOn: '2026-11-16',
      }),
    ).toMatchObject({ field: 'role' });
    await expect(
      t.sql(`update held_function set deputy_account_id = $1 where account_id = $2`, [
        personas.office.id,
        personas.teamWorker.id,
      ]),
    ).rejects.toThrow(/cannot be combined/);
  });

  test('the last coordinator of a group and the last administrator end only with a replacement or a reason', async () => {
    const coordinator = await functionOf(personas.coordinator.id);
    const end = (more: object = {}) =>
      t.run('administrator', endFunction, { functionId: coordinator, lastDay: '2026-12-31', ...more });
    expect(await end()).toMatchObject({ kind: 'refused', field: 'reason' });
    await t.do('administrator', giveFunction, {
      accountId: personas.sisterCoordinator.id,
      role: 'coordinator',
      groupId: ids.groupHeby,
      startsOn: '2027-01-01',
    });
    expect(await end()).toMatchObject({ kind: 'done' });
    expect(await end({ lastDay: '2026-12-30' })).toMatchObject({ kind: 'refused', field: 'reason' });
    expect(await end({ lastDay: '2026-12-30', reason: 'Gruppen vilar över helgen.' })).toMatchObject({ kind: 'done' });
    expect((await t.sql('select end_reason from held_function where id = $1', [coordinator]))[0]).toEqual({
      end_reason: 'Gruppen vilar över helgen.',
    });
    expect(await end({ lastDay: '' })).toMatchObject({ kind: 'done' });
    expect((await t.sql('select ends_on, end_reason from held_function where id = $1', [coordinator]))[0]).toEqual({
      ends_on: null,
      end_reason: '',
    });

    const administrator = await functionOf(personas.administrator.id);
    expect(
      await t.run('administrator', endFunction, { functionId: administrator, lastDay: '2026-11-30' }),
    ).toMatchObject({ field: 'reason' });
    const second = await t.do('administrator', giveFunction, {
      accountId: personas.manager.id,
      role: 'administrator',
      startsOn: '2026-11-01',
    });
    const outcomes = await Promise.all([
      t.run('administrator', endFunction, { functionId: administrator, lastDay: '2026-11-30' }),
      t.run('administrator', endFunction, { functionId: second.id, lastDay: '2026-11-30' }),
    ]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'refused']);
    await t.sql('update held_function set ends_on = null where id = $1', [administrator]);
  });

  test('a last day is at the earliest yesterday, and one taken back at once never was', async () => {
    const given = await t.do('administrator', giveFunction, {
      accountId: personas.manager.id,
      role: 'boardMember',
      memberId: ids.region,
      startsOn: '2026-11-16',
    });
    const end = (lastDay: string) => t.run('administrator', endFunction, { functionId: given.id, lastDay });
    expect(await end('2026-11-14')).toMatchObject({ field: 'lastDay' });
    expect((await t.person('manager')).functions.map((held) => held.role)).toContain('boardMember');
    expect(await end('2026-11-15')).toMatchObject({ kind: 'done' });
    expect((await t.person('manager')).functions.map((held) => held.role)).not.toContain('boardMember');
    expect(await end('2026-12-31')).toMatchObject({ kind: 'refused' });
    const view = await t.ask('administrator', personView, { id: personas.manager.id });
    expect(view?.lines.find((line) => line.id === given.id)?.when).toBe('past');
  });

  test('a deputy reaches what the function reaches, as long as it lasts', async () => {
    const functionId = await functionOf(personas.coordinator.id);
    expect(await t.ask('board', groupView, { slug: 'heby' })).toBeNull();
    await t.do('administrator', setDeputy, { functionId, deputyAccountId: personas.board.id });
    expect((await t.ask('board', groupView, { slug: 'heby' }))?.name).toBe('LOKUS Heby');
    expect((await t.person('board')).functions.some((held) => held.role === 'coordinator' && held.asDeputy)).toBe(true);
    await t.do('administrator', setDeputy, { functionId, deputyAccountId: '' });
    expect(await t.ask('board', groupView, { slug: 'heby' })).toBeNull();
    expect(
      await t.run('administrator', setDeputy, { functionId, deputyAccountId: personas.coordinator.id }),
    ).toMatchObject({ field: 'deputyAccountId' });
    expect(
      await t.run('administrator', setDeputy, { functionId, deputyAccountId: personas.otherOfficer.id }),
    ).toMatchObject({ field: 'deputyAccountId' });
  });

  test('administrators, the holder and the deputy are told thirty days before the end', async () => {
    const functionId = await functionOf(personas.chair.id);
    await t.do('administrator', setDeputy, { functionId, deputyAccountId: personas.member.id });
    await t.do('administrator', endFunction, { functionId, lastDay: '2026-12-10' });
    const told = async (who: 'administrator' | 'chair' | 'member' | 'officer' | 'otherAdministrator') =>
      (await t.ask(who, organisationTasks, {}))?.ending.filter((one) => one.id === functionId).map((one) => one.as);
    expect(await told('administrator')).toEqual(['administrator']);
    expect(await told('chair')).toEqual(['holder']);
    expect(await told('member')).toEqual(['deputy']);
    expect(await told('officer')).toEqual([]);
    expect(await told('otherAdministrator')).toEqual([]);
    const start = await (await t.request('administrator', 'GET', '/')).text();
    expect(start).toContain('Anders Lindkvist slutar som ordförande (LOKUS Heby)');
    expect(await (await t.request('member', 'GET', '/')).text()).toContain('då slutar du vara ersättare');
  });
});

describe('the group’s page', () => {
  test('lists who has no mandate, and lets the coordinator and the chair state it', async () => {
    const view = await t.ask('member', groupView, { slug: 'heby' });
    expect(view?.missingMandates.map((person) => person.name).sort()).toEqual(['Anders Lindkvist', 'Elin Sjöö']);
    expect(view?.absentParties.sort()).toEqual(['employmentService', 'region', 'socialInsuranceAgency']);
    expect((await t.ask('coordinator', myGroups, {}))?.groups).toMatchObject([{ slug: 'heby', missingMandates: 2 }]);
    const functionId = await functionOf(personas.member.id);
    const page = await (await t.request('coordinator', 'GET', '/grupp/heby')).text();
    expect(page).toContain(`href="/grupp/heby?mandat=${functionId}"`);
    const done = await t.request('chair', 'POST', `/grupp/heby?mandat=${functionId}`, {
      _do: 'organisation.setMandate',
      mandate: 'decidesMoney',
    });
    expect(done.status).toBe(303);
    expect((await t.ask('member', groupView, { slug: 'heby' }))?.missingMandates.map((person) => person.name)).toEqual([
      'Anders Lindkvist',
    ]);
    for (const who of ['sisterCoordinator', 'otherCoordinator', 'teamWorker', 'office'] as const) {
      const outcome = await t.request(who, 'POST', `/grupp/heby?mandat=${functionId}`, {
        _do: 'organisation.setMandate',
        mandate: 'takesHome',
      });
      expect(outcome.status).toBe(404);
    }
    expect(await t.sql('select mandate from held_function where id = $1', [functionId])).toEqual([
      { mandate: 'decidesMoney' },
    ]);
    const after = await (await t.request('teamWorker', 'GET', '/grupp/heby')).text();
    expect(after).toContain('Angav mandatet: Elin Sjöö');
    expect(after).not.toContain('?mandat=');
  });

  test('shows the coordinator’s employer, line manager, commissioner and contact', async () => {
    const functionId = await functionOf(personas.coordinator.id);
    const post = {
      _do: 'organisation.changeFunction',
      title: 'Lots',
      unitId: '',
      employer: 'Heby kommun',
      lineManager: 'Bengt Ekdal',
      contactAccountId: personas.office.id,
    };
    expect((await t.request('administrator', 'POST', `/organisation/funktioner/${functionId}`, post)).status).toBe(303);
    const html = await (await t.request('teamWorker', 'GET', '/grupp/heby')).text();
    for (const words of ['Lots, samordnare', 'Heby kommun', 'Bengt Ekdal', 'Gunilla Ek', 'Uppdrag från'])
      expect(html).toContain(words);
    const notOffice = { ...post, contactAccountId: personas.manager.id };
    expect((await t.request('administrator', 'POST', `/organisation/funktioner/${functionId}`, notOffice)).status).toBe(
      409,
    );
  });
});
