import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { functionOf, ids, type Persona, personas } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import { caseView } from '../cases/case-view.ts';
import { ask } from '../cases/index.ts';
import { openByHandle } from '../cases/key.ts';
import { create } from '../obstacles/create.ts';
import { submit } from '../obstacles/decide.ts';
import { describe as describeIt } from '../obstacles/describe.ts';
import { attachDeviation, linkCase } from '../obstacles/evidence.ts';
import { answerReporters } from '../obstacles/index.ts';
import { report, reportForm } from '../obstacles/report.ts';
import { begin, finish, handOver, reportDeepening } from './act.ts';
import { checkEffect, close } from './check-effect.ts';
import { confirm } from './confirm.ts';
import { decide } from './decide.ts';
import { handOverLeft } from './leaving.ts';
import { deepen, escalate, refuse } from './other-decisions.ts';
import { type DecisionView, decisionView } from './view.ts';

const start = new Date('2026-11-16T09:00:00Z');
const day = 86_400_000;
let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
// Sessions do not outlive days without a request.
beforeEach(() => house.clock.set(start));
afterAll(() => house?.close());

const action = {
  text: 'Vi öppnar en gemensam ingång.',
  ownerId: functionOf('member'),
  dueOn: '2027-01-31',
  mandate: 'takesHome',
  windowDays: '90',
};

async function submitted(): Promise<string> {
  const { id } = await house.do('coordinator', create, { groupId: ids.groupHeby, title: 'Lång väntan' });
  const one = await house.do('officer', ask, questionIn('heby'));
  await house.do('coordinator', linkCase, { id, caseNumber: one.number });
  await house.do('coordinator', describeIt, {
    id,
    title: 'Lång väntan på kartläggning',
    description: 'Den som väntar tappar sin plats.',
    classification: 'resourceOrQueue',
    parties: ['municipality', 'region'],
  });
  await house.do('coordinator', submit, { id });
  return id;
}
const view = async (who: Persona, id: string): Promise<DecisionView> => {
  const found = await house.ask(who, decisionView, { id });
  if (!found) throw new Error(`${who} does not see it.`);
  return found;
};
async function valid(who: Persona, id: string, search = ''): Promise<string> {
  const answer = await house.request(who, 'GET', `${paths.obstacleDecision({ id })}${search}`);
  expect([who, answer.status]).toEqual([who, 200]);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  return html;
}
const asked = async (id: string, memberId: string | null): Promise<string> =>
  (await view('member', id)).standing?.confirmations.find((one) => one.memberId === memberId)?.id ?? '';
