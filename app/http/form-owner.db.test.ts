import { afterAll, beforeAll, expect, test } from 'vitest';
import { ids, personas } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { changedSince, keyFor } from './form-owner.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

/** What a browser would send of the page's form for this command. */
function formOf(html: string, command: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`value="${command}"`)) ?? '';
  const inputs = [...form.slice(0, form.indexOf('</form>')).matchAll(/<input [^>]*>/g)].map(([input]) => input);
  const sent = inputs.filter((input) => !/type="(radio|checkbox)"/.test(input) || /\schecked/.test(input));
  return Object.fromEntries(
    sent.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']),
  );
}

test('the key of a form says for whom it was drawn, and another key says nothing', () => {
  const [officer, coordinator] = [personas.officer, personas.coordinator].map(({ id, association }) => ({
    accountId: id,
    associationId: association,
  }));
  if (!officer || !coordinator) throw new Error('They are not in the county.');
  const key = keyFor('01a1ede2-6680-7622-9351-8a7faae7b4c9', officer);
  expect(key).toMatch(/^[0-9a-zA-Z-]{8,64}$/);
  expect(changedSince(key, officer)).toBeNull();
  expect(changedSince(key, coordinator)).toBe('person');
  expect(changedSince(key, { ...officer, associationId: '30000000-0000-7000-8000-0000deadbeef' })).toBe('association');
  for (const other of ['01a1ede2-6680-7622-9351-8a7faae7b4c9', 'a-key-of-a-program', undefined])
    expect(changedSince(other, coordinator)).toBeNull();
  expect(changedSince(key, null)).toBeNull();
});

test('a form that one left open is not sent as whoever has logged in since in the same browser', async () => {
  const page = await (await house.request('officer', 'GET', '/konto')).text();
  const form: Record<string, string> = { ...formOf(page, 'access.changeAccount'), name: 'Mikaela Sundin-Ny' };
  const before = await house.sql('select id, name from account order by id');
  for (const who of ['coordinator', 'administrator'] as const) {
    const held = await house.request(who, 'POST', '/konto', form);
    expect(held.status).toBe(409);
    const said = await held.text();
    expect(said).toContain('Någon annan är inloggad nu');
    expect(said).toContain(personas[who].name);
    expect(formOf(said, 'access.changeAccount')).toEqual(form);
  }
  expect(await house.sql('select id, name from account order by id')).toEqual(before);

  // Who wants to send it as the one who is logged in now sees the form first.
  const shown = await house.request('coordinator', 'POST', '/konto', { ...form, _change: 'yes' });
  expect(shown.status).toBe(200);
  const own = formOf(await shown.text(), 'access.changeAccount');
  expect(own.name).toBe('Mikaela Sundin-Ny');
  expect(own._key).not.toBe(form._key);

  // A page that is not for whoever is logged in now keeps what was typed too.
  const asked = formOf(await (await house.request('officer', 'GET', '/konto')).text(), 'access.changeAccount');
  const elsewhere = await house.request('officer', 'POST', '/organisation/medlemmar', {
    ...asked,
    _key: keyFor(ids.association, { accountId: personas.administrator.id, associationId: ids.association }),
  });
  expect(elsewhere.status).toBe(409);

  const sent = await house.request('officer', 'POST', '/konto', form);
  expect(sent.status).toBe(303);
  expect(await house.sql('select name from account where id = $1', [personas.officer.id])).toEqual([
    { name: 'Mikaela Sundin-Ny' },
  ]);
});

test('nor in another association than the one that it was drawn in', async () => {
  const page = await (await house.request('member', 'GET', '/konto')).text();
  const form = { ...formOf(page, 'access.changeAccount'), name: 'Annat Namn' };
  const key = keyFor('01a1ede2-6680-7622-9351-8a7faae7b4c9', {
    accountId: personas.member.id,
    associationId: '30000000-0000-7000-8000-0000deadbeef',
  });
  const held = await house.request('member', 'POST', '/konto', { ...form, _key: key });
  expect(held.status).toBe(409);
  const said = await held.text();
  expect(said).toContain('Du har bytt förbund');
  expect(said).toContain('Annat Namn');
  expect(said).not.toContain('Logga in i en ny flik');
});
