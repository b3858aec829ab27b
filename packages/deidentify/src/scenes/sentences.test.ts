import { expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

it.each([
  ['Pia vill byta rum. Sivert har fått ny tid.', 'name: Sivert'],
  ['Hon har eget rum. Anna ringde.', 'name: Anna'],
  ['Intyg: förare Ingvar, bil NTO460.', 'name: Ingvar'],
])('nobody is a room or a car for what another sentence or a plate says: %s', (text, name) => {
  expect(found(text)).toContain(name);
});

it.each(['Vi ses i rum Sivert.', 'Linnea (växten) behöver vatten.'])('but these are: %s', (text) => {
  expect(found(text)).toEqual([]);
});
