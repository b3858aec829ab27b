import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { paths } from '../../http/paths.ts';
import { projectRegister } from '../catalogue/registers/registers.ts';
import { foldText } from '../catalogue/search/fold.ts';
import { removeExperience, saveExperience } from './save.ts';
import { experienceView, library } from './view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const told = (title: string, targetGroups: string, methods: string, more: Record<string, string> = {}) => ({
  title,
  targetGroups,
  methods,
  worked: 'Samma handläggare hela vägen.',
  lesson: 'Börja med vården.',
  ...more,
});
const titles = async (search: Record<string, string>) =>
  (await house.ask('officer', library, search))?.lines.map(({ title }) => title).sort();

describe('experience of earlier projects', () => {
  it('is found by method, target group and words, in every form of them', async () => {
    await house.do(
      'coordinator',
      saveExperience,
      told('Kugghjulet', 'Unga utan skola, unga vuxna', 'SIP; arbetsträning'),
    );
    await house.do(
      'office',
      saveExperience,
      told('Drivhjulet', 'Långtidssjukskrivna', 'sip', { hindered: 'Beslutet dröjde.' }),
    );
    expect(await titles({})).toEqual(['Drivhjulet', 'Kugghjulet']);
    expect(await titles({ method: 'SIP' })).toEqual(['Drivhjulet', 'Kugghjulet']);
    expect(await titles({ method: 'arbetsträning' })).toEqual(['Kugghjulet']);
    expect(await titles({ group: 'Unga vuxna' })).toEqual(['Kugghjulet']);
    expect(await titles({ method: 'SIP', group: 'Långtidssjukskrivna' })).toEqual(['Drivhjulet']);
    for (const words of ['beslut', 'besluten', 'sjukskrivna', 'dröjde beslutet'])
      expect(await titles({ words })).toEqual(['Drivhjulet']);
    expect(await titles({ words: 'träning' })).toEqual(['Kugghjulet']);
    expect(await titles({ words: 'körkort' })).toEqual([]);
    const view = await house.ask('officer', library, {});
    expect([view?.methods, view?.mayWrite]).toEqual([['arbetsträning', 'SIP'], false]);
    expect((await house.ask('otherCoordinator', library, {}))?.isEmpty).toBe(true);
  });

  it('folds words in the database as the catalogue does', async () => {
    const words = ['Beslutet', 'beslutets', 'landets', 'huset', 'andet', 'het', 'PLANETEN', 'sekretess', 'arbete'];
    const [row] = await house.sql<{ folded: string }>('select search_folded(variadic $1::text[]) as folded', [words]);
    expect(row?.folded).toBe(foldText(...words));
  });

  it('is begun from a project that is over, and changed and removed by those who keep it', async () => {
    const project = await house.do('coordinator', projectRegister.save, {
      title: 'Svänghjulet',
      targetGroup: 'Nyanlända',
      methods: 'Språkpraktik',
      startsOn: '2024-01-01',
      endsOn: '2026-06-30',
    });
    const begun = await house.ask('coordinator', library, { project: project.id });
    expect(begun?.from).toMatchObject({ title: 'Svänghjulet', methods: ['Språkpraktik'], period: '2024–2026' });
    expect((await house.ask('officer', library, { project: project.id }))?.from).toBeNull();
    const { id } = await house.do('coordinator', saveExperience, told('Svänghjulet', 'Nyanlända', 'Språkpraktik'));
    await house.do('office', saveExperience, { id, ...told('Svänghjulet 2', 'Nyanlända', 'Språkpraktik') });
    const page = await house.request('officer', 'GET', paths.experience({ id }));
    expect([page.status, (await page.text()).includes('Svänghjulet 2')]).toEqual([200, true]);
    expect((await house.ask('officer', experienceView, { id }))?.experience.writtenBy).toBe('Gunilla Ek');
    expect((await house.run('officer', removeExperience, { id })).kind).toBe('notFound');
    expect((await house.run('otherCoordinator', saveExperience, { id, ...told('A', 'B', 'C') })).kind).toBe('notFound');
    await house.do('coordinator', removeExperience, { id });
    expect(await house.ask('officer', experienceView, { id })).toBeNull();
    expect((await house.run('coordinator', saveExperience, { id, ...told('A', 'B', 'C') })).kind).toBe('notFound');
  });

  it('says what is wrong beside the field', async () => {
    const fieldOf = async (input: Record<string, unknown>) => {
      const answer = await house.run('coordinator', saveExperience, { ...told('A', 'B', 'C'), ...input });
      return answer.kind === 'refused' ? answer.field : Object.keys('errors' in answer ? answer.errors : {})[0];
    };
    expect(await fieldOf({ targetGroups: ' , ;' })).toBe('targetGroups');
    expect(await fieldOf({ methods: Array.from({ length: 13 }, (_, at) => `m${at}`).join() })).toBe('methods');
    expect(await fieldOf({ municipalities: ['Paris'] })).toBe('municipalities');
    expect(await fieldOf({ link: 'javascript:1' })).toBe('link');
    expect(await fieldOf({ lesson: '' })).toBe('lesson');
    expect(await fieldOf({ worked: 'Det gick bra för 19900122-2381.' })).toBe('worked');
  });
});
