import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCounty } from '../support/filled-county.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { addressOf, cookieOf, send } from '../support/requests.ts';
import { holdsOneOf, unmarked } from '../support/written.ts';
import type { Ground, Who } from './row.ts';
import { table } from './table.ts';

/** What people write here is Swedish; the pages are asked for in English. */
let house: TestHouse;
let ground: Ground;
const tokens = new Map<Who, string>();

beforeAll(async () => {
  house = await testHouse();
  ground = { house, units: await fillCounty(house) };
});
afterAll(() => house?.close());

/**
 * Everything that somebody wrote, as it stands in the places from which words can be purged; not what Farled put together,
 * nor what it says in English itself.
 */
async function writtenTexts(): Promise<string[]> {
  const texts = new Set<string>();
  for (const { table: name, columns, composed } of house.features.flatMap((feature) => feature.textPlaces ?? []))
    for (const column of columns.filter((one) => one !== 'search_text' && !one.endsWith('_en'))) {
      const isComposed = composed?.columns.includes(column) ?? false;
      const own = isComposed
        ? `and ${composed?.unless ? `${composed.unless.column} = '${composed.unless.is}'` : false}`
        : '';
      const rows = await house.sql<{ text: string }>(
        `select distinct ${column}::text as text from ${name} where ${column} is not null ${own}`,
      );
      for (const { text } of rows) if (text.length >= 12 && /\s/.test(text)) texts.add(text);
    }
  return [...texts];
}

async function tokenOf(who: Who): Promise<string | null> {
  if (who === 'nobody') return null;
  const token = tokens.get(who) ?? (await house.newSession(who));
  tokens.set(who, token);
  return token;
}

it('is told of everything that somebody wrote, on every page in another language (WCAG 2.2, 3.1.2)', async () => {
  await house.sql(`update account set language = 'en'`);
  const pages: { path: string; html: string }[] = [];
  for (const [path, row] of table.pages) {
    for (const who of row.sees) {
      const params = (await row.params?.(ground)) ?? {};
      const headers = cookieOf(await tokenOf(who));
      const answer = await send(house, addressOf(path, params, row.search), { headers });
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = await answer.text();
      if (html.includes('<html lang="en"')) pages.push({ path, html });
    }
  }
  // Once all is written: what a page shows stood in its place then, and stands there still.
  const isWritten = holdsOneOf(await writtenTexts());
  const faults = new Set<string>();
  let seen = 0;
  for (const { path, html } of pages) {
    const found = unmarked(html, isWritten);
    seen += found.seen;
    for (const one of found.faults) faults.add(`${path}: ${one}`);
  }
  expect([...faults]).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});
