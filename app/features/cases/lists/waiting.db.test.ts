import { afterAll, beforeAll, expect, it } from 'vitest';
import { ids } from '../../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { ask } from '../asking/ask.ts';
import { queueWithCounts } from './queue.ts';
import { waiting } from './waiting.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

it('is counted in the coordinator’s groups, as the page of the queue says, and in nobody else’s', async () => {
  expect(await house.ask('coordinator', waiting, {})).toEqual({ waiting: 0, late: 0, followUpDue: 0, firstDue: null });
  await house.do('officer', ask, {
    municipalityId: ids.heby,
    need: 'studies',
    obstacle: 'refused',
    basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
    question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
  });
  const all = await house.ask('coordinator', waiting, {});
  expect(all).toMatchObject({ waiting: 1, late: 0, followUpDue: 0 });
  expect(all?.firstDue).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await house.ask('coordinator', waiting, { group: ids.groupHeby })).toEqual(all);
  expect((await house.ask('coordinator', queueWithCounts, {}))?.counts).toEqual(all);
  for (const group of [ids.groupTierp, ids.groupElsewhere, '00000000-0000-7000-8000-000000000009'])
    expect(await house.ask('coordinator', waiting, { group })).toBeNull();
  expect(await house.ask('sisterCoordinator', waiting, {})).toMatchObject({ waiting: 0 });
});
