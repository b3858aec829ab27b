import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionOf, ids, type Persona } from '../../../../test/support/county.ts';
import { adviceIn, questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { htmlFaults } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import { advise, ask, recordOutcome } from '../../cases/index.ts';
import { submit } from '../../obstacles/decide.ts';
import { linkCase } from '../../obstacles/evidence/evidence.ts';
import { create } from '../../obstacles/reports/create.ts';
import { describe as describeIt } from '../../obstacles/reports/describe.ts';
import { actionsView, myTurn } from '../actions/actions.ts';
import { agendaSources } from '../decision/agenda.ts';
import { decide } from '../decision/decide.ts';
import { escalate } from '../decision/other-decisions.ts';
import { loopTasks } from '../tasks.ts';
import { fairwaySteps } from './fairway.ts';
import { countFairways } from './fairway-count.ts';
import { countyFairway, fairwayRows, groupFairway } from './fairway-view.ts';

const start = new Date('2026-11-16T09:00:00Z');
let house: TestHouse;
let obstacle: string;
const late = async (): Promise<{ meetings: number; isLate: boolean } | undefined> => {
  const view = await house.ask('sisterMember', actionsView, {});
  return view?.waiting.find(({ id }) => id === obstacle);
};
const countOf = async (who: Persona, step: string) => {
  const view = await house.ask(who, countyFairway, {});
  const group = view?.groups.find(({ slug }) => slug === 'heby');
  return group?.counts.find((one) => one.step === step);
};
async function valid(who: Persona, path: string): Promise<string> {
  const answer = await house.request(who, 'GET', path);
  expect([who, path, answer.status]).toEqual([who, path, 200]);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  return html;
}
async function meetingHeld(at: string): Promise<void> {
  const id = house.house.newId();
  await house.sql(
    `insert into meeting (association_id, id, body, group_id, title, starts_at, ends_at, created_at, held_at)
     values ($1, $2, 'group', $3, 'Möte', $4::timestamptz, $4::timestamptz + interval '1 hour', $4, $4)`,
    [ids.association, id, ids.groupHeby, at],
  );
}

beforeAll(async () => {
  house = await testHouse();
  const numbers: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const one = await house.do('officer', ask, questionIn('heby'));
    numbers.push(one.number);
    if (index === 5) continue;
    house.clock.advance(2 * 86_400_000);
    await house.do('coordinator', advise, { id: one.id, ...adviceIn('heby') });
    if (index < 3) await house.do('officer', recordOutcome, { id: one.id, outcome: 'serviceMissing', steps: [] });
    house.clock.set(start);
  }
  obstacle = (await house.do('coordinator', create, { groupId: ids.groupHeby, title: 'Ingen svarar' })).id;
  for (const caseNumber of numbers.slice(0, 2)) await house.do('coordinator', linkCase, { id: obstacle, caseNumber });
  await house.do('coordinator', describeIt, {
    id: obstacle,
    title: 'Ingen svarar i telefon',
    description: 'Växeln kopplar runt.',
    classification: 'contactPath',
    parties: ['municipality'],
  });
  await house.do('coordinator', submit, { id: obstacle });
});
afterAll(() => house?.close());

describe('the fairway', () => {
  it('says that it is being counted, before it is', async () => {
    expect(await valid('member', paths.fairway({}))).toContain('räknas fram');
    await valid('member', paths.groupFairway({ slug: 'heby' }));
  });

  it('counts the way of every question, exactly for those inside the group', async () => {
    expect(await countFairways(house.house)).toBeGreaterThan(0);
    const view = await house.ask('member', groupFairway, { slug: 'heby' });
    expect(view?.group.counts.map(({ step, base, reached }) => [step, base, reached]).sort()).toEqual(
      [
        ['question', 6, 6],
        ['advice', 6, 5],
        ['outcome', 5, 3],
        ['obstacle', 3, 2],
        ['decision', 2, 0],
        ['action', 0, 0],
        ['effect', 0, 0],
        ['answer', 0, 0],
      ].sort(),
    );
    expect(view?.group.counts.find(({ step }) => step === 'advice')?.medianDays).toBeCloseTo(2, 3);
  });

  it('does not tell few people apart across the groups', async () => {
    for (const who of ['sisterMember', 'office', 'board'] as const) {
      // Five of six tell of one, and so would six here and five at the next step.
      expect(await countOf(who, 'advice')).toMatchObject({ base: 6, reached: null });
      expect(await countOf(who, 'outcome')).toMatchObject({ base: null, reached: null, medianDays: null });
      expect(await countOf(who, 'obstacle')).toMatchObject({ base: null, reached: null, medianDays: null });
      expect(await valid(who, paths.fairway({}))).toContain('för få');
    }
  });

  it('counts anew only where something happened, and all on a new day', async () => {
    expect(await countFairways(house.house)).toBe(0);
    await house.do('sisterOfficer', ask, questionIn('tierp'));
    expect(await countFairways(house.house)).toBeGreaterThan(0);
    house.clock.advance(86_400_000);
    expect(await countFairways(house.house)).toBe(3);
    house.clock.set(start);
  });

  it('leads from each figure to its rows, for those who may see them', async () => {
    const rows = await house.ask('coordinator', fairwayRows, { slug: 'heby', step: 'outcome' });
    expect([rows?.stayed.length, rows?.went.length]).toEqual([2, 3]);
    expect(await house.ask('member', fairwayRows, { slug: 'heby', step: 'outcome' })).toBeNull();
    const decisions = await house.ask('member', fairwayRows, { slug: 'heby', step: 'decision' });
    expect(decisions?.stayed.map(({ title }) => title)).toEqual(['Ingen svarar i telefon']);
    expect(await house.ask('sisterCoordinator', fairwayRows, { slug: 'heby', step: 'decision' })).toBeNull();
    for (const step of fairwaySteps) {
      await valid('coordinator', paths.fairwayRows({ slug: 'heby', step }));
      const listed = await house.ask('coordinator', fairwayRows, { slug: 'heby', step });
      expect([step, { stayed: listed?.stayed.length, went: listed?.went.length }]).toEqual([step, listed?.figures]);
    }
    const stuck = await house.ask('coordinator', fairwayRows, { slug: 'heby', step: 'obstacle' });
    expect(stuck?.went.map(({ title }) => title)).toEqual([
      expect.stringContaining('Ingen svarar i telefon'),
      expect.stringContaining('Ingen svarar i telefon'),
    ]);
    // One question met something that stopped and belongs to no obstacle: the group is told, the coordinator reads it.
    expect(stuck?.stayed).toMatchObject([{ title: null, href: expect.stringContaining('/arende/') }]);
    const told = await valid('member', paths.fairwayRows({ slug: 'heby', step: 'obstacle' }));
    expect(told).toContain('1 fråga. De stötte på något som stoppade');
    expect(told).not.toContain('/arende/');
    expect(await valid('coordinator', paths.groupFairway({ slug: 'heby' }))).toContain('/farled/heby/outcome');
    expect(await valid('member', paths.groupFairway({ slug: 'heby' }))).not.toContain('/farled/heby/outcome');
  });
});

