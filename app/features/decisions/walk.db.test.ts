import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import { caseView } from '../cases/case-page/case-view.ts';
import { openByHandle } from '../cases/keys/key.ts';
import { attachDeviation } from '../obstacles/evidence/evidence.ts';
import { answerReporters } from '../obstacles/index.ts';
import { register } from '../obstacles/register/register.ts';
import { report, reportForm } from '../obstacles/reports/report.ts';
import { stages } from '../obstacles/stages.ts';
import { begin, finish } from './actions/act.ts';
import { myTurn } from './actions/actions.ts';
import { confirm } from './decision/confirm.ts';
import { decide } from './decision/decide.ts';
import { checkEffect, close } from './effect/check-effect.ts';
import { action, day, groundOf, start } from './testing/ground.ts';

let house: TestHouse;
const { asked, letters, submitted, valid, view } = groundOf(() => house);
beforeAll(async () => {
  house = await testHouse();
});
// Sessions do not outlive days without a request.
beforeEach(() => house.clock.set(start));
afterAll(() => house?.close());

describe('an obstacle walks from the table to the answer', () => {
  it('decided, confirmed at home, done, checked, answered and closed', async () => {
    const id = await submitted();
    const told = await house.do('teamWorker', report, {
      groupId: ids.groupHeby,
      kind: 'obstacle',
      text: 'Jag ser samma sak varje vecka.',
      hideName: 'on',
    });
    await house.do('coordinator', attachDeviation, { id, deviationId: told.id });
    await valid('chair', id);
    await house.do('chair', decide, { id, ...action });
    expect(await view('member', id)).toMatchObject({
      state: 'decided',
      standing: { isOutsideMandate: false, action: { ownerName: personas.member.name, dueOn: '2027-01-31' } },
    });
    // The municipality has seats; nobody of the region sits in the group.
    expect((await view('member', id)).standing?.confirmations).toMatchObject([
      { party: 'municipality', memberId: ids.hebyMember, answer: null },
      { party: 'region', memberId: null, answer: null },
    ]);

    await answerReporters(house.house);
    const sent = await letters(id);
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
      'chair@example.se',
      'member@example.se',
      'officer@example.se',
      'teamworker@example.se',
    ]);
    const toOfficer = async () =>
      (await letters(id)).filter(({ recipient }) => recipient === 'officer@example.se').at(-1)?.body;
    const toReporter = sent.find(({ recipient }) => recipient === 'teamworker@example.se');
    expect(toReporter?.body).toContain(action.text);
    expect(JSON.stringify(sent)).not.toContain('varje vecka');
    expect((await house.ask('teamWorker', reportForm, {}))?.own[0]?.answers).toMatchObject([
      { kind: 'action', text: action.text },
    ]);

    const [{ case_id: caseId = '' } = {}] = await house.sql<{ case_id: string }>(
      'select case_id from obstacle_case where obstacle_id = $1',
      [id],
    );
    expect(await toOfficer()).toContain(paths.case({ id: caseId }));
    for (const [who, status] of [
      ['officer', 200],
      ['coordinator', 200],
      ['colleague', 404],
    ] as const) {
      const shown = await house.request(who, 'GET', paths.case({ id: caseId }));
      expect([who, shown.status]).toEqual([who, status]);
      expect((await shown.text()).includes(action.text)).toBe(status === 200);
    }
    const handle = (await house.ask('officer', caseView, { id: caseId }))?.handle ?? '';
    const { token } = await house.do({ kind: 'visitor' }, openByHandle, { handle });
    const byHandle = await (await house.request(null, 'GET', paths.handleAnswer({ token }))).text();
    expect(byHandle).toContain(action.text);
    expect(await htmlFaults(byHandle)).toEqual([]);

    await house.do('member', confirm, {
      id,
      confirmationId: await asked(id, ids.hebyMember),
      answer: 'confirmed',
      answeredOn: '2026-11-16',
    });
    await house.do('member', begin, { id });
    expect((await view('chair', id)).state).toBe('inProgress');
    await house.do('member', finish, { id, result: 'Ingången är öppen.' });
    expect(await house.run('chair', close, { id })).toMatchObject({
      kind: 'refused',
      why: { en: expect.stringContaining('check first') },
    });
    expect(
      await house.run('chair', checkEffect, { id, basis: 'measured', result: 'solved', note: 'Bra.' }),
    ).toMatchObject({
      kind: 'refused',
      field: 'basis',
    });

    house.clock.advance(40 * day);
    expect((await view('chair', id)).effect).toMatchObject({ verdict: 'tooFew', after: { met: 1 } });
    await house.do('chair', checkEffect, { id, basis: 'measured', result: 'solved', note: 'Ingen har väntat.' });
    expect((await view('chair', id)).state).toBe('effectChecked');
    expect((await house.run('chair', close, { id })).kind).toBe('refused');
    // Whoever has left the organisation is answered, and led to nothing that they may not read.
    const ofOfficer = [personas.officer.id];
    await house.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, ofOfficer);
    await answerReporters(house.house);
    expect(await toOfficer()).toContain('Ingen har väntat.');
    expect(await toOfficer()).not.toContain(paths.case({ id: caseId }));
    await house.sql('update held_function set ends_on = null where account_id = $1', ofOfficer);
    expect((await view('chair', id)).state).toBe('answered');
    const closings = async () => (await house.ask('chair', myTurn, {}))?.closings.map(({ obstacleId }) => obstacleId);
    expect(await closings()).toEqual([id]);
    await house.do('chair', close, { id });
    expect(await closings()).toEqual([]);
    house.clock.set(start);
    for (const who of ['chair', 'coordinator', 'member', 'sisterMember', 'office'] as const) {
      expect((await view(who, id)).state).toBe('closed');
      const html = await valid(who, id);
      expect(html).toContain('Ingen har väntat.');
      expect(html).not.toContain(personas.teamWorker.name);
      // The measure says by which rule there is too little to say.
      expect([who, html.includes('färre än sex')]).toEqual([who, who !== 'sisterMember' && who !== 'office']);
    }
    const found = async (state: string) =>
      (await house.ask('sisterMember', register, { state }))?.lines.some((line) => line.id === id);
    for (const state of stages) expect([state, await found(state)]).toEqual([state, state === 'solved']);
    // What helped is tried by another group.
    expect(await valid('sisterCoordinator', id)).toContain('Pröva samma sak i er grupp');
    expect(await valid('coordinator', id)).not.toContain('Pröva samma sak i er grupp');
    // How many were told is a count of people.
    expect(await valid('member', id)).toContain('Till 2 ärenden och rapporter');
    expect(await valid('sisterMember', id)).not.toContain('2 ärenden');
    const history = await house.sql(`select command from history where object_id = $1 order by id desc limit 6`, [id]);
    expect(history.map(({ command }) => command)).toEqual([
      'decision.close',
      'effect.check',
      'action.finish',
      'action.begin',
      'decision.confirm',
      'decision.decide',
    ]);
  });
});
