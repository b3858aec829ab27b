import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { type ServedHouse, servedHouse } from '../../../test/support/served-house.ts';
import { insertCases, yearOfQuestions } from '../../../test/support/year-of-questions.ts';
import { axe } from '../../design/gallery/browser.ts';

let house: ServedHouse;

beforeAll(async () => {
  house = await servedHouse();
  await insertCases(house, yearOfQuestions(2016));
});
afterAll(() => house?.close());

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.FARLED_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `pack-${name}.png`), fullPage: true });
}

describe('a pack', () => {
  it('comes with one click from the figures, and its page follows the work', async () => {
    const { page, context, faults } = await house.open('chair');
    await page.goto(`${house.address}/statistik?from=2016-01-01&to=2016-12-31`);
    await page.getByRole('button', { name: 'Gör LOKUS-paket, 2016' }).click();
    await page.getByRole('heading', { name: 'Filer' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('LOKUS Heby, 2016');
    expect(await page.locator('main').textContent()).toContain(
      'Frågorna ökade från 12 till 25 mellan första och fjärde kvartalet.',
    );
    expect(await axe(page)).toEqual([]);
    await picture(page, 'done');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Ladda ner (.pptx)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('paket-heby-2016.pptx');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await picture(page, 'phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${house.address}/paket`);
    expect(await axe(page)).toEqual([]);
    await picture(page, 'list');
    await page.goto(`${house.address}/grupp/heby`);
    await picture(page, 'group');
    expect(await page.getByRole('button', { name: /Gör LOKUS-paket/ }).count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('works without scripts: the page says how far it has come', async () => {
    const { page, context } = await house.open('coordinator', { javaScriptEnabled: false });
    await page.goto(`${house.address}/paket`);
    await page.getByLabel('Period').selectOption('2016');
    await page.getByRole('button', { name: 'Gör paketet' }).click();
    for (;;) {
      const again = page.getByRole('link', { name: 'Visa hur långt det har kommit' });
      if ((await again.count()) === 0) break;
      await again.click();
    }
    expect(await page.getByRole('link', { name: 'Ladda ner (.xlsx)' }).count()).toBe(1);
    await context.close();
  });

  it('that could not be made says so, and can be made again', async () => {
    await house.sql(
      `insert into pack (association_id, id, group_id, period, asked_at, asked_by, failed_at)
       select association_id, $1, group_id, period, asked_at, asked_by, asked_at from pack limit 1`,
      [house.house.newId()],
    );
    const [failed] = await house.sql<{ id: string }>('select id from pack where failed_at is not null');
    const { page, context } = await house.open('chair');
    await page.goto(`${house.address}/paket/${failed?.id}`);
    await picture(page, 'failed');
    await page.getByRole('button', { name: 'Gör det igen' }).click();
    await page.getByRole('heading', { name: 'Filer' }).waitFor();
    expect(await house.sql('select 1 from pack where group_id = $1', [ids.groupHeby])).toHaveLength(4);
    await context.close();
  });
});
