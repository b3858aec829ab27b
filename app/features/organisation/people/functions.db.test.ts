import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { groupViewWith, myGroups } from '../groups/group-view.ts';
import { giveFunction } from '../index.ts';
import { organisationTasks } from '../tasks.ts';
import { setDeputy } from './change-function.ts';
import { endFunction } from './end-function.ts';
import { personView } from './people-view.ts';

const groupView = groupViewWith(() => []);

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
