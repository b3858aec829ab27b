import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, type Persona } from '../../../../test/support/county.ts';
import { questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { htmlFaults } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { AnyQuery } from '../../../kernel/command.ts';
import { ask } from '../../cases/index.ts';
import { escalate, refuse } from '../../decisions/decision/other-decisions.ts';
import { merge, reject, submit } from '../decide.ts';
import { register } from '../register/register.ts';
import { create } from '../reports/create.ts';
import { describe as describeObstacle } from '../reports/describe.ts';
import { report, reportForm } from '../reports/report.ts';
import type { ObstacleView } from '../view.ts';
import { successPack } from './pack.ts';
import { successes, successView } from './read.ts';
import { recognisedNames, storyStateOf, storyStates, storySteps, storyWorkflow } from './story.ts';
import { successTasks } from './tasks.ts';
import { begin, takeBack, tell, write } from './write.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const story = {
  title: 'SIP inom en vecka',
  description: 'Förut tog det månader. Nu ringer den som först ser behovet, och mötet hålls inom en vecka.',
  factors: 'En person hos varje part får boka åt sina kollegor.',
  parties: ['municipality', 'region'],
};

async function begun(more: Record<string, unknown> = {}): Promise<string> {
  return (await house.do('coordinator', begin, { groupId: ids.groupHeby, title: story.title, ...more })).id;
}
async function written(more: Record<string, unknown> = {}): Promise<string> {
  const id = await begun();
  await house.do('coordinator', write, { id, ...story, ...more });
  return id;
}
async function told(more: Record<string, unknown> = {}): Promise<string> {
  const id = await written(more);
  await house.do('coordinator', tell, { id, recognised: 'nobody' });
  return id;
}
async function obstacle(): Promise<string> {
  const { id: caseId } = await house.do('officer', ask, questionIn('heby'));
  const { id } = await house.do('coordinator', create, { groupId: ids.groupHeby, title: 'SIP dröjer', caseId });
  await house.do('coordinator', describeObstacle, {
    id,
    title: 'SIP dröjer',
    description: 'Ingen kallar.',
    classification: 'contactPath',
    parties: ['region'],
  });
  await house.do('coordinator', submit, { id });
  return id;
}
const listed = async (who: Persona, search = {}) =>
  (await house.ask(who, successes, search))?.stories.map(({ id }) => id) ?? [];
