import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCheckDigit, kindOf } from './personal-number.ts';

describe('the check digit of a personal number', () => {
  it.each(['8802142383', '8802142391', '9107302383', '1712032380'])('is right in the test number %s', (ten) => {
    expect(hasCheckDigit(ten)).toBe(true);
  });

  it('is right for exactly one last digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const right = [...'0123456789'].filter((digit) => hasCheckDigit(nine + digit));
        expect(right).toHaveLength(1);
      }),
    );
  });

  it('changes with every single digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), fc.nat(9), fc.integer({ min: 1, max: 9 }), (ten, at, by) => {
        const digit = (Number(ten[at]) + by) % 10;
        const changed = ten.slice(0, at) + digit + ten.slice(at + 1);
        expect(hasCheckDigit(ten) && hasCheckDigit(changed)).toBe(false);
      }),
    );
  });
});

describe('the kind of ten digits', () => {
  it.each([
    ['8802142383', 'personalNumber'],
    ['8802742398', 'coordinationNumber'],
    ['8813142383', null],
    ['8802322383', null],
    ['5599009990', null],
  ])('%s is %s', (ten, kind) => {
    expect(kindOf(ten)).toBe(kind);
  });
});
