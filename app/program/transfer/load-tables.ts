import type pg from 'pg';
import { jsonNulls } from './read-tables.ts';
import { quoted, type Reference, referencesOf, type Shape } from './shapes.ts';

const batchBytes = 4 * 1024 * 1024;
const batchRows = 1000;

/**
 * While rows come in, whatever their order: no foreign key and no trigger, so that what is loaded is exactly what was
 * written. Inside the caller's transaction; needs no superuser, as `session_replication_role` would. Returns the way back,
 * which checks every key again.
 */
export async function loosened(owner: pg.Client, shapes: readonly Shape[]): Promise<() => Promise<void>> {
  const references: Reference[] = await referencesOf(owner);
  for (const { table, name } of references) await owner.query(`alter table ${table} drop constraint ${quoted(name)}`);
  for (const { table } of shapes) await owner.query(`alter table ${quoted(table)} disable trigger user`);
  return async () => {
    for (const { table } of shapes) await owner.query(`alter table ${quoted(table)} enable trigger user`);
    for (const { table, name, definition } of references)
      await owner.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  };
}

/** `renumber`: the database gives its own numbers, since others have rows in the table already. */
export async function loadLines(
  owner: pg.Client,
  shape: Shape,
  text: string,
  { renumber = false }: { renumber?: boolean } = {},
): Promise<number> {
  const columns = shape.columns.filter(({ isComputed, isIdentity }) => !isComputed && !(renumber && isIdentity));
  const values = columns.map(({ name, isJson, type }) =>
    isJson
      ? `case when d.doc -> '${jsonNulls}' ? '${name}' then 'null'::${type} else p.${quoted(name)} end`
      : `p.${quoted(name)}`,
  );
  const statement = `insert into ${quoted(shape.table)} (${columns.map(({ name }) => quoted(name)).join()}) overriding system value
    select ${values.join()} from jsonb_array_elements($1::jsonb) with ordinality d (doc, n)
      cross join lateral jsonb_populate_record(null::${quoted(shape.table)}, d.doc) p order by d.n`;
  let lines: string[] = [];
  let bytes = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    count += (await owner.query(statement, [`[${lines.join()}]`])).rowCount ?? 0;
    lines = [];
    bytes = 0;
  };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    lines.push(line);
    bytes += line.length;
    if (lines.length >= batchRows || bytes >= batchBytes) await flush();
  }
  await flush();
  return count;
}

/** Where the database's own numbering goes on. */
export async function sequencesOf(owner: pg.Client): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string; last: number }>(
    `select sequencename::text as name, last_value as last from pg_sequences where schemaname = 'public' and last_value is not null`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

export async function setSequences(owner: pg.Client, sequences: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    await owner.query('select setval($1::regclass, $2)', [quoted(name), last]);
}
