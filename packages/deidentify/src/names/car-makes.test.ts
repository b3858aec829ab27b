import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('names that are makes of cars', () => {
  it.each(['Han äger en Kia från 2021.', 'Bilpoolen har en Kia Niro och två Volvo.'])('none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['En Kia Andersson ringde.', 'Kia Andersson'],
    ['Kia ringde i dag.', 'Kia'],
  ])('but %s', (text, name) => {
    expect(found(text)).toContain(`name: ${name}`);
  });
});
