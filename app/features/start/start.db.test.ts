import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, type Persona, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { serverOf } from '../../compose.ts';
import type { Task } from '../../http/feature.ts';
import { startFeature } from './index.ts';

let t: TestHouse;
let tasks: Task[] = [];
let ofFeatures = true;
let get: (who: Persona | null, path: string, language?: string) => Promise<Response>;
let isMounted: (path: string) => boolean;

beforeAll(async () => {
  t = await testHouse();
  const others = t.features.filter(({ name }) => name !== 'start');
  const invented = { audience: 'signedIn' as const, tasks: async () => tasks };
  const sources = () => [...(ofFeatures ? others.flatMap((feature) => feature.taskSources ?? []) : []), invented];
  const offers = () => others.flatMap((feature) => feature.publicOffers ?? []);
  const features = [startFeature(sources, offers, () => t.house), ...others];
  const server = serverOf({ house: t.house, features });
  const patterns = [...features.flatMap((feature) => feature.pages ?? []).map(({ path }) => path), '/assets/:file'].map(
    (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  );
  isMounted = (path) => patterns.some((pattern) => pattern.test(path));
  get = async (who, path, language = 'sv') => {
    const cookie = who ? await t.cookie(who) : null;
    const cookies = [cookie && `${cookie.name}=${cookie.value}`, `language=${language}`].filter(Boolean).join('; ');
    return server.request(`http://localhost:3000${path}`, { headers: { Cookie: cookies } });
  };
});
afterAll(() => t.close());

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
  },
});

async function valid(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const report = await validator.validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ column, message }) => `${column} ${message}`)),
  ).toEqual([]);
  expect(html).not.toMatch(/undefined|NaN|\{\w+\}/);
  return html;
}

const filled = (html: string): string[] =>
  [...html.matchAll(/<(?:a|button) class="ds-button btn(?! sec-b)[^"]*"[^>]*>([^<]*)</g)].map(
    (found) => found[1] ?? '',
  );
const roles = Object.keys(personas) as Persona[];

describe.each(roles)('the start page of %s', (who) => {
  test.each(['sv', 'en'])('says that nothing waits, and has one filled button (%s)', async (language) => {
    tasks = [];
    ofFeatures = false;
    const html = await valid(await get(who, '/', language));
    ofFeatures = true;
    expect(html).toContain(
      language === 'sv' ? '<h1>Inget väntar på dig just nu</h1>' : '<h1>Nothing waits for you just now</h1>',
    );
    expect(filled(html)).toHaveLength(1);
  });

  test('leads only to pages that are there for the role', async () => {
    tasks = [];
    const html = await (await get(who, '/')).text();
    const hrefs = new Set(
      [...html.matchAll(/ href="(\/[^"#]*)"/g)].map((found) => (found[1] ?? '').replace(/&amp;/g, '&')),
    );
    expect(hrefs.size).toBeGreaterThan(4);
    for (const href of hrefs) {
      // Assets are built before the house runs, not before this test.
      if (href.startsWith('/assets/') || !isMounted(href.split('?')[0] ?? '')) continue;
      expect((await get(who, href)).status, href).toBe(200);
    }
  });
});

describe('what waits', () => {
  const say = (sv: string) => ({ sv, en: sv });

  test('stands most urgent first, late with shape and word, with its count and its day', async () => {
    tasks = [
      { title: say('Utan dag'), href: '/a', count: 3 },
      { title: say('{count} i {where}'), values: { where: 'Heby' }, href: '/f', count: 4 },
      { title: say('Om fyra dagar'), href: '/b', due: '2026-11-20' },
      { title: say('I dag'), href: '/c', due: '2026-11-16' },
      { title: say('Sen {what}'), values: { what: 'fråga' }, href: '/d', due: '2026-11-14', late: true },
      { title: say('Sen utan dag'), href: '/e', late: true },
    ];
    ofFeatures = false;
    const html = await valid(await get('board', '/'));
    ofFeatures = true;
    expect(html).toContain('<h1>Det här väntar på dig</h1>');
    const list = /<ul class="tasks" aria-label="Att göra">(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
    const items = [...list.matchAll(/<li>.*?<\/li>/gs)].map(([item]) =>
      item.replace(/<svg.*?<\/svg>/gs, '▲').replace(/<[^>]+>/g, '|'),
    );
    expect(items.map((item) => item.split('|').filter(Boolean))).toEqual([
      ['Sen fråga', '▲2 dagar sen'],
      ['Sen utan dag', '▲Sen'],
      ['I dag', '▲senast i dag'],
      ['Om fyra dagar', 'senast 20 november'],
      ['Utan dag: 3'],
      ['4 i Heby'],
    ]);
    expect(list.match(/class="tag port"/g)).toHaveLength(2);
  });

  test('comes from the features: a question that waits is the coordinator’s task, and not the sister’s', async () => {
    tasks = [];
    await t.sql(
      `insert into guidance_case (association_id, id, number, group_id, source, party, question, asked_at, asked_on, answer_due)
       values ($1, '70000000-0000-7000-8000-000000000001', 'HEB-26-0001', $2, 'officer', 'region', 'x', '2026-11-02', '2026-11-02', '2026-11-09')`,
      [ids.association, ids.groupHeby],
    );
    const html = await valid(await get('coordinator', '/'));
    expect(html).toContain('Frågor väntar på råd: 1');
    expect(html).toContain('7 dagar sen');
    expect(await (await get('sisterCoordinator', '/')).text()).not.toContain('Frågor väntar på råd');
  });
});

describe('others', () => {
  test('a visitor reads what Farled is and logs in, in both languages', async () => {
    for (const language of ['sv', 'en']) {
      const html = await valid(await get(null, '/', language));
      expect(filled(html)).toEqual([language === 'sv' ? 'Logga in' : 'Log in']);
      expect(html).toContain('href="/svar"');
      expect(html).toContain('href="/tillganglighet"');
    }
    expect((await get(null, '/')).headers.get('x-robots-tag')).toBeNull();
  });

  test('whoever holds no function is told who can give one, and sees no tasks', async () => {
    tasks = [];
    await t.sql(`update held_function set ends_on = '2026-11-15' where account_id = $1`, [personas.colleague.id]);
    const html = await valid(await get('colleague', '/'));
    expect(html).toContain('<h1>Du har ingen funktion just nu</h1>');
    expect(html).toContain('Yvonne Klarsund');
    expect(html).not.toContain('Per Annorstedt');
    expect(filled(html)).toEqual([]);
  });

  test('whoever holds several functions sees them all and begins with the first', async () => {
    await t.sql(
      `insert into held_function (association_id, id, account_id, role, group_id, starts_on)
       values ($1, '60000000-0000-7000-8000-000000000099', $2, 'groupMember', $3, '2020-01-01')`,
      [ids.association, personas.sisterOfficer.id, ids.groupTierp],
    );
    const html = await valid(await get('sisterOfficer', '/'));
    expect(filled(html)).toEqual(['Ställ en fråga']);
    expect(html).toMatch(/<a href="\/grupp\/tierp">LOKUS Tierp<\/a>/);
    expect(html).toContain('href="/statistik"');
  });
});
