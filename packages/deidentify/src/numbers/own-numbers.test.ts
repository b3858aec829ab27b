import { expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

it("a number that the association gives its questions is nobody's, another one is", () => {
  const text = 'Samma fråga som HEB-26-0017, se GRA-26-0412.';
  expect(found(text)).toEqual(['identifier: HEB-26-0017', 'identifier: GRA-26-0412']);
  expect(found(text, { numberPrefixes: ['HEB'] })).toEqual(['identifier: GRA-26-0412']);
  expect(found('Journal HEB-26-001, HEB-26-0017-2', { numberPrefixes: ['HEB'] })).not.toEqual([]);
});
