import { asOwner } from '../../app/database/primary.ts';
import { readArchive } from '../../app/program/archive/archive.ts';
import { tableOf } from '../../app/program/transfer/read-tables.ts';
import { shapesOf } from '../../app/program/transfer/shapes.ts';

/** Every table's rows, each as PostgreSQL writes it. */
export function contentOf(url: string): Promise<Record<string, string>> {
  return asOwner(url, async (owner) => {
    const content: Record<string, string> = {};
    for (const { table } of await shapesOf(owner)) {
      const { rows } = await owner.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as whole from "${table}" t`,
      );
      content[table] = rows[0].whole;
    }
    const { rows } = await owner.query(
      `select sequencename || '=' || coalesce(last_value, 0) as s from pg_sequences where schemaname = 'public' order by 1`,
    );
    content['(sequences)'] = rows.map(({ s }) => s).join();
    return content;
  });
}

/** What an export holds of each table, row by row. */
export async function linesIn(file: string): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>();
  await readArchive(file, null, ({ name, bytes }) => {
    const table = tableOf(name);
    if (!table) return;
    const rows = bytes
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  });
  return tables;
}
