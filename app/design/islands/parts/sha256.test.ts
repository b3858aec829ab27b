import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

test('is the digest that the server computes, for any text', () => {
  const onServer = (text: string): string => createHash('sha256').update(text).digest('hex');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(onServer(text));
    }),
  );
  for (const length of [0, 55, 56, 63, 64, 119, 120])
    expect(sha256('å'.repeat(length))).toBe(onServer('å'.repeat(length)));
});
