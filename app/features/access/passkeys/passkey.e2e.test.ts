import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../../../test/support/county.ts';
import { type ServedHouse, servedHouse } from '../../../../test/support/served-house.ts';
import { axe } from '../../../design/gallery/browser.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house?.close());

/** A device with a screen lock, as Chromium imitates one. */
async function device(page: Page): Promise<{ session: CDPSession; id: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, id: authenticatorId };
}

const swedish = { locale: 'sv-SE' };

describe('passkeys in a browser', () => {
  it('are added on the account page, log in without anything typed, and are removed', async () => {
    const { page, faults } = await house.open('manager', swedish);
    await device(page);
    await page.goto('/konto');
    await page.getByLabel('Vad ska den heta?').fill('Jobbdatorn');
    await page.getByRole('button', { name: 'Lägg till en lösennyckel' }).click();
    await page.getByText('Lösennyckeln är tillagd').waitFor();
    expect(await page.getByRole('row', { name: /Jobbdatorn/ }).textContent()).toContain('aldrig');
    expect(await axe(page)).toEqual([]);

    // The same device does not take a second one for the same account.
    await page.getByLabel('Vad ska den heta?').fill('En gång till');
    await page.getByRole('button', { name: 'Lägg till en lösennyckel' }).click();
    await page.getByText('Den här enheten har redan en lösennyckel').waitFor();

    await page.locator('details.account summary').click();
    await page.getByRole('button', { name: 'Logga ut', exact: true }).first().click();
    await page.waitForURL('**/logga-in');
    await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
    await page.getByText(`Välkommen, ${personas.manager.name}.`).waitFor();

    await page.goto('/konto');
    expect(await page.getByRole('row', { name: /Jobbdatorn/ }).textContent()).not.toContain('aldrig');
    expect(await page.getByRole('row', { name: /den här webbläsaren/ }).textContent()).toContain('lösennyckel');
    await page.getByRole('button', { name: 'Ta bort lösennyckeln Jobbdatorn' }).click();
    await page.getByText('Lösennyckeln är borttagen').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('that are not there are said to be missing, and nothing breaks', async () => {
    const { page, faults } = await house.open(null, swedish);
    const { session, id } = await device(page);
    await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await page.goto('/logga-in');
    await page.getByRole('button', { name: 'Logga in med lösennyckel' }).click();
    await page.getByText('Det avbröts, eller så finns ingen lösennyckel').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('are asked for once, however often the button is pressed while the device is asked', async () => {
    const { page, faults } = await house.open('chair', swedish);
    await device(page);
    await page.goto('/konto');
    await page.getByLabel('Vad ska den heta?').fill('Jobbdatorn');
    const add = page.getByRole('button', { name: 'Lägg till en lösennyckel' });
    await add.waitFor();
    // What a second question to the device does is its own matter: it is counted where the page asks.
    const asked = await add.evaluate(async (button: HTMLButtonElement) => {
      let count = 0;
      const create = navigator.credentials.create.bind(navigator.credentials);
      navigator.credentials.create = (options) => {
        count += 1;
        return create(options);
      };
      button.click();
      button.click();
      await Promise.resolve();
      return count;
    });
    expect(asked).toBe(1);
    await page.getByText('Lösennyckeln är tillagd').waitFor();
    expect(await page.getByRole('row', { name: /Jobbdatorn/ }).count()).toBe(1);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('without JavaScript the pages say what else works', async () => {
    const { page } = await house.open('officer', { ...swedish, javaScriptEnabled: false });
    await page.goto('/logga-in');
    expect(await page.getByRole('button', { name: 'Logga in med lösennyckel' }).isVisible()).toBe(false);
    expect(await page.getByText('Lösennycklar behöver JavaScript').isVisible()).toBe(true);
    await page.goto('/konto');
    expect(await page.getByText('För att lägga till en lösennyckel behövs JavaScript').isVisible()).toBe(true);
    await page.context().close();
  });

  it('do not make other pages heavier', async () => {
    const { page } = await house.open('officer', swedish);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto('/mina-fragor');
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((address) => address.includes('passkey'))).toEqual([]);
    await page.goto('/konto');
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((address) => address.includes('passkey'))).toHaveLength(1);
    await page.context().close();
  });

  it('the pages of login fit a phone', async () => {
    const { page } = await house.open('officer', { ...swedish, viewport: { width: 320, height: 700 } });
    for (const path of ['/konto', '/logga-in', '/logga-in-igen']) {
      await page.goto(path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, wide]).toEqual([path, 320]);
      expect(await axe(page)).toEqual([]);
    }
    await page.context().close();
  });
});
