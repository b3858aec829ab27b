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

describe('who is told of right before a name', () => {
  it('both of a couple whose home it is', () => {
    expect(found('Fosterhemmet (Britt och Lars Karlsson) vill ha avlastning.')).toEqual([
      'name: Britt',
      'name: Lars Karlsson',
    ]);
  });

  it('the authority that something is reported to, but not somebody with a surname', () => {
    expect(found('Anmälan till Ivo är gjord.')).toEqual([]);
    expect(found('Anmälan till Ivo Petrov är gjord.')).toEqual(['name: Ivo Petrov']);
  });
});
