import { describe, expect, it } from 'vitest';
import { isSecretSetting, maskOf } from './mask.ts';
import { readSettings, WrongSettings } from './settings.ts';

const provider = { id: 'kommun', name: 'Heby kommun', issuer: 'https://login.example.se', clientId: 'farled' };
const read = (list: unknown, more: Record<string, string> = {}) =>
  readSettings({ FARLED_OIDC: typeof list === 'string' ? list : JSON.stringify(list), ...more }).logins;

describe('settings of logins', () => {
  it('have what most providers need when it is left out', () => {
    expect(readSettings({}).logins).toEqual({
      providers: [],
      emailLinks: true,
      linkMinutes: 10,
      idleHours: 8,
      absoluteHours: 14,
    });
    expect(read([provider]).providers).toEqual([
      {
        ...provider,
        clientSecret: null,
        scopes: 'openid email profile',
        claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
        emailDomains: [],
        stepUpAcr: null,
        twoFactors: false,
      },
    ]);
  });

  it('take a secret of its own variable', () => {
    expect(
      read([{ ...provider, id: 'heby-kommun' }], { FARLED_OIDC_SECRET_HEBY_KOMMUN: 'hemlig' }).providers[0]
        ?.clientSecret,
    ).toBe('hemlig');
  });

  it('may speak without encryption to this very machine only', () => {
    expect(read([{ ...provider, issuer: 'http://localhost:4000' }]).providers).toHaveLength(1);
    expect(() => read([{ ...provider, issuer: 'http://login.example.se' }])).toThrow('https is needed');
  });

  it.each([
    ['no JSON', '{'],
    ['no list', provider],
    ['a misspelt field', [{ ...provider, clientid: 'x' }]],
    ['an id that does not fit in an address', [{ ...provider, id: 'Heby kommun' }]],
    ['the same id twice', [provider, provider]],
    ['scopes without openid', [{ ...provider, scopes: 'email' }]],
    ['something that is no domain', [{ ...provider, emailDomains: ['*@heby.example.se'] }]],
  ])('refuse %s, and say which variable it is', (_, list) => {
    expect(() => read(list)).toThrow(WrongSettings);
    expect(() => read(list)).toThrow(/^FARLED_OIDC: /);
  });

  it('ask for two factors everywhere at once: no links by e-mail, and of every provider', () => {
    const list = JSON.stringify([provider, { ...provider, id: 'other', twoFactors: false }]);
    const { logins } = readSettings({ FARLED_OIDC: list, FARLED_TWO_FACTORS: 'on', FARLED_EMAIL_LINKS: 'on' });
    expect([logins.emailLinks, logins.providers.map((one) => one.twoFactors)]).toEqual([false, [true, true]]);
    expect(read([{ ...provider, twoFactors: true }])).toMatchObject({
      emailLinks: true,
      providers: [{ twoFactors: true }],
    });
  });

  it('keep letters within half an hour', () => {
    expect(readSettings({ FARLED_LINK_MINUTES: '20' }).logins.linkMinutes).toBe(20);
    for (const minutes of ['4', '31', '7.5']) expect(() => readSettings({ FARLED_LINK_MINUTES: minutes })).toThrow();
  });

  it('keep sessions within a day', () => {
    expect(() => readSettings({ FARLED_SESSION_HOURS: '48' })).toThrow('FARLED_SESSION_HOURS');
    expect(readSettings({ FARLED_SESSION_IDLE_HOURS: '0.5', FARLED_EMAIL_LINKS: 'off' }).logins).toMatchObject({
      idleHours: 0.5,
      emailLinks: false,
    });
  });

  it('tell no client secret to a log', () => {
    const list = JSON.stringify([{ ...provider, clientSecret: 'hemligt-ord-77' }]);
    expect(isSecretSetting('FARLED_OIDC')).toBe(true);
    expect(maskOf({ FARLED_OIDC: list })('invalid_client hemligt-ord-77')).not.toContain('hemligt');
  });
});
