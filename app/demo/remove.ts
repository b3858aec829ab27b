import pg from 'pg';

/**
 * Everything of one association, also what nobody else may delete (audit lines, history): as the owner of the database,
 * in one transaction, in the order that references allow. Accounts that no function points to any longer go with it.
 */
export async function removeAssociation(ownerUrl: string, id: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    const { rows } = await owner.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where c.table_schema = 'public' and c.column_name = 'association_id' and t.table_type = 'BASE TABLE' order by 1`,
    );
    const tables = rows.map((row) => row.name);
    await deleteAll(owner, tables, id);
    // Deleting may write: a trigger that counts versions leaves a row behind it.
    await deleteAll(owner, tables, id);
    await owner.query('delete from association where id = $1', [id]);
    await owner.query(
      `delete from account a where a.email like '%.example.se'
       and not exists (select from held_function f where a.id in (f.account_id, f.deputy_account_id))`,
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
}

/** A table that others still point to is tried again after them. */
async function deleteAll(owner: pg.Client, tables: string[], id: string): Promise<void> {
  let left = tables;
  while (left.length > 0) {
    const failed: string[] = [];
    for (const table of left) {
      await owner.query('savepoint before_table');
      try {
        await owner.query(`delete from ${pg.escapeIdentifier(table)} where association_id = $1`, [id]);
      } catch {
        await owner.query('rollback to savepoint before_table');
        failed.push(table);
      }
    }
    if (failed.length === left.length) throw new Error(`The demo county could not be removed: ${failed.join(', ')}`);
    left = failed;
  }
}
