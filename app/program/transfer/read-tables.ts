import type pg from 'pg';
import type { Entry } from '../archive/tar.ts';
import { quoted, type Shape } from './shapes.ts';

/** So much of a table is one file; what is more goes into the next part. */
const partBytes = 16 * 1024 * 1024;
const batch = 1000;
/** Rows with files inside can be tens of megabytes each. */
const batchOfFiles = 4;

/** Which rows of a table: all, those for which a condition on `t` holds, or none. */
export type Choice = (shape: Shape) => string | null;

/** Columns in which JSON's own null stands, which JSON cannot tell from no value. */
export const jsonNulls = '$jsonNull';

/**
 * Numbered rows come as they were numbered. Others come by their key where that is asked for: then two installations with
 * the same rows give the same files, whatever their languages are.
 */
function orderOf(shape: Shape, isOrdered: boolean): string {
  const numbered = shape.columns.filter(({ isIdentity }) => isIdentity).slice(0, 1);
  const key = shape.columns
    .filter(({ keyPlace }) => keyPlace !== null)
    .sort((a, b) => (a.keyPlace ?? 0) - (b.keyPlace ?? 0));
  const columns = numbered.length === 0 && isOrdered ? key : numbered;
  const terms = columns.map(({ name, type }) => `t.${quoted(name)}${type === 'text' ? ' collate "C"' : ''}`);
  return terms.length > 0 ? `order by ${terms.join()}` : '';
}

function selectOf(shape: Shape, condition: string, isOrdered: boolean): string {
  const columns = shape.columns.filter(({ isComputed }) => !isComputed);
  const nulls = columns
    .filter(({ isJson }) => isJson)
    .map(({ name }) => `case when t.${quoted(name)}::text = 'null' then '${name}' end`);
  return `select row_to_json(r)::text as line, ${nulls.length > 0 ? `array_remove(array[${nulls.join()}]::text[], null)` : `'{}'::text[]`} as nulls
    from ${quoted(shape.table)} t cross join lateral (select ${columns.map(({ name }) => `t.${quoted(name)}`).join()}) r
    where ${condition} ${orderOf(shape, isOrdered)}`;
}

/** The rows of one table as JSON lines, one file a part. The transaction is the caller's: one snapshot for all tables. */
export async function* tableEntries(
  owner: pg.Client,
  shape: Shape,
  condition: string,
  isOrdered: boolean,
  count: (rows: number) => void,
): AsyncGenerator<Entry> {
  await owner.query(`declare table_rows no scroll cursor for ${selectOf(shape, condition, isOrdered)}`);
  const size = shape.columns.some(({ isBytes }) => isBytes) ? batchOfFiles : batch;
  let part = 0;
  let lines: string[] = [];
  let bytes = 0;
  const entry = (): Entry => {
    part += 1;
    const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    lines = [];
    bytes = 0;
    return { name: `tables/${shape.table}${part === 1 ? '' : `.part${part}`}.jsonl`, bytes: content };
  };
  for (;;) {
    const { rows } = await owner.query<{ line: string; nulls: string[] }>(`fetch ${size} from table_rows`);
    if (rows.length === 0) break;
    count(rows.length);
    for (const { line, nulls } of rows) {
      const whole = nulls.length > 0 ? `${line.slice(0, -1)},"${jsonNulls}":${JSON.stringify(nulls)}}` : line;
      lines.push(whole);
      bytes += whole.length;
      if (bytes >= partBytes) yield entry();
    }
  }
  await owner.query('close table_rows');
  if (lines.length > 0 || part === 0) yield entry();
}

/** The table that a file of an archive belongs to. */
export function tableOf(name: string): string | null {
  return /^tables\/(\w+?)(?:\.part\d+)?\.jsonl$/.exec(name)?.[1] ?? null;
}
