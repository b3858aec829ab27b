import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameSecret } from './same-secret.ts';

it('knows a secret and nothing else, of whatever length and letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (secret, given) => {
      expect(isSameSecret(secret, secret)).toBe(true);
      expect(isSameSecret(secret, given)).toBe(secret === given);
      expect(isSameSecret(secret, `${secret}x`)).toBe(false);
    }),
  );
  expect(isSameSecret('å', 'a')).toBe(false);
  expect(isSameSecret('', '')).toBe(true);
});