const letters = (about: string) =>
  house.sql<{ recipient: string; subject: string; body: string }>(
    `select recipient, subject, body from outgoing_mail where object_type = 'obstacle' and object_id = $1 order by created_at, recipient`,
    [about],
  );

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
    await answerReporters(house.house);
    expect((await view('chair', id)).state).toBe('answered');
    await house.do('chair', close, { id });
    house.clock.set(start);
    for (const who of ['chair', 'coordinator', 'member', 'sisterMember', 'office'] as const) {
      expect((await view(who, id)).state).toBe('closed');
      const html = await valid(who, id);
      expect(html).toContain('Ingen har väntat.');
      expect(html).not.toContain(personas.teamWorker.name);
    }
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

  it('starts over when a party declines at home, with the reason', async () => {
    const id = await submitted();
    await house.do('chair', decide, { id, ...action });
    const answer = { id, confirmationId: await asked(id, null), answer: 'declined', answeredOn: '2026-11-16' };
    expect((await house.run('member', confirm, { ...answer, reason: 'Nej.' })).kind).toBe('notFound');
    expect(await house.run('chair', confirm, answer)).toMatchObject({ kind: 'refused', field: 'reason' });
    expect(await house.run('chair', confirm, { ...answer, answeredOn: '2026-11-17', reason: 'Nej.' })).toMatchObject({
      kind: 'refused',
      field: 'answeredOn',
    });
    expect(await house.run('chair', confirm, { ...answer, answeredOn: '2026-11-15', reason: 'Nej.' })).toMatchObject({
      kind: 'refused',
      field: 'answeredOn',
    });
    await house.do('chair', confirm, { ...answer, reason: 'Vi har inga pengar.' });
    expect(await view('member', id)).toMatchObject({
      state: 'submitted',
      standing: null,
      earlier: [{ endedWhy: 'declined', confirmations: [{}, { reason: 'Vi har inga pengar.' }] }],
    });
    expect(await valid('chair', id)).toContain('Vi har inga pengar.');
    await house.do('chair', refuse, { id, reason: 'Det går inte utan regionen.' });
    expect((await view('office', id)).state).toBe('rejected');
    await valid('office', id);
  });

  it('is refused when the day has been, the person has no seat, or the coordinator decides alone', async () => {
    const id = await submitted();
    const tried = (who: Persona, more: object) => house.run(who, decide, { id, ...action, ...more });
    expect(await tried('chair', { dueOn: '2026-11-15' })).toMatchObject({ kind: 'refused', field: 'dueOn' });
    expect(await tried('chair', { ownerId: functionOf('officer') })).toMatchObject({
      kind: 'refused',
      field: 'ownerId',
    });
    expect(await tried('chair', { ownerId: '' })).toMatchObject({ kind: 'invalid' });
    expect(await tried('chair', { meetingId: 'x' })).toMatchObject({ kind: 'refused', field: 'meetingId' });
    expect(await tried('coordinator', {})).toMatchObject({ kind: 'refused', field: 'meetingId' });
    for (const who of ['member', 'sisterCoordinator', 'office', 'board', 'officer'] as const)
      expect([who, (await tried(who, {})).kind]).toEqual([who, 'notFound']);
  });

  it('says when nobody present has the mandate', async () => {
    const id = await submitted();
    const money = { id, ...action, mandate: 'decidesMoney' };
    const outcome = await house.run('chair', decide, money);
    expect(outcome).toMatchObject({ kind: 'done', message: { sv: expect.stringContaining('mandat') } });
    expect(await valid('chair', id)).toContain('Utanför mandatet');
    await house.sql(`update held_function set mandate = 'decidesMoney' where id = $1`, [functionOf('chair')]);
    const other = await submitted();
    await house.do('chair', decide, { ...money, id: other });
    expect((await view('chair', other)).standing?.isOutsideMandate).toBe(false);
  });

  it('waits for a deepening, and comes back with its result', async () => {
    const id = await submitted();
    await house.do('chair', deepen, {
      id,
      question: 'Hur många gäller det?',
      ownerId: functionOf('coordinator'),
      dueOn: '2026-12-01',
    });
    expect((await view('member', id)).state).toBe('deepeningOrdered');
    await valid('coordinator', id);
    await house.do('coordinator', reportDeepening, { id, result: 'Ungefär tio i år.' });
    expect(await view('chair', id)).toMatchObject({
      state: 'submitted',
      earlier: [{ endedWhy: 'reported', action: { result: 'Ungefär tio i år.' } }],
    });
    expect(await valid('chair', id)).toContain('Ungefär tio i år.');
  });

  it('is taken to the board, which decides; a level that does not exist is said in words', async () => {
    const id = await submitted();
    const wish = { id, wish: 'Det gäller alla grupper i länet.' };
    for (const level of ['strategicGroup', 'national'])
      expect(await house.run('chair', escalate, { ...wish, level })).toMatchObject({
        kind: 'refused',
        field: 'level',
      });
    expect((await house.ask('board', decisionView, { id }))?.id).toBeUndefined();
    await house.do('chair', escalate, { ...wish, level: 'board' });
    expect((await view('chair', id)).state).toBe('escalated');
    expect((await house.run('chair', decide, { id, ...action })).kind).toBe('notFound');
    for (const who of ['board', 'office'] as const) await valid(who, id);
    expect((await house.run('office', escalate, { ...wish, level: 'board' })).kind).toBe('refused');
    await house.do('office', decide, { id, ...action, mandate: 'decidesMoney' });
    expect(await view('member', id)).toMatchObject({
      state: 'decided',
      standing: { level: 'board', isOutsideMandate: false, action: { ownerName: personas.member.name } },
      earlier: [{ kind: 'escalation', endedWhy: 'replaced' }],
    });
    await house.do('member', finish, { id, result: 'Klart.' });
    await valid('board', id);
  });

  it('keeps the baseline as it was when it was decided', async () => {
    const id = await submitted();
    const late = await house.do('officer', ask, questionIn('heby'));
    house.clock.advance(day);
    await house.do('chair', decide, { id, ...action });
    await house.do('member', finish, { id, result: 'Klart.' });
    house.clock.advance(day);
    await house.do('coordinator', linkCase, { id, caseNumber: late.number });
    house.clock.advance(100 * day);
    const { effect } = await view('chair', id);
    expect(effect?.before.met).toBe(1);
    expect(effect?.before.questions).toBeGreaterThan(1);
    expect([effect?.before.from, effect?.after.to]).toEqual(['2026-08-19', '2027-02-14']);
    house.clock.set(start);
  });

  it('opens again when the check finds that it remains', async () => {
    const id = await submitted();
    await house.do('chair', decide, { id, ...action });
    await house.do('member', finish, { id, result: 'Klart.' });
    const check = { id, basis: 'estimated', result: 'remains', note: 'Kön är lika lång.' };
    expect(await house.run('coordinator', checkEffect, check)).toMatchObject({
      kind: 'refused',
      field: 'whyEstimated',
    });
    await house.do('coordinator', checkEffect, { ...check, whyEstimated: 'Gruppen har bara haft två frågor.' });
    expect((await view('chair', id)).state).toBe('submitted');
    expect(await valid('chair', id)).toContain('Kön är lika lång.');
  });
});

