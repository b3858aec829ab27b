import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Persona } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { paths } from '../../../http/paths.ts';
import { horizonTasks } from './horizon-tasks.ts';
import { checkRegisterLine, contactPathRegister, horizonRegister, projectRegister } from './registers.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

async function pageOf(who: Persona, path: string): Promise<string> {
  const answer = await house.request(who, 'GET', path);
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  const report = await validator.validateString(text);
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector}`)).toEqual([]);
  return text;
}

describe('contact paths', () => {
  it('lead to a function for a party, an area and a matter, with the day of the last check', async () => {
    const { id } = await house.do('coordinator', contactPathRegister.save, {
      title: 'Aktivitetsersättning, unga',
      party: 'socialInsuranceAgency',
      municipalities: ['Heby'],
      functionName: 'Samverkansansvarig',
      phone: '08-465 004 10',
    });
    expect(await pageOf('officer', paths.contactPaths({}))).toContain('Samverkansansvarig');
    const begun = house.clock.now();
    house.clock.advance(180 * 86_400_000);
    const old = await house.ask('officer', contactPathRegister.view, {});
    expect([old?.lines[0]?.isOld, old?.mayKeep]).toEqual([true, false]);
    await house.do('office', checkRegisterLine, { id, what: 'holds' });
    const fresh = await house.ask('officer', contactPathRegister.view, {});
    expect([fresh?.lines[0]?.isOld, fresh?.lines[0]?.checkedBy]).toEqual([false, 'Gunilla Ek']);
    house.clock.set(begun);
    expect(await pageOf('coordinator', `${paths.contactPaths({})}?edit=${id}`)).toContain('08-465 004 10');
    await house.do('coordinator', contactPathRegister.save, {
      id,
      title: 'Aktivitetsersättning',
      municipalities: [],
      functionName: 'Kundmöte',
    });
    expect((await house.ask('officer', contactPathRegister.view, {}))?.lines).toMatchObject([
      { title: 'Aktivitetsersättning', municipalities: null, facts: { functionName: 'Kundmöte' } },
    ]);
    expect((await house.ask('otherCoordinator', contactPathRegister.view, {}))?.lines).toEqual([]);
    for (const who of ['officer', 'member', 'board', 'otherCoordinator'] as const)
      expect((await house.run(who, checkRegisterLine, { id, what: 'over' })).kind).toBe('notFound');
    expect((await house.run('coordinator', projectRegister.save, { id, title: 'Fel lista' })).kind).toBe('notFound');
    await house.do('coordinator', checkRegisterLine, { id, what: 'over' });
    expect((await house.ask('officer', contactPathRegister.view, {}))?.lines).toEqual([]);
  });
});

describe('projects', () => {
  it('that share place, time and target group are shown to each other', async () => {
    const add = (title: string, more: Record<string, unknown>) =>
      house.do('coordinator', projectRegister.save, { title, ...more });
    await add('Kugghjulet', {
      municipalities: ['Heby'],
      targetGroup: 'Unga som inte arbetar',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    await add('Drivhjulet', { targetGroup: 'Unga utanför skolan', startsOn: '2026-06-01' });
    await add('Svänghjulet', { municipalities: ['Tierp'], targetGroup: 'Unga', endsOn: '2026-12-31' });
    await add('Vattenhjulet', { municipalities: ['Heby'], targetGroup: 'Unga', startsOn: '2027-02-01' });
    const lines = (await house.ask('officer', projectRegister.view, {}))?.lines ?? [];
    expect(Object.fromEntries(lines.map((line) => [line.title, line.overlaps]))).toEqual({
      Kugghjulet: ['Drivhjulet'],
      Drivhjulet: ['Kugghjulet', 'Svänghjulet', 'Vattenhjulet'],
      Svänghjulet: ['Drivhjulet'],
      Vattenhjulet: ['Drivhjulet'],
    });
    expect(await pageOf('officer', paths.projects({}))).toContain('Kan överlappa');
    const wrong = await house.run('coordinator', projectRegister.save, {
      title: 'A',
      startsOn: '2027-01-01',
      endsOn: '2026-01-01',
    });
    expect('field' in wrong && wrong.field).toBe('endsOn');
  });
});

describe('the horizon', () => {
  it('reaches those whom it concerns the month before', async () => {
    await house.do('office', horizonRegister.save, {
      title: 'Ny lag om samverkan',
      effect: 'Fler får kalla till möte.',
      effectiveOn: '2026-12-10',
      audience: ['coordinator', 'groupMember'],
      link: 'https://www.example.se/lag',
    });
    const tasks = async (who: Persona) => (await horizonTasks.tasks(house.house, await house.person(who))).length;
    expect(await Promise.all((['coordinator', 'member', 'officer', 'otherCoordinator'] as const).map(tasks))).toEqual([
      1, 1, 0, 0,
    ]);
    const begun = house.clock.now();
    house.clock.set(new Date('2026-12-11T09:00:00Z'));
    expect(await tasks('coordinator')).toBe(0);
    house.clock.set(begun);
    expect(await pageOf('coordinator', paths.horizon({}))).toContain('Fler får kalla till möte.');
    const wrong = await house.run('office', horizonRegister.save, { title: 'A', effect: 'B', link: 'javascript:1' });
    expect('field' in wrong && wrong.field).toBe('link');
    const path = { title: 'A', functionName: 'B', email: 'ring i stället' };
    const notMail = await house.run('office', contactPathRegister.save, path);
    expect('field' in notMail && notMail.field).toBe('email');
  });
});
