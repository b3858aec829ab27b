import { serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { testHouse } from '../../../test/support/house.ts';

it('shows what stands open as the officer chooses, and never sends the text for it', async () => {
  const port = 39_000 + (process.pid % 900);
  const baseUrl = `http://localhost:${port}`;
  const house = await testHouse({ baseUrl });
  const server = serve({ fetch: house.server.fetch, port });
  const browser = await chromium.launch({
    executablePath: process.env.FARLED_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext();
    await context.addCookies([{ ...(await house.cookie('officer')), url: baseUrl }]);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${baseUrl}/fraga`);
    expect(await page.locator('#insatser').count()).toBe(0);
    await page.fill('textarea[name=question]', 'en text som ännu är min egen');
    await page.selectOption('select[name=municipalityId]', ids.heby);
    await page.waitForSelector('#insatser');
    expect(await page.textContent('#insatser h2')).toContain('Heby');
    await page.selectOption('select[name=municipalityId]', ids.tierp);
    await page.waitForFunction(() => document.querySelector('#insatser h2')?.textContent?.includes('Tierp'));
    expect(asked.join('\n')).not.toContain('egen');
    expect(await page.inputValue('textarea[name=question]')).toBe('en text som ännu är min egen');
  } finally {
    await browser.close();
    server.close();
    await house.close();
  }
});
