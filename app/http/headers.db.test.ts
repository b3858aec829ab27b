import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Persona } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const table = '/statistik/tabell.csv?from=2016-01-01&to=2016-12-31&table=month';

const answers: [string, Persona | null, string, string][] = [
  ['a page', null, '/', 'text/html; charset=utf-8'],
  ['no page', null, '/finns-inte', 'text/html; charset=utf-8'],
  ['an answer of the API', null, '/api/openapi.json', 'application/json'],
  ['nothing of the API', 'officer', '/api/queries/finns-inte', 'application/json'],
  ['a table', 'coordinator', table, 'text/csv; charset=utf-8'],
  ['plain text', null, '/robots.txt', 'text/plain; charset=utf-8'],
];

it.each(answers)('%s says what it is and where it may be shown', async (_, who, path, type) => {
  const { headers } = await house.request(who, 'GET', path);
  // Node's own answers have no blank behind the semicolon; a server that runs in the same process makes them ours.
  expect(headers.get('content-type')?.toLowerCase().replace(/;\s*/, '; ')).toBe(type);
  const policy = headers.get('content-security-policy')?.split('; ') ?? [];
  for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('is kept by no cache, but for files whose name changes with their content', async () => {
  for (const [, who, path] of answers) {
    const { headers } = await house.request(who, 'GET', path);
    expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
  const page = await (await house.request(null, 'GET', '/')).text();
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? '/';
  const { headers } = await house.request(null, 'GET', style);
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it('is decoded once, addresses and forms alike', async () => {
  const statusOf = async (path: string) => (await house.request('officer', 'GET', path)).status;
  expect([await statusOf('/hjalp/logga%2Din'), await statusOf('/hjalp/logga%252Din')]).toEqual([200, 404]);
  const leadsTo = async (to: string) =>
    (await house.request(null, 'POST', '/sprak', { language: 'sv', to })).headers.get('location');
  expect([await leadsTo('/konto'), await leadsTo('%2Fkonto')]).toEqual(['/konto', '/']);
});

it('gives a file a name that no program reads as anything else', async () => {
  const { headers } = await house.request('coordinator', 'GET', table);
  // RFC 8187: letters, digits and a few signs; everything else as %xx.
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9._~!%-]+\.csv$/);
});
