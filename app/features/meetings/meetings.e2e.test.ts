import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedHouse, servedHouse } from '../../../test/support/served-house.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house?.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();
const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click();
const titleOf = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();

describe('a meeting, from its plan to approved minutes', () => {
  let coordinator: Page;
  let chair: Page;
  let member: Page;
  let address = '';
  const faults: string[][] = [];

  beforeAll(async () => {
    const opened = await Promise.all((['coordinator', 'chair', 'member'] as const).map((who) => house.open(who)));
    [coordinator, chair, member] = opened.map(({ page }) => page) as [Page, Page, Page];
    faults.push(...opened.map((one) => one.faults));
  });

  it('is planned by the coordinator, with an agenda that made itself', async () => {
    await coordinator.goto('/moten');
    await follow(coordinator, 'Planera möte');
    await coordinator.getByLabel('Dag', { exact: true }).fill('2026-11-16');
    await coordinator.getByLabel('Börjar klockan').fill('kvart över');
    await coordinator.getByLabel('Plats').fill('Kommunhuset');
    await press(coordinator, 'Planera');
    await coordinator.getByText('Skriv tiden som 13.30.').first().waitFor();
    expect(await coordinator.getByLabel('Plats').inputValue()).toBe('Kommunhuset');
    await coordinator.getByLabel('Börjar klockan').fill('13.00');
    await press(coordinator, 'Planera');
    await titleOf(coordinator, 'Möte, LOKUS Heby');
    address = new URL(coordinator.url()).pathname;
    const agenda = coordinator.locator('ol.agenda');
    expect(await agenda.textContent()).toMatch(/1\. Budget och utfall.*2\. Analys av frågorna/);
    await unfold(coordinator, 'Lägg till en egen punkt');
    await coordinator.getByLabel('Punkt', { exact: true }).fill('Lokaler');
    await press(coordinator, 'Lägg till');
    await coordinator.getByText('Punkten står på dagordningen.').waitFor();
    await unfold(coordinator, 'Ändra ordningen');
    await press(coordinator, 'Upp: Lokaler');
    await coordinator.getByText('Punkten är flyttad.').waitFor();
    // The list is still open: a next step needs no more than one press.
    await coordinator.getByRole('button', { name: 'Ner: Lokaler' }).waitFor();
    expect(await agenda.textContent()).toMatch(/2\. Lokaler.*3\. Analys av frågorna/);
    await press(coordinator, 'Skicka kallelsen');
    await coordinator.getByText('Kallelsen är på väg.').waitFor();
  });

  it('asks a member to read, to answer and to come', async () => {
    await member.goto('/');
    await follow(member, 'Läs och svara inför Möte, LOKUS Heby');
    await member.getByLabel('Vad kan din egen organisation ändra?').fill('Vi kan svara i telefon.');
    await press(member, 'Spara mina svar');
    await member.getByText('Dina svar är sparade.').waitFor();
    await member.goto(address);
    await member.getByLabel('Jag kommer').check();
    await press(member, 'Svara');
    await member.getByText('Välkommen.').waitFor();
    const file = await member.request.get(`${address}/kalender.ics`);
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(await file.text()).toContain('DTSTART:20261116T120000Z');
  });

  it('is opened by the chair, who writes who is there', async () => {
    await chair.goto(address);
    await press(chair, 'Öppna mötet');
    await chair.getByText('Mötet är öppnat.').waitFor();
    await follow(chair, 'Skriv närvaron');
    expect(await chair.getByLabel('Elin Sjöö').isChecked()).toBe(true);
    await chair.getByLabel('Anders Lindkvist').check();
    await press(chair, 'Spara närvaron');
    await chair.getByText('Närvaron är sparad.').waitFor();
  });

  it('keeps what two have written at the same time, and shows it to both', async () => {
    await Promise.all([chair, coordinator].map((page) => page.goto(address)));
    await Promise.all([chair, coordinator].map((page) => follow(page, 'Budget och utfall')));
    await Promise.all([chair, coordinator].map((page) => titleOf(page, 'Budget och utfall')));
    await chair.locator('textarea[name=minutes]').fill('Utfallet är 40 procent.');
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
    await coordinator.locator('textarea[name=minutes]').fill('Budgeten håller.');
    await coordinator.getByLabel('Gicks igenom').check();
    await press(coordinator, 'Spara');
    await coordinator.getByText('Någon annan har skrivit samtidigt').waitFor();
    expect(await coordinator.locator('.remark').first().textContent()).toContain('Utfallet är 40 procent.');
    expect(await coordinator.locator('textarea[name=minutes]').inputValue()).toBe('Budgeten håller.');
    await press(coordinator, 'Spara båda texterna');
    await coordinator.getByText('Anteckningarna är sparade.').waitFor();
    await chair.reload();
    expect(await chair.locator('textarea[name=minutes]').inputValue()).toBe(
      'Utfallet är 40 procent.\n\nBudgeten håller.',
    );
  });

  it('keeps the first text when the second was sent back for something else before', async () => {
    await Promise.all([chair, coordinator].map((page) => page.reload()));
    await chair.locator('textarea[name=minutes]').fill('Budgeten håller. Utfallet är 41 procent.');
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
    await coordinator.locator('textarea[name=minutes]').fill('Vi ringde 19121212-1212.');
    await press(coordinator, 'Spara');
    await coordinator.getByText('Någon annan har skrivit samtidigt').waitFor();
    expect(await coordinator.locator('.remark').first().textContent()).toContain('Utfallet är 41 procent.');
    await coordinator.locator('textarea[name=minutes]').fill('Vi fick två lediga platser.');
    await press(coordinator, 'Spara båda texterna');
    await coordinator.getByText('Anteckningarna är sparade.').waitFor();
    expect(await coordinator.locator('textarea[name=minutes]').inputValue()).toBe(
      'Budgeten håller. Utfallet är 41 procent.\n\nVi fick två lediga platser.',
    );
  });

  it('lets no draft from before write over what somebody saved since', async () => {
    await coordinator.locator('textarea[name=minutes]').fill('En tanke som inte blev klar.');
    await coordinator.getByText('Utkastet är sparat').waitFor();
    const item = coordinator.url();
    await coordinator.goto(address);
    await chair.goto(item);
    await chair.locator('textarea[name=minutes]').fill('Budgeten håller. Utfallet är 42 procent.');
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
    await coordinator.goto(item);
    await coordinator.getByText('Ditt utkast från').waitFor();
    await press(coordinator, 'Spara');
    await coordinator.getByText('Någon annan har skrivit samtidigt').waitFor();
    expect(await coordinator.locator('.remark').first().textContent()).toContain('Utfallet är 42 procent.');
    await press(coordinator, 'Spara båda texterna');
    await coordinator.getByText('Anteckningarna är sparade.').waitFor();
    expect(await coordinator.locator('textarea[name=minutes]').inputValue()).toContain('Utfallet är 42 procent.');
  });

  it('shows nobody again the text that they chose to drop', async () => {
    await chair.reload();
    await chair.locator('textarea[name=minutes]').fill('Budgeten håller. Utfallet är 43 procent.');
    await coordinator.locator('textarea[name=minutes]').fill('Platsen är ledig.');
    await coordinator.getByText('Utkastet är sparat').waitFor();
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
    await press(coordinator, 'Spara');
    await coordinator.getByText('Någon annan har skrivit samtidigt').waitFor();
    await follow(coordinator, 'Släng min och behåll den andra');
    await coordinator.getByText('Någon annan har skrivit samtidigt').waitFor({ state: 'detached' });
    expect(await coordinator.locator('textarea[name=minutes]').inputValue()).toBe(
      'Budgeten håller. Utfallet är 43 procent.',
    );
  });

  it('is not closed without the conclusion of the analysis', async () => {
    await follow(chair, 'Nästa: Lokaler');
    await chair.getByLabel('Beslutades').check();
    await unfold(chair, 'Skriv till en funktion');
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
    await follow(chair, /^Nästa: Analys/);
    await titleOf(chair, 'Analys av frågorna');
    expect(await chair.locator('main').textContent()).toContain('Vi kan svara i telefon.');
    await chair.getByLabel('Slutsatsen är skriven').check();
    await press(chair, 'Spara');
    await chair.getByText('Skriv gruppens slutsats').first().waitFor();
    await chair.goto(address);
    await press(chair, 'Avsluta mötet');
    await chair.getByText('Mötet kan inte avslutas än.').first().waitFor();
    await follow(chair, 'Analys av frågorna');
    await chair.getByLabel('Slutsats', { exact: false }).first().fill('Kön är det som hindrar.');
    await chair.getByLabel('Slutsatsen är skriven').check();
    await press(chair, 'Spara');
    await chair.getByText('Anteckningarna är sparade.').waitFor();
  });

  it('is closed and approved, and can then be changed by nobody', async () => {
    await chair.goto(address);
    await press(chair, 'Avsluta mötet');
    await chair.getByText('Mötet är avslutat.').waitFor();
    await press(chair, 'Justera');
    await chair.getByText('Anteckningarna är justerade och låsta.').waitFor();
    const main = (await chair.locator('main').textContent()) ?? '';
    for (const said of ['Budgeten håller.', 'Kön är det som hindrar.', 'Beslutades', 'Var med'])
      expect(main).toContain(said);
    await coordinator.goto(address);
    await follow(coordinator, 'Lokaler');
    await titleOf(coordinator, 'Lokaler');
    expect(await coordinator.locator('main textarea, main form').count()).toBe(0);
    await coordinator.goto('/moten');
    expect(await coordinator.locator('#aret').textContent()).toMatch(/Möten1/);
  });

  it('keeps the material that was being written when a question is added to it', async () => {
    await coordinator.goto('/moten/nytt');
    await coordinator.getByLabel('Dag', { exact: true }).fill('2026-11-18');
    await press(coordinator, 'Planera');
    await follow(coordinator, 'Skriv underlag och frågor');
    await coordinator.locator('textarea[name=preread]').fill('Läs avtalet.');
    await coordinator.getByText('Utkastet är sparat').waitFor();
    await coordinator.locator('textarea[name=text]').fill('Vem tar nästa steg?');
    await press(coordinator, 'Lägg till frågan');
    await coordinator.getByText('Frågan är tillagd.').waitFor();
    await coordinator.getByText('Ditt utkast från').waitFor();
    expect(await coordinator.locator('textarea[name=preread]').inputValue()).toBe('Läs avtalet.');
  });

  it('broke nothing', () => {
    expect(faults.flat()).toEqual([]);
    expect(house.reported).toEqual([]);
  });
});
