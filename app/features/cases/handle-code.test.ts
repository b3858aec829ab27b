import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newHandle, readHandle } from './handle-code.ts';

const secret = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 20, maxLength: 20 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''));

describe('the return handle', () => {
  it('reads back however it was typed: small letters, spaces, O for zero, l for one', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(' ', '', '-', '. '), (bits, separator) => {
        const handle = newHandle(bits);
        expect(handle).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = handle.replaceAll('-', separator).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(readHandle(typed)).toBe(handle);
      }),
    );
  });

  it('gives different secrets different handles', () => {
    fc.assert(fc.property(secret, secret, (a, b) => (newHandle(a) === newHandle(b)) === (a === b)));
  });

  it('never takes anything else for a handle', () => {
    for (const typed of [
      '',
      'abc',
      '7K3M-9QXT-2B8F-C4W',
      '7K3M-9QXT-2B8F-C4WDD',
      '7K3M-9QXT-2B8F-C4WÅ',
      'UUUU-UUUU-UUUU-UUUU',
    ])
      expect(readHandle(typed)).toBeNull();
  });
});
