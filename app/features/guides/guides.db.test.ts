import { HtmlValidate } from 'html-validate';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { ownGuides } from './guides.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());
afterEach(() => vi.unstubAllEnvs());

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
  },
});

async function pageAt(path: string, language = 'sv'): Promise<string> {
  const answer = await t.request(null, 'GET', path, undefined, { Cookie: `language=${language}` });
  expect(answer.status).toBe(200);
  // Public, for search engines too.
  expect(answer.headers.get('x-robots-tag')).toBeNull();
  const html = await answer.text();
  const report = await validator.validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ column, message }) => `${column} ${message}`)),
  ).toEqual([]);
  expect(html).not.toMatch(/undefined|\{\w+\}/);
  return html;
}

describe.each(['sv', 'en'] as const)('the guides in %s', (language) => {
  test('are listed, each with its link', async () => {
    const html = await pageAt('/hjalp', language);
    for (const { topic, title } of ownGuides) {
      expect(html).toContain(`href="/hjalp/${topic}"`);
      expect(html).toContain(title[language]);
    }
  });

  test.each(ownGuides.map(({ topic }) => topic))('%s shows its numbered steps without login', async (topic) => {
    const html = await pageAt(`/hjalp/${topic}`, language);
    const guide = ownGuides.find((one) => one.topic === topic);
    expect(html.match(/<li><b>\d\. /g)).toHaveLength(guide?.steps.length ?? -1);
  });
});

test('a guide that is not there looks like any page that is not there', async () => {
  expect((await t.request(null, 'GET', '/hjalp/nothing')).status).toBe(404);
  expect((await t.request(null, 'GET', `/hjalp/${'x'.repeat(500)}`)).status).toBe(404);
});

test('the help link of every page of the house leads to a guide that is there', async () => {
  const topics = new Set(t.features.flatMap(({ pages = [] }) => pages.flatMap(({ guide }) => guide ?? [])));
  expect(topics.size).toBeGreaterThan(4);
  for (const topic of topics) expect((await t.request(null, 'GET', `/hjalp/${topic}`)).status, topic).toBe(200);
});

describe('the accessibility statement', () => {
  test.each(['sv', 'en'])('says in %s all that is required of it', async (language) => {
    vi.stubEnv('FARLED_CONTACT', 'tillganglighet@example.se');
    const html = await pageAt('/tillganglighet', language);
    for (const required of [
      'Samordningsförbundet Uppsala län',
      language === 'sv' ? 'delvis förenlig' : 'partially compliant',
      '2018:1937',
      'EN 301 549',
      'href="https://www.digg.se/tdosanmalan"',
      'href="mailto:tillganglighet@example.se"',
      language === 'sv' ? '12 §' : 'section 12',
      language === 'sv' ? 'Bedömningen gjordes 22 november 2026.' : 'The assessment was made on 22 November 2026.',
      language === 'sv' ? 'granskat Farled själva' : 'assessed Farled ourselves',
    ])
      expect(html).toContain(required);
  });

  test('says where to turn also when nobody stated an address', async () => {
    vi.stubEnv('FARLED_CONTACT', '');
    const html = await pageAt('/tillganglighet');
    expect(html).toContain('Kontakta förbundets kansli.');
    expect(html).not.toContain('mailto:');
  });

  test('is linked from the foot of every page', async () => {
    for (const path of ['/', '/hjalp', '/tillganglighet', '/hjalp/nothing'])
      expect(await (await t.request(null, 'GET', path)).text()).toContain('href="/tillganglighet"');
  });
});
