import pg from 'pg';

interface Column {
  name: string;
  type: string;
  isJson: boolean;
  isBytes: boolean;
  /** Numbered by the database itself. */
  isIdentity: boolean;
  /** Computed from other columns: never carried, made again. */
  isComputed: boolean;
  isNullable: boolean;
  /** Its place in the primary key. */
  keyPlace: number | null;
}

export interface Shape {
  table: string;
  columns: Column[];
}

/** Every table of the application, as the database describes it. */
export async function shapesOf(owner: pg.Client): Promise<Shape[]> {
  const { rows } = await owner.query<Column & { table: string }>(
    `select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type,
       a.atttypid in ('json'::regtype, 'jsonb'::regtype) as "isJson", a.atttypid = 'bytea'::regtype as "isBytes",
       a.attidentity <> '' as "isIdentity", a.attgenerated <> '' as "isComputed", not a.attnotnull as "isNullable",
       (select array_position(i.indkey::int2[], a.attnum) from pg_index i
         where i.indrelid = c.oid and i.indisprimary) as "keyPlace"
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
     order by c.relname, a.attnum`,
  );
  const shapes = new Map<string, Shape>();
  for (const { table, ...column } of rows) {
    const shape = shapes.get(table) ?? { table, columns: [] };
    shape.columns.push(column);
    shapes.set(table, shape);
  }
  return [...shapes.values()];
}

export interface Reference {
  table: string;
  name: string;
  columns: string[];
  to: string;
  definition: string;
}

/** Every foreign key. */
export async function referencesOf(owner: pg.Client): Promise<Reference[]> {
  const { rows } = await owner.query<Reference>(
    `select k.conrelid::regclass::text as "table", k.conname::text as name, k.confrelid::regclass::text as "to",
       pg_get_constraintdef(k.oid) as definition,
       (select array_agg(a.attname::text order by o.n) from unnest(k.conkey) with ordinality o (num, n)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = o.num) as columns
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return rows;
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);
