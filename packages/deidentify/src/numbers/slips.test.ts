import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

/** The number with a blank at every place beside a digit, one at a time. */
const slips = (number: string): string[] =>
  [...number.matchAll(/(?<=.)(?:(?=\d)|(?<=\d)(?=.))/g)].map(
    ({ index }) => `${number.slice(0, index)} ${number.slice(index)}`,
  );

describe('a blank that slipped into a number', () => {
  it.each([
    ['personalNumber', '881113-2383', 'Gäller # som är sjukskriven'],
    ['personalNumber', '198811132383', 'Sökande #, medsökande saknas'],
    ['coordinationNumber', '770974-2394', 'Läs upp # en gång till'],
    ['phone', '040-628 04 28', 'Eva Blom, #, eva@example.se'],
    ['plate', 'KLM482', 'Hennes bil (#) gick inte igenom'],
    ['plate', 'KLM48T', 'Reg.nr #.'],
  ])('hides no %s: %s', (type, number, frame) => {
    for (const slip of slips(number)) expect(found(frame.replace('#', slip)), slip).toContain(`${type}: ${slip}`);
  });

  it.each(['1 250 000 000 kr', 'kl 10 30 till 11 15', 'lag 1 23'])('makes none of %s', (text) => {
    expect(found(text).filter((one) => /^(?:personal|coordination|plate|phone)/.test(one))).toEqual([]);
  });
});
