import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../../test/support/county.ts';
import { type ServedHouse, servedHouse } from '../../../../test/support/served-house.ts';
import { appFolder } from '../../../database/house-folder.ts';
import { paths } from '../../../http/paths.ts';
import { importFile } from '../../importing/import-file.ts';
import { applyCatalogue } from '../exchange/import.ts';
import { uploadCatalogue } from '../exchange/import-upload.ts';

let house: ServedHouse;

const demoFile = (name: string) => readFileSync(join(appFolder, 'demo', name));

beforeAll(async () => {
  house = await servedHouse();
  for (const name of ['insatskatalog-regler.json', 'insatskatalog.xlsx']) {
    const { id } = await house.do('office', uploadCatalogue, { file: new File([demoFile(name)], name) });
    await house.do('office', applyCatalogue, { id, as: 'published' });
  }
});
afterAll(() => house?.close());

/** The same numbers each time (mulberry32), so that a failure can be looked at again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * The engine is fetched when somebody begins to fill in the form. The browser sorts by itself from the moment when the form
 * no longer names the part that the server would send.
 */
async function waitForEngine(page: Page): Promise<void> {
  await page.locator('main form[data-draft] select').first().focus();
  await page.waitForSelector('main form[data-draft]:not([data-beside])');
}

const panelText = (page: Page) =>
  page.evaluate(() => document.getElementById('insatser')?.textContent?.replace(/\s+/g, ' ').trim() ?? null);

/** What the server draws beside the form for the same answers. */
async function serversPanel(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('main form[data-draft]');
    const answers = new URLSearchParams();
    for (const [name, value] of new FormData(form ?? undefined))
      if (typeof value === 'string' && value !== '' && name !== 'question') answers.append(name, value);
    const html = await (await fetch(`${location.pathname}?${answers}`)).text();
    const panel = new DOMParser().parseFromString(html, 'text/html').getElementById('insatser');
    if (!panel) return null;
    const place = document.createElement('div');
    place.className = 'split';
    place.append(document.adoptNode(panel));
    document.body.append(place);
    const text = (panel.textContent ?? '').replace(/\s+/g, ' ').trim();
    place.remove();
    return text;
  });
}

