import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../../app/design/gallery/browser.ts';
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

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** What the page complained of: errors of scripts, and what the content policy stopped. */
  faults: string[];
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
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const [house, browser] = await Promise.all([testHouse({ ...options, baseUrl: address }), startBrowser()]);
  // Read once now, so that a build meanwhile takes no file away.
  for (const file of Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>))
    await house.server.request(`/assets/${file}`);
  const server = serve({ fetch: house.server.fetch, port, hostname: 'localhost' });
  return {
    ...house,
    address,
    browser,
    open: async (who, contextOptions = {}) => {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 1280, height: 900 },
        ...contextOptions,
      });
      context.setDefaultTimeout(15_000);
      if (who) await context.addCookies([{ ...(await house.cookie(who)), url: address }]);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        // A page that says 409 or 422 is shown as an error by the browser, and is none.
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
      });
      return { context, page, faults };
    },
    close: async () => {
      await browser.close();
      await new Promise((closed) => server.close(closed));
      await house.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, 'localhost', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
