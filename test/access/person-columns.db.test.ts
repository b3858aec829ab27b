import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../support/house.ts';
import { historyColumns } from './person-columns.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse({ empty: true });
});
afterAll(() => house?.close());

/** By its name or by what it refers to: a column of one person. */
const named =
  /(^|_)(account|accounts|by|owner|responsible|convenor|chair|adjuster|deputy|holder|officer|manager|contact|email|recipient)(_|$)/;

async function columnsOfPersons(): Promise<string[]> {
  const rows = await house.sql<{ name: string; type: string; refers: boolean }>(`
    select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type,
      exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
        and f.confrelid = 'account'::regclass and a.attnum = any (f.conkey)) as refers
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by 1`);
  return rows
    .filter(({ name, type, refers }) => {
      const column = name.slice(name.indexOf('.') + 1);
      return refers || (named.test(column) && (type === 'uuid' || type === 'text') && !/_(sv|en)$/.test(column));
    })
    .map(({ name }) => name);
}

const waiting = (): string[] =>
  house.features.flatMap(({ leftSources }) => leftSources ?? []).flatMap(({ columns }) => columns);

it('every column that names a person is answered for by one feature, or is history', async () => {
  const placed = [...waiting(), ...historyColumns];
  expect(placed.filter((one, index) => placed.indexOf(one) !== index)).toEqual([]);
  expect(placed.toSorted()).toEqual((await columnsOfPersons()).toSorted());
});

it('a new one is noticed, whether it refers to an account or is only named so', async () => {
  await house.sql('alter table obstacle add column reviewed uuid references account (id), add column reviewed_by uuid');
  const found = await columnsOfPersons();
  expect(found).toContain('obstacle.reviewed');
  expect(found).toContain('obstacle.reviewed_by');
  await house.sql('alter table obstacle drop column reviewed, drop column reviewed_by');
});
