import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureDemo } from '../../app/demo/index.ts';
import { tokenHash } from '../../app/http/session.ts';
import { sharedNames } from '../support/control-names.ts';
import { type TestHouse, testHouse } from '../support/house.ts';
import { cookieOf, send } from '../support/requests.ts';

// The demo has lists with many lines, which the small county of the other tests has not.

let house: TestHouse;

beforeAll(async () => {
  house = await testHouse({ empty: true });
  await ensureDemo(house, () => {});
});
afterAll(() => house?.close());

/** One person of the demo for each function that can be held. */
async function oneOfEach(): Promise<{ role: string; token: string }[]> {
  const people = await house.sql<{ role: string; account_id: string; association_id: string }>(
    `select distinct on (role) role, account_id, association_id from held_function
     where ends_on is null or ends_on > '2026-11-16' order by role, account_id`,
  );
  return Promise.all(
    people.map(async ({ role, account_id, association_id }) => {
      const token = randomBytes(24).toString('hex');
      await house.sql(
        `insert into session (token_hash, account_id, association_id, created_at, seen_at, authenticated_at, expires_at)
         values ($1, $2, $3, $4, $4, $4, $4::timestamptz + interval '1 day')`,
        [tokenHash(token), account_id, association_id, house.clock.now()],
      );
      return { role, token };
    }),
  );
}

const patterns = (): { path: string; expression: RegExp }[] =>
  house.features
    .flatMap((feature) => feature.pages ?? [])
    .map(({ path }) => ({ path, expression: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));

const examples = 2;

/** Every kind of page that links lead somebody to, a few of each. */
async function walk(token: string, see: (pattern: string, html: string) => void): Promise<void> {
  const known = patterns();
  const seen = new Map<string, number>();
  const asked = new Set(['/']);
  for (const address of asked) {
    const { pathname } = new URL(address, 'http://house');
    const pattern = known.find(({ expression }) => expression.test(pathname))?.path;
    const times = pattern === undefined ? examples : (seen.get(pattern) ?? 0);
    if (pattern === undefined || times >= examples) continue;
    const answer = await send(house, address, { headers: cookieOf(token) });
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue;
    seen.set(pattern, times + 1);
    const html = await answer.text();
    see(pattern, html);
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) asked.add(href.replaceAll('&amp;', '&'));
  }
}

it('no page has two links or two buttons with one name that lead to different places', async () => {
  const found = new Map<string, string>();
  const pages = new Set<string>();
  for (const { role, token } of await oneOfEach()) {
    await walk(token, (pattern, html) => {
      pages.add(pattern);
      for (const line of sharedNames(html)) found.set(`${pattern} ${line.replace(/: .*/, '')}`, `${role}: ${line}`);
    });
  }
  expect(pages.size).toBeGreaterThan(80);
  expect([...found].map((pair) => pair.join(' as '))).toEqual([]);
});

it('a name is what is said: without what is hidden, with what only listeners get', () => {
  const page = (...lines: string[]): string => `<main>${lines.join('')}</main>`;
  const link = (to: string, words: string): string => `<a href="${to}">${words}</a>`;
  expect(sharedNames(page(link('/a', 'Visa'), link('/b', '<b>Visa</b><i aria-hidden="true">1</i>')))).toHaveLength(1);
  expect(sharedNames(page(link('/a', 'Visa'), link('/a', 'Visa')))).toEqual([]);
  expect(sharedNames(page(link('/a', 'Visa'), link('/b', 'Visa<span class="vh"> mötet</span>')))).toEqual([]);
  const form = (id: string, rest = ''): string =>
    `<form method="post"><input type="hidden" name="_key" value="${id}k"><input type="hidden" name="id" value="${id}"><button${rest}>Ta bort</button></form>`;
  expect(sharedNames(page(form('1'), form('2')))).toHaveLength(1);
  expect(sharedNames(page(form('1'), form('2', ' aria-label="Ta bort: mötet"')))).toEqual([]);
});
