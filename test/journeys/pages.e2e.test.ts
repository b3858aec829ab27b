import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInEveryMode } from '../../app/design/gallery/browser.ts';
import type { Ground, Who } from '../access/row.ts';
import { table } from '../access/table.ts';
import type { Persona } from '../support/county.ts';
import { fillCounty } from '../support/filled-county.ts';
import { htmlFaults } from '../support/html.ts';
import { addressOf } from '../support/requests.ts';
import { type ServedHouse, servedHouse } from '../support/served-house.ts';

let house: ServedHouse;
let ground: Ground;

beforeAll(async () => {
  house = await servedHouse();
  ground = { house, units: await fillCounty(house) };
});
afterAll(() => house?.close());

interface Example {
  who: Persona | null;
  address: string;
}

/** By pattern: asked once, since it means to ask for the page as each who may see it. */
const shownMost = new Map<string, Persona | null>();

async function whoIsShownMost(sees: readonly Who[], address: string): Promise<Persona | null> {
  const shown: { who: Persona | null; length: number }[] = [];
  for (const one of sees) {
    const who = one === 'nobody' ? null : one;
    const answer = await house.request(who, 'GET', address);
    if (answer.status === 200) shown.push({ who, length: (await answer.text()).length });
  }
  const [most] = shown.sort((one, other) => other.length - one.length);
  if (!most) throw new Error(`${address} answers nobody.`);
  return most.who;
}

/** The page as whoever is shown the most of it, from its row in the table of routes. */
async function exampleOf(pattern: string): Promise<Example> {
  const row = table.pages.get(pattern);
  if (!row || row.sees.length === 0) throw new Error(`${pattern} is seen by nobody.`);
  const address = addressOf(pattern, (await row.params?.(ground)) ?? {}, row.search);
  const known = shownMost.get(pattern);
  const who = known === undefined ? await whoIsShownMost(row.sees, address) : known;
  shownMost.set(pattern, who);
  return { who, address };
}

/** For people to look at: FARLED_PICTURES=folder keeps pictures of each page. */
async function picture(page: Page, pattern: string, kind: string): Promise<void> {
  const folder = process.env.FARLED_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const name = pattern.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start';
  await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true });
}

/** Texts that stand in so little room that their words break. */
const squeezed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? '';
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)),
      );
      if (lines.size > 3 && words.length / lines.size < 5) found.push(words.slice(0, 40));
    }
    return found;
  });

async function faultsOf(page: Page, pattern: string): Promise<string[]> {
  const found: string[] = [];
  // The account's menu lies over the page when it is open: it has its own test below.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.account)')) details.open = true;
  });
  found.push(...(await axeInEveryMode(page, (mode) => picture(page, pattern, mode.replace(' ', '-')))));
  for (const width of [1280, 920, 360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await picture(page, pattern, String(width));
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) found.push(`${needed} pixels wide on a screen of ${width}`);
    for (const words of await squeezed(page)) found.push(`on a screen of ${width} no room for "${words}"`);
  }
  return found;
}

/** Each page that shows itself; what is seen by nobody in a filled house has its test below, files have none. */
const patterns = [...table.pages].filter(([, row]) => row.sees.length > 0).map(([pattern]) => pattern);

describe('every page', () => {
  it('has an example address: its row in the table of routes', () => {
    const paths = house.features.flatMap((feature) => feature.pages ?? []).map((page) => page.path);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !table.pages.has(path))).toEqual([]);
  });

  it.each(patterns)(
    '%s is accessible in every mode, with room for its words between a phone and a desk, and valid',
    async (pattern) => {
      const { who, address } = await exampleOf(pattern);
      const { context, page, faults } = await house.open(who);
      const plain = await page.request.get(address);
      expect(plain.status()).toBe(200);
      if ((plain.headers()['content-type'] ?? '').startsWith('text/html')) {
        for (const language of ['sv', 'en']) {
          await context.addCookies([{ name: 'language', value: language, url: house.address }]);
          const html = await (await page.request.get(address)).text();
          expect(html).toContain(`lang="${language}"`);
          expect(await htmlFaults(html)).toEqual([]);
        }
        await context.clearCookies({ name: 'language' });
        await page.goto(address);
        expect(await faultsOf(page, pattern)).toEqual([]);
        expect(faults).toEqual([]);
      }
      await context.close();
    },
  );

  it.each(patterns)('%s works without JavaScript: it shows itself, and its first form is answered', async (pattern) => {
    const { who, address } = await exampleOf(pattern);
    const { context, page } = await house.open(who, { javaScriptEnabled: false });
    // A form that ends sessions must not make the pages after it pages of the login.
    if (who)
      await context.addCookies([
        { ...(await house.cookie(who)), value: await house.newSession(who), url: house.address },
      ]);
    const plain = await page.request.get(address);
    if ((plain.headers()['content-type'] ?? '').startsWith('text/html')) {
      await page.goto(address);
      expect(page.url()).not.toContain('?till=');
      const heading = page.locator('main h1').first();
      expect(await heading.isVisible()).toBe(true);
      const button = page.locator('main form[method="post"] button:visible').first();
      if ((await button.count()) > 0) {
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await button.click();
        expect([200, 303, 409, 422]).toContain((await answered).status());
        await page.waitForLoadState();
        expect(await heading.isVisible()).toBe(true);
      }
    }
    await context.close();
  });
});

describe('the head of a page', () => {
  it('fits every width between a phone and a desk, with the most places that somebody has and in both languages', async () => {
    const { context, page } = await house.open('coordinator');
    const wider: string[] = [];
    for (const language of ['sv', 'en']) {
      await context.addCookies([{ name: 'language', value: language, url: house.address }]);
      await page.goto('/hjalp');
      for (let width = 600; width <= 1280; width += 20) {
        await page.setViewportSize({ width, height: 640 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        if (needed > width) wider.push(`${language}: ${needed} pixels wide on a screen of ${width}`);
      }
    }
    expect(wider).toEqual([]);
    await context.close();
  });
});

describe('the menu of the account', () => {
  it('is accessible in every mode when it is open', async () => {
    const { context, page } = await house.open('coordinator');
    await page.goto('/hjalp');
    await page.locator('details.account > summary').click();
    await page.locator('details.account[open]').waitFor();
    expect(await axeInEveryMode(page)).toEqual([]);
    await context.close();
  });
});

describe('an empty house', () => {
  it('has a first page and a page to begin on that are as good', async () => {
    const empty = await servedHouse({ empty: true });
    try {
      for (const address of ['/', '/logga-in', '/borja']) {
        const { context, page, faults } = await empty.open(null);
        const response = await page.goto(address);
        expect([address, response?.status()]).toEqual([address, 200]);
        expect(await htmlFaults((await response?.text()) ?? '')).toEqual([]);
        expect(await faultsOf(page, `tomt-${address}`)).toEqual([]);
        expect(faults).toEqual([]);
        await context.close();
      }
    } finally {
      await empty.close();
    }
  });
});
