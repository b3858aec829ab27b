import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../../test/support/county.ts';
import { type IdentityProvider, identityProvider, settingsOf } from '../../../../test/support/identity-provider.ts';
import { type ServedHouse, servedHouse } from '../../../../test/support/served-house.ts';
import { axe } from '../../../design/gallery/browser.ts';
import type { Provider } from '../../../kernel/logins.ts';

let house: ServedHouse;
let idp: IdentityProvider;
beforeAll(async () => {
  const providers: Provider[] = [];
  house = await servedHouse({ now: new Date(), logins: { providers } });
  idp = await identityProvider([`${house.address}/logga-in/svar/kommun`], [`${house.address}/logga-in`]);
  providers.push(settingsOf(idp, { emailDomains: ['example.se'] }));
  idp.people.set('sub-manager', { email: 'manager@example.se', email_verified: true, name: 'Bengt Ekdal' });
  idp.people.set('sub-nobody', { email: 'nobody@other.example.com', email_verified: true });
});
afterAll(async () => {
  await house?.close();
  await idp?.close();
});

describe('a provider in a browser, without JavaScript', () => {
  it('leads there and back to where one was, and out again there too', async () => {
    idp.login = { subject: 'sub-manager' };
    const { page, faults } = await house.open(null, { locale: 'sv-SE', javaScriptEnabled: false });
    await page.goto('/konto');
    expect(new URL(page.url()).pathname).toBe('/logga-in');
    await page.getByRole('link', { name: 'Logga in med Heby kommun' }).click();
    await page.waitForURL('**/konto');
    expect(await page.getByRole('row', { name: /den här webbläsaren/ }).textContent()).toContain('inloggningstjänst');
    expect(await page.getByText(personas.manager.name).first().isVisible()).toBe(true);
    await page.locator('details.account summary').click();
    await page.getByRole('button', { name: 'Logga ut', exact: true }).first().click();
    await page.waitForURL('**/logga-in?ut=kommun');
    // The provider's own page after this is none of ours.
    expect(faults).toEqual([]);
    await page.getByRole('link', { name: 'Logga ut från Heby kommun' }).click();
    await page.waitForURL(`${idp.issuer}/**`);
    await page.context().close();
  });

  it('says to an unknown person whom to ask, on a phone as well', async () => {
    idp.login = { subject: 'sub-nobody' };
    const { page, faults } = await house.open(null, { locale: 'sv-SE', viewport: { width: 320, height: 700 } });
    await page.goto('/logga-in');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Logga in med Heby kommun' }).click();
    await page.getByText('Be den som administrerar Farled hos er om en inbjudan').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a provider that fails while somebody is there', () => {
  // The HTTP server has its own class for answers: a failure must be known without asking of which class the answer is.
  it('is said to be down, by the real server too', async () => {
    idp.login = { subject: 'sub-manager' };
    const begun = await fetch(`${house.address}/logga-in/med/kommun`, { redirect: 'manual' });
    const back = await idp.visit(begun.headers.get('location') ?? '');
    const [cookie = ''] = begun.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    idp.isBroken = true;
    const answer = await fetch(back, { headers: { Cookie: cookie } });
    idp.isBroken = false;
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('svarar inte');
  });
});

describe('what was typed when the login ended', () => {
  it('is sent again after a login in another tab', async () => {
    const { page, context } = await house.open(null, { locale: 'sv-SE', javaScriptEnabled: false });
    const token = await house.newSession('officer');
    await context.addCookies([{ name: 'farled', value: token, url: house.address }]);
    await page.goto('/konto');
    await page.getByLabel('Namn', { exact: true }).fill('Mikaela Sundin-Ny');
    await house.sql('delete from session');
    await page.getByRole('button', { name: 'Spara' }).first().click();
    await page.getByText('Det du skrev finns kvar på den här sidan').waitFor();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Logga in i en ny flik' }).click(),
    ]);
    await tab.waitForLoadState();
    await tab.getByRole('button', { name: 'Logga in som Mikaela Sundin' }).click();
    await tab.getByText('Du är inloggad igen').waitFor();
    await page.getByRole('button', { name: 'Skicka igen' }).click();
    await page.getByText('Sparat.').waitFor();
    expect(await page.getByLabel('Namn', { exact: true }).inputValue()).toBe('Mikaela Sundin-Ny');
    await context.close();
  });
});
