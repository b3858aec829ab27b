import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { holds } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';

/** What stands in the text afterwards. */
const purgedMark = '[borttaget]';

/** Days that a backup is kept unless the installation says otherwise (see docs/operations). */
const backupDays = Number(process.env.FARLED_BACKUP_DAYS ?? 35);

const shortest = 3;
const tooShort: Text = {
  sv: 'Skriv minst tre tecken, så att inte annat försvinner.',
  en: 'Write at least three characters, so that nothing else disappears.',
};
const nowhere: Text = {
  sv: 'De orden finns inte i ärendets texter, historik eller brev. Skriv dem precis som de står.',
  en: 'Those words are not in the texts, history or letters of the case. Write them exactly as they stand.',
};

type CaseRow = {
  guidance_case: { id: string; association_id: string; group_id: string; number: string; asker_account: string | null };
};

interface Found {
  id: string;
  groupId: string;
  number: string;
  associationId: string;
  /** How many rows of which place hold the words. */
  rows: Record<string, number>;
}

/**
 * An identity was found in a saved case: its words leave texts, search, history, receipts, held commands, queued letters
 * and generated files in one transaction. The command says what backups still hold and until when.
 */
export function purgeCommand(places: () => readonly TextPlace[]) {
  return command({
    name: 'identity.purge',
    title: { sv: 'Ta bort en uppgift som pekar ut någon', en: 'Remove what points somebody out' },
    verb: { sv: 'Ta bort överallt', en: 'Remove everywhere' },
    audience: ['coordinator', 'caseOfficer'],
    as: 'service',
    input: z.object({
      id: field.id(),
      words: field.key(
        {
          label: { sv: 'Orden som ska bort', en: 'The words to remove' },
          hint: {
            sv: 'Precis som de står i texten. Stor eller liten bokstav spelar ingen roll.',
            en: 'Exactly as they stand in the text. Capitals do not matter.',
          },
        },
        200,
      ),
    }),
    ungated: ['words'],
    read: async (tx, input, { actor }): Promise<Found | null> => {
      if (actor.kind !== 'person') return null;
      const row = await tx
        .withTables<CaseRow>()
        .selectFrom('guidance_case')
        .select(['id', 'association_id', 'group_id', 'number', 'asker_account'])
        .where('association_id', '=', actor.associationId)
        .where('id', '=', input.id)
        .forUpdate()
        .executeTakeFirst();
      if (!row) return null;
      // The service role sees every case, so the first wall is asked here as it is everywhere.
      const coordinates = actor.functions.some((held) => held.role === 'coordinator' && held.groupId === row.group_id);
      if (!coordinates && row.asker_account !== actor.accountId) return null;
      const target = { associationId: row.association_id, id: row.id };
      const rows: Record<string, number> = {};
      for (const place of allPlaces(places()))
        rows[place.table] = (rows[place.table] ?? 0) + (await countIn(tx, place, target, input.words));
      return { id: row.id, groupId: row.group_id, number: row.number, associationId: row.association_id, rows };
    },
    may: (actor) => holds(actor, 'coordinator', 'caseOfficer'),
    decide: (target, input, { keyedHash }) => {
      if (input.words.length < shortest) return no(tooShort, 'words');
      const total = Object.values(target.rows).reduce((sum, count) => sum + count, 0);
      if (total === 0) return no(nowhere, 'words');
      return yes(
        { target, words: input.words, total },
        { audit: { hash: keyedHash(input.words), rows: total }, history: { step: 'purge', rows: total } },
      );
    },
    write: async (tx, { target, words, total }, { today }) => {
      for (const place of allPlaces(places())) await replaceIn(tx, place, target, words);
      return { id: target.id, rows: total, until: addDays(today, backupDays) };
    },
    object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.groupId }),
    next: (result) => paths.case({ id: result.id }),
    done: ({ rows, until }) => ({
      sv: `Borttaget på ${rows} ställen: texter, sökning, historik och brev. Säkerhetskopior från före i dag har det kvar till och med ${until}, sedan är de raderade.`,
      en: `Removed in ${rows} places: texts, search, history and letters. Backups made before today keep it until ${until}, and are then deleted.`,
    }),
  });
}

/** The house's own places beside the features': history, receipts, held commands, letters, reasons. */
const ownPlaces: readonly TextPlace[] = [
  { table: 'history', objectType: 'guidanceCase', objectColumn: 'object_id', columns: [], jsonColumns: ['changes'] },
  { table: 'outgoing_mail', objectType: 'guidanceCase', objectColumn: 'object_id', columns: ['subject', 'body'] },
  { table: 'kept_reason', objectType: 'guidanceCase', objectColumn: 'object_id', columns: ['reason'] },
];

/** Places whose rows name the case only inside their JSON. */
const jsonPlaces = [
  { table: 'command_receipt', column: 'result' },
  { table: 'held_command', column: 'input' },
] as const;

type AnyPlace = TextPlace | { table: string; inside: string };

function allPlaces(places: readonly TextPlace[]): AnyPlace[] {
  const ofCases = places.filter((place) => place.objectType === 'guidanceCase');
  return [...ofCases, ...ownPlaces, ...jsonPlaces.map(({ table, column }) => ({ table, inside: column }))];
}

const pattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function conditionOf(place: AnyPlace, target: { associationId: string; id: string }, words: string) {
  if ('inside' in place) {
    return sql`${sql.ref(place.inside)}::text ~* ${pattern(words)} and ${sql.ref(place.inside)}::text like ${`%${target.id}%`}`;
  }
  const columns = [...place.columns, ...(place.jsonColumns ?? [])].map(
    (column) => sql`${sql.ref(column)}::text ~* ${pattern(words)}`,
  );
  return sql`association_id = ${target.associationId} and ${sql.ref(place.objectColumn)} = ${target.id} and (${sql.join(columns, sql` or `)})`;
}

async function countIn(
  tx: Tx,
  place: AnyPlace,
  target: { associationId: string; id: string },
  words: string,
): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(place.table)} where ${conditionOf(place, target, words)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function replaceIn(
  tx: Tx,
  place: AnyPlace,
  target: { associationId: string; id: string },
  words: string,
): Promise<void> {
  const replaced = (column: string) =>
    sql`regexp_replace(${sql.ref(column)}::text, ${pattern(words)}, ${purgedMark}, 'gi')`;
  const set =
    'inside' in place
      ? [sql`${sql.ref(place.inside)} = ${replaced(place.inside)}::jsonb`]
      : [
          ...place.columns.map((column) => sql`${sql.ref(column)} = ${replaced(column)}`),
          ...(place.jsonColumns ?? []).map((column) => sql`${sql.ref(column)} = ${replaced(column)}::jsonb`),
        ];
  await sql`update ${sql.table(place.table)} set ${sql.join(set)} where ${conditionOf(place, target, words)}`.execute(
    tx,
  );
}
