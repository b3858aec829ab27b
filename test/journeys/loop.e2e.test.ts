import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFolder } from '../../app/database/house-folder.ts';
import { buildCounty } from '../../app/demo/build-county.ts';
import { type RecurringKey, type RecurringObstacle, recurringObstacles } from '../../app/demo/obstacles-2016.ts';
import { runnerAt } from '../../app/demo/runner.ts';
import { importFile } from '../../app/features/importing/index.ts';
import { answerReporters } from '../../app/features/obstacles/index.ts';
import { addDays } from '../../app/kernel/clock.ts';
import { type ServedHouse, servedHouse } from '../support/served-house.ts';

/** The demo's people, each at a window of their own. */
const names = {
  karin: 'Karin Åberg',
  anders: 'Anders Lindkvist',
  elin: 'Elin Sjöö',
  samira: 'Samira Nurdal',
  paula: 'Paula Wallin',
  tor: 'Tor Ekenäs',
  mikaela: 'Mikaela Sundin',
} as const;
type Who = keyof typeof names;

const today = '2026-11-16';
const keys = Object.keys(recurringObstacles) as RecurringKey[];
const all = recurringObstacles as Readonly<Record<RecurringKey, RecurringObstacle>>;

/** Who has each action; one is refused with a reason. */
const owners: Record<RecurringKey, Who | null> = {
  jointAssessment: 'samira',
  assistance: 'elin',
  noAnswer: 'samira',
  certificate: 'paula',
  gap: 'tor',
  places: null,
};
const action = (key: RecurringKey): string => `Parterna ändrar sin rutin: ${all[key].title.toLowerCase()}.`;
const gave = (key: RecurringKey): string =>
  `Det märks på frågorna: ${all[key].title.toLowerCase()} tas inte upp längre.`;

let house: ServedHouse;
const windows = new Map<Who, Page>();
const faults: string[][] = [];

beforeAll(async () => {
  house = await servedHouse({ empty: true });
  const runner = runnerAt(house.clock.now(), house.house);
  const county = await buildCounty(runner);
  const karin = await runner.person(county.accounts.get('karin') ?? '', county.associationId);
  const imported = await importFile(house.house, karin, {
    bytes: readFileSync(join(appFolder, 'demo', 'lotsarenden-2016.xlsx')),
    fileName: 'lotsarenden-2016.xlsx',
    groupId: county.groups.get('heby') ?? '',
    slips: 'replace',
  });
  expect(imported.ok).toBe(true);
});
afterAll(() => house?.close());

/** Logs in as somebody of the demo does: by the button beside the name. */
async function as(who: Who): Promise<Page> {
  const known = windows.get(who);
  if (known) return known;
  const opened = await house.open(null);
  faults.push(opened.faults);
  const { page } = opened;
  await page.goto('/logga-in');
  for (const part of await page.locator('main details').all())
    await part.evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.getByRole('row', { name: names[who] }).first().getByRole('button').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  windows.set(who, page);
  return page;
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp): Promise<void> => page.locator('.flash', { hasText: text }).waitFor();

/** The obstacle's own page of decisions, found in the register as everybody finds it. */
async function decisionOf(page: Page, key: RecurringKey): Promise<void> {
  await page.goto('/hinder');
  await page.getByRole('link', { name: all[key].title, exact: true }).first().click();
  await page.getByRole('link', { name: 'Beslut, åtgärd och svar' }).click();
  await page.waitForURL('**/beslut');
}

