import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, commonOf } from './alike.ts';
import type { ShownGap } from './shown.ts';

const text = (word: string) => ({ sv: word, en: word.toUpperCase() });
const gap = (key: string, words: string, cases = 0): ShownGap => ({
  key,
  kind: null,
  phrases: words.split(' ').map(text),
  cases,
  perhaps: null,
});

describe('situations that say mostly the same', () => {
  test('stand together, what they share said once', () => {
    const listed = alike([gap('1', 'a b c x'), gap('2', 'p q r'), gap('3', 'a b c y z'), gap('4', 'a b c w', 5)]);
    expect(listed.map(({ key, shared, own }) => [key, shared.map(({ sv }) => sv), own.map(({ sv }) => sv)])).toEqual([
      ['1', ['a', 'b', 'c'], ['x']],
      ['3', ['a', 'b', 'c'], ['y', 'z']],
      ['2', [], ['p', 'q', 'r']],
      ['4', [], ['a', 'b', 'c', 'w']],
    ]);
  });

  test('lose nothing and keep the order of the counts', () => {
    const phrases = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 1 });
    const gaps = fc.uniqueArray(fc.record({ words: phrases, cases: fc.integer({ min: 0, max: 2 }) }), {
      maxLength: 12,
      selector: ({ words }) => words.join(),
    });
    fc.assert(
      fc.property(gaps, (made) => {
        const all = made
          .toSorted((a, b) => b.cases - a.cases)
          .map(({ words, cases }) => gap(words.join(), words.join(' '), cases));
        const common = commonOf(all);
        const listed = alike(all);
        expect(listed.map((one) => one.key).sort()).toEqual(all.map((one) => one.key).sort());
        expect(listed.map((one) => one.cases)).toEqual(all.map((one) => one.cases));
        for (const { key, shared, own } of listed) {
          const said = [...common, ...shared, ...own].map(({ sv }) => sv);
          expect(said.toSorted()).toEqual(key.split(',').toSorted());
        }
      }),
    );
  });
});
