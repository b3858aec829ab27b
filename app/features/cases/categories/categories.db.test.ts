import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { ask } from '../asking/ask.ts';
import { askForm } from '../asking/ask-form.ts';
import { caseView } from '../case-page/case-view.ts';
import { addCategory, categoriesView, endCategory } from './change-categories.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const question = {
  municipalityId: ids.heby,
  obstacle: 'refused',
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
};

describe('the county’s categories', () => {
  it('keep an old case’s word when they are taken away, and count it as another', async () => {
    const { id } = await house.do('officer', ask, { ...question, need: 'studies' });
    await house.do('office', endCategory, { category: 'need/studies', countedAs: 'need/other' });
    expect((await house.ask('officer', caseView, { id }))?.need?.sv).toBe('Studier');
    expect((await house.ask('officer', askForm, {}))?.needs.map((one) => one.code)).not.toContain('studies');
    expect(await house.run('officer', ask, { ...question, need: 'studies' })).toMatchObject({
      kind: 'refused',
      field: 'need',
    });
    await house.do('office', endCategory, { category: 'need/other', countedAs: 'need/workTraining' });
    const view = await house.ask('coordinator', categoriesView, {});
    expect(view?.lists.need.find((one) => one.code === 'studies')).toMatchObject({
      ended: true,
      countedAs: 'workTraining',
    });
    expect(view?.lists.obstacle.every((one) => !one.ended)).toBe(true);
  });

  it('grow by a version with each change, for this association alone', async () => {
    const before = (await house.ask('office', categoriesView, {}))?.version ?? 0;
    await house.do('administrator', addCategory, { list: 'obstacle', swedish: 'Ingen buss', english: 'No bus' });
    const view = await house.ask('office', categoriesView, {});
    expect(view?.version).toBe(before + 1);
    const code = view?.lists.obstacle.find((one) => one.name.sv === 'Ingen buss')?.code ?? '';
    const { id } = await house.do('officer', ask, { ...question, need: 'workTraining', obstacle: code });
    expect((await house.ask('officer', caseView, { id }))?.obstacle?.en).toBe('No bus');
    expect(
      (await house.ask('otherAdministrator', categoriesView, {}))?.lists.obstacle.some(
        (one) => one.name.sv === 'Ingen buss',
      ),
    ).toBe(false);
  });

  it.each([
    [{ category: 'need/nothing', countedAs: 'need/other' }, 'category'],
    [{ category: 'nothing', countedAs: 'need/other' }, 'category'],
    [{ category: 'need/workTraining', countedAs: 'need/workTraining' }, 'countedAs'],
    [{ category: 'need/workTraining', countedAs: 'obstacle/other' }, 'countedAs'],
  ])('refuses %j', async (input, field) => {
    expect(await house.run('office', endCategory, input)).toMatchObject({ kind: 'refused', field });
  });

  it('refuses the same word twice', async () => {
    expect(
      await house.run('office', addCategory, { list: 'need', swedish: 'arbetsträning', english: 'x' }),
    ).toMatchObject({ kind: 'refused', field: 'swedish' });
  });
});
