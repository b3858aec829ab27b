import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../kernel/logins.ts';
import { vouchedBy } from './provider.ts';

const provider: Provider = {
  id: 'kommun',
  name: 'Heby kommun',
  issuer: 'https://login.example.se',
  clientId: 'farled',
  clientSecret: null,
  scopes: 'openid',
  claims: { email: 'mail', emailVerified: 'mail_ok', name: 'display' },
  emailDomains: ['heby.example.se'],
  stepUpAcr: null,
  twoFactors: false,
};
const claims = {
  sub: 'Abc',
  mail: 'Ny@Heby.example.se',
  mail_ok: true,
  display: 'Ny Person',
  personnummer: '198001012384',
};

describe('what is taken of a provider’s claims', () => {
  it('is what the settings name, and nothing else', () => {
    const vouched = vouchedBy(provider, { ...claims, acr: 'urn:low', auth_time: 1_763_283_600 });
    expect(vouched).toEqual({
      identity: expect.stringMatching(/^[0-9a-f]{64}$/),
      email: 'ny@heby.example.se',
      emailIsProven: true,
      name: 'Ny Person',
      at: new Date(1_763_283_600_000),
      acr: 'urn:low',
    });
    expect(JSON.stringify(vouched)).not.toContain('1980');
  });

  it('tells subjects and issuers apart, also by case', () => {
    const of = (sub: string, issuer = provider.issuer) => vouchedBy({ ...provider, issuer }, { sub }).identity;
    expect(new Set([of('Abc'), of('abc'), of('Abc', 'https://other.example.se')]).size).toBe(3);
  });

  it.each([
    ['another domain', { mail: 'a@example.se' }],
    ['a subdomain', { mail: 'a@skola.heby.example.se' }],
    ['two signs', { mail: 'a@heby.example.se@evil.example.com' }],
    ['not verified', { mail_ok: false }],
    ['a text for true', { mail_ok: 'true' }],
    ['no address', { mail: undefined }],
    ['an address that is no text', { mail: ['ny@heby.example.se'] }],
  ])('proves no address: %s', (_, more) => {
    expect(vouchedBy(provider, { ...claims, ...more }).emailIsProven).toBe(false);
  });

  it('must be as sure as the settings ask, when somebody proves anew who they are', () => {
    const strong = { ...provider, stepUpAcr: 'urn:high urn:higher' };
    expect(vouchedBy(strong, claims).acr).toBeNull();
    expect(() => vouchedBy(strong, claims, true)).toThrow('not strong enough');
    expect(() => vouchedBy(strong, { ...claims, acr: 'urn:low' }, true)).toThrow('not strong enough');
    expect(vouchedBy(strong, { ...claims, acr: 'urn:higher' }, true).acr).toBe('urn:higher');
  });

  it('must be by two factors at every login where the settings ask for them', () => {
    const two = { ...provider, twoFactors: true };
    const strong = { ...two, stepUpAcr: 'urn:high' };
    for (const amr of [undefined, [], ['pwd'], 'mfa', { mfa: true }])
      expect(() => vouchedBy(two, { ...claims, acr: 'urn:high', amr })).toThrow('not strong enough');
    expect(vouchedBy(two, { ...claims, amr: ['pwd', 'mfa'] }).email).toBe('ny@heby.example.se');
    expect(vouchedBy(strong, { ...claims, acr: 'urn:high' }).acr).toBe('urn:high');
    expect(() => vouchedBy(strong, { ...claims, acr: 'urn:low' })).toThrow('not strong enough');
    // Confirming anew asks for the level itself, not for two of something.
    expect(() => vouchedBy(strong, { ...claims, amr: ['mfa'] }, true)).toThrow('not strong enough');
  });
});