describe('the six obstacles of 2016, from the questions to the answer', () => {
  it('come out of the questions, and are described and submitted by the coordinator', async () => {
    const page = await as('karin');
    await page.goto('/hinder/forslag');
    await press(page, 'Läs igenom frågorna');
    const list = page.locator('main table tbody tr th a');
    const found = async (): Promise<number> => {
      await page.goto('/hinder/forslag');
      return list.count();
    };
    await expect.poll(found, { interval: 500 }).toBeGreaterThanOrEqual(6);
    for (const key of keys) {
      const { suggestion, title, description, classification, parties } = all[key];
      await page.goto('/hinder/forslag');
      await page.getByRole('link', { name: suggestion }).first().click();
      await page.getByLabel('Rubrik').fill(title);
      await press(page, 'Skapa hindret');
      await page.waitForURL(/\/hinder\/[0-9a-f-]{36}/);
      await page.getByLabel('Beskrivning').fill(description);
      await page.getByLabel('Typ').selectOption(classification);
      for (const party of parties) await page.locator(`input[name=parties][value=${party}]`).check();
      await press(page, 'Spara beskrivningen');
      await press(page, 'Lämna till gruppen');
      await said(page, 'lämnat till gruppen');
    }
  });

  it('are also reported by an officer, whose name the group never sees', async () => {
    const officer = await as('mikaela');
    await officer.goto('/hinder/rapportera');
    await officer.getByLabel('Grupp').first().selectOption({ label: 'LOKUS Heby' });
    await officer.locator('textarea[name=text]').fill('Tre personer väntar på gemensam kartläggning hos oss.');
    await officer.locator('input[name=hideName]').check();
    await officer.locator('main form[method=post] button').first().click();
    await officer.getByText('Tre personer väntar').first().waitFor();

    const coordinator = await as('karin');
    await coordinator.goto('/hinder');
    await coordinator.getByText('Lägg till ett hinder som finns').click();
    const choice = coordinator.locator('select[name=id]');
    const value = await choice.locator('option', { hasText: all.jointAssessment.title }).first().getAttribute('value');
    await choice.selectOption(value ?? '');
    await press(coordinator, 'Lägg till');
    await said(coordinator, 'underlag för hindret');

    const chair = await as('anders');
    await chair.goto('/hinder');
    await chair.getByRole('link', { name: all.jointAssessment.title, exact: true }).click();
    await chair.getByText('Tre personer väntar').first().waitFor();
    expect(await chair.content()).not.toContain(names.mikaela);
  });

  it('stand on the agenda of the meeting that the coordinator plans', async () => {
    const page = await as('karin');
    await page.goto('/moten/nytt');
    await page.getByLabel('Dag', { exact: true }).fill(today);
    await page.getByLabel('Börjar klockan').fill('13.00');
    await press(page, 'Planera');
    await page.waitForURL(/\/moten\/[0-9a-f-]{36}/);
    for (const key of keys)
      await page
        .getByRole('link', { name: new RegExp(all[key].title) })
        .first()
        .waitFor();
  });

  it('are decided on at the meeting by the chair, item by item', async () => {
    const page = await as('anders');
    await page.goto('/moten');
    await page
      .locator('main')
      .getByRole('link', { name: /LOKUS Heby/ })
      .first()
      .click();
    await page.waitForURL(/\/moten\/[0-9a-f-]{36}/);
    const meeting = new URL(page.url()).pathname;
    await press(page, 'Öppna mötet');
    await page.goto(`${meeting}/narvaro`);
    for (const box of await page.locator('input[name=present]').all()) await box.check();
    await press(page, 'Spara närvaron');

    for (const key of keys) {
      await page.goto(meeting);
      await page
        .getByRole('link', { name: new RegExp(all[key].title) })
        .first()
        .click();
      await page.getByRole('link', { name: 'Fatta beslut' }).click();
      await page.waitForURL(/beslut\?meeting=/);
      const owner = owners[key];
      if (owner === null) {
        await page.getByRole('link', { name: 'Avslå hindret' }).click();
        await page.getByLabel('Skäl').fill('Kommunen arbetar redan med platserna. Vi följer det.');
        await press(page, 'Avslå med skälet');
        await said(page, 'avslaget');
        continue;
      }
      await page.getByLabel('Vad ska göras?').fill(action(key));
      await page.getByLabel('Vem ansvarar?').selectOption({ label: await optionOf(page, names[owner]) });
      await page.getByLabel('Vad kräver beslutet?').selectOption({ label: 'Får ändra rutiner' });
      if (key === 'jointAssessment') {
        // A day before the meeting is refused, and nothing that was typed is lost.
        await page.getByLabel('Klart senast').fill(addDays(today, -1));
        await press(page, 'Spara beslutet');
        await page.getByText('Dagen ligger före mötet').first().waitFor();
        expect(await page.getByLabel('Vad ska göras?').inputValue()).toBe(action(key));
      }
      await page.getByLabel('Klart senast').fill(addDays(today, 60));
      await press(page, 'Spara beslutet');
      // Only the municipality's member may change routines alone.
      await said(page, owner === 'elin' ? 'Beslutet är sparat. De parter' : 'har mandat');
      expect(await page.locator('#beslut').textContent()).toContain('på ett möte');
    }
    await page.goto(meeting);
    for (const key of keys)
      await page
        .locator('li', { hasText: all[key].title })
        .filter({ hasText: owners[key] === null ? 'Avslag med skäl' : 'Åtgärd beslutad' })
        .first()
        .waitFor();
    await press(page, 'Skjut upp resten till nästa möte');
    await press(page, 'Avsluta mötet');
    await page.getByText('Avslutat').first().waitFor();
  });

  it('are confirmed at home by each party; the one that is declined starts over', async () => {
    for (const who of ['elin', 'samira', 'paula', 'tor'] as const) {
      const page = await as(who);
      for (;;) {
        await page.goto('/');
        const waiting = page.getByRole('link', { name: /Svara hemifrån om/ });
        if ((await waiting.count()) === 0) break;
        await waiting.first().click();
        await page.waitForURL(/beslut/);
        const declines = who === 'tor' && (await page.locator('h1').textContent()) === all.gap.title;
        await page.getByLabel(declines ? 'Nej' : 'Ja, vi gör det', { exact: true }).check();
        if (declines) await page.getByLabel('Varför inte?').fill('Regionen kan inte lova tre veckor än.');
        await press(page, 'Spara svaret');
        await said(page, declines ? 'gäller inte längre' : 'Svaret är sparat');
      }
    }
    const chair = await as('anders');
    await decisionOf(chair, 'gap');
    await chair.getByText('Regionen kan inte lova tre veckor än.').first().waitFor();
    await chair.getByLabel('Vad ska göras?').fill(action('gap'));
    await chair.getByLabel('Vem ansvarar?').selectOption({ label: await optionOf(chair, names.tor) });
    await chair.getByLabel('Vad kräver beslutet?').selectOption({ label: 'Tar hem frågan' });
    await chair.getByLabel('Klart senast').fill(addDays(today, 60));
    await press(chair, 'Spara beslutet');
    await said(chair, 'Beslutet är sparat. De parter');
  });

  it('are done by those who own them, and cannot be closed before the effect is checked', async () => {
    for (const key of keys) {
      const owner = owners[key];
      if (owner === null) continue;
      const page = await as(owner);
      await page.goto('/');
      await page
        .getByRole('link', { name: /Din uppgift i/ })
        .first()
        .waitFor();
      await decisionOf(page, key);
      await press(page, 'Vi har börjat');
      await said(page, 'har börjat');
      await page.getByLabel('Vad gjordes?').fill('Rutinen är ändrad och alla har fått veta det.');
      await press(page, 'Markera som klar');
      await said(page, 'Åtgärden är klar');
      const chair = await as('anders');
      await decisionOf(chair, key);
      expect(await chair.getByRole('button', { name: 'Avsluta hindret' }).count()).toBe(0);
      await chair.getByText('Effekten kan mätas från').first().waitFor();
      await chair.getByLabel('En uppskattning i ord').check();
      await chair.getByLabel('Ja, det räcker').check();
      await chair.getByLabel('Vad gav åtgärden?').fill(gave(key));
      await press(chair, 'Spara prövningen');
      await chair.getByText('Skriv varför effekten inte kan mätas').first().waitFor();
      await chair.getByLabel('Varför kan det inte mätas?').fill('Frågorna är från 2016.');
      await press(chair, 'Spara prövningen');
      await said(chair, 'Prövningen är sparad');
      await chair.getByText('Uppskattat').first().waitFor();
    }
  });

  it('are answered and closed; whoever reported reads the decision and what it gave', async () => {
    await answerReporters(house.house);
    const chair = await as('anders');
    for (const key of keys) {
      await decisionOf(chair, key);
      if (owners[key] === null) {
        await chair.getByText('Avslaget').first().waitFor();
        continue;
      }
      await press(chair, 'Avsluta hindret');
      await said(chair, 'Hindret är avslutat');
      expect(await chair.content()).not.toContain(names.mikaela);
    }
    const officer = await as('mikaela');
    await officer.goto('/hinder/rapportera');
    const own = officer.locator('tr', { hasText: 'Tre personer väntar' });
    for (const text of [action('jointAssessment'), gave('jointAssessment')])
      expect(await own.textContent()).toContain(text);
    const letters = await house.sql<{ body: string }>(
      `select m.body from outgoing_mail m join account a on a.id = m.account_id where a.name = $1 and m.object_type = 'obstacle'`,
      [names.mikaela],
    );
    expect(letters.some(({ body }) => body.includes(gave('jointAssessment')))).toBe(true);
    expect(letters.some(({ body }) => body.includes('Tre personer väntar'))).toBe(false);
  });

  it('and nothing complained on the way', () => {
    expect(faults.flat()).toEqual([]);
    expect(house.reported).toEqual([]);
  });
});

async function optionOf(page: Page, name: string): Promise<string> {
  const options = await page.getByLabel('Vem ansvarar?').locator('option').allTextContents();
  return options.find((option) => option.startsWith(name)) ?? '';
}
