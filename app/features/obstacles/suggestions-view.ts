import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { associationOf, groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { answerOffers, casesAnswered, type LinkedCase } from './answer-offers.ts';
import { tables } from './store.ts';
import { type Offer, offersOf } from './suggest/offer.ts';
import { liveCases, nameOfCases, textsOf, wordsOfCases } from './suggestion-words.ts';

interface SuggestionCase {
  id: string;
  number: string;
  text: string;
  /** The words that led to it; for suggestions from chosen answers there are none. */
  words: readonly string[];
  isLinked: boolean;
}

export interface SuggestionLine {
  /** In the address of the suggestion by itself. */
  key: string;
  name: Text;
  from: 'words' | 'answers';
  /** How many cases belong to no obstacle yet. */
  fresh: number;
  /** Some of the words that led to it. */
  words: readonly string[];
  obstacle: { id: string; number: string; title: string } | null;
}

export interface Suggestion extends SuggestionLine {
  cases: SuggestionCase[];
  /** With those that do not fit on the page. */
  all: number;
}

export interface SuggestionsView {
  groups: { id: string; name: string }[];
  group: { id: string; name: string };
  run: { askedAt: Date; finishedAt: Date | null; failedAt: Date | null; progress: number; cases: number } | null;
  suggestions: SuggestionLine[];
  /** The one that was asked for. */
  shown: Suggestion | null;
  obstacles: { id: string; number: string; title: string }[];
}

/** What Farled thinks recurs, for the coordinator to accept, join, split or reject. */
export const suggestionsView = query({
  name: 'suggestion.list',
  title: { sv: 'Förslag på hinder', en: 'Suggested obstacles' },
  audience: ['coordinator'],
  input: z.object({
    group: field.optionalId(),
    show: field.optionalText({ label: { sv: 'Förslag', en: 'Suggestion' }, max: 200 }),
  }),
  read: async (tx, input, { actor }): Promise<SuggestionsView | null> => {
    const mine = groupsOf(actor, 'coordinator');
    const groups = mine.length
      ? await tables(tx)
          .selectFrom('local_group')
          .select(['id', 'name'])
          .where('id', 'in', mine)
          .orderBy('name')
          .execute()
      : [];
    const group = input.group ? groups.find(({ id }) => id === input.group) : groups[0];
    if (!group) return null;
    const run = await tables(tx)
      .selectFrom('suggestion_run')
      .selectAll()
      .where('group_id', '=', group.id)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    const finished = run?.finished_at ? run : await lastFinished(tx, group.id);
    const found = finished ? (finished.found as string[][]) : [];
    const own: Own = { association: associationOf(actor) ?? '', groupId: group.id };
    const obstacles = await tables(tx)
      .selectFrom('obstacle')
      .select(['id', 'number', 'title'])
      .where('group_id', '=', group.id)
      .where('merged_into', 'is', null)
      .where('rejected_at', 'is', null)
      .orderBy('observed_at', 'desc')
      .execute();
    const offered = await offersIn(tx, own, found, obstacles);
    const shown = offered.find(({ line }) => line.key === input.show);
    return {
      groups,
      group,
      run: run
        ? {
            askedAt: run.asked_at,
            finishedAt: run.finished_at,
            failedAt: run.failed_at,
            progress: run.progress,
            cases: run.cases,
          }
        : null,
      suggestions: offered.map(({ line }) => line),
      shown: shown ? await whole(tx, shown) : null,
      obstacles,
    };
  },
});

async function lastFinished(tx: Tx, groupId: string) {
  return tables(tx)
    .selectFrom('suggestion_run')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('finished_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** More than these at once nobody decides on. */
const mostShown = 20;

interface Own {
  association: string;
  groupId: string;
}

interface Offered {
  line: SuggestionLine;
  caseIds: () => Promise<readonly string[]>;
  linked: ReadonlySet<string>;
}

/** What the group's latest finished reading suggests for a case. */
export async function readSuggestions(tx: Tx, own: Own, caseId: string): Promise<SuggestionLine[]> {
  const finished = await lastFinished(tx, own.groupId);
  const found = finished ? (finished.found as string[][]) : [];
  const decided = await decidedIn(tx, own.groupId);
  const its = found.filter((ids) => ids.includes(caseId));
  return (await fromWords(tx, its, decided, [])).map(({ line }) => line);
}

async function offersIn(
  tx: Tx,
  own: Own,
  found: readonly (readonly string[])[],
  obstacles: SuggestionsView['obstacles'],
): Promise<Offered[]> {
  const decided = await decidedIn(tx, own.groupId);
  const byAnswers = await answerOffers(tx, own, decided.linked, decided.rejections.flat());
  return [
    ...(await fromWords(tx, found, decided, obstacles)),
    ...byAnswers.slice(0, mostShown).map(({ key, name, answers, fresh, obstacleId }): Offered => {
      const obstacle = obstacles.find(({ id }) => id === obstacleId) ?? null;
      return {
        line: { key, name, from: 'answers', fresh, words: [], obstacle },
        caseIds: () => casesAnswered(tx, own, answers),
        linked: decided.linkedIds,
      };
    }),
  ];
}

/** What a reading found in the texts, by its first case; without those that have been withdrawn since. */
async function fromWords(
  tx: Tx,
  found: readonly (readonly string[])[],
  decided: DecidedCases,
  obstacles: SuggestionsView['obstacles'],
): Promise<Offered[]> {
  const offers: readonly Offer[] = offersOf(found, decided).slice(0, mostShown);
  const live = await liveCases(
    tx,
    offers.flatMap(({ caseIds }) => caseIds),
  );
  const own = offers.map((offer) => ({ offer, ids: offer.caseIds.filter((id) => live.has(id)) }));
  const texts = await textsOf(
    tx,
    own.flatMap(({ ids }) => ids.slice(0, enoughToName)),
  );
  return own.flatMap(({ offer, ids }): Offered[] => {
    const [key] = ids;
    const fresh = ids.filter((id) => !decided.linkedIds.has(id)).length;
    if (key === undefined || fresh === 0) return [];
    const obstacle = obstacles.find(({ id }) => id === offer.obstacleId) ?? null;
    const { name, words } = nameOfCases(ids.slice(0, enoughToName), texts);
    return [
      {
        line: { key, name, from: 'words', fresh, words, obstacle },
        caseIds: async () => ids,
        linked: decided.linkedIds,
      },
    ];
  });
}

/** So many cases are enough to name what they have in common. */
const enoughToName = 40;
/** More cases than these at once nobody reads, and no form takes; the others are suggested again. */
const mostCases = 1000;

async function whole(tx: Tx, { line, caseIds, linked }: Offered): Promise<Suggestion> {
  const ids = await caseIds();
  const isLinked = (id: string): boolean => linked.has(id);
  const chosen = [...ids.filter((id) => !isLinked(id)), ...ids.filter(isLinked)].slice(0, mostCases);
  const texts = await textsOf(tx, chosen);
  const words = line.from === 'answers' ? new Map<string, readonly string[]>() : wordsOfCases(chosen, texts);
  const cases = chosen.flatMap((id): SuggestionCase[] => {
    const found = texts.get(id);
    return found ? [{ id, ...found, words: words.get(id) ?? [], isLinked: isLinked(id) }] : [];
  });
  return { ...line, all: ids.length, cases: cases.sort((a, b) => (a.number < b.number ? -1 : 1)) };
}

interface DecidedCases {
  links: ReadonlyMap<string, readonly string[]>;
  rejections: readonly (readonly string[])[];
  linked: readonly LinkedCase[];
  linkedIds: ReadonlySet<string>;
}

async function decidedIn(tx: Tx, groupId: string): Promise<DecidedCases> {
  const [all, rejections] = await Promise.all([
    tables(tx)
      .selectFrom('obstacle_case as l')
      .innerJoin('obstacle as o', (join) =>
        join.onRef('o.association_id', '=', 'l.association_id').onRef('o.id', '=', 'l.obstacle_id'),
      )
      .leftJoin('guidance_case as c', (join) =>
        join
          .onRef('c.association_id', '=', 'l.association_id')
          .onRef('c.id', '=', 'l.case_id')
          .on('c.withdrawn_at', 'is', null)
          .on('c.merged_into', 'is', null),
      )
      .select(['l.case_id', 'l.obstacle_id', 'c.id as live', 'c.need', 'c.obstacle', 'c.outcome'])
      .where('l.group_id', '=', groupId)
      .where('o.merged_into', 'is', null)
      .where('o.rejected_at', 'is', null)
      .execute(),
    tables(tx).selectFrom('suggestion_rejection').select('case_ids').where('group_id', '=', groupId).execute(),
  ]);
  const links = new Map<string, string[]>();
  for (const { case_id, obstacle_id } of all) links.set(case_id, [...(links.get(case_id) ?? []), obstacle_id]);
  const linked = all.filter(({ live }) => live !== null);
  return { links, linked, linkedIds: new Set(links.keys()), rejections: rejections.map((one) => one.case_ids) };
}
