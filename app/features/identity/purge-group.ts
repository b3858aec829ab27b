import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { type Actor, groupsOf, holds } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import {
  allPlaces,
  backupDays,
  countIn,
  ownerTable,
  type Place,
  type Reach,
  removedWords,
  replaceIn,
  shortestWords,
  tooShort,
  wordsField,
} from './purge-places.ts';

const nowhere: Text = {
  sv: 'De orden finns inte i gruppens texter. Skriv dem precis som de står.',
  en: 'Those words are not in the texts of the group. Write them exactly as they stand.',
};

const title: Text = {
  sv: 'Ta bort det som pekar ut någon ur alla texter',
  en: 'Remove what points somebody out from all texts',
};

/** What belongs to no group (a board's minutes, an association's decisions) is the office's. */
const association = 'association';

interface Found {
  associationId: string;
  group: string;
  places: Place[];
  reach: Reach;
  total: number;
}

const mayPurge = (actor: Actor, group: string): boolean =>
  group === association
    ? holds(actor, 'office', 'administrator')
    : actor.kind === 'person' && groupsOf(actor, 'coordinator').includes(group);

/**
 * The same words may stand in a question, in an obstacle made of it and in the minutes of the meeting that took it up: one
 * command removes them from every text of a group, with history, receipts, held commands and letters.
 */
export function purgeGroupCommand(places: () => readonly TextPlace[]) {
  return command({
    name: 'identity.purgeGroup',
    title,
    verb: { sv: 'Ta bort ur alla texter', en: 'Remove from all texts' },
    audience: ['coordinator', 'office', 'administrator'],
    as: 'service',
    input: z.object({
      group: field.pick({ label: { sv: 'Vems texter', en: 'Whose texts' } }),
      words: wordsField,
    }),
    ungated: ['words'],
    read: async (tx, input, { actor }): Promise<Found | null> => {
      if (actor.kind !== 'person' || !mayPurge(actor, input.group)) return null;
      const { associationId } = actor;
      const owners = await groupedTables(tx);
      const reach = reachOf(associationId, input.group, places(), owners);
      const all = allPlaces(places());
      let total = 0;
      for (const place of all) total += await countIn(tx, place, reach, input.words);
      return { associationId, group: input.group, places: all, reach, total };
    },
    may: (actor, target) => mayPurge(actor, target.group),
    decide: (target, input, { keyedHash }) => {
      if (input.words.length < shortestWords) return no(tooShort, 'words');
      if (target.total === 0) return no(nowhere, 'words');
      return yes({ target, words: input.words }, { audit: { hash: keyedHash(input.words), rows: target.total } });
    },
    write: async (tx, { target, words }, { today }) => {
      for (const place of target.places) await replaceIn(tx, place, target.reach, words);
      return { group: target.group, rows: target.total, until: addDays(today, backupDays) };
    },
    object: (result, target) =>
      result.group === association
        ? { type: 'association', id: target.associationId }
        : { type: 'localGroup', id: result.group, groupId: result.group },
    next: () => paths.purgeGroup({}),
    done: removedWords,
  });
}

/** Tables whose rows say which group they belong to. */
async function groupedTables(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'group_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`.execute(tx);
  return new Set(rows.map((row) => row.name));
}

function reachOf(
  associationId: string,
  group: string,
  places: readonly TextPlace[],
  grouped: ReadonlySet<string>,
): Reach {
  return {
    of: (place) => {
      const table = ownerTable(places, place.objectType);
      const object = sql`${sql.ref(place.objectColumn)}::text`;
      const own = sql`association_id = ${associationId}`;
      // An object without a group of its own is the association's.
      if (table === null || !grouped.has(table)) return group === association ? own : sql`false`;
      const whose = group === association ? sql`group_id is null` : sql`group_id::text = ${group}`;
      return sql`${own} and ${object} in (select o.id::text from ${sql.table(table)} o where o.association_id = ${associationId} and o.${whose})`;
    },
    // Receipts and held commands name no group: the words leave those of the association that hold them.
    mentions: (column) =>
      column === 'result'
        ? sql`account_key in (select f.account_id::text from held_function f where f.association_id = ${associationId})`
        : sql`association_id = ${associationId}`,
  };
}

export interface PurgeGroupView {
  choices: { id: string; name: string | null }[];
}

type Groups = { local_group: { id: string; name: string } };

export const purgeGroupForm = query({
  name: 'identity.purgeGroupForm',
  title,
  audience: ['coordinator', 'office', 'administrator'],
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<PurgeGroupView> => {
    const mine = groupsOf(actor, 'coordinator');
    const groups =
      mine.length === 0
        ? []
        : await tx
            .withTables<Groups>()
            .selectFrom('local_group')
            .select(['id', 'name'])
            .where('id', 'in', mine)
            .orderBy('name')
            .execute();
    const own = holds(actor, 'office', 'administrator') ? [{ id: association, name: null }] : [];
    return { choices: [...groups, ...own] };
  },
});
