import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gate, gate } from '../../../test/support/gate.ts';
import { type Assets, buildAssets } from '../gallery/assets.ts';
import { openGallery, type Setting, startBrowser } from '../gallery/browser.ts';

// On a slow line somebody begins before the page's script has come, and goes on before an answer has. Each test holds what
// comes late, lets the other thing happen first, and lets go.

let browser: Browser;
let assets: Assets;

beforeAll(async () => {
  [browser, assets] = await Promise.all([startBrowser(), buildAssets()]);
});
afterAll(() => browser?.close());

/** A worker that knows one name, and says so when the page lets it. */
const worker = `
addEventListener('message', async ({ data }) => {
  if (data.kind === 'start') {
    await fetch('/lists.bin');
    postMessage({ kind: 'ready' });
  } else {
    const findings = [...data.text.matchAll(/Elin/g)].map(({ index }) => ({
      start: index, end: index + 4, type: 'name', level: 'ask', title: '”Elin” kan vara ett namn', replacement: 'personen',
    }));
    postMessage({ kind: 'found', id: data.id, findings });
  }
});`;

const setting = (): Setting => ({
  assets,
  identity: { worker: '/worker.js', lists: '/lists.bin' },
  extra: {
    '/worker.js': worker,
    '/lists.bin': 'none',
    '/logout': () => '<title>Ute</title>',
    '/ask': () => '<title>Tack</title>',
  },
});

async function held(page: Page, address: string): Promise<Gate> {
  const answer = gate();
  await page.route(address, async (route) => {
    await answer.opened;
    await route.fallback();
  });
  return answer;
}

/** A page that is shown, without its script yet. */
async function early(page: Page, address: string): Promise<Gate> {
  const script = await held(page, '**/assets/page.js');
  await page.goto(address, { waitUntil: 'commit' });
  return script;
}

const age = (page: Page) => page.getByLabel('Ålder');
const question = (page: Page) => page.getByLabel('Vad vill du ha hjälp med?');
const draftOf = (page: Page) => page.evaluate(() => localStorage.getItem('farled.draft.gallery-ask'));
const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => one === document.activeElement);

describe('somebody who begins before the script has come', () => {
  test('stays in the field where they put something right', async () => {
    const { context, page } = await openGallery(browser, setting());
    const script = await early(page, '/forms');
    await page.locator('#f-w-due').focus();
    script.open();
    await page.waitForLoadState();
    expect(await isFocused(page, '#f-w-due')).toBe(true);
    await context.close();
  });

  test('keeps what they typed, as a draft too', async () => {
    const { context, page } = await openGallery(browser, setting());
    const script = await early(page, '/ask');
    await age(page).fill('31');
    script.open();
    await page.getByText('Utkastet är sparat här').waitFor();
    expect(await draftOf(page)).toContain('"31"');
    await context.close();
  });

  test('has it beside the draft of last time: nothing is written over', async () => {
    const { context, page } = await openGallery(browser, setting());
    await page.goto('/ask');
    await age(page).fill('31');
    await question(page).fill('Det som skrevs förra gången.');
    await page.getByRole('radiogroup', { name: 'Är arbetsförmågan bedömd?' }).getByLabel('Nej').check();
    await page.getByText('Utkastet är sparat här').waitFor();
    const script = await early(page, '/ask');
    await age(page).fill('42');
    await question(page).fill('Det nya.');
    script.open();
    await page.getByText('är tillbaka').waitFor();
    expect(await age(page).inputValue()).toBe('42');
    expect(await question(page).inputValue()).toBe('Det som skrevs förra gången.\n\nDet nya.');
    const no = page.getByRole('radiogroup', { name: 'Är arbetsförmågan bedömd?' }).getByLabel('Nej');
    expect(await no.isChecked()).toBe(true);
    await context.close();
  });

  test('has their text checked, also when they stand in its field already', async () => {
    const { context, page } = await openGallery(browser, setting());
    const script = await early(page, '/ask');
    await question(page).focus();
    script.open();
    await page.waitForLoadState('networkidle');
    await question(page).fill('Elin och Elin.');
    await expect.poll(() => page.locator('mark.find').allTextContents()).toEqual(['Elin', 'Elin']);
    await context.close();
  });
});

