import { paths } from '../../app/http/paths.ts';
import { ids } from '../support/county.ts';
import type { Ground, Who } from './row.ts';

interface Example {
  address: string;
  body?: string;
  /** Status and the address that is redirected to. */
  expected: [number, string | null];
}

interface BuiltIn {
  method: 'GET' | 'POST' | 'ALL';
  pattern: string;
  headers?: Readonly<Record<string, string>>;
  example: (who: Who, ground: Ground) => Example | Promise<Example>;
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Routes that belong to the house itself. Commands and queries behind the API have their own rows. */
export const builtIns: readonly BuiltIn[] = [
  {
    method: 'GET',
    pattern: '/assets/:file',
    example: () => ({ address: '/assets/../package.json', expected: [404, null] }),
  },
  {
    method: 'GET',
    pattern: '/favicon.ico',
    example: async (_, { house }) => ({
      address: '/favicon.ico',
      expected: [302, (await house.server.request('/favicon.ico')).headers.get('location')],
    }),
  },
  { method: 'GET', pattern: '/health', example: () => ({ address: '/health', expected: [200, null] }) },
  { method: 'GET', pattern: '/ready', example: () => ({ address: '/ready', expected: [200, null] }) },
  { method: 'GET', pattern: '/robots.txt', example: () => ({ address: '/robots.txt', expected: [200, null] }) },
  {
    method: 'POST',
    pattern: paths.language.pattern,
    headers: form,
    example: () => ({
      address: paths.language({}),
      body: `language=en&to=${encodeURIComponent('https://example.com/')}`,
      expected: [303, paths.start({})],
    }),
  },
  {
    method: 'POST',
    pattern: paths.logout.pattern,
    headers: form,
    example: () => ({ address: paths.logout({}), body: '', expected: [303, paths.login({})] }),
  },
  {
    method: 'POST',
    pattern: paths.changeAssociation.pattern,
    headers: form,
    // Everybody in the county holds functions in one association only; nobody goes to the other one.
    example: (who) => ({
      address: paths.changeAssociation({}),
      body: `association=${ids.other}`,
      expected: who.startsWith('other') ? [303, paths.start({})] : [404, null],
    }),
  },
  // Doors to identity providers: one that is not set up is no address, and this house has none.
  ...[paths.providerBegin, paths.providerCallback, paths.providerLogout].map(
    (path): BuiltIn => ({
      method: 'GET',
      pattern: path.pattern,
      example: () => ({ address: `${path({ provider: 'ingen' })}?code=a&state=b`, expected: [404, null] }),
    }),
  ),
  {
    method: 'GET',
    pattern: '/api/openapi.json',
    example: () => ({ address: '/api/openapi.json', expected: [200, null] }),
  },
  {
    method: 'POST',
    pattern: '/api/commands/:name',
    headers: { 'Content-Type': 'application/json' },
    example: () => ({ address: '/api/commands/constructor', body: '{}', expected: [404, null] }),
  },
  {
    method: 'GET',
    pattern: '/api/queries/:name',
    example: () => ({ address: '/api/queries/__proto__', expected: [404, null] }),
  },
  { method: 'ALL', pattern: '/api/*', example: () => ({ address: '/api/constructor', expected: [404, null] }) },
];
