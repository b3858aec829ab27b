import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Assets, buildAssets } from '../gallery/assets.ts';
import { axe, openGallery, startBrowser } from '../gallery/browser.ts';

let browser: Browser;
let assets: Assets;
let sent: URLSearchParams[];

beforeAll(async () => {
  [browser, assets] = await Promise.all([startBrowser(), buildAssets()]);
});
beforeEach(() => {
  sent = [];
});
afterAll(() => browser?.close());

/** A worker that speaks the protocol and knows one name and one number; the detector has tests of its own. */
const worker = `
const look = (text) => [
  ...[...text.matchAll(/Elin|Berit/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, type: 'name', level: 'ask', title: '”' + m[0] + '” kan vara ett namn', replacement: 'personen' })),
  ...[...text.matchAll(/\\d{3}-\\d{3} \\d{2} \\d{2}/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, type: 'phone', level: 'block', title: 'Ett telefonnummer', replacement: '[telefonnummer]' })),
].sort((a, b) => a.start - b.start);
addEventListener('message', ({ data }) => {
  if (data.kind === 'start') postMessage({ kind: 'ready' });
  else postMessage({ kind: 'found', id: data.id, findings: look(data.text) });
});`;

const done =
  '<!DOCTYPE html><html lang="sv"><title>Tack</title><script type="module" src="/assets/page.js"></script><main><p class="who">A</p><p class="flash done">Tack</p></main></html>';

function receive(posted: string | null): string {
  sent.push(new URLSearchParams(posted ?? ''));
  return done;
}

const withCheck = () => ({
  assets,
  identity: { worker: '/worker.js', lists: '/lists.bin', own: { allowedNames: ['AME Heby'], places: ['Heby'] } },
  extra: { '/worker.js': worker, '/ask': receive },
});

const hash = (type: string, text: string): string =>
  createHash('sha256').update(`${type}:${text}`).digest('hex').slice(0, 16);

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Vad vill du ha hjälp med?').fill(text);
}

const finding = (page: Page, title: string) => page.locator('.finding', { hasText: title });

