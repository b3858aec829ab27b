import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

describe('phones beside authorities and persons', () => {
  it.each([
    ['AF: 040 628 04 32. FK: +46 980 319 234. PO: 070-174 06 52.', '040 628 04 32'],
    ['Deltagaren 031-390 06 94, mamma 040 628 04 82, AF 040-628 04 46', '040-628 04 46'],
    ['Deltagaren uppger 0846500485 som sitt eget nummer.', '0846500485'],
    ['Jag har försökt tre gånger på 0406280479 utan svar.', '0406280479'],
  ])('is found in: %s', (text, phone) => {
    expect(found(text)).toContain(`phone: ${phone}`);
  });

  it('of offices alone are only hinted at, and are no matters', () => {
    const all = findAll('Växel AF 0771-416 416, FK 0771-524 524, kommunen 0224-360 00');
    expect(all.map(({ type }) => type)).toEqual(['phone', 'phone', 'phone']);
    expect(all.filter(({ score }) => score >= 0.4)).toEqual([]);
  });

  it.each([
    ['FK:s nummer är 0533 8127-44.', 'identifier: 0533 8127-44'],
    ['Sökte i Procapita på 021116-23 83, inga ärenden.', 'personalNumber: 021116-23 83'],
  ])('but not what is written as a matter or a person: %s', (text, other) => {
    expect(found(text)).toContain(other);
  });
});
