import type { Locator, Page } from 'playwright-core';

const mostSteps = 150;

/** Goes to an element as somebody without a mouse does: by Tab, until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}.`);
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.type(text);
}

/** A choice of a select, by typing its first letters (as keys, which å, ä and ö are not here). */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByLabel(label).first();
  await tabTo(page, select);
  await page.keyboard.type(option.replace(/[^ -~].*$/, ''));
  const chosen = await select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent ?? '');
  if (!chosen.startsWith(option)) throw new Error(`${label} says ${chosen} instead of ${option}.`);
}

/** Ticks a box. */
export async function tick(page: Page, label: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }).first());
  await page.keyboard.press('Space');
}

export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first());
  await page.keyboard.press('Enter');
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('link', { name }).first());
  await page.keyboard.press('Enter');
}

/** Opens a folded part of the page. */
export async function unfold(page: Page, summary: string): Promise<void> {
  await tabTo(page, page.locator('summary', { hasText: summary }).first());
  await page.keyboard.press('Enter');
}
