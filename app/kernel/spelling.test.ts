import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarks, looselyWritten, withoutMarks } from './spelling.ts';

describe('spelling', () => {
  it.each([
    ['försäkring', 'forsakring'],
    ['östhammar', 'osthammar'],
    ['idé', 'ide'],
    ['×÷ þð ß', '×÷ þð ß'],
  ])('%s is %s without marks', (word, loose) => {
    expect(withoutMarks(word)).toBe(loose);
  });

  it('takes a word loosely unless it is short and has marks, which then are meant', () => {
    for (const [word, loose] of [
      ['atgard', 'atgard'],
      ['åtgärd', 'atgard'],
      ['mal', 'mal'],
      ['mål', null],
      ['vård', null],
    ] as const)
      expect([word, looselyWritten(word)]).toEqual([word, loose]);
  });

  it('makes a pattern that finds a text with any marks, and takes every sign as it stands', () => {
    expect(anyMarks('ga')).toBe('g[aåäáàâãæ]');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9åäöéüç .*+?^${}()|[\]\\/'"%_-]{1,20}$/), (text) => {
        const loose = withoutMarks(text);
        expect(new RegExp(`^${anyMarks(loose)}$`).test(text)).toBe(true);
        expect(new RegExp(`^${anyMarks(loose)}$`).test(`${text}x`)).toBe(false);
      }),
    );
  });
});
