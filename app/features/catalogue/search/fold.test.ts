import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWord, searchWords } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Beslutet', 'beslut'],
    ['ärendet', 'ärend'],
    ['tillståndet', 'tillstånd'],
    ['stödets', 'stöd'],
    ['yttrandet', 'yttrandet'],
    ['het', 'het'],
    ['hälsohet', 'hälsohet'],
    ['AME', 'ame'],
  ])('%s → %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('keeps words and drops what stands between them', () => {
    expect(foldText('Arbetsträning/praktik – 5 tim', null, undefined, 'Stödet.')).toBe(
      'arbetsträning praktik 5 tim stöd',
    );
  });

  it('finds each word of a search once, and no more than a dozen', () => {
    expect(searchWords('stöd Stödet STÖD')).toEqual(['stöd']);
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(12);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });
});
