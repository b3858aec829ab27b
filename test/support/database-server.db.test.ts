import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

const client = new pg.Client({ connectionString: inject('ownerUrl') });
beforeAll(() => client.connect());
afterAll(() => client.end());

it.runIf(!process.env.FARLED_TEST_DATABASE_URL)('is the server that this run asked for', async () => {
  const { rows } = await client.query('select version()');
  const isDebian = process.env.FARLED_TEST_SERVER === 'debian';
  expect(rows[0].version).toMatch(isDebian ? /\(Debian/ : /^PostgreSQL 18\.4 on/);
});

it('sorts Swedish as in a Swedish dictionary, and finds letters beyond English', async () => {
  await client.query("create collation if not exists pg_temp.sv (provider = icu, locale = 'sv')");
  const { rows } = await client.query(
    `select string_agg(word, ' ' order by word collate pg_temp.sv) as sorted,
            to_tsvector('simple', '”Åtgärd”, besök–möte')::text as words
     from unnest(array['öl', 'zon', 'äta', 'ask', 'ål']) word`,
  );
  expect(rows[0].sorted).toBe('ask zon ål äta öl');
  expect(rows[0].words).toBe("'besök':2 'möte':3 'åtgärd':1");
});
