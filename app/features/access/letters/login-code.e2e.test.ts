import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../../test/support/county.ts';
import { type ServedHouse, servedHouse } from '../../../../test/support/served-house.ts';
import { axe } from '../../../design/gallery/browser.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse({ demo: false });
});
afterAll(() => house?.close());

const swedish = { locale: 'sv-SE' };
const phone = { ...swedish, viewport: { width: 320, height: 700 } };

async function letterTo(email: string): Promise<{ link: string; code: string }> {
  const [mail] = await house.sql<{ body: string }>(
    'select body from outgoing_mail where recipient = $1 order by created_at desc limit 1',
    [email],
  );
  const body = mail?.body ?? '';
  return { link: /http\S+\/logga-in\/\S+/.exec(body)?.[0] ?? '', code: /^\d{4} \d{4}$/m.exec(body)?.[0] ?? '' };
}

async function askFor(page: Page, email: string): Promise<{ link: string; code: string }> {
  house.clock.advance(60_000);
  await page.getByLabel('Din e-postadress i tjänsten').fill(email);
  await page.getByRole('button', { name: 'Skicka brevet' }).click();
  await page.getByRole('heading', { name: 'Titta i din e-post' }).waitFor();
  return letterTo(email);
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await axe(page)).toEqual([]);
}

describe('a login letter', () => {
  it('opened in the browser that asked logs in with one press, and leads to where one was', async () => {
    const { page, context, faults } = await house.open(null, { ...swedish, javaScriptEnabled: false });
    await page.goto('/konto');
    const { link } = await askFor(page, 'manager@example.se');
    // From a mail program: a tab of the same browser that no page of ours opened.
    const tab = await context.newPage();
    await tab.goto(link);
    await tab.getByRole('button', { name: 'Logga in', exact: true }).click();
    await tab.waitForURL('**/konto');
    expect(await tab.getByText(personas.manager.name).first().isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('opened on a phone logs nobody in there, and its code logs in at the desk, by keyboard alone', async () => {
    const desk = await house.open(null, swedish);
    await desk.page.goto('/mina-fragor');
    const { link, code } = await askFor(desk.page, 'officer@example.se');
    expect(await axe(desk.page)).toEqual([]);

    const other = await house.open(null, phone);
    await other.page.goto(link);
    await other.page.getByRole('heading', { name: 'Logga in där du bad om brevet' }).waitFor();
    await fits(other.page);
    await other.page.goto('/konto');
    expect(new URL(other.page.url()).pathname).toBe('/logga-in');

    const field = desk.page.getByRole('textbox', { name: 'Koden i brevet' });
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(await field.getAttribute('inputmode')).toBe('numeric');
    await field.focus();
    await desk.page.keyboard.insertText(` ${code} `);
    await desk.page.keyboard.press('Enter');
    await desk.page.waitForURL('**/mina-fragor');
    await desk.page.getByText(`Välkommen, ${personas.officer.name}.`).waitFor();
    // The link in the letter is void now, in both browsers.
    await desk.page.goto(link);
    await desk.page.getByText('Länken är redan använd').waitFor();
    await other.page.goto(link);
    await other.page.getByText('Länken är redan använd').waitFor();
    expect([...desk.faults, ...other.faults]).toEqual([]);
    await desk.context.close();
    await other.context.close();
  });

  it('with its code written wrong says so beside the field and keeps it, on a phone and without JavaScript', async () => {
    const { page, context, faults } = await house.open(null, { ...phone, javaScriptEnabled: false });
    await page.goto('/logga-in');
    const { code } = await askFor(page, 'colleague@example.se');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const field = page.getByRole('textbox', { name: 'Koden i brevet' });
    const wrong = code === '0000 0000' ? '1111 1111' : '0000 0000';
    for (const [typed, said] of [
      ['12 34', 'Skriv hela ”Koden i brevet”'],
      [wrong, 'Koden stämmer inte'],
    ] as const) {
      await field.fill(typed);
      await page.getByRole('button', { name: 'Logga in med koden' }).click();
      await page.locator('.error-summary').getByText(said).waitFor();
      expect(await field.inputValue()).toBe(typed);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    // The page was closed: the login page says that a letter is waited for.
    await page.goto('/logga-in');
    await page.getByRole('link', { name: 'Skriv koden ur brevet' }).click();
    await field.fill(code.replace(' ', ''));
    await page.getByRole('button', { name: 'Logga in med koden' }).click();
    await page.getByText(`Välkommen, ${personas.colleague.name}.`).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is as plain in English', async () => {
    const { page, context } = await house.open(null, phone);
    await context.addCookies([{ name: 'language', value: 'en', url: house.address }]);
    await page.goto('/logga-in');
    await page.getByLabel('Your e-mail address at work').fill('chair@example.se');
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await page.getByText('Do you read it on another device?').waitFor();
    await fits(page);
    const { link } = await letterTo('chair@example.se');
    const other = await house.open(null, phone);
    await other.context.addCookies([{ name: 'language', value: 'en', url: house.address }]);
    await other.page.goto(link);
    await other.page.getByRole('heading', { name: 'Log in where you asked for the letter' }).waitFor();
    await fits(other.page);
    await context.close();
    await other.context.close();
  });
});
