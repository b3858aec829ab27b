import type pg from 'pg';
import type { Entry } from '../archive/tar.ts';
import { csvOf } from './csv.ts';
import { referencesOf, type Shape } from './shapes.ts';

interface Described {
  table: string;
  description: string;
  columns: {
    name: string;
    type: string;
    required: boolean;
    key: boolean;
    refersTo: string;
    allowed: string;
    description: string;
  }[];
}

interface Told {
  table: string;
  column: string | null;
  text: string;
}

async function commentsOf(owner: pg.Client): Promise<Told[]> {
  const { rows } = await owner.query<Told>(
    `select c.relname::text as "table", a.attname::text as "column", d.description as text
     from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  return rows;
}

/** Primary keys and checks, with the columns that they are about. */
async function constraintsOf(owner: pg.Client) {
  const { rows } = await owner.query<{ table: string; kind: 'p' | 'c'; columns: string[]; text: string }>(
    `select k.conrelid::regclass::text as "table", k.contype::text as kind, pg_get_constraintdef(k.oid) as text,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
     from pg_constraint k where k.contype in ('p', 'c') and k.connamespace = 'public'::regnamespace`,
  );
  return rows;
}

async function enumsOf(owner: pg.Client): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ type: string; labels: string }>(
    `select format_type(enumtypid, null) as type, string_agg(enumlabel, ' | ' order by enumsortorder) as labels from pg_enum group by 1`,
  );
  return new Map(rows.map(({ type, labels }) => [type, labels]));
}

/** What each table and column is, from the database's own description of itself: for readers who have no Farled. */
export async function dictionary(owner: pg.Client, shapes: readonly Shape[]): Promise<Entry[]> {
  const comments = await commentsOf(owner);
  const constraints = await constraintsOf(owner);
  const references = await referencesOf(owner);
  const enums = await enumsOf(owner);
  const told = (table: string, column: string | null): string =>
    comments.find((one) => one.table === table && one.column === column)?.text ?? '';
  const described: Described[] = shapes.map(({ table, columns }) => {
    const ours = constraints.filter((one) => one.table === table);
    return {
      table,
      description: told(table, null),
      columns: columns
        .filter(({ isComputed }) => !isComputed)
        .map(({ name, type, isNullable }) => ({
          name,
          type,
          required: !isNullable,
          key: ours.some(({ kind, columns: of }) => kind === 'p' && of.includes(name)),
          refersTo: references
            .filter((one) => one.table === table && one.columns.at(-1) === name)
            .map(({ to }) => to)
            .join(', '),
          allowed:
            enums.get(type.replace('[]', '')) ??
            ours
              .filter(({ kind, columns: of }) => kind === 'c' && of.length === 1 && of[0] === name)
              .map(({ text }) => text)
              .join('; '),
          description: told(table, name),
        })),
    };
  });
  const heads = ['table', 'column', 'type', 'required', 'key', 'refersTo', 'allowed', 'description'];
  const lines = described.flatMap(({ table, description, columns }) => [
    [table, '', '', '', '', '', '', description],
    ...columns.map((one) => [
      table,
      one.name,
      one.type,
      one.required ? 'yes' : 'no',
      one.key ? 'yes' : 'no',
      one.refersTo,
      one.allowed,
      one.description,
    ]),
  ]);
  return [
    { name: 'README.txt', bytes: Buffer.from(readme) },
    { name: 'dictionary.json', bytes: Buffer.from(`${JSON.stringify(described, null, 1)}\n`) },
    { name: 'dictionary.csv', bytes: Buffer.from(csvOf(heads, lines)) },
  ];
}

const readme = `Allt i en installation av Farled, eller i ett samordningsförbund, i öppna format.
(Everything of an installation of Farled, or of one coordination association, in open formats.)

tables/*.jsonl   en rad per post, JSON i UTF-8; det här läses in igen. (One JSON object a line; what is read back.)
csv/*.csv        samma rader för kalkylprogram: UTF-8, kommatecken, första raden rubriker. En text som ett
                 kalkylprogram kunde ta för en formel börjar med en apostrof. (The same rows for spreadsheets.)
dictionary.*     vad varje tabell och kolumn är. (What each table and column is.)
manifest.json    antal rader, kontrollsummor, databasens version. (Counts, checksums, version of the schema.)

Stora tabeller är delade: NAMN.jsonl, NAMN.part2.jsonl … (Large tables are split into parts.)
Läs in i en tom installation: npx farled import all FIL (Read it into an empty installation: npx farled import all FILE)
Filen innehåller e-postadresser, handtag och nycklar: förvara den som en nyckel.
(The file holds e-mail addresses, handles and keys: keep it like a key.)
`;
