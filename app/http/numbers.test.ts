import { describe, expect, it } from 'vitest';
import { numberOfDays, numberWords } from './numbers.ts';

describe('numbers', () => {
  it('are written as people write them, to one decimal', () => {
    const said = [0, 2.5, 2.25, 2.449, 1240].map((value) => [
      numberWords({ language: 'sv' }, value).replace(/\s/g, ' '),
      numberWords({ language: 'en' }, value),
    ]);
    expect(said).toEqual([
      ['0', '0'],
      ['2,5', '2.5'],
      ['2,3', '2.3'],
      ['2,4', '2.4'],
      ['1 240', '1,240'],
    ]);
  });

  it('of days are one day only when one is said', () => {
    const said = (value: number): string => numberOfDays({ language: 'sv' }, value);
    expect([0, 0.96, 1, 1.04, 1.5, 2].map(said)).toEqual([
      '0 dagar',
      '1 dag',
      '1 dag',
      '1 dag',
      '1,5 dagar',
      '2 dagar',
    ]);
  });
});
