import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

/** Words with one, two or three blanks between, some of them odd. */
const blankTexts = fc
  .array(fc.constantFrom('Å', 'e\u0301', '7', ' ', '  ', '\u00a0', '\u200b', 'İ', '\n', 'x'.repeat(50)), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

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
    ['hos  Kajutans  Krog', 'hos Kajutans Krog'],
    ['Namn   Telefon', 'Namn   Telefon'],
    ['Å\u00a0 Å', 'Å Å'],
  ])('%s is %s', (text, plain) => {
    expect(normalise(text).text).toBe(plain);
  });

  it('leaves a name in another script as it is', () => {
    expect(normalise('Анна Петрова').text).toBe('Анна Петрова');
  });

  const letter = [
    'Hon har blivit erbjuden en plats på halvtid från och med april hos Kajutans',
    'Krog, och frågar om Försäkringskassan godtar det. Svara gärna den här veckan.',
    'Mål: halvtid',
    '- närmaste chef är inte tillfrågad',
    'Hälsningar Eva',
  ];

  it.each(['\n', '\r\n'])('line ends of a mail program are blanks, others are not (%j)', (end) => {
    expect(normalise(letter.join(end)).text).toBe(`${letter[0]} ${letter.slice(1).join(end)}`);
  });

  it.each([
    ['short lines', 'Kajutans\nKrog'],
    ['a line that had room for more', `${letter[0]?.slice(0, 50)}\nKrog\n${letter[1]}`],
    ['a new paragraph', `${letter[0]}\n\n${letter[1]}`],
  ])('%s stay', (_, text) => {
    expect(normalise(text).text).toBe(text);
  });

  it('keeps offsets in order and inside the text, in lower case too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), blankTexts), (text) => {
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