async function valid(who: Persona, path: string): Promise<string> {
  const answer = await house.request(who, 'GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  const html = await answer.text();
  expect(await htmlFaults(html)).toEqual([]);
  return html;
}

describe('a story in the register', () => {
  it('waits for nobody’s decision: it is neither among those that wait nor among those not submitted', async () => {
    const id = await told();
    const draft = await written();
    const at = async (state: string) => (await house.ask('coordinator', register, { state }))?.lines ?? [];
    for (const state of ['waiting', 'draft'])
      expect((await at(state)).filter((line) => line.id === id || line.id === draft)).toEqual([]);
    expect((await at('success')).map((line) => line.id)).toEqual(expect.arrayContaining([id, draft]));
    const html = await valid('coordinator', `${paths.obstacles({})}?state=success`);
    expect(html).toMatch(/Berättat \d+ november/);
    expect(html).toContain('Inte berättat än');
    expect(html).not.toContain('Lämnat till gruppen');
  });
});

describe('how far a story has come', () => {
  it('follows from who did what when, and places every step', () => {
    const at = new Date(0);
    expect(storyStateOf({ described_at: null, submitted_at: null })).toBe('begun');
    expect(storyStateOf({ described_at: at, submitted_at: null })).toBe('written');
    expect(storyStateOf({ described_at: at, submitted_at: at })).toBe('told');
    const from = Object.fromEntries(storySteps.map((step) => [step, storyWorkflow[step].from]));
    expect(from).toEqual({ write: storyStates, tell: ['written'], takeBack: ['told'] });
  });
});

describe('something that went well', () => {
  it('begins with a report from any role, and its reporter reads what became of it', async () => {
    const { id } = await house.do('member', report, {
      groupId: ids.groupHeby,
      kind: 'success',
      text: 'Vi fick till ett möte på två dagar.',
      parties: ['municipality'],
    });
    const made = await house.do('coordinator', create, {
      groupId: ids.groupHeby,
      title: 'Möte på två dagar',
      deviationId: id,
    });
    const form = async (): Promise<string> => valid('member', paths.reportObstacle({}));
    expect(await form()).toContain('Samordnaren skriver berättelsen');
    await house.do('coordinator', write, { id: made.id, ...story });
    await house.do('coordinator', tell, { id: made.id, recognised: 'agreed' });
    expect(await form()).toContain('Berättat för hela länet');
    const own = (await house.ask('member', reportForm, {}))?.own.find((one) => one.id === id);
    expect(own?.obstacle?.id).toBe(made.id);
  });

  it('is read inside the group at first, and in the whole county once it is told', async () => {
    const id = await written();
    expect(await listed('member')).toContain(id);
    expect(await listed('sisterMember')).not.toContain(id);
    expect((await house.request('sisterMember', 'GET', paths.success({ id }))).status).toBe(404);
    await house.do('coordinator', tell, { id, recognised: 'nobody' });
    for (const who of ['sisterMember', 'office'] as const) {
      expect(await listed(who)).toContain(id);
      expect(await valid(who, paths.success({ id }))).toContain(story.factors);
    }
    expect((await house.request('officer', 'GET', paths.success({ id }))).status).toBe(404);
    await house.do('coordinator', takeBack, { id });
    expect(await listed('office')).not.toContain(id);
    expect(await listed('member')).toContain(id);
  });

  it('is told only when it is written, and once', async () => {
    const id = await begun();
    expect((await house.run('coordinator', tell, { id, recognised: 'nobody' })).kind).toBe('refused');
    expect((await house.run('coordinator', takeBack, { id })).kind).toBe('refused');
    await house.do('coordinator', write, { id, ...story });
    expect((await house.run('coordinator', tell, { id })).kind).toBe('invalid');
    await house.do('coordinator', tell, { id, recognised: 'agreed' });
    expect((await house.run('coordinator', tell, { id, recognised: 'agreed' })).kind).toBe('refused');
    expect(await valid('member', paths.success({ id }))).toContain(recognisedNames.agreed.sv);
  });

  it('names nobody, and says who took part', async () => {
    const id = await begun();
    const named = await house.run('coordinator', write, { id, ...story, factors: 'Elin Fiktivsson ringde alla.' });
    expect(named.kind).toBe('invalid');
    expect(await house.run('coordinator', write, { id, ...story, parties: [] })).toMatchObject({
      kind: 'refused',
      field: 'parties',
    });
    for (const afterObstacle of [id, 'nothing', await begun()])
      expect(await house.run('coordinator', write, { id, ...story, afterObstacle })).toMatchObject({
        kind: 'refused',
        field: 'afterObstacle',
      });
  });

  it('is no obstacle: nobody describes, submits, decides on or merges it as one', async () => {
    const id = await told();
    const description = { ...story, classification: 'rule' };
    const outcomes = [
      await house.run('coordinator', describeObstacle, { id, ...description }),
      await house.run('coordinator', submit, { id }),
      await house.run('coordinator', reject, { id, reason: 'Nej.' }),
      await house.run('coordinator', merge, { id, otherNumber: 'HEB-H1' }),
      await house.run('chair', refuse, { id, reason: 'Nej.' }),
      await house.run('coordinator', escalate, { id, level: 'board', wish: 'Ta det.' }),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'notFound'));
    for (const path of [paths.obstacle({ id }), paths.obstacleDecision({ id })])
      expect((await house.request('coordinator', 'GET', path)).status).toBe(404);
  });

  it('stands on the page of the obstacle that it came after, which it leads back to', async () => {
    const after = await obstacle();
    const id = await told({ afterObstacle: after });
    const hidden = await written({ afterObstacle: after });
    const view = (await house.ask('sisterMember', house.house.queries.get('obstacle.view') as AnyQuery, {
      id: after,
    })) as ObstacleView | null;
    expect(view?.successes.map((one) => one.id)).toEqual([id]);
    const inside = (await house.ask('member', house.house.queries.get('obstacle.view') as AnyQuery, {
      id: after,
    })) as ObstacleView | null;
    expect(inside?.successes.map((one) => one.id)).not.toContain(hidden);
    expect(await valid('sisterMember', paths.obstacle({ id: after }))).toContain(paths.success({ id }));
    const page = await valid('sisterMember', paths.success({ id }));
    expect(page).toContain(paths.obstacle({ id: after }));
    expect(page).toContain(paths.obstacleDecision({ id: after }));
  });

  it('is found by words, group and party, and fetched as the table shows it', async () => {
    const id = await told({ title: 'Tulpaner ”i februari”; hela vägen', targetGroup: 'Unga vuxna' });
    expect(await listed('office', { words: 'tulpaner unga' })).toEqual([id]);
    expect(await listed('office', { words: 'tulpaner', party: 'employmentService' })).toEqual([]);
    expect(await listed('office', { words: 'tulpaner', group: ids.groupHeby })).toEqual([id]);
    expect((await house.ask('office', successView, { id }))?.targetGroup).toBe('Unga vuxna');
    const answer = await house.request('office', 'GET', `${paths.successesFile({})}?words=tulpaner`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('"Tulpaner ”i februari”; hela vägen"');
    expect(lines[1]).toContain(story.factors);
  });

  it('stands on the start page for a month, and in the group’s pack of the period', async () => {
    const id = await told();
    const tasks = async (): Promise<number> =>
      (await successTasks.tasks(house.house, await house.person('sisterMember')))[0]?.count ?? 0;
    expect(await tasks()).toBeGreaterThan(0);
    const today = dayOf(house.clock.now());
    const wanted = { associationId: ids.association, groupId: ids.groupHeby, today, threshold: 5 };
    const partsOf = (from: string, to: string) =>
      house.house.database.asService((tx) => successPack.parts(tx, { ...wanted, from, to }));
    const [part] = await partsOf(today, today);
    expect(JSON.stringify(part)).toContain(story.factors);
    expect(await partsOf('2001-01-01', '2001-12-31')).toEqual([]);
    house.clock.advance(31 * 86_400_000);
    expect(await tasks()).toBe(0);
    expect(await listed('sisterMember')).toContain(id);
  });
});
