import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from 'playwright-core';
import type { Language } from '../../kernel/text.ts';
import type { IdentityCheck } from '../fields.ts';
import { galleryNames, renderGallery } from '../gallery.tsx';
import type { Assets } from './assets.ts';

const origin = 'http://localhost:1';
/** Of one wait: a machine that is five times slower, and has other work, is no fault of a page; a hang still is. */
const longest = 60_000;
/** The same engine without a window of its own around each page comes first: it needs a quarter of the time to open one. */
const places = [
  process.env.FARLED_CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

export function startBrowser(): Promise<Browser> {
  const executablePath = places.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) throw new Error('The browser tests need Chromium.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args, timeout: longest });
}

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** What the page complained of: errors of scripts, and what the content policy stopped. */
  faults: string[];
}

/** A window of somebody's own: nothing in it is shared with another. */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(longest);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A page that says 404, 409 or 422 is shown as an error by the browser, and is none.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' };

export interface Setting {
  assets: Assets;
  language?: Language;
  identity?: IdentityCheck;
  /** Pages and files besides the gallery, by path. A function answers what is posted. */
  extra?: Readonly<Record<string, string | ((posted: string | null) => string)>>;
}

function answer(route: Route, body: string | Uint8Array, contentType: string): Promise<void> {
  const headers = { 'content-security-policy': "default-src 'self'", 'content-type': contentType };
  return route.fulfill({ body: typeof body === 'string' ? body : Buffer.from(body), headers });
}

async function respond(route: Route, setting: Setting): Promise<void> {
  const request = route.request();
  const path = new URL(request.url()).pathname;
  const file = setting.assets.get(path.replace('/assets/', ''));
  if (file) return answer(route, file, types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  const extra = setting.extra?.[path];
  if (typeof extra === 'string' || (extra && request.method() === 'POST')) {
    const body = typeof extra === 'string' ? extra : extra(request.postData());
    return answer(route, body, path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
  }
  const name = galleryNames.find((candidate) => path === `/${candidate}`);
  if (!name) return route.fulfill({ status: 404, body: '' });
  const { language = 'sv', identity } = setting;
  const assets = { css: '/assets/farled.css', scripts: ['/assets/page.js'] };
  return answer(route, await renderGallery(name, { language, assets, identity }), 'text/html; charset=utf-8');
}

/** A window on the gallery. Everything is served from memory; nothing leaves the machine. */
export async function openGallery(
  browser: Browser,
  setting: Setting,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const opened = await openWindow(browser, { baseURL: origin, ...options });
  await opened.context.route('**/*', (route) => respond(route, setting));
  return opened;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe asks of colours and of the room that things take; its other rules hang on what is there and on what is shown. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** Violations that axe finds, a line each, with the targets' sizes checked as WCAG 2.2 asks. */
export async function axe(page: Page, only?: readonly string[]): Promise<string[]> {
  // The page keeps it until the next one is opened; to hand it over takes as long as to use it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async (rules) => {
    const { axe: engine } = globalThis as { axe?: typeof import('axe-core') };
    if (!engine) return ['axe did not load'];
    const asked = rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } };
    const { violations } = await engine.run(document, { ...asked, resultTypes: ['violations'] });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
  }, only);
}

/** Each element, and whether it is shown, takes room and lies on the page. */
const shown = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const isVisible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const { width, height, right, bottom } = element.getBoundingClientRect();
        const isThere = isVisible && width > 0 && height > 0 && right + scrollX > 0 && bottom + scrollY > 0;
        return `${element.localName}${isThere ? '+' : '-'}`;
      })
      .join(' '),
  );

const modes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** Everything is asked where it is light; where it is not, the same must be shown, and what hangs on looks is asked again. */
export async function axeInEveryMode(page: Page, seen?: (mode: string) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  let first: string | undefined;
  for (const [mode, media] of Object.entries(modes)) {
    await page.emulateMedia(media);
    await seen?.(mode);
    const faults = await axe(page, first === undefined ? undefined : looks);
    found.push(...faults.map((fault) => `${mode}: ${fault}`));
    const now = await shown(page);
    first ??= now;
    if (now !== first) found.push(`${mode}: something else is shown than where it is light`);
  }
  await page.emulateMedia(modes.light);
  return found;
}