describe('an obstacle without an answer', () => {
  it('ages by the group’s meetings, and is red for the group and the county', async () => {
    expect(await late()).toMatchObject({ meetings: 0, isLate: false });
    for (const at of ['2026-11-17T09:00:00Z', '2026-11-18T09:00:00Z']) await meetingHeld(at);
    expect(await late()).toMatchObject({ meetings: 2, isLate: true });
    for (const path of [paths.fairway({}), paths.groupFairway({ slug: 'heby' }), paths.actions({})])
      expect(await valid('sisterMember', path)).toContain('skulle ha fått svar');
    const groupPage =
      (await valid('member', paths.group({ slug: 'heby' }))) + (await valid('chair', paths.group({ slug: 'heby' })));
    expect(groupPage.match(/Ingen svarar i telefon har inte fått svar på 2 möten/g)).toHaveLength(2);
    expect((await house.ask('chair', myTurn, {}))?.late).toHaveLength(1);
    await house.sql('update local_group set answer_meetings = 3 where id = $1', [ids.groupHeby]);
    expect(await late()).toMatchObject({ meetings: 2, isLate: false });
    expect(await valid('member', paths.group({ slug: 'heby' }))).not.toContain('har inte fått svar på');
  });

  it('is brought to the group’s table, and to the board’s when it is taken there', async () => {
    const itemsOf = (who: Persona, name: string, board = false) =>
      house.person(who).then((person) =>
        house.database.asActor(
          { accountId: person.accountId, associationId: person.associationId, caseId: null, today: '2026-11-16' },
          async (tx) => {
            const source = agendaSources.find((one) => one.name === name);
            const items = board
              ? source?.boardItems?.(tx, '2026-11-16')
              : source?.items(tx, ids.groupHeby, '2026-11-16');
            return ((await items) ?? []).map(({ subjectId, late: isLate }) => [subjectId, isLate ?? false]);
          },
        ),
      );
    expect(await itemsOf('chair', 'obstacles')).toEqual([[obstacle, false]]);
    await house.do('chair', escalate, { id: obstacle, level: 'board', wish: 'Det gäller alla.' });
    expect(await itemsOf('chair', 'obstacles')).toEqual([]);
    expect(await itemsOf('office', 'obstacles', true)).toEqual([[obstacle, false]]);
    await house.do('office', decide, {
      id: obstacle,
      text: 'En gemensam telefontid.',
      ownerId: functionOf('member'),
      dueOn: '2026-11-20',
      mandate: 'takesHome',
      windowDays: '90',
    });
    expect(await itemsOf('chair', 'actions')).toHaveLength(1);
    expect(await itemsOf('chair', 'confirmations')).toHaveLength(1);
    expect((await house.ask('member', myTurn, {}))?.tasks).toMatchObject([{ dueOn: '2026-11-20' }]);
    const [task] = await loopTasks.tasks(house.house, await house.person('member'));
    expect(task).toMatchObject({ due: '2026-11-20', said: 'title', values: { title: expect.stringMatching(/\S/) } });
    expect(await (await house.request('member', 'GET', '/')).text()).toContain(String(task?.values?.title));
    expect((await house.ask('member', myTurn, {}))?.confirmations).toHaveLength(1);
  });

  it('leaves a task that is listed with its party when it is overdue', async () => {
    house.clock.set(new Date('2026-11-21T09:00:00Z'));
    const view = await house.ask('office', actionsView, { show: 'late' });
    expect(view?.lines).toMatchObject([{ ownerParty: 'municipality', isLate: true }]);
    expect(view?.lateByParty).toEqual([{ party: 'municipality', late: 1, open: 1 }]);
    expect((await house.ask('office', actionsView, { party: 'region' }))?.lines).toEqual([]);
    house.clock.set(start);
    await valid('office', paths.actions({}));
  });
});
