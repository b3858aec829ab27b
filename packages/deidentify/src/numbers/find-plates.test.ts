import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsLetters, PLATE } from './find-plates.ts';

const PIECES = 'abc kör å x a b c 123 12 1 o12 7c 70n åbc xabc'.split(' ');
const GAPS = ['', ' ', '  ', '-', ' - ', ', ', '.', ':', '/', '·', '\n', '_', '1'];

describe('letters before a number', () => {
  it('stand wherever a plate does', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 9 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, (lower) => {
        for (let at = 0; at < lower.length; at++) {
          PLATE.lastIndex = at;
          const [, letters = '', , gap = '', digits = ''] = PLATE.exec(lower) ?? [];
          if (digits !== '') expect(followsLetters(lower, at + letters.length + gap.length)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are those of a word that ends in them only where it has no more', () => {
    expect(followsLetters('bil abc 123', 8)).toBe(true);
    expect(followsLetters('bil a b c 123', 10)).toBe(true);
    expect(followsLetters('sommaren 123', 9)).toBe(false);
  });
});
