import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviceIn, questionIn } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { paths } from '../../http/paths.ts';
import { advise } from './advise.ts';
import { ask } from './ask.ts';
import { askBack, returnForBasics } from './dialogue.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const asked = async (): Promise<string> => (await house.do('officer', ask, questionIn('heby'))).id;
const text = 'Är arbetsförmågan bedömd?';

const states: Record<string, () => Promise<string>> = {
  received: asked,
  awaitingAsker: async () => (await house.do('coordinator', askBack, { id: await asked(), text })).id,
  returnedForBasics: async () => (await house.do('coordinator', returnForBasics, { id: await asked(), text })).id,
  advised: async () => (await house.do('coordinator', advise, { id: await asked(), ...adviceIn('heby') })).id,
};

// Several forms of a case stand on one page: each field has its own id, and a label finds its control.
describe.each(Object.keys(states))('the page of a case that is %s', (state) => {
  it.each(['officer', 'coordinator'] as const)('is valid for the %s', async (who) => {
    const id = (await states[state]?.()) ?? '';
    const page = await house.request(who, 'GET', paths.case({ id }));
    expect(page.status).toBe(200);
    expect(await htmlFaults(await page.text())).toEqual([]);
  });
});

describe('a wrong answer on the page of a case', () => {
  it.each(['received', 'awaitingAsker', 'returnedForBasics'])(
    'is said beside its own field when it is %s',
    async (state) => {
      const id = (await states[state]?.()) ?? '';
      const page = await house.request('coordinator', 'POST', paths.case({ id }), {
        _do: 'case.correctQuestion',
        id,
        question: '',
      });
      const html = await page.text();
      expect(page.status).toBe(422);
      expect(await htmlFaults(html)).toEqual([]);
      const target = html.match(/<a href="#(f-case-correctQuestion-[^"]+)"/)?.[1];
      expect(html).toContain(`id="${target}"`);
    },
  );
});
