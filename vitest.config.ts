import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Days and hours are those of Sweden wherever Farled runs: tests run, with their database and browser, where it is yesterday.
process.env.TZ ??= 'Pacific/Honolulu';

/** Of what is asked again until it is so: vitest's own second is short on a machine with other work. */
const poll = { timeout: 60_000 };

const shared = {
  resolve: { conditions: ['farled-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['farled-source', ...defaultServerConditions] } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } },
};

/** Three projects, fastest first: pure rules, then a real PostgreSQL, then a real browser. */
export default defineConfig({
  ...shared,
  test: {
    isolate: false,
    pool: 'threads',
    projects: [
      {
        ...shared,
        test: {
          name: 'pure',
          isolate: false,
          testTimeout: 60_000,
          include: ['packages/**/*.test.ts', 'app/**/*.test.{ts,tsx}', 'test/house/**/*.test.ts'],
          exclude: ['**/*.db.test.*', '**/*.e2e.test.*', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        ...shared,
        test: {
          name: 'database',
          isolate: false,
          pool: 'threads',
          maxWorkers: 1,
          include: ['app/**/*.db.test.{ts,tsx}', 'test/**/*.db.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          expect: { poll },
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          isolate: false,
          pool: 'threads',
          maxWorkers: 1,
          include: ['app/**/*.e2e.test.{ts,tsx}', 'test/**/*.e2e.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
          expect: { poll },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
