import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviceIn, questionIn } from '../../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { htmlFaults } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import { addService } from '../../catalogue/entry/edit.ts';
import { takeServiceStep } from '../../catalogue/entry/lifecycle.ts';
import { advise } from '../advise.ts';
import { ask } from '../asking/ask.ts';
import { askBack, returnForBasics } from '../dialogue.ts';

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

describe('the page of a case', () => {
  const page = async (who: 'officer' | 'coordinator', id: string, more = ''): Promise<string> =>
    (await house.request(who, 'GET', `${paths.case({ id })}${more}`)).text();
  const order = (html: string, ...marks: string[]): number[] => marks.map((mark) => html.indexOf(mark));

  it('shows whoever asked their turn, the advice and the handle above all services', async () => {
    const waiting = order(await page('officer', (await states.awaitingAsker?.()) ?? ''), 'Din tur', 'id="copytext"');
    const advised = order(await page('officer', (await states.advised?.()) ?? ''), 'id="rad"', 'id="copytext"');
    for (const places of [waiting, advised]) {
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    const service = { name: 'Träffpunkten', principal: 'municipality', kind: 'health', intervalDays: '180' };
    const { id } = await house.do('coordinator', addService, service);
    await house.do('coordinator', takeServiceStep, { id, step: 'publish' });
    const html = await page('officer', (await states.received?.()) ?? '');
    const [handle = 0, services = 0] = order(html, 'id="copytext"', 'Träffpunkten');
    expect([handle > 0, handle < services]).toEqual([true, true]);
  });

  it('leads the coordinator from its top to the advice and to a question back, which opens', async () => {
    const id = (await states.received?.()) ?? '';
    const html = await page('coordinator', id);
    expect(html).toContain('href="#ge-rad"');
    expect(html).toContain('id="ge-rad"');
    expect(html).toContain(`href="${paths.case({ id })}?oppna=askBack#askBack"`);
    expect(html).toMatch(/<details id="askBack">/);
    expect(await page('coordinator', id, '?oppna=askBack')).toMatch(/<details id="askBack" open(="")?>/);
    expect(await page('officer', id)).not.toContain('oppna=askBack');
  });

  it('is looked for among all questions when the chosen list has none', async () => {
    await states.advised?.();
    const found = async (search: string): Promise<string> =>
      (await house.request('coordinator', 'GET', `${paths.queue({})}?${search}`)).text();
    const none = await found('words=zyzzyva&view=waiting');
    const [, rest] = none.match(/href="([^"]+)">Sök bland alla frågor/) ?? [];
    expect(rest?.replaceAll('&amp;', '&')).toBe(`${paths.queue({})}?words=zyzzyva&view=all&group=`);
    expect(await found('words=zyzzyva&view=all')).not.toContain('Sök bland alla frågor');
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
