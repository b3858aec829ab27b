import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import type { Provider } from '../../../kernel/logins.ts';

/** A provider whose ID tokens are what the test makes of them: everything before and around them is right. */
const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const clientSecret = 'a-secret-for-tests-only-0123456789';

type Claims = Record<string, unknown>;
let issuer = '';
let server: Server;
let house: TestHouse;
let token: (claims: Claims) => string | null = () => null;
let nonce = '';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(claims: Claims, { key = own.privateKey, header = {} as object, change = (text: string) => text } = {}) {
  const text = `${part({ alg: 'RS256', kid: 'own', ...header })}.${part(claims)}`;
  return change(`${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`);
}

const providerAt = (address: string): Provider => ({
  id: 'kommun',
  name: 'Heby kommun',
  issuer: address,
  clientId: 'farled',
  clientSecret,
  scopes: 'openid email',
  claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
  emailDomains: ['example.se'],
  stepUpAcr: null,
  twoFactors: false,
});

function rightClaims(): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, sub: 'sub-1', aud: 'farled', iat: now, exp: now + 300, auth_time: now, nonce, ...officer };
}
const officer = { email: 'officer@example.se', email_verified: true };

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (body: object): void => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (request.url === '/jwks')
      return answer({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] });
    const idToken = token(rightClaims());
    answer({ access_token: 'unused', token_type: 'Bearer', ...(idToken !== null && { id_token: idToken }) });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  house = await testHouse({ now: new Date(), logins: { providers: [providerAt(issuer)] } });
});
afterAll(async () => {
  await house?.close();
  await new Promise((closed) => server.close(closed));
});

/** Goes to the provider and comes back with a code for the token that it makes. */
async function comeBack(make: (claims: Claims) => string | null, to = house): Promise<Response> {
  token = make;
  const begun = await to.request(null, 'GET', '/logga-in/med/kommun');
  const away = new URL(begun.headers.get('location') ?? '');
  nonce = away.searchParams.get('nonce') ?? '';
  const [cookie = ''] = begun.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const search = new URLSearchParams({ code: 'a-code', state: away.searchParams.get('state') ?? '' });
  return to.request(null, 'GET', `/logga-in/svar/kommun?${search}`, undefined, { Cookie: cookie });
}

const isSession = (answer: Response): boolean =>
  answer.headers.getSetCookie().some((cookie) => cookie.startsWith('farled='));

const hour = 3600;
const forged: Record<string, (claims: Claims) => string | null> = {
  'is for another client': (claims) => signed({ ...claims, aud: 'another' }),
  'is for several clients and was given to another': (claims) =>
    signed({ ...claims, aud: ['farled', 'another'], azp: 'another' }),
  'has expired': (claims) => signed({ ...claims, iat: Number(claims.iat) - hour, exp: Number(claims.iat) - hour / 2 }),
  'has no end': (claims) => signed({ ...claims, exp: undefined }),
  'is not valid yet': (claims) => signed({ ...claims, nbf: Number(claims.iat) + hour }),
  'is by another issuer': (claims) => signed({ ...claims, iss: 'https://evil.example.com' }),
  'answers another login': (claims) => signed({ ...claims, nonce: 'of-another-login' }),
  'answers no login': (claims) => signed({ ...claims, nonce: undefined }),
  'is about nobody': (claims) => signed({ ...claims, sub: undefined }),
  'is signed by somebody else': (claims) => signed(claims, { key: foreign.privateKey }),
  'was changed after it was signed': (claims) =>
    signed(claims, {
      change: (text) => {
        const [header, , signature] = text.split('.');
        return [header, part({ ...claims, email: 'administrator@example.se' }), signature].join('.');
      },
    }),
  'is not signed at all': (claims) => `${part({ alg: 'none' })}.${part(claims)}.`,
  'is signed with the client’s own secret': (claims) => {
    const text = `${part({ alg: 'HS256' })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', clientSecret).update(text).digest('base64url')}`;
  },
  'is not there': () => null,
  'is no token': () => 'Anna Andersson',
};

describe('an ID token', () => {
  test('that is right lets in', async () => {
    const answer = await comeBack((claims) => signed(claims));
    expect([answer.status, isSession(answer)]).toEqual([303, true]);
  });

  test('says how sure the login was and when it happened: both are kept with the session', async () => {
    const at = Math.floor(Date.now() / 1000) - 90;
    await comeBack((claims) => signed({ ...claims, acr: 'urn:high', auth_time: at }));
    const [session] = await house.sql(
      `select acr, authenticated_at, provider from session where provider is not null order by created_at desc, acr nulls last limit 1`,
    );
    expect(session).toEqual({ acr: 'urn:high', authenticated_at: new Date(at * 1000), provider: 'kommun' });
  });

  test('must tell of two factors where they are asked for, at every login', async () => {
    const strict = await testHouse({
      now: new Date(),
      logins: { emailLinks: false, providers: [{ ...providerAt(issuer), twoFactors: true, stepUpAcr: 'urn:high' }] },
    });
    const begun = await strict.request(null, 'GET', '/logga-in/med/kommun');
    expect(new URL(begun.headers.get('location') ?? '').searchParams.get('acr_values')).toBe('urn:high');
    for (const weak of [{}, { acr: 'urn:low' }, { amr: ['pwd'] }]) {
      const answer = await comeBack((claims) => signed({ ...claims, ...weak }), strict);
      expect([answer.status, isSession(answer)]).toEqual([403, false]);
      expect(await answer.text()).toContain('Logga in med två faktorer');
    }
    const lines = await strict.sql(`select detail from audit_line where command = 'access.failedLogin'`);
    expect(lines).toEqual(Array(3).fill({ detail: { reason: 'tooWeak' } }));
    for (const strong of [{ acr: 'urn:high' }, { amr: ['pwd', 'mfa'] }]) {
      const answer = await comeBack((claims) => signed({ ...claims, ...strong }), strict);
      expect([answer.status, isSession(answer)]).toEqual([303, true]);
    }
    // A letter lets nobody in there, and the page does not offer one.
    const asked = await strict.request(null, 'POST', '/logga-in', { _do: 'access.requestLink', email: 'x@example.se' });
    expect(asked.status).toBe(409);
    expect(await (await strict.request(null, 'GET', '/logga-in')).text()).not.toContain('Skicka brevet');
    await strict.close();
  });

  test.each(Object.entries(forged))('that %s lets nobody in', async (_, make) => {
    const sessions = await house.sql('select 1 from session');
    const answer = await comeBack(make);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('går inte att lita på');
    expect(isSession(answer)).toBe(false);
    expect(await house.sql('select 1 from session')).toHaveLength(sessions.length);
  });

  test('what is noted of a wrong one names nobody', async () => {
    const lines = await house.sql<{ detail: object }>(
      `select detail from audit_line where command = 'access.failedLogin'`,
    );
    expect(lines.length).toBe(Object.keys(forged).length);
    for (const { detail } of lines) expect(detail).toEqual({ reason: 'wrongAnswer' });
    expect(house.reported.map(String).join()).not.toMatch(/example\.se|Anna/);
  });
});

test('a provider that calls itself something else than in the settings is none', async () => {
  const other = await testHouse({ logins: { providers: [providerAt(issuer.replace('127.0.0.1', 'localhost'))] } });
  const begun = await other.request(null, 'GET', '/logga-in/med/kommun');
  expect(begun.status).toBe(502);
  expect(begun.headers.get('location')).toBeNull();
  await other.close();
});