describe('a member who leaves in the middle', () => {
  it('hands the task to the function’s deputy, or leaves it flagged', async () => {
    const [withDeputy, without] = [await submitted(), await submitted()];
    for (const id of [withDeputy, without]) await house.do('chair', decide, { id, ...action });
    expect(await handOverLeft(house.house)).toBe(0);
    await house.sql(`update held_function set deputy_account_id = $2, ends_on = '2026-11-15' where id = $1`, [
      functionOf('member'),
      personas.chair.id,
    ]);
    // Two tasks of the same person: both go to the deputy.
    expect(await handOverLeft(house.house)).toBeGreaterThanOrEqual(2);
    expect((await view('chair', withDeputy)).standing?.action?.ownerName).toBe(personas.chair.name);
    await house.sql(`update held_function set deputy_account_id = null, ends_on = null where id = $1`, [
      functionOf('member'),
    ]);
    await house.do('chair', handOver, { id: without, newOwnerId: functionOf('member') });
    await house.sql(`update held_function set ends_on = '2026-11-15' where id = $1`, [functionOf('member')]);
    await handOverLeft(house.house);
    expect((await view('chair', without)).standing?.action).toMatchObject({ ownerName: null });
    expect(await valid('chair', without)).toContain('personen har lämnat gruppen');
    expect((await letters(without)).some(({ subject }) => subject.includes('ingen har uppgiften'))).toBe(true);
    await house.sql(`update held_function set ends_on = null where id = $1`, [functionOf('member')]);
    await house.do('coordinator', handOver, { id: without, newOwnerId: functionOf('chair') });
    expect(await house.run('coordinator', handOver, { id: without, newOwnerId: functionOf('chair') })).toMatchObject({
      kind: 'refused',
      field: 'newOwnerId',
    });
  });
});
