import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { fieldsOf } from '../../app/kernel/fields.ts';
import { neverNames } from '../../app/kernel/form.ts';
import { type TestHouse, testHouse } from '../support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

// What is sent under such a name is never read: the field would be emptied whenever its form is saved.
it('no field has a name that the house does not read', () => {
  const all = [...house.house.commands.values(), ...house.house.queries.values()];
  expect(all.length).toBeGreaterThan(100);
  const lost = all.flatMap(({ name, input }) =>
    fieldsOf(input as z.ZodObject).flatMap((one) => (neverNames.has(one.name) ? [`${name} ${one.name}`] : [])),
  );
  expect(lost).toEqual([]);
});
