import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfOutcomes } from '../../app/features/cases/follow-up.ts';
import { type ServedHouse, servedHouse } from '../support/served-house.ts';
import { choose, follow, press, tick, typeInto, unfold } from './keyboard.ts';

let house: ServedHouse;
beforeAll(async () => {
  house = await servedHouse();
});
afterAll(() => house?.close());

/** Everything that the page sends from now on: addresses and bodies. */
function overhear(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  return sent;
}

const textOf = async (page: Page, where: string): Promise<string> =>
  (await page.locator(where).first().textContent()) ?? '';

/** One page each, kept open: they meet in the case. */
describe('a question, from asking to outcome, by keyboard alone', () => {
  let officer: Page;
  let coordinator: Page;
  let caseAddress = '';
  let handle = '';
  const faults: string[][] = [];

  beforeAll(async () => {
    const atOfficer = await house.open('officer', { permissions: ['clipboard-read', 'clipboard-write'] });
    const atCoordinator = await house.open('coordinator');
    officer = atOfficer.page;
    coordinator = atCoordinator.page;
    faults.push(atOfficer.faults, atCoordinator.faults);
  });

  it('is asked; a name is caught in the browser before anything is sent, and exchanged by one press', async () => {
    await officer.goto('/');
    await follow(officer, 'Ställ en fråga');
    await officer.waitForURL('**/fraga');
    expect(await fieldsOf(officer)).toBeLessThanOrEqual(12);
    const sent = overhear(officer);
    await choose(officer, 'Kommun', 'Heby');
    await typeInto(officer, 'Ålder', '24');
    await choose(officer, 'Vad behöver personen?', 'Arbetsträning');
    await choose(officer, 'Vad hindrar?', 'Nekad');
    await tick(officer, 'Aktivitetsersättning');
    for (const basic of ['Sökt bland den egna myndighetens insatser', 'Tagit kontakt med de andra parterna'])
      await tick(officer, basic);
    await typeInto(officer, 'Varför är inte allt prövat?', 'En samordnad plan hanns aldrig med.');
    await typeInto(
      officer,
      'Vad vill du ha hjälp med?',
      'Elin vill börja arbetsträna men får nej. Vart vänder vi oss?',
    );
    const finding = officer.locator('.finding.open');
    await finding.waitFor();
    expect(await finding.textContent()).toContain('Elin');
    const replace = finding.getByRole('button').first();
    await press(officer, (await replace.textContent()) ?? '');
    await finding.waitFor({ state: 'detached' });
    const typed = await officer.getByLabel('Vad vill du ha hjälp med?').inputValue();
    expect(typed).toBe('personen vill börja arbetsträna men får nej. Vart vänder vi oss?');
    await press(officer, 'Granska och skicka');
    await officer.getByRole('heading', { level: 1, name: 'Stämmer det här?' }).waitFor();
    await press(officer, 'Skicka frågan');
    await officer.waitForURL('**/arende/*');
    caseAddress = new URL(officer.url()).pathname;
    expect(sent.filter((one) => one.startsWith('POST'))).toHaveLength(2);
    expect(sent.filter((one) => /Elin/i.test(decodeURIComponent(one)))).toEqual([]);
    expect(await textOf(officer, 'main')).toContain('HEB-26-0001');
  });

  it('is asked back, and answered', async () => {
    await coordinator.goto('/fragor');
    await follow(coordinator, /24 år/);
    await coordinator.waitForURL(`**${caseAddress}`);
    await unfold(coordinator, 'Fråga tillbaka');
    const more = coordinator.locator('details[open]', { hasText: 'Fråga tillbaka' });
    await more.locator('textarea').focus();
    await coordinator.keyboard.type('Är arbetsförmågan bedömd?');
    await press(coordinator, 'Skicka motfrågan');
    await coordinator.getByText('Är arbetsförmågan bedömd?').first().waitFor();

    await officer.goto(caseAddress);
    const turn = officer.locator('section', { hasText: 'Din tur' }).locator('textarea').first();
    await turn.focus();
    await officer.keyboard.type('Nej, inte än.');
    await press(officer, 'Skicka svaret');
    await officer.getByText('Nej, inte än.').first().waitFor();
  });

  it('gets advice with who takes the next step', async () => {
    await coordinator.goto(caseAddress);
    await choose(coordinator, 'Vad för slags råd', 'Insats');
    await choose(coordinator, 'Vem tar nästa steg', 'Den som frågade');
    await typeInto(coordinator, 'Insats eller kontakt', 'Unga med funktionsnedsättning');
    await typeInto(coordinator, 'Till den som frågade', 'Ansök nu, kön är lång.');
    await press(coordinator, 'Lämna rådet');
    await coordinator.getByText('Ansök nu, kön är lång.').first().waitFor();
  });

  it('is copied to the case system, with its handle', async () => {
    await officer.goto(caseAddress);
    await press(officer, 'Kopiera till mitt ärendesystem');
    await officer.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
    const copied = await officer.evaluate(() => navigator.clipboard.readText());
    handle = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(copied)?.[0] ?? '';
    expect(handle).not.toBe('');
    expect(copied).toContain('HEB-26-0001');
    expect(copied).toContain('Ansök nu, kön är lång.');
    expect(copied).toContain('Unga med funktionsnedsättning');
    await coordinator.goto(caseAddress);
    expect(await coordinator.content()).not.toContain(handle);
  });

  it('gets its outcome from a letter: a link and one more press, without login and without a text to write', async () => {
    const now = house.clock.now();
    house.clock.set(new Date('2026-12-29T08:00:00Z'));
    await remindOfOutcomes(house.house);
    const [letter] = await house.sql<{ body: string }>(
      `select body from outgoing_mail where recipient = 'officer@example.se' and body like '%/utfall/%'`,
    );
    const link = /\S+\/utfall\/\S+/.exec(letter?.body ?? '')?.[0] ?? '';
    const { page, faults: wrong } = await house.open(null);
    faults.push(wrong);
    await page.goto(link);
    expect(await house.sql('select outcome from guidance_case')).toEqual([{ outcome: null }]);
    expect(await page.locator('main textarea, main input[type=text], main input:not([type])').count()).toBe(0);
    await press(page, 'Rätt insats började');
    await page.getByText('Tack. Du svarade').waitFor();
    // Back to the day on which the others are logged in.
    house.clock.set(now);
    expect(await house.sql('select outcome, outcome_via from guidance_case')).toEqual([
      { outcome: 'rightServiceStarted', outcome_via: 'outcomeLink' },
    ]);
  });

  it('is opened again by its handle, and only by it', async () => {
    await officer.goto(caseAddress);
    const reopen = async (typed: string): Promise<void> => {
      await unfoldIfFolded(officer, 'Öppna frågan igen');
      const part = officer.locator('details[open]', { hasText: 'Öppna frågan igen' });
      await part.getByLabel('Handtag').fill(typed);
      await part.locator('textarea').fill('Det tog stopp efter en månad.');
      await press(officer, 'Öppna igen');
    };
    await reopen('0000-0000-0000-0000');
    await officer.getByText('Handtaget hör inte till den här frågan').first().waitFor();
    expect(await officer.content()).toContain('Det tog stopp efter en månad.');
    await reopen(handle.toLowerCase());
    await officer.getByText('Det tog stopp efter en månad.').first().waitFor();
    expect(await house.sql('select round, outcome from guidance_case')).toEqual([{ round: 2, outcome: null }]);
  });

  it('and nothing complained on the way', () => {
    expect(faults.flat()).toEqual([]);
    expect(house.reported).toEqual([]);
  });
});

