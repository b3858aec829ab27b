import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { searchable } from './one-byte.ts';
import { Page } from './page.ts';

const kinds = (text: string): string =>
  text
    .replace(/[\ud800-\udfff]/g, '.')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{Lo}/gu, 'o')
    .replace(/[^\p{L}\d\s]/gu, '.');

describe('a text as it is searched', () => {
  it('has a byte for every unit, of the kind of what is written', () => {
    const piece = fc.constantFrom(
      ...'Ćiro šárka Łukasz Đurđa Анна مريم 李 ”citat” “so” • → … å É 🙂 x 5 . -'.split(' '),
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, lower, written, writtenLower } = new Page(normalise(pieces.join(' ')));
        for (const said of [text, lower]) expect(/^[\0-\u00ff]*$/.test(said)).toBe(true);
        expect([text.length, lower.length]).toEqual([written.length, writtenLower.length]);
        expect(kinds(text)).toBe(kinds(written));
        expect(lower).toBe(text.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });

  it('is the text itself where nothing takes two bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäöA-ZÅÄÖéü0-9 .,"'\n-]*$/), (text) => {
        expect(searchable(text, normalise(text).marks)).toBe(text);
      }),
    );
  });
});
