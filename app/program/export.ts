import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openHouse } from './open.ts';
import type { Settings } from './settings.ts';

/** Secrets and what lives for minutes: worthless elsewhere, and dangerous in a file. */
const leftOut = new Set(['installation', 'session', 'login_link', 'case_key', 'command_receipt', 'migration']);
const batch = 1000;

/** Everything in open formats: one file of JSON lines a table, and a manifest with counts. Exit status 0, 1 or 2. */
export async function runExport(
  settings: Settings,
  words: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const [folder, ...rest] = words;
  if (!folder || rest.length > 0) {
    console.error('farled export FOLDER (an empty or new folder)');
    return 2;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    console.error(`Mappen ${folder} är inte tom. (The folder ${folder} is not empty.)`);
    return 1;
  }
  const open = await openHouse(settings, log);
  const owner = new pg.Client({ connectionString: open.ownerUrl });
  await owner.connect();
  try {
    // One snapshot for all files, whatever is written meanwhile.
    await owner.query('begin isolation level repeatable read read only');
    const { rows } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of rows.filter((row) => !leftOut.has(row.name)))
      counts[name] = await writeTable(owner, folder, name);
    const latest = await owner.query<{ name: string }>('select name from migration order by name desc limit 1');
    await owner.query('commit');
    const manifest = {
      format: 'farled-export',
      version: 1,
      schema: latest.rows[0]?.name,
      at: new Date().toISOString(),
      rows: counts,
    };
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    log(`${total} rows in ${Object.keys(counts).length} files in ${folder}`);
    return 0;
  } finally {
    await owner.end();
    await open.close();
  }
}

async function writeTable(owner: pg.Client, folder: string, table: string): Promise<number> {
  const file = createWriteStream(join(folder, `${table}.jsonl`), { mode: 0o600 });
  await owner.query(
    `declare export_rows no scroll cursor for select row_to_json(t)::text as line from ${pg.escapeIdentifier(table)} t`,
  );
  let count = 0;
  for (;;) {
    const { rows } = await owner.query<{ line: string }>(`fetch ${batch} from export_rows`);
    if (rows.length === 0) break;
    count += rows.length;
    if (!file.write(`${rows.map((row) => row.line).join('\n')}\n`)) await once(file, 'drain');
  }
  await owner.query('close export_rows');
  file.end();
  await once(file, 'finish');
  return count;
}
