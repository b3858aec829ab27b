import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assets, buildAssets } from './gallery/assets.ts';
import { axe, axeInEveryMode, openGallery, startBrowser } from './gallery/browser.ts';
import { galleryNames } from './gallery.tsx';

let browser: Browser;
let assets: Assets;

beforeAll(async () => {
  [browser, assets] = await Promise.all([startBrowser(), buildAssets()]);
});
afterAll(() => browser?.close());

test.each(galleryNames)(
  'axe finds nothing on %s in any mode, and nothing fails under the strict policy',
  async (name) => {
    const { context, page, faults } = await openGallery(browser, { assets });
    await page.goto(`/${name}`);
    expect(await axeInEveryMode(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  },
);

test.each(galleryNames)('axe finds nothing on %s on a narrow phone', async (name) => {
  const { context, page, faults } = await openGallery(browser, { assets }, { viewport: { width: 320, height: 640 } });
  await page.goto(`/${name}`);
  expect(await axe(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

describe.each(galleryNames)('page %s', (name) => {
  test('does not scroll sideways at 320 pixels, also with everything opened', async () => {
    const { context, page } = await openGallery(browser, { assets }, { viewport: { width: 320, height: 640 } });
    await page.goto(`/${name}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  test('has controls of at least 24 by 24 pixels, with their labels', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto(`/${name}`);
    const small = await page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>(
        'button, input, select, textarea, summary, nav a, th a, .btn',
      );
      return [...controls].flatMap((control) => {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        const drawn = width > 0 && height > 0;
        return drawn && Math.min(width, height) < 24
          ? [`${control.outerHTML.slice(0, 80)}: ${width} by ${height}`]
          : [];
      });
    });
    expect(small).toEqual([]);
    await context.close();
  });

  test('is walked by the keyboard in the order of the page, and every stop is seen', async () => {
    const { context, page } = await openGallery(browser, { assets });
    await page.goto(`/${name}`);
    // Where something is wrong, the walk starts at the summary, which has taken focus.
    const isWrong = (await page.locator('[data-focus]').count()) > 0;
    let last = -1;
    let isThrough = false;
    for (let stop = 0; stop < 400; stop += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          order: [...document.querySelectorAll('*')].indexOf(element),
          seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          html: element.outerHTML.slice(0, 90),
        };
      });
      isThrough = here === null;
      if (here === null) break;
      if (stop === 0) expect(here.html).toContain(isWrong ? '#f-w-due' : 'skiplink');
      // A date field has several stops of its own.
      expect(here.order, here.html).toBeGreaterThanOrEqual(last);
      expect(here.seen, here.html).toBe(true);
      last = here.order;
    }
    expect(isThrough).toBe(true);
    expect(last).toBeGreaterThan(40);
    await context.close();
  });
});

test('the skip link leads past the menu', async () => {
  const { context, page } = await openGallery(browser, { assets });
  await page.goto('/case');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await context.close();
});

test('print has white paper, and neither menu nor buttons', async () => {
  const { context, page } = await openGallery(browser, { assets }, { colorScheme: 'dark' });
  await page.goto('/case');
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(11, 37, 69)');
  expect(await page.locator('button:visible, nav.top:visible, .top nav:visible').count()).toBe(0);
  await context.close();
});

test('Enter in a field sends the form as its main button does, and replaces nothing', async () => {
  let sent = '';
  const extra = {
    '/ask': (posted: string | null) => {
      sent = posted ?? '';
      return '<!DOCTYPE html><html lang="sv"><title>Tack</title><p>Tack</p></html>';
    },
  };
  const { context, page } = await openGallery(browser, { assets, extra }, { javaScriptEnabled: false });
  await page.goto('/ask-checked');
  await page.getByLabel('Ålder').press('Enter');
  await page.getByText('Tack').waitFor();
  expect(new URLSearchParams(sent).get('age')).toBe('24');
  expect(sent).not.toContain('question.replace');
  await context.close();
});

test('without the font and the script everything is still there', async () => {
  const { context, page } = await openGallery(browser, { assets }, { javaScriptEnabled: false });
  await page.goto('/ask-checked');
  expect(await page.getByRole('button', { name: 'Byt till ”personen”' }).isVisible()).toBe(true);
  expect(await page.getByLabel('Det är inget namn. Varför kan det stå kvar?').isVisible()).toBe(true);
  await context.close();
});
