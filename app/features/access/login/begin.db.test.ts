import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { validPage } from '../../../../test/support/html.ts';
import { setupCodeOf } from '../index.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse({ empty: true });
});
afterAll(() => t.close());

const form = (code: string, more: Record<string, string> = {}) => ({
  _do: 'access.begin',
  code,
  associationName: 'Samordningsförbundet Mälarvik',
  name: 'Astrid Först',
  email: 'astrid@malarvik.example.com',
  ...more,
});

test('an empty installation is begun once, by whoever can read its code', async () => {
  expect(await validPage(await t.request(null, 'GET', '/logga-in'))).toContain('href="/borja"');
  expect(await validPage(await t.request(null, 'GET', '/borja'))).toContain('Koden från starten');
  const code = setupCodeOf(t.house);
  expect(setupCodeOf(t.house)).toBe(code);

  const wrong = await validPage(await t.request(null, 'POST', '/borja', form('AAAA-BBBB-CCCC')), 409);
  expect(wrong).toContain('Koden stämmer inte');
  expect(wrong).toContain('value="Samordningsförbundet Mälarvik"');
  const missing = await validPage(await t.request(null, 'POST', '/borja', form(code, { email: 'x', name: '' })), 422);
  expect(missing).toContain('Fyll i ”Ditt namn”');
  expect(await t.sql('select 1 from association')).toHaveLength(0);

  const answers = await Promise.all([
    t.request(null, 'POST', '/borja', form(code.toLowerCase())),
    t.request(null, 'POST', '/borja', form(code, { email: 'second@malarvik.example.com' })),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404]);
  const done = answers.find((answer) => answer.status === 303);
  expect(done?.headers.get('location')).toBe('/organisation');
  const cookie =
    done?.headers
      .getSetCookie()
      .find((one) => one.startsWith('farled='))
      ?.split(';')[0] ?? '';
  const html = await validPage(await t.request(null, 'GET', '/organisation', undefined, { Cookie: cookie }));
  expect(html).toContain('Samordningsförbundet Mälarvik');
  expect(html).toContain('Här visas förbundets medlemmar');
  expect((await t.request(null, 'GET', '/organisation/installningar', undefined, { Cookie: cookie })).status).toBe(200);
  const [association] = await t.sql<{ slug: string; is_demo: boolean; settings: { followUpDays: number } }>(
    'select slug, is_demo, settings from association',
  );
  expect(association).toMatchObject({ slug: 'malarvik', is_demo: false, settings: { followUpDays: 42 } });
  expect(await t.sql('select role from held_function')).toEqual([{ role: 'administrator' }]);

  expect((await t.request(null, 'GET', '/borja')).status).toBe(404);
  expect((await t.request(null, 'POST', '/borja', form(code))).status).toBe(404);
  expect(await validPage(await t.request(null, 'GET', '/logga-in'))).not.toContain('href="/borja"');
});
