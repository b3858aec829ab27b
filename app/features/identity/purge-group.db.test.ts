import { afterAll, beforeAll, expect, it } from 'vitest';
import { ids } from '../../../test/support/county.ts';
import { fillCounty, marks } from '../../../test/support/filled-county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  await fillCounty(house);
});
afterAll(() => house?.close());

const words = 'Ketil Rödmurkla';

/** Every row of every table of the database, as text. */
async function everything(): Promise<string> {
  const tables = await house.sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { name } of tables)
    rows.push(...(await house.sql<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row));
  return rows.join('\n');
}

const named = (name: string) => {
  const found = house.house.commands.get(name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
};

it('removes words from questions, obstacles, reports and their histories, letters and receipts of one group', async () => {
  // As it would be after a detector that saw nothing: the words are put into what the commands wrote.
  const put = async (table: string, column: string, groupId: string): Promise<void> => {
    await house.sql(`update ${table} set ${column} = ${column} || $1 where association_id = $2 and (group_id = $3)`, [
      ` ${words}`,
      ids.association,
      groupId,
    ]);
  };
  const report = {
    groupId: ids.groupHeby,
    kind: 'obstacle',
    text: 'Kön är lång.',
    parties: ['region'],
    hideName: 'yes',
  };
  expect(await house.run('officer', named('deviation.report'), report)).toMatchObject({ kind: 'done' });
  for (const groupId of [ids.groupHeby, ids.groupTierp]) await put('guidance_case', 'question', groupId);
  await put('deviation', 'text', ids.groupHeby);
  await house.sql(`update case_message set text = text || ' ' || $1`, [words]);
  await house.sql(
    `update outgoing_mail set body = body || $1 where object_id in (select id from guidance_case where group_id = $2)`,
    [words, ids.groupHeby],
  );
  const purge = named('identity.purgeGroup');
  expect(await house.run('officer', purge, { group: ids.groupHeby, words })).toEqual({ kind: 'notFound' });
  expect(await house.run('sisterCoordinator', purge, { group: ids.groupHeby, words })).toEqual({ kind: 'notFound' });
  expect(await house.run('coordinator', purge, { group: ids.groupHeby, words: 'xy' })).toMatchObject({
    field: 'words',
  });
  expect(await house.run('coordinator', purge, { group: ids.groupHeby, words: 'finns inte' })).toMatchObject({
    kind: 'refused',
  });
  expect(await house.run('coordinator', purge, { group: ids.groupHeby, words: words.toUpperCase() })).toMatchObject({
    kind: 'done',
  });
  const left = await house.sql<{ group: string }>(
    `select group_id as "group" from guidance_case where question like $1
     union select group_id from deviation where text like $1
     union select c.group_id from case_message m join guidance_case c on c.id = m.case_id where m.text like $1`,
    [`%${words}%`],
  );
  expect(left.map(({ group }) => group)).not.toContain(ids.groupHeby);
  // Another group's texts are its own coordinator's to clean.
  expect(left.map(({ group }) => group)).toContain(ids.groupTierp);
  const mails = await house.sql(`select 1 from outgoing_mail where body like $1`, [`%${words}%`]);
  expect(mails).toEqual([]);
  const tierp = await house.run('sisterCoordinator', purge, { group: ids.groupTierp, words });
  expect(tierp.kind).toBe('done');
  await house.sql(`update case_message set text = replace(text, $1, '')`, [words]);
  expect((await everything()).toLowerCase()).not.toContain(words.toLowerCase());
  expect((await everything()).toLowerCase()).toContain(marks.heby);
});