test('somebody who comes back to a filtered table sees the rows that its field asks for', async () => {
  const { context, page } = await openGallery(browser, setting());
  await page.goto('/parts');
  await page.getByLabel('Filtrera raderna').fill('0412 fråga');
  const rows = page.locator('[data-filter] tbody tr:visible');
  await expect.poll(() => rows.count()).toBe(1);
  await page.goto('/case');
  await page.goBack();
  expect(await page.getByLabel('Filtrera raderna').inputValue()).toBe('0412 fråga');
  await expect.poll(() => rows.count()).toBe(1);
  await context.close();
});

describe('somebody who goes on before the answer has come', () => {
  test('writes on in a reason while the living list takes the place of the server’s', async () => {
    const { context, page } = await openGallery(browser, setting());
    const lists = await held(page, '**/lists.bin');
    await page.goto('/ask-checked');
    const text = await question(page).inputValue();
    expect(text).toContain('Elin');
    const reason = page.locator('.findings input[type=text]');
    await reason.focus();
    await page.keyboard.type('Båtens n');
    lists.open();
    await page.locator('[data-where]', { hasText: 'granskas här i webbläsaren' }).waitFor();
    await page.keyboard.type('amn');
    expect(await reason.inputValue()).toBe('Båtens namn');
    expect(await reason.isVisible()).toBe(true);
    await context.close();
  });

  test('gets the words replaced where they now stand, and once', async () => {
    const { context, page } = await openGallery(browser, setting());
    await page.goto('/ask');
    await question(page).fill('Elin och Elin.');
    const replace = page.getByRole('button', { name: 'Byt till ”personen”' });
    await replace.waitFor();
    // In one go: nothing can be checked in between.
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-identity] textarea');
      field?.setRangeText('Hej! ', 0, 0);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      const button = document.querySelector<HTMLButtonElement>('.finding button');
      button?.click();
      button?.click();
    });
    await page.getByText('Namnet är utbytt').waitFor();
    expect(await question(page).inputValue()).toBe('Hej! personen och personen.');
    await page.getByRole('button', { name: 'Ångra: Namnet är utbytt' }).click();
    await replace.waitFor();
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.finding button');
      button?.click();
      button?.click();
    });
    await page.getByText('Namnet är utbytt').waitFor();
    expect(await question(page).inputValue()).toBe('Hej! personen och personen.');
    await context.close();
  });

  test('finds what they wrote last when they left at once', async () => {
    const { context, page } = await openGallery(browser, setting());
    await page.goto('/ask');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-identity] textarea');
      if (field) field.value = 'Sista ordet';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      location.assign('/case');
    });
    await page.waitForURL('**/case');
    expect(await draftOf(page)).toContain('Sista ordet');
    await context.close();
  });

  test('leaves nothing behind when they log out at once', async () => {
    const { context, page } = await openGallery(browser, setting());
    await page.goto('/ask');
    const answer = await held(page, '**/logout');
    const kept = await page.evaluate(async () => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-identity] textarea');
      const form = document.querySelector<HTMLFormElement>('form[data-forget]');
      const write = () => field?.dispatchEvent(new Event('input', { bubbles: true }));
      write();
      form?.requestSubmit();
      write();
      // Longer than it takes to keep a draft.
      await new Promise((done) => setTimeout(done, 600));
      return Object.keys(localStorage);
    });
    expect(kept).toEqual([]);
    answer.open();
    await page.waitForURL('**/logout');
    expect(await draftOf(page)).toBeNull();
    await context.close();
  });

  test('keeps what was sent when they go elsewhere before anybody knows that it arrived', async () => {
    const { context, page } = await openGallery(browser, setting());
    await page.goto('/ask');
    await age(page).fill('42');
    await page.getByText('Utkastet är sparat här').waitFor();
    await page.route('**/ask', (route) =>
      route.request().method() === 'POST' ? new Promise(() => {}) : route.fallback(),
    );
    await page.evaluate(() => {
      document.querySelector<HTMLFormElement>('form[data-draft]')?.requestSubmit();
      const link = document.createElement('a');
      link.href = '/case';
      document.body.append(link);
      link.click();
    });
    await page.waitForURL('**/case');
    await page.goto('/ask');
    await page.getByText('är tillbaka').waitFor();
    expect(await age(page).inputValue()).toBe('42');
    await context.close();
  });
});
