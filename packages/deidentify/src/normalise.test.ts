import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

describe('plain spelling', () => {
  it.each([
    ['880214\u20112383', '880214-2383'],
    ['8\u200b8\u200d0214-23\u00ad83', '880214-2383'],
    ['８８０２１４－２３８３', '880214-2383'],
    ['٨٨٠٢١٤-٢٣٨٣', '880214-2383'],
    ['070\u00a0174\u200906\u202f05', '070 174 06 05'],
    ['Kevin with Cyrillic: Kеvin', 'Kevin with Cyrillic: Kevin'],
    ['A\u030asa O\u0308rjan', 'Åsa Örjan'],
    ['𝟖𝟖𝟎𝟐𝟏𝟒', '880214'],
    ['8\ufe0f\u20e38\ufe0f\u20e3', '88'],
    ['O’Brien', "O'Brien"],
  ])('%s is %s', (text, plain) => {
    expect(normalise(text).text).toBe(plain);
  });

  it('leaves a name in another script as it is', () => {
    expect(normalise('Анна Петрова').text).toBe('Анна Петрова');
  });

  it('keeps offsets in order and inside the text, in lower case too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: plain, lower, startOf, endOf } = normalise(text);
        expect(lower).toHaveLength(plain.length);
        let last = 0;
        for (let i = 0; i < plain.length; i++) {
          expect(startOf(i)).toBeGreaterThanOrEqual(last);
          expect(endOf(i + 1)).toBeGreaterThan(startOf(i));
          expect(endOf(i + 1)).toBeLessThanOrEqual(text.length);
          last = startOf(i);
        }
      }),
    );
  });
});
