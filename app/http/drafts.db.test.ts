import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Persona, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const draftsOn = async (who: Persona, path: string): Promise<string[]> => {
  const page = await (await house.request(who, 'GET', path)).text();
  return [...page.matchAll(/data-draft="([^"]*)"/g)].map(([, name]) => name ?? '');
};

it('what is typed is kept for whoever types it, and shown to nobody else on the same computer', async () => {
  for (const [path, askers] of [
    ['/fraga', ['officer', 'colleague']],
    ['/hinder/rapportera', ['officer', 'coordinator']],
    ['/registrera', ['coordinator', 'sisterCoordinator']],
  ] as const) {
    const names = await Promise.all(askers.map((who) => draftsOn(who, path)));
    expect([path, names.map(({ length }) => length)]).toEqual([path, [1, 1]]);
    for (const [at, who] of askers.entries()) expect(names[at]?.[0]).toContain(personas[who].id);
    expect(names[0]).not.toEqual(names[1]);
  }
});
