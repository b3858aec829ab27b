import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches } from './all-matches.ts';
import { cuesOf, matchesNear } from './near.ts';

const WORD = /(?<![\p{L}\d])\p{L}{2,20}#\d{4}(?!\d)/gu;
const SAID = /(?<!\p{L})(?:på|i) (?:\p{L}+ ){0,2}byn(?!\p{L})/gu;
const places = (found: readonly RegExpExecArray[]) => found.map((m) => [m.index, m[0]]);
const words = fc.constantFrom(
  '#',
  '#1234',
  'lo#1234',
  'lo#12345',
  'på',
  'i',
  'lilla',
  'byn',
  'byns',
  'och',
  'så',
  '\n',
  '.',
);
const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constant('fyller ut') }, { weight: 1, arbitrary: words }), {
    minLength: 120,
    maxLength: 900,
  })
  .map((parts) => parts.join(' '));

describe('what stands near a cue', () => {
  it('is all that there is, in a long text as in a short one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(places(matchesNear(WORD, text, cuesOf(/#/g, text)))).toEqual(places(allMatches(WORD, text)));
        expect(places(matchesNear(SAID, text, cuesOf(/byn/g, text)))).toEqual(places(allMatches(SAID, text)));
      }),
      { numRuns: 300 },
    );
  });

  it('is found once where windows meet, and not where no cue is', () => {
    const text = `${'ord '.repeat(400)}lo#1234 lo#1234 ${'ord '.repeat(55)}lo#1234 ${'ord '.repeat(400)}`;
    expect(matchesNear(WORD, text, cuesOf(/#/g, text))).toHaveLength(3);
    expect(matchesNear(/ord/g, text, [])).toHaveLength(0);
    expect(matchesNear(/ord/g, 'ord', [])).toHaveLength(0);
  });
});
