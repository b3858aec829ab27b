import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Opened, openWindow, startBrowser } from '../../app/design/gallery/browser.ts';
import type { Persona } from './county.ts';
import { type TestHouse, type TestHouseOptions, testHouse } from './house.ts';

const root = join(fileURLToPath(import.meta.url), '../../..');
const manifest = join(root, 'app/dist/assets/manifest.json');

/** The browser's files, built anew when a source is younger than they are. */
function buildAssets(): void {
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const sources = globSync(
    [
      'app/design/**/*.{ts,tsx,css,woff2,svg}',
      'app/features/*/islands/*',
      'app/features/catalogue/*.{ts,tsx}',
      'packages/{deidentify,eligibility}/src/*.ts',
    ],
    { cwd: root },
  );
  if (sources.every((file) => statSync(join(root, file)).mtimeMs < built)) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.js'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The browser's files could not be built: ${stderr}`);
}

export interface ServedHouse extends TestHouse {
  address: string;
  browser: Browser;
  /** A window of somebody's own; null: not logged in. */
  open(who: Persona | null, options?: BrowserContextOptions): Promise<Opened>;
}

/** A house that a real browser visits over a real connection. */
export async function servedHouse(options: TestHouseOptions = {}): Promise<ServedHouse> {
  buildAssets();
  // Its address is its own from the beginning: a port that is only found free may be taken when the house is built.
  const built = Promise.withResolvers<TestHouse>();
  const server = serve({
    fetch: async (request, env) => (await built.promise).server.fetch(request, env),
    port: 0,
    hostname: 'localhost',
  });
  await once(server, 'listening');
  const listens = server.address();
  if (listens === null || typeof listens === 'string') throw new Error('The house has no port.');
  const address = `http://localhost:${listens.port}`;
  const [house, browser] = await Promise.all([testHouse({ ...options, baseUrl: address }), startBrowser()]);
  // Read once now, so that a build meanwhile takes no file away.
  for (const file of readdirSync(dirname(manifest))) await house.server.request(`/assets/${file}`);
  built.resolve(house);
  return {
    ...house,
    address,
    browser,
    open: async (who, contextOptions = {}) => {
      const opened = await openWindow(browser, { baseURL: address, ...contextOptions });
      if (who) await opened.context.addCookies([{ ...(await house.cookie(who)), url: address }]);
      return opened;
    },
    close: async () => {
      await browser.close();
      await new Promise((closed) => server.close(closed));
      await house.close();
    },
  };
}
