import type pg from 'pg';

/**
 * Fills tables with many rows in one transaction: no foreign key is checked and no trigger is called (the rows are made from
 * each other), and indexes are built once at the end instead of row by row.
 */
export async function inBulk(
  owner: pg.Client,
  tables: readonly string[],
  work: (run: (text: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const run = (text: string) => owner.query(text);
  await run('begin');
  try {
    await run('set local session_replication_role = replica');
    await run(`set local maintenance_work_mem = '512MB'`);
    await run(`set local work_mem = '256MB'`);
    const { rows } = await owner.query<{ name: string; text: string }>(
      `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as text
       from pg_index i where i.indrelid = any ($1::regclass[])
         and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
      [tables],
    );
    for (const { name } of rows) await run(`drop index ${name}`);
    await work(run);
    for (const { text } of rows) await run(text);
    await run('commit');
  } catch (error) {
    await run('rollback');
    throw error;
  }
  await run('vacuum analyze');
}
