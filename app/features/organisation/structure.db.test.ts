import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { changeGroup } from './groups/groups.ts';
import { addGroup, addMember, addMunicipality, addUnit, allowDomain, setSettings } from './index.ts';
import { memberView } from './members/member-view.ts';
import { changeMember } from './members/members.ts';
import { changeUnit } from './members/units.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

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
      smallestCount: '6',
      writtenIn: 'en',
      ownNames: 'Sara\nStig',
    });
    // On the Swedish page what somebody wrote is now marked as English.
    expect(await (await t.request('coordinator', 'GET', '/hinder/rapportera')).text()).toMatch(
      /<textarea[^>]* lang="en"/,
    );
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
      smallestCount: 2,
    };
    const wrong = await t.run('administrator', setSettings, outside);
    expect(wrong.kind === 'invalid' && Object.keys(wrong.errors).sort()).toEqual([
      'answerWorkingDays',
      'followUpDays',
      'quarterlyMinimum',
      'smallestCount',
    ]);
  });
});
