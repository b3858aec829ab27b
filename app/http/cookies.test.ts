import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { cookiesOf } from './cookies.ts';

function setAt(baseUrl: string): Promise<string[]> {
  const app = new Hono();
  app.get('/', (context) => {
    const cookies = cookiesOf(context, baseUrl);
    cookies.set('language', 'en', 60);
    cookies.set('farled', 'x');
    cookies.delete('flash');
    return context.text([cookies.get('language'), cookies.get('farled')].join());
  });
  return Promise.resolve(app.request('/', { headers: { Cookie: 'language=sv; __Host-language=en' } })).then(
    async (answer) => [await answer.text(), ...answer.headers.getSetCookie()],
  );
}

it('every cookie has the prefix and Secure where the connection is encrypted, and can be read by no script', async () => {
  const [read, ...set] = await setAt('https://farled.example.se');
  expect(read).toBe('en,');
  expect(set).toHaveLength(3);
  for (const one of set) expect(one).toMatch(/^__Host-[a-z]+=.*; Path=\/.*; Secure/);
  for (const one of set.slice(0, 2)) expect(one).toMatch(/; HttpOnly; Secure; SameSite=Lax/);
});

it('on a machine of one’s own, without encryption, they have their plain names', async () => {
  const [read, ...set] = await setAt('http://localhost:3000');
  expect(read).toBe('sv,');
  expect(set.join()).not.toMatch(/Secure|__Host/);
  for (const one of set.slice(0, 2)) expect(one).toContain('HttpOnly');
});