describe('a free text is checked in the browser', () => {
  test('finds when the field is used, says where the text is, and marks it in the text', async () => {
    const { context, page, faults } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await write(page, 'Pratade med Elin på 070-174 06 05.');
    await finding(page, '”Elin” kan vara ett namn').waitFor();
    expect(await page.locator('[data-where]').textContent()).toBe(
      'Texten granskas här i webbläsaren. Inget är skickat.',
    );
    await expect.poll(() => page.locator('mark.find').allTextContents()).toEqual(['Elin', '070-174 06 05']);
    expect(await page.getByLabel('Vad vill du ha hjälp med?').getAttribute('aria-invalid')).toBe('true');
    await expect
      .poll(() => page.locator('.free [role=status]').textContent())
      .toBe('2 ställen i texten att ta ställning till.');
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('the marks lie exactly over the words, also when the text is long and scrolled', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await write(page, `${'Rad med ord som bryts någonstans på vägen. '.repeat(30)}\n\nSist kom Elin hit.\n`);
    await page.locator('mark.find').waitFor();
    const place = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.checked textarea');
      const mirror = document.querySelector<HTMLElement>('.mirror');
      if (!field || !mirror) return null;
      field.scrollTop = field.scrollHeight;
      field.dispatchEvent(new Event('scroll'));
      return { heights: [field.scrollHeight, mirror.scrollHeight], tops: [field.scrollTop, mirror.scrollTop] };
    });
    expect(place?.heights[1]).toBe(place?.heights[0]);
    expect(place?.tops[1]).toBe(place?.tops[0]);
    await context.close();
  });

  test('one click replaces every place with the same words; undo brings them back; focus goes on', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await write(page, 'Elin och 070-174 06 05. Sedan Elin igen.');
    await page.getByRole('button', { name: 'Byt till ”personen”' }).click();
    const field = page.getByLabel('Vad vill du ha hjälp med?');
    await finding(page, 'Namnet är utbytt').waitFor();
    expect(await field.inputValue()).toBe('personen och 070-174 06 05. Sedan personen igen.');
    await expect.poll(() => page.locator('mark.done').allTextContents()).toEqual(['personen', 'personen']);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Byt till ”[telefonnummer]”');
    await page.getByRole('button', { name: 'Ångra: Namnet är utbytt' }).click();
    await finding(page, '”Elin” kan vara ett namn').waitFor();
    expect(await field.inputValue()).toBe('Elin och 070-174 06 05. Sedan Elin igen.');
    await context.close();
  });

  test('a reason keeps the words, and the form sends it under the name that the server computes', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await write(page, 'Elin är en båt.');
    await page.getByRole('button', { name: 'Det är inget namn' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Elin är båtens namn');
    await expect.poll(() => page.locator('.free.err').count()).toBe(0);
    await expect.poll(() => page.locator('mark.kept').allTextContents()).toEqual(['Elin']);
    await page.getByRole('button', { name: 'Granska och skicka' }).click();
    await page.waitForURL('**/ask');
    await page.getByText('Tack').waitFor();
    expect(sent[0]?.get(`question.keep.${hash('name', 'Elin')}`)).toBe('Elin är båtens namn');
    await context.close();
  });

  test('a reason belongs to words that are still there', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask');
    await write(page, 'Elin är en båt.');
    await page.getByRole('button', { name: 'Det är inget namn' }).click();
    await page.keyboard.type('Båtens namn');
    await write(page, 'Båten är bra.');
    await expect.poll(() => page.locator('.finding').count()).toBe(0);
    await page.getByRole('button', { name: 'Granska och skicka' }).click();
    await page.getByText('Tack').waitFor();
    expect([...(sent[0]?.keys() ?? [])].filter((name) => name.includes('keep'))).toEqual([]);
    await context.close();
  });

  test('takes over what the server found and keeps the reasons', async () => {
    const { context, page } = await openGallery(browser, withCheck());
    await page.goto('/ask-checked');
    await page.getByRole('button', { name: 'Det är inget namn' }).waitFor();
    expect(await page.locator('.finding').count()).toBe(1);
    expect(await page.locator('button[type=submit][name="question.replace"]').count()).toBe(0);
    await context.close();
  });
});

