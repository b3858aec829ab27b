import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { functionOf, ids, type Persona, personas } from '../../../test/support/county.ts';
import { questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { validPage } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import { rowContextOf } from '../../kernel/house.ts';
import { ask } from '../cases/index.ts';
import { attend, open } from '../meetings/holding/hold.ts';
import { linkCase } from '../obstacles/evidence/evidence.ts';
import { finish, handOver, reportDeepening } from './actions/act.ts';
import { myTurn } from './actions/actions.ts';
import { agendaSources } from './decision/agenda.ts';
import { confirm } from './decision/confirm.ts';
import { decide } from './decision/decide.ts';
import { deepen, escalate, refuse } from './decision/other-decisions.ts';
import { checkEffect } from './effect/check-effect.ts';
import { handOverLeft } from './leaving.ts';
import { action, day, groundOf, start } from './testing/ground.ts';
import { decisionView } from './view.ts';

let house: TestHouse;
const { asked, letters, submitted, valid, view } = groundOf(() => house);
beforeAll(async () => {
  house = await testHouse();
});
// Sessions do not outlive days without a request.
beforeEach(() => house.clock.set(start));
afterAll(() => house?.close());

describe('an obstacle that goes another way', () => {
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
    expect(await valid('chair', id)).toContain('Beslutet gäller när parten har bekräftat hemma.');
    await house.do('member', confirm, {
      id,
      confirmationId: await asked(id, ids.hebyMember),
      answer: 'confirmed',
      answeredOn: '2026-11-16',
    });
    expect(await valid('chair', id)).toContain('så beslutet gäller.');
    await house.sql(`update held_function set mandate = 'decidesMoney' where id = $1`, [functionOf('chair')]);
    const other = await submitted();
    await house.do('chair', decide, { ...money, id: other });
    expect((await view('chair', other)).standing?.isOutsideMandate).toBe(false);
  });

  it('is recorded at a meeting with the mandates of that day, and leads back to its agenda', async () => {
    const plan = house.house.commands.get('meeting.plan');
    if (!plan) throw new Error('There is no command for planning a meeting.');
    const meeting = { day: '2026-11-16', starts: '13.00', minutesLong: '60' };
    const { id: meetingId } = (await house.do('coordinator', plan, {
      who: `group:${ids.groupHeby}`,
      ...meeting,
    })) as { id: string };
    await house.do('chair', open, { id: meetingId });
    await house.do('chair', attend, { id: meetingId, present: [personas.member.id] });
    // What the member might decide in a term that is over decides nothing today.
    await house.sql(
      `insert into held_function (association_id, id, account_id, role, group_id, member_id, mandate, starts_on, ends_on)
       select association_id, '10000000-0000-7000-8000-0000000000ff', account_id, role, group_id, member_id, 'decidesMoney',
         '2020-01-01', '2025-12-31' from held_function where id = $1`,
      [functionOf('member')],
    );
    await house.sql(`update held_function set mandate = 'takesHome' where id = $1`, [functionOf('member')]);
    const id = await submitted();
    const answer = await house.request('chair', 'POST', `${paths.obstacleDecision({ id })}?meeting=${meetingId}`, {
      _do: decide.name,
      ...action,
      mandate: 'decidesMoney',
      meetingId,
    });
    expect(answer.status).toBe(303);
    const next = answer.headers.get('location') ?? '';
    const page = await validPage(await house.request('chair', 'GET', next));
    expect(page).toContain(`${paths.meeting({ id: meetingId })}#dagordning`);
    expect(page).toContain('Läs anteckningarna från mötet');
    expect((await view('chair', id)).standing?.isOutsideMandate).toBe(true);
    await house.sql(`update held_function set mandate = null where id = $1`, [functionOf('member')]);
    await house.sql(`delete from held_function where id = '10000000-0000-7000-8000-0000000000ff'`);
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
    for (const level of ['board', 'strategicGroup'])
      expect(await house.run('office', escalate, { ...wish, level })).toMatchObject({
        kind: 'refused',
        field: 'level',
      });
    const taken = async (who: 'board' | 'office' | 'chair'): Promise<boolean> =>
      ((await house.ask(who, myTurn, {}))?.taken ?? []).some(({ obstacleId }) => obstacleId === id);
    expect([await taken('board'), await taken('office'), await taken('chair')]).toEqual([true, true, false]);
    await house.do('office', decide, { id, ...action, mandate: 'decidesMoney' });
    expect(await taken('board')).toBe(false);
    expect(await view('member', id)).toMatchObject({
      state: 'decided',
      standing: { level: 'board', isOutsideMandate: false, action: { ownerName: personas.member.name } },
      earlier: [{ kind: 'escalation', endedWhy: 'replaced' }],
    });
    await house.do('member', finish, { id, result: 'Klart.' });
    await valid('board', id);
  });

  it('is taken from the board to the national council, and stays on the board’s agenda until it is decided', async () => {
    const id = await submitted();
    await house.do('chair', escalate, { id, level: 'board', wish: 'Det gäller alla grupper i länet.' });
    const onAgenda = async () => {
      const source = agendaSources.find(({ name }) => name === 'obstacles');
      const actor = await house.person('office');
      const context = rowContextOf(actor, '2026-11-16');
      const items = await house.house.database.asActor(
        context,
        async (tx) => (await source?.boardItems?.(tx, '2026-11-16')) ?? [],
      );
      return items.find((one) => one.subjectId === id)?.why.sv;
    };
    expect(await onAgenda()).toContain('Lyft av');
    const toCouncil = { id, level: 'national', wish: 'Regeln är statens. Vi ber rådet ta upp den.' };
    expect((await house.run('chair', escalate, toCouncil)).kind).toBe('notFound');
    await house.do('office', escalate, toCouncil);
    expect(await onAgenda()).toContain('Nationella rådet');
    expect((await house.run('office', escalate, toCouncil)).kind).toBe('refused');
    expect(await valid('office', id)).toContain('Väntar på Nationella rådet');
    await valid('board', id);
    await house.do('board', refuse, { id, reason: 'Rådet svarar att regeln ses över. Vi väntar på den.' });
    expect((await view('chair', id)).state).toBe('rejected');
    expect(await onAgenda()).toBeUndefined();
  });

  it('is not decided at a meeting of a board without a quorum', async () => {
    const id = await submitted();
    await house.do('chair', escalate, { id, level: 'board', wish: 'Det gäller alla grupper i länet.' });
    const plan = house.house.commands.get('meeting.plan');
    if (!plan) throw new Error('Nothing plans meetings.');
    const when = { day: '2026-11-16', starts: '13:00', minutesLong: '60' };
    const meeting = (await house.do('office', plan, { who: 'board', ...when })) as { id: string };
    await house.do('office', open, { id: meeting.id });
    const tried = () => house.run('board', decide, { id, ...action, meetingId: meeting.id });
    expect(await tried()).toMatchObject({ kind: 'refused', field: 'meetingId' });
    expect((await view('board', id)).state).toBe('escalated');
    const seats = await house.sql<{ account_id: string }>(
      `select account_id from held_function where role = 'boardMember' and association_id = $1`,
      [ids.association],
    );
    await house.do('office', attend, { id: meeting.id, present: seats.map((seat) => seat.account_id) });
    expect((await tried()).kind).toBe('done');
    expect((await view('board', id)).standing).toMatchObject({ level: 'board', meetingId: meeting.id });
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
    // Those who lead the group find it on their start pages until somebody has it again; the others do not.
    const left = async (who: 'chair' | 'coordinator' | 'member'): Promise<string[]> =>
      ((await house.ask(who, myTurn, {}))?.left ?? []).map(({ obstacleId }) => obstacleId);
    expect([await left('chair'), await left('coordinator')]).toEqual([[without], [without]]);
    await house.sql(`update held_function set ends_on = null where id = $1`, [functionOf('member')]);
    expect(await left('member')).toEqual([]);
    await house.do('coordinator', handOver, { id: without, newOwnerId: functionOf('chair') });
    expect(await left('chair')).toEqual([]);
    expect(await house.run('coordinator', handOver, { id: without, newOwnerId: functionOf('chair') })).toMatchObject({
      kind: 'refused',
      field: 'newOwnerId',
    });
  });
});
