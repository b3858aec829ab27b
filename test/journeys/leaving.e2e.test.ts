import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../../app/design/gallery/browser.ts';
import { ask } from '../../app/features/cases/index.ts';
import { paths } from '../../app/http/paths.ts';
import { personas } from '../support/county.ts';
import { questionIn } from '../support/filled-county.ts';
import { type ServedHouse, servedHouse } from '../support/served-house.ts';
import { choose, follow, press, unfold } from './keyboard.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house?.close());

const { officer, colleague } = personas;
const textOf = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';
const sound = async (page: Page): Promise<void> => expect(await axe(page)).toEqual([]);

describe('somebody changes jobs, by keyboard alone', () => {
  it('hands a question over to a colleague, who goes on with it', async () => {
    const { id, number } = await house.do('officer', ask, questionIn('heby'));
    const { page, faults } = await house.open('officer');
    await page.goto(paths.case({ id }));
    await unfold(page, 'Lämna över till en kollega');
    await sound(page);
    await choose(page, 'Vem tar över?', colleague.name);
    await press(page, 'Lämna över');
    await page.waitForURL(`**${paths.myCases({})}*`);
    expect(await textOf(page)).toContain(`${colleague.name} har tagit över ${number}.`);

    const taking = await house.open('colleague', { viewport: { width: 320, height: 640 } });
    await taking.page.goto('/');
    await follow(taking.page, `Du har tagit över ${number}`);
    await taking.page.waitForURL(`**${paths.case({ id })}`);
    expect(await textOf(taking.page)).toContain(`${officer.name} lämnade över till ${colleague.name}`);
    await sound(taking.page);
    expect(await taking.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect([...faults, ...taking.faults]).toEqual([]);
  });

  it('leaves, and the administrator sees what waits before closing the account and hands it over afterwards', async () => {
    const { id } = await house.do('officer', ask, questionIn('heby'));
    const { page, faults } = await house.open('administrator');
    await page.goto(paths.person({ id: officer.id }));
    await follow(page, 'Stäng kontot');
    await page.waitForURL('**/stang');
    expect(await textOf(page)).toContain('Öppna frågor till LOKUS Heby, ställda för Försäkringskassan');
    await sound(page);
    await press(page, 'Stäng kontot');
    await page.waitForURL(`**${paths.person({ id: officer.id })}*`);
    await follow(page, 'Välj en annan');
    await page.waitForURL('**/fragor*');
    await sound(page);
    await press(page, 'Lämna över');
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await choose(page, 'Vem tar över?', colleague.name);
    await press(page, 'Lämna över');
    await page.waitForURL(`**${paths.person({ id: officer.id })}*`);
    expect(await textOf(page)).toContain(`${colleague.name} har tagit över de öppna frågorna.`);
    expect(await textOf(page)).not.toContain('Det här väntar på');
    const taking = await house.open('colleague');
    await taking.page.goto(paths.case({ id }));
    expect(await textOf(taking.page)).toContain(`lämnade över från ${officer.name} till ${colleague.name}`);
    expect([...faults, ...taking.faults]).toEqual([]);
  });
});
