import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../../test/support/county.ts';
import { gate } from '../../../../test/support/gate.ts';
import { type ServedHouse, servedHouse } from '../../../../test/support/served-house.ts';
import { paths } from '../../../http/paths.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house?.close());

const form = paths.ask({});
/** The form's page with choices in its address: what stands beside the form is asked for. */
const isAsked = (url: URL): boolean => url.pathname === form && url.search !== '';

/** Chooses a municipality, and waits until what stands open is that of the municipality. */
async function choose(page: Page, municipality: 'heby' | 'tierp'): Promise<void> {
  // As whoever chooses by hand does; the page's own engine is fetched when somebody begins.
  await page.focus('select[name=municipalityId]');
  await page.selectOption('select[name=municipalityId]', ids[municipality]);
  const name = municipality === 'heby' ? 'Heby' : 'Tierp';
  await page.locator('#insatser h2').filter({ hasText: name }).waitFor();
}

describe('what stands open', () => {
  it('follows what the officer chooses, and the text is never sent for it', async () => {
    const { context, page } = await house.open('officer');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(form);
    expect(await page.locator('#insatser').count()).toBe(0);
    await page.fill('textarea[name=question]', 'en text som ännu är min egen');
    await choose(page, 'heby');
    await choose(page, 'tierp');
    expect(asked.join('\n')).not.toContain('egen');
    expect(await page.inputValue('textarea[name=question]')).toBe('en text som ännu är min egen');
    await context.close();
  });

  it('is never put back to an earlier choice by an answer of the server that comes late', async () => {
    const { context, page } = await house.open('officer');
    const asked = gate();
    const answered = gate();
    await page.route(isAsked, async (route) => {
      asked.open();
      await answered.opened;
      await route.continue();
    });
    // The browser's own engine gets its rules when the server has been asked already.
    await page.route('**/insatser/regler.json*', async (route) => {
      await asked.opened;
      await route.continue();
    });
    await page.goto(form);
    await choose(page, 'heby');
    await choose(page, 'tierp');
    const late = page.waitForResponse((response) => isAsked(new URL(response.url())));
    answered.open();
    await late;
    // What is asked for after it comes after it.
    await page.evaluate(async () => (await fetch(location.href)).text());
    expect(await page.textContent('#insatser h2')).toContain('Tierp');
    await context.close();
  });

  it('follows what was chosen before the script had come, and is gone when nothing is chosen any more', async () => {
    const { context, page } = await house.open('officer');
    // The server alone: the page's own engine never gets its rules.
    await page.route('**/insatser/regler.json*', (route) => route.abort());
    const script = gate();
    await page.route('**/assets/page*.js', async (route) => {
      await script.opened;
      await route.continue();
    });
    await page.goto(form, { waitUntil: 'commit' });
    await page.selectOption('select[name=municipalityId]', ids.heby);
    script.open();
    const panel = page.locator('#insatser');
    await panel.locator('h2').filter({ hasText: 'Heby' }).waitFor();
    await page.selectOption('select[name=municipalityId]', '');
    await panel.waitFor({ state: 'detached' });
    await context.close();
  });

  it('leaves whoever has gone on to it where they are when a late answer comes', async () => {
    const { context, page } = await house.open('officer');
    await page.route('**/insatser/regler.json*', (route) => route.abort());
    await page.goto(form);
    await choose(page, 'heby');
    const answered = gate();
    await page.route(isAsked, async (route) => {
      await answered.opened;
      await route.continue();
    });
    await page.selectOption('select[name=municipalityId]', ids.tierp);
    const link = page.locator('#insatser').locator('a, button, summary').first();
    await link.focus();
    answered.open();
    await page.locator('#insatser h2').filter({ hasText: 'Tierp' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('#insatser') !== null)).toBe(true);
    await context.close();
  });
});
