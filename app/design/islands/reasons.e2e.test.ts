import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingWords } from '../finding-words.ts';
import { type Assets, buildAssets } from '../gallery/assets.ts';
import { axe, openGallery, startBrowser } from '../gallery/browser.ts';

let browser: Browser;
let assets: Assets;

beforeAll(async () => {
  [browser, assets] = await Promise.all([startBrowser(), buildAssets()]);
});
afterAll(() => browser?.close());

/** A worker that speaks the protocol and knows two names. */
const worker = `
const look = (text) => [...text.matchAll(/Elin|Berit/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, type: 'name', level: 'ask', title: '”' + m[0] + '” kan vara ett namn', replacement: 'personen' }));
addEventListener('message', ({ data }) => {
  if (data.kind === 'start') postMessage({ kind: 'ready' });
  else postMessage({ kind: 'found', id: data.id, findings: look(data.text) });
});`;

const withCheck = () => ({
  assets,
  identity: { worker: '/worker.js', lists: '/lists.bin' },
  extra: { '/worker.js': worker },
});

const saidAloud = (page: Page) => page.locator('.free [role=status]').textContent();

describe('a reason for keeping words', () => {
  test('that names somebody itself is refused beside it, until it is rewritten', async () => {
    const { context, page, faults } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await page.getByLabel('Vad vill du ha hjälp med?').fill('Elin är en båt.');
    await page.getByRole('button', { name: 'Det är inget namn' }).click();
    await page.keyboard.type('Ring Berit');
    const refusal = page.locator('.keep .errmsg');
    await expect.poll(() => refusal.allTextContents()).toEqual([findingWords.reasonNames.sv]);
    const input = page.getByLabel('Varför kan det stå kvar?');
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await input.getAttribute('aria-describedby')).toContain(await refusal.getAttribute('id'));
    expect(await page.locator('.said-kept').count()).toBe(0);
    expect(await page.locator('.free.err').count()).toBe(1);
    expect(await saidAloud(page)).toBe(findingWords.reasonNames.sv);
    expect(await axe(page)).toEqual([]);
    await input.fill('En båt i Heby');
    await expect.poll(() => refusal.count()).toBe(0);
    expect(await input.getAttribute('aria-invalid')).toBeNull();
    expect(await page.locator('.said-kept').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is counted aloud: what was one place to decide about is none', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await page.getByLabel('Vad vill du ha hjälp med?').fill('Elin är en båt.');
    await expect.poll(() => saidAloud(page)).toBe(findingWords.one.sv);
    await page.getByRole('button', { name: 'Det är inget namn' }).click();
    await page.keyboard.type('En båt');
    await expect.poll(() => saidAloud(page)).toBe(findingWords.none.sv);
    await context.close();
  });
});