/** Answers by chance: each control of the form, also those that came while answering, is now and then set. */
async function answerByChance(page: Page, seed: number): Promise<void> {
  const roll = dice(seed);
  const numbers = Array.from({ length: 400 }, () => roll(1_000_000));
  await page.evaluate((numbers) => {
    let at = 0;
    const roll = (below: number): number => {
      at += 1;
      return (numbers[at % numbers.length] ?? 0) % below;
    };
    const form = document.querySelector<HTMLFormElement>('main form[data-draft]');
    for (let round = 0; round < 3; round += 1) {
      for (const control of [...(form?.elements ?? [])]) {
        if (roll(3) > 0 || control instanceof HTMLTextAreaElement) continue;
        if (control instanceof HTMLSelectElement && control.options.length > 1)
          control.selectedIndex = 1 + roll(control.options.length - 1);
        else if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio'))
          control.checked = control.type === 'radio' ? true : roll(2) === 1;
        else if (control instanceof HTMLInputElement && control.inputMode !== '' && control.type === 'text')
          control.value = ['', '17', '24', '44', '63', 'många', '1,5'][roll(7)] ?? '';
        else continue;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  }, numbers);
}

describe('the panel beside the form of a question', () => {
  it('says in the browser what the server says, for many situations, and asks nobody', async () => {
    const { context, page, faults } = await house.open('officer');
    await page.goto(paths.ask({}));
    await waitForEngine(page);
    const differing: unknown[] = [];
    let asked = 0;
    // The check of free text loads its lists when one begins to write; they hold nothing of what is written.
    page.on('request', (request) => {
      if (!request.url().includes('/assets/')) asked += 1;
    });
    const seen = new Set<string>();
    await page.fill('textarea[name=question]', 'en text som är min egen');
    for (let seed = 1; seed <= 30; seed += 1) {
      const before = asked;
      await answerByChance(page, seed);
      const own = await panelText(page);
      expect(asked).toBe(before);
      const servers = await serversPanel(page);
      if (own !== servers) differing.push({ seed, own, servers });
      if (own) seen.add(own);
    }
    expect(differing).toEqual([]);
    expect(seen.size).toBeGreaterThan(15);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('draws again only what has changed', async () => {
    const { context, page, faults } = await house.open('officer');
    await page.goto(paths.ask({}));
    await waitForEngine(page);
    await page.selectOption('select[name=municipalityId]', ids.heby);
    await page.check('input[name=incomeSources][value=activityCompensation]');
    await page.evaluate(() => {
      const marked = [...document.querySelectorAll('#insatser, #insatser *')];
      for (const one of marked) one.setAttribute('data-before', '');
    });
    const marks = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('#insatser section, #insatser .why, #insatser .counts')];
        return { all: all.length, stayed: all.filter((one) => one.hasAttribute('data-before')).length };
      });
    // The same answer again changes nothing at all; another one something, and not everything.
    await page.dispatchEvent('input[name=incomeSources][value=activityCompensation]', 'change');
    const same = await marks();
    expect(same.stayed).toBe(same.all);
    await page.check('input[name=incomeSources][value=sicknessBenefit]');
    const after = await marks();
    expect(after.stayed).toBeGreaterThan(2);
    expect(after.stayed).toBeLessThan(after.all);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('asks what decides most, keeps what is written while it asks, and passes on at don’t know', async () => {
    const { context, page } = await house.open('officer');
    await page.goto(paths.ask({}));
    await waitForEngine(page);
    await page.selectOption('select[name=municipalityId]', ids.heby);
    await page.check('input[name=incomeSources][value=activityCompensation]');
    const questions = page.locator('#avgorande [data-question]');
    expect(await questions.count()).toBe(3);
    const order = () => questions.evaluateAll((all) => all.map((one) => one.getAttribute('data-question')));
    const before = await order();
    const name = (await page.locator('#avgorande input[value=yes]').first().getAttribute('name')) ?? '';
    const chosen = page.locator(`input[name="${name}"][value=unknown]`);
    await chosen.check();
    // Not to know is an answer: it stays where it was, and another question comes after the others.
    expect((await order()).slice(0, 3)).toEqual(before);
    expect(await questions.count()).toBe(4);
    const yes = page.locator(`input[name="${name}"][value=yes]`);
    await yes.check();
    expect(await yes.isChecked()).toBe(true);
    expect((await order()).includes(name.replace('facts.', ''))).toBe(true);
    await context.close();
  });

  it('a draft brings back answers to questions that other answers lead to', async () => {
    const { context, page } = await house.open('officer');
    await page.goto(paths.ask({}));
    await waitForEngine(page);
    await page.selectOption('select[name=municipalityId]', ids.heby);
    await page.check('input[name=incomeSources][value=activityCompensation]');
    const asked = () =>
      page
        .locator('#avgorande [data-question]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')));
    const first = await asked();
    const name = (await page.locator('#avgorande input[value=yes]').first().getAttribute('name')) ?? '';
    await page.check(`input[name="${name}"][value=unknown]`);
    const [led] = (await asked()).filter((id) => !first.includes(id));
    const answer = page.locator(`[data-question="${led}"] input[type=radio]`).last();
    await answer.check();
    const [ledName, value] = [await answer.getAttribute('name'), await answer.inputValue()];
    await page.getByText('Utkastet är sparat här').waitFor();
    // The draft is also kept anew while its questions are not asked yet: nothing of it is lost then.
    for (let again = 0; again < 2; again += 1) {
      await page.reload();
      await page.getByText('är tillbaka').waitFor();
      await page.locator(`input[name="${ledName}"][value="${value}"]:checked`).waitFor();
      expect(await page.locator(`input[name="${name}"][value=unknown]`).isChecked()).toBe(true);
    }
    await context.close();
  });

  it('goes the whole way without JavaScript: answers are asked, shown once more and kept with the case', async () => {
    const { context, page } = await house.open('officer', { javaScriptEnabled: false });
    await page.goto(paths.ask({}));
    await page.selectOption('select[name=municipalityId]', ids.heby);
    await page.fill('input[name=age]', '24');
    await page.selectOption('select[name=need]', { index: 1 });
    await page.selectOption('select[name=obstacle]', { index: 1 });
    await page.check('input[name=incomeSources][value=activityCompensation]');
    for (const box of await page.locator('input[name=basics]').all()) await box.check();
    await page.fill('textarea[name=question]', 'Vill börja arbetsträna men får nej.');
    await page.click('button[name=_change]');
    const yes = page.locator('#avgorande input[type=radio][value=yes]').first();
    const name = (await yes.getAttribute('name')) ?? '';
    await yes.check();
    await page.click('main form[data-draft] button:not([name])');
    const label = await page.locator('dl').last().textContent();
    expect(label).toContain('Ja');
    await page.click('main form button:not([name])');
    const [kept] = await house.sql<{ answers: Record<string, unknown> }>(
      'select answers from guidance_case order by asked_at desc limit 1',
    );
    expect(kept?.answers).toMatchObject({ [name.replace('facts.', '')]: true, workCapacityAssessed: 'unknown' });
    await context.close();
  });
});

it('an imported case of 2016 shows what stands open, what is closed and why, and asks for what is missing', async () => {
  const bytes = demoFile('lotsarenden-2016.xlsx');
  const coordinator = await house.person('coordinator');
  const list = { bytes, fileName: 'lotsarenden-2016.xlsx', groupId: ids.groupHeby, slips: 'replace' } as const;
  const imported = await importFile(house.house, coordinator, list);
  expect(imported).toMatchObject({ ok: true, result: { imported: 70 } });
  const [row] = await house.sql<{ id: string }>(
    `select id from guidance_case where import_id is not null and number like 'HEB-16-%' and 'activityCompensation' = any (income_sources)
     order by number limit 1`,
  );
  const { context, page, faults } = await house.open('coordinator');
  await page.goto(paths.case({ id: row?.id ?? '' }));
  await page.click('summary:has-text("Visa vad som står öppet")');
  await page.click('a:has-text("Svara på det som avgör mest")');
  expect(new URL(page.url()).pathname).toBe(paths.caseServices({ id: row?.id ?? '' }));
  const counts = async () => (await page.locator('#insatser .counts dd').allInnerTexts()).map(Number);
  const [, undecided, closed] = await counts();
  expect(closed).toBeGreaterThan(0);
  expect(await page.locator('#insatser .why b').count()).toBeGreaterThan(1);
  expect(await page.locator('#insatser').textContent()).toContain('Tar inte emot den som har aktivitetsersättning');

  // Every question in its turn, until nothing that can be answered is left to decide.
  let asked = 0;
  for (let turn = 0; turn < 8 && (await page.locator('#avgorande').count()) > 0; turn += 1) {
    for (const question of await page.locator('#avgorande [data-question]').all()) {
      const yes = question.locator('input[type=radio][value=yes]');
      const select = question.locator('select');
      if ((await yes.count()) > 0) await yes.check();
      else if ((await select.count()) > 0) await select.selectOption({ index: 1 });
      else if ((await question.locator('input[type=checkbox][value="-"]').count()) > 0)
        await question.locator('input[type=checkbox][value="-"]').check();
      else await question.locator('input').first().fill('30');
      asked += 1;
    }
    await page.click('main form button:has-text("Spara svaren")');
    await page.waitForLoadState();
    if (await page.locator('text=inget mer behöver frågas').count()) break;
  }
  expect(asked).toBeGreaterThan(3);
  const [open, left] = await counts();
  expect(left).toBe(0);
  expect(undecided).toBeGreaterThan(0);
  expect(open).toBeGreaterThan(0);
  const [kept] = await house.sql<{ answers: Record<string, unknown> }>(
    'select answers from guidance_case where id = $1',
    [row?.id],
  );
  expect(Object.keys(kept?.answers ?? {}).length).toBeGreaterThan(3);
  // The case's own page says the same.
  await page.goto(paths.case({ id: row?.id ?? '' }));
  await page.click('summary:has-text("Visa vad som står öppet")');
  expect((await counts())[1]).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});
