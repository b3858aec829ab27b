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

function conditionOf(place: Place, reach: Reach, words: string): RawBuilder<unknown> {
  if ('inside' in place)
    return sql`${sql.ref(place.inside)}::text ~* ${pattern(words)} and ${reach.mentions(place.inside)}`;
  const columns = [...place.columns, ...(place.jsonColumns ?? [])].map(
    (column) => sql`${sql.ref(column)}::text ~* ${pattern(words)}`,
  );
  return sql`${reach.of(place)} and (${sql.join(columns, sql` or `)})`;
}

/** How many rows of the place hold the words. */
export async function countIn(tx: Tx, place: Place, reach: Reach, words: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(place.table)} where ${conditionOf(place, reach, words)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function replaceIn(tx: Tx, place: Place, reach: Reach, words: string): Promise<void> {
  const replaced = (column: string): RawBuilder<unknown> =>
    sql`regexp_replace(${sql.ref(column)}::text, ${pattern(words)}, ${purgedMark}, 'gi')`;
  const set =
    'inside' in place
      ? [sql`${sql.ref(place.inside)} = ${replaced(place.inside)}::jsonb`]
      : [
          ...place.columns.map((column) => sql`${sql.ref(column)} = ${replaced(column)}`),
          ...(place.jsonColumns ?? []).map((column) => sql`${sql.ref(column)} = ${replaced(column)}::jsonb`),
        ];
  await sql`update ${sql.table(place.table)} set ${sql.join(set)} where ${conditionOf(place, reach, words)}`.execute(
    tx,
  );
}