test('the real detector runs in its worker, with the real word lists, under the strict policy', async () => {
  const lists = await readFile(join(import.meta.dirname, '../../../packages/deidentify/data/lists.bin'));
  const { context, page, faults } = await openGallery(browser, {
    assets: new Map([...assets, ['lists.bin', lists]]),
    identity: { worker: '/assets/identity-worker.js', lists: '/assets/lists.bin', own: { numberPrefixes: ['HEB'] } },
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/ask');
  await write(page, 'Pratade med Elin Andersson och hennes mamma, nås på 070-174 06 05. Som HEB-26-0017.');
  await page.locator('.finding').nth(1).waitFor();
  await expect.poll(() => page.locator('mark.find').allTextContents()).toEqual(['Elin Andersson', '070-174 06 05']);
  for (const name of ['Byt till ”personen”', 'Byt till ”[telefonnummer]”'])
    await page.getByRole('button', { name }).click();
  await finding(page, 'Telefonnumret är utbytt').waitFor();
  expect(await page.getByLabel('Vad vill du ha hjälp med?').inputValue()).toBe(
    'Pratade med personen och hennes mamma, nås på [telefonnummer]. Som HEB-26-0017.',
  );
  await expect.poll(() => page.locator('.free.err').count()).toBe(0);
  expect(asked.filter((path) => !path.startsWith('/assets/'))).toEqual(['/ask']);
  expect(faults).toEqual([]);
  await context.close();
});

describe('on every page', () => {
  test('a second click does not send again, and the button keeps its name and value', async () => {
    const { context, page } = await openGallery(browser, { assets, extra: { '/advise': receive } });
    await page.goto('/case');
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((candidate) => candidate.name === 'add');
      button?.click();
      button?.click();
    });
    await page.getByText('Tack').waitFor();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.get('add')).toBe('1');
    await context.close();
  });

  test('a draft comes back after leaving, can be thrown away, and is gone when the form has been sent', async () => {
    const { context, page } = await openGallery(browser, { assets, extra: { '/ask': receive } });
    await page.goto('/ask');
    await page.getByLabel('Ålder').fill('31');
    await page.getByRole('radiogroup', { name: 'Är arbetsförmågan bedömd?' }).getByLabel('Nej').check();
    await page.getByText('Utkastet är sparat här').waitFor();

    await page.goto('/case');
    await page.goto('/ask');
    await page.getByText('är tillbaka').waitFor();
    expect(await page.getByLabel('Ålder').inputValue()).toBe('31');
    expect(
      await page.getByRole('radiogroup', { name: 'Är arbetsförmågan bedömd?' }).getByLabel('Nej').isChecked(),
    ).toBe(true);
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: 'Börja om' }).click();
    expect(await page.getByLabel('Ålder').inputValue()).toBe('24');

    await page.getByLabel('Ålder').fill('42');
    await page.getByText('Utkastet är sparat här').waitFor();
    await page.getByRole('button', { name: 'Granska och skicka' }).click();
    await page.getByText('Tack').waitFor();
    // The script of the page after is what throws it away.
    await page.waitForLoadState();
    await page.goto('/ask');
    expect(await page.getByLabel('Ålder').inputValue()).toBe('24');
    await context.close();
  });

  test('logging out throws away the drafts of this browser', async () => {
    const { context, page } = await openGallery(browser, { assets, extra: { '/logout': receive } });
    await page.goto('/ask');
    await page.getByLabel('Ålder').fill('31');
    await page.getByText('Utkastet är sparat här').waitFor();
    await page.locator('details.account summary').click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByText('Tack').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.close();
  });

  test('a draft that is old is gone, on whichever page one opens next', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto('/ask');
    await page.getByLabel('Ålder').fill('31');
    await page.getByText('Utkastet är sparat här').waitFor();
    await page.evaluate(() => {
      const key = Object.keys(localStorage)[0] ?? '';
      const draft = JSON.parse(localStorage.getItem(key) ?? '{}');
      const old = JSON.stringify({ ...draft, savedAt: draft.savedAt - 25 * 60 * 60 * 1000 });
      localStorage.setItem('farled.draft.of-somebody-else', old);
      localStorage.setItem('another.program', 'stays');
    });
    await page.goto('/case');
    const kept = await page.evaluate(() => Object.keys(localStorage).sort());
    expect(kept).toEqual(['another.program', 'farled.draft.gallery-ask']);
    await context.close();
  });

  test('focus goes to the summary of what is wrong, and its links to the fields', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto('/forms');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
    await page.getByRole('link', { name: 'Svara, eller välj Vet inte.' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f-w-known');
    await context.close();
  });

  test('a table is filtered as one types, and says how many rows are left', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto('/parts');
    await page.getByLabel('Filtrera raderna').fill('0412 fråga');
    expect(await page.locator('[data-filter] tbody tr:visible').count()).toBe(1);
    expect(await page.locator('[data-filter] [role=status]').textContent()).toBe('1 rader visas');
    await page.getByLabel('Filtrera raderna').fill('finns inte');
    expect(await page.locator('[data-filter] [role=status]').textContent()).toBe('Ingen rad innehåller det du skrev.');
    await context.close();
  });

  test('a text is copied with its line breaks', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/case');
    await page.getByRole('button', { name: 'Kopiera till mitt ärendesystem' }).click();
    await page.getByText('Kopierat').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'HEB-26-0417\nRåd 17 november 2026: ansök till Unga med funktionsnedsättning.',
    );
    await context.close();
  });

  test('the account menu closes on Escape and on a click elsewhere', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto('/case');
    const menu = page.locator('details.account');
    const name = menu.locator('summary');
    await name.click();
    expect(await page.getByRole('button', { name: 'Logga ut' }).isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    await name.click();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await menu.getAttribute('open')).toBeNull();
    await context.close();
  });
});
