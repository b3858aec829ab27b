import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assets, buildAssets } from '../gallery/assets.ts';
import { axe, type Opened, openGallery, startBrowser } from '../gallery/browser.ts';

// The check of texts runs in a worker that can fail to load, fail at a text, or be ended by the browser without a word.

let browser: Browser;
let assets: Assets;

beforeAll(async () => {
  [browser, assets] = await Promise.all([startBrowser(), buildAssets()]);
});
afterAll(() => browser?.close());

const look = `const look = (text) => [...text.matchAll(/Elin/g)].map(({ index }) => ({
  start: index, end: index + 4, type: 'name', level: 'ask', title: '”Elin” kan vara ett namn', replacement: 'personen',
}));`;

const works = `${look}
addEventListener('message', ({ data }) => {
  postMessage(data.kind === 'start' ? { kind: 'ready' } : { kind: 'found', id: data.id, findings: look(data.text) });
});`;

/** Says what it finds until somebody writes of the end. */
const failsAt = (end: string): string => `${look}
addEventListener('message', ({ data }) => {
  if (data.kind === 'start') postMessage({ kind: 'ready' });
  else if (data.text.includes('slut')) { ${end} }
  else postMessage({ kind: 'found', id: data.id, findings: look(data.text) });
});`;

const silent = failsAt('');
const throws = failsAt("throw new Error('out of memory');");
const says = failsAt("postMessage({ kind: 'failed', reason: 'The lists are broken.' });");

/** Each start of the worker gets the next script, the last one for good; an empty one cannot be loaded. */
async function opened(scripts: readonly string[]): Promise<Opened & { starts(): number }> {
  const window = await openGallery(browser, { assets, identity: { worker: '/worker.js', lists: '/lists.bin' } });
  let starts = 0;
  await window.page.route('**/worker.js', (route) => {
    const body = scripts[Math.min(starts, scripts.length - 1)] ?? '';
    starts += 1;
    return body ? route.fulfill({ body, contentType: 'text/javascript' }) : route.abort();
  });
  return { ...window, starts: () => starts };
}

const question = (page: Page) => page.getByLabel('Vad vill du ha hjälp med?');
const where = (page: Page) => page.locator('[data-where]').textContent();
const not = 'Texten granskas inte medan du skriver, utan när du skickar den.';

describe('a check that fails', () => {
  test.each([
    ['cannot be loaded', ''],
    ['fails as it starts', 'throw new Error()'],
  ])('and %s is started again once, then the page says that the text is checked when it is sent', async (_, script) => {
    const { context, page, starts } = await opened([script]);
    await page.goto('/ask-checked');
    await question(page).fill('Elin igen.');
    await page.locator('[data-check=off]').waitFor();
    expect(await where(page)).toContain(not);
    expect(await page.locator('.free [role=status]').textContent()).toContain(not);
    // What the server found stands as it did, with its own way to replace.
    expect(await page.locator('button[name="question.replace"]').count()).toBe(1);
    expect(starts()).toBe(2);
    await context.close();
  });

  test('while somebody writes is started again, and finds in what they have written meanwhile', async () => {
    const { context, page, starts } = await opened([throws, works]);
    await page.goto('/ask');
    await question(page).fill('Först inget.');
    await page.locator('[data-where]', { hasText: 'granskas här i webbläsaren' }).waitFor();
    await question(page).fill('Elin vid slutet.');
    await expect.poll(() => page.locator('mark.find').allTextContents()).toEqual(['Elin']);
    expect(await where(page)).toContain('granskas här i webbläsaren');
    expect(starts()).toBe(2);
    await context.close();
  });

  test.each([
    ['with an error', throws],
    ['and says so', says],
  ])('twice, %s, tells that it has ended; what it had found can still be put right', async (_, script) => {
    const { context, page, starts } = await opened([script]);
    await page.goto('/ask');
    await question(page).fill('Elin ringde.');
    await page.locator('mark.find').waitFor();
    await question(page).fill('Elin ringde. Elinor vid slutet, och Elin.');
    await page.locator('[data-check=off]').waitFor();
    expect(await where(page)).toContain(not);
    expect(starts()).toBe(2);
    await expect.poll(() => page.locator('mark.find').allTextContents()).toEqual(['Elin', 'Elin']);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Byt till ”personen”' }).click();
    expect(await question(page).inputValue()).toBe('personen ringde. Elinor vid slutet, och personen.');
    await page.getByText('Namnet är utbytt').waitFor();
    expect(await page.locator('.free [role=status]').textContent()).toContain(not);
    await page.getByRole('button', { name: 'Ångra: Namnet är utbytt' }).click();
    expect(await question(page).inputValue()).toBe('Elin ringde. Elinor vid slutet, och Elin.');
    await page.getByText('kan vara ett namn').waitFor();
    await context.close();
  });

  test('without a word, as when the browser ends it, is noticed when it does not answer', async () => {
    const { context, page, starts } = await opened([silent]);
    await page.clock.install();
    await page.goto('/ask');
    await question(page).fill('Först inget.');
    await page.clock.runFor(1000);
    await page.locator('[data-where]', { hasText: 'granskas här i webbläsaren' }).waitFor();
    await question(page).fill('Inget till slut.');
    await page.clock.runFor(1000);
    expect(starts()).toBe(1);
    await page.clock.runFor(16_000);
    await expect.poll(starts).toBe(2);
    expect(await where(page)).toContain('granskas här i webbläsaren');
    await page.clock.runFor(16_000);
    await page.locator('[data-check=off]').waitFor();
    expect(await where(page)).toContain(not);
    await context.close();
  });
});
