import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { TextPlace } from '../../http/feature.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';

/** What stands in the text afterwards. */
const purgedMark = '[borttaget]';

/** Days that a backup is kept unless the installation says otherwise (see docs/operations). */
export const backupDays = Number(process.env.FARLED_BACKUP_DAYS ?? 35);

export const shortestWords = 3;
export const tooShort: Text = {
  sv: 'Skriv minst tre tecken, så att inte annat försvinner.',
  en: 'Write at least three characters, so that nothing else disappears.',
};

export const wordsField = field.key(
  {
    label: { sv: 'Orden som ska bort', en: 'The words to remove' },
    hint: {
      sv: 'Precis som de står i texten. Stor eller liten bokstav spelar ingen roll.',
      en: 'Exactly as they stand in the text. Capitals do not matter.',
    },
  },
  200,
);

/** What was removed, and until when backups have it. */
export function removedWords({ rows, until }: { rows: number; until: string }): Text {
  return {
    sv: `Borttaget på ${rows === 1 ? 'ett ställe' : `${rows} ställen`}: texter, sökning, historik och brev. Säkerhetskopior från före i dag har det kvar till och med ${until}, sedan är de raderade.`,
    en: `Removed in ${rows === 1 ? 'one place' : `${rows} places`}: texts, search, history and letters. Backups made before today keep it until ${until}, and are then deleted.`,
  };
}

/** A place whose rows name their object only inside their JSON. */
interface JsonPlace {
  table: string;
  inside: string;
}
export type Place = TextPlace | JsonPlace;

/** What the rows have to belong to, asked of a place that names its object and of one that only mentions it. */
export interface Reach {
  of(place: TextPlace): RawBuilder<unknown>;
  mentions(column: string): RawBuilder<unknown>;
}

const jsonPlaces: readonly JsonPlace[] = [
  { table: 'command_receipt', inside: 'result' },
  { table: 'held_command', inside: 'input' },
];

/** The house's own places beside the features': history, letters, reasons. */
const ownPlaces = (objectType: string): TextPlace[] => [
  { table: 'history', objectType, objectColumn: 'object_id', columns: [], jsonColumns: ['changes'] },
  { table: 'outgoing_mail', objectType, objectColumn: 'object_id', columns: ['subject', 'body'] },
  { table: 'kept_reason', objectType, objectColumn: 'object_id', columns: ['reason'] },
];

/** What the house itself keeps of a guidance case's words. */
export const housePlaces: readonly TextPlace[] = ownPlaces('guidanceCase');

/** Where words about guidance cases are kept. */
export function placesOfCases(places: readonly TextPlace[]): Place[] {
  const ofCases = places.filter((place) => place.objectType === 'guidanceCase');
  return [...ofCases, ...housePlaces, ...jsonPlaces];
}

/** Where words about anything are kept. */
export function allPlaces(places: readonly TextPlace[]): Place[] {
  const types = [...new Set(places.map((place) => place.objectType))];
  return [...places, ...types.flatMap(ownPlaces), ...jsonPlaces];
}

/** The rows of one object. */
export function ofObject(associationId: string, id: string): Reach {
  return {
    of: (place) => sql`association_id = ${associationId} and ${sql.ref(place.objectColumn)}::text = ${id}`,
    mentions: (column) => sql`${sql.ref(column)}::text like ${`%${id}%`}`,
  };
}

/** The table that holds the objects of a type themselves: its rows are named by their own id. */
export function ownerTable(places: readonly TextPlace[], objectType: string): string | null {
  return places.find((place) => place.objectType === objectType && place.objectColumn === 'id')?.table ?? null;
}

const pattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const textColumns = (place: Place): readonly string[] => ('inside' in place ? [] : place.columns);
const jsonColumns = (place: Place): readonly string[] =>
  'inside' in place ? [place.inside] : (place.jsonColumns ?? []);

const reached = (place: Place, reach: Reach): RawBuilder<unknown> =>
  'inside' in place ? reach.mentions(place.inside) : reach.of(place);

const anyHolds = (columns: readonly string[], words: string): RawBuilder<unknown> =>
  columns.length === 0
    ? sql`false`
    : sql`(${sql.join(
        columns.map((column) => sql`${sql.ref(column)}::text ~* ${pattern(words)}`),
        sql` or `,
      )})`;

/** A key in JSON that the program gave it, and nobody's word. */
const isOwnKey = (key: string): boolean => /^[a-z][a-zA-Z0-9]*$/.test(key);

/** JSON without the words in its texts: its form, numbers and keys are none, and what is left can still be read. */
function without(value: unknown, words: RegExp): unknown {
  if (typeof value === 'string') return value.replace(words, purgedMark);
  if (Array.isArray(value)) return value.map((one) => without(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      isOwnKey(key) ? key : key.replace(words, purgedMark),
      without(inner, words),
    ]),
  );
}

/** A row that holds the words: where it lies, and those of its JSON columns that change. */
interface Holding {
  at: string;
  changed: readonly (readonly [column: string, json: string])[];
}

/** Locked, so that each row still lies there when it is changed. */
async function holding(tx: Tx, place: Place, reach: Reach, words: string): Promise<Holding[]> {
  const [texts, jsons] = [textColumns(place), jsonColumns(place)];
  const { rows } = await sql<{ at: string; isInText: boolean; jsons: unknown[] }>`
    select ctid::text as at, coalesce(${anyHolds(texts, words)}, false) as "isInText",
      jsonb_build_array(${sql.join(jsons.map((column) => sql.ref(column)))}) as jsons
    from ${sql.table(place.table)}
    where ${reached(place, reach)} and (${anyHolds(texts, words)} or ${anyHolds(jsons, JSON.stringify(words).slice(1, -1))})
    for update`.execute(tx);
  const sought = new RegExp(pattern(words), 'giu');
  return rows.flatMap(({ at, isInText, jsons: held }) => {
    const changed = held.flatMap((value, index) => {
      const json = JSON.stringify(without(value, sought));
      return json === JSON.stringify(value) ? [] : [[jsons[index] ?? '', json] as const];
    });
    return isInText || changed.length > 0 ? [{ at, changed }] : [];
  });
}

/** How many rows of the place hold the words. */
export async function countIn(tx: Tx, place: Place, reach: Reach, words: string): Promise<number> {
  return (await holding(tx, place, reach, words)).length;
}

export async function replaceIn(tx: Tx, place: Place, reach: Reach, words: string): Promise<void> {
  for (const { at, changed } of await holding(tx, place, reach, words)) {
    const set = [
      ...textColumns(place).map(
        (column) =>
          sql`${sql.ref(column)} = regexp_replace(${sql.ref(column)}::text, ${pattern(words)}, ${purgedMark}, 'gi')`,
      ),
      ...changed.map(([column, json]) => sql`${sql.ref(column)} = ${json}::jsonb`),
    ];
    await sql`update ${sql.table(place.table)} set ${sql.join(set)} where ctid = ${at}::tid`.execute(tx);
  }
}