describe('a person or a relative', () => {
  it('gets a handle from the coordinator and reads the answer with it, without login', async () => {
    const { page: coordinator } = await house.open('coordinator');
    await coordinator.goto('/registrera');
    await choose(coordinator, 'Kommun', 'Heby');
    await choose(coordinator, 'Vad behöver personen?', 'Arbetsträning');
    await choose(coordinator, 'Vad hindrar?', 'Nekad');
    await typeInto(coordinator, 'Varför är inte allt prövat?', 'Personen ringde själv.');
    await typeInto(coordinator, 'Vad vill du ha hjälp med?', 'Vill börja arbetsträna i liten skala.');
    await press(coordinator, 'Granska och skicka');
    await press(coordinator, 'Registrera');
    await coordinator.waitForURL('**/arende/*');
    const handle = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await textOf(coordinator, 'body'))?.[0] ?? '';
    expect(handle).not.toBe('');
    await coordinator.reload();
    expect(await coordinator.content()).not.toContain(handle);

    const { page } = await house.open(null, { javaScriptEnabled: false });
    await page.goto('/svar');
    await page.getByLabel('Handtag').fill(handle.replaceAll('-', ' ').toLowerCase());
    await page.getByRole('button', { name: 'Läs svaret' }).click();
    await page.waitForURL('**/svar/*');
    expect(await textOf(page, 'main h1')).not.toBe('');
    expect(await textOf(page, 'main')).toContain('Vill börja arbetsträna i liten skala.');
  });
});

async function unfoldIfFolded(page: Page, summary: string): Promise<void> {
  const part = page.locator('details', { has: page.locator('summary', { hasText: summary }) });
  if ((await part.getAttribute('open')) === null) await unfold(page, summary);
}

/** How many things a form asks: a group of boxes or buttons is one. */
function fieldsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>(
      'main form[method=post] :is(input:not([type=hidden]), select, textarea)',
    );
    return new Set([...controls].map((control) => control.name)).size;
  });
}
