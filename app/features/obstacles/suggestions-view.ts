import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { categoriesOf, type Outcome, outcomeNames } from '../cases/index.ts';
import { tables } from './store.ts';
import { obstacleTexts } from './suggest/case-texts.ts';
import { explain } from './suggest/explain.ts';
import { offersOf } from './suggest/offer.ts';

interface SuggestionCase {
  id: string;
  number: string;
  text: string;
  /** The words that led to it; for suggestions from chosen answers there are none. */
  words: readonly string[];
  isLinked: boolean;
}

export interface SuggestionView {
  name: Text;
  from: 'words' | 'answers';
  cases: SuggestionCase[];
  obstacle: { id: string; number: string; title: string } | null;
}

export interface SuggestionsView {
  groups: { id: string; name: string }[];
  group: { id: string; name: string };
  run: { askedAt: Date; finishedAt: Date | null; failedAt: Date | null; progress: number; cases: number } | null;
  suggestions: SuggestionView[];
  obstacles: { id: string; number: string; title: string }[];
}

/** What Farled thinks recurs, for the coordinator to accept, join, split or reject. */
export const suggestionsView = query({
  name: 'suggestion.list',
  title: { sv: 'Förslag på hinder', en: 'Suggested obstacles' },
  audience: ['coordinator'],
  input: z.object({ group: field.optionalId() }),
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
    const obstacles = await tables(tx)
      .selectFrom('obstacle')
      .select(['id', 'number', 'title'])
      .where('group_id', '=', group.id)
      .where('merged_into', 'is', null)
      .where('rejected_at', 'is', null)
      .orderBy('observed_at', 'desc')
      .execute();
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
      suggestions: await suggestionsOf(tx, group.id, found, obstacles),
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

/** What the group's latest finished reading suggests; with a case, only what it stands in. */
export async function readSuggestions(tx: Tx, groupId: string, caseId: string): Promise<SuggestionView[]> {
  const finished = await lastFinished(tx, groupId);
  const found = finished ? (finished.found as string[][]) : [];
  return suggestionsOf(
    tx,
    groupId,
    found.filter((ids) => ids.includes(caseId)),
    [],
    false,
  );
}

async function suggestionsOf(
  tx: Tx,
  groupId: string,
  found: readonly (readonly string[])[],
  obstacles: SuggestionsView['obstacles'],
  withAnswers = true,
): Promise<SuggestionView[]> {
  const fromAnswers = withAnswers ? await sameAnswers(tx, groupId) : [];
  const decided = await decidedIn(tx, groupId);
  const byWords = offersOf(found, decided).map((offer) => ({ offer, name: null }));
  const byAnswers = fromAnswers.flatMap(({ name, caseIds }) =>
    offersOf([caseIds], decided).map((offer) => ({ offer, name })),
  );
  const shown = [...byWords.slice(0, mostShown), ...byAnswers.slice(0, mostShown)];
  const cases = await casesOf(tx, [...new Set(shown.flatMap(({ offer }) => offer.caseIds))]);
  return shown.flatMap(({ offer, name }): SuggestionView[] => {
    const own = offer.caseIds.flatMap((id) => cases.get(id) ?? []);
    if (own.length === 0) return [];
    const why = explain(own.map(({ id, text }) => ({ id, text })));
    const obstacle = obstacles.find(({ id }) => id === offer.obstacleId) ?? null;
    return [
      {
        name: name ?? why.name,
        from: name ? 'answers' : 'words',
        obstacle,
        cases: own.map(({ id, number, text }) => ({
          id,
          number,
          text,
          words: name ? [] : (why.cases.find((one) => one.id === id)?.words ?? []),
          isLinked: !offer.fresh.includes(id),
        })),
      },
    ];
  });
}

async function decidedIn(tx: Tx, groupId: string): Promise<Parameters<typeof offersOf>[1]> {
  const links = await tables(tx)
    .selectFrom('obstacle_case as l')
    .innerJoin('obstacle as o', 'o.id', 'l.obstacle_id')
    .select(['l.case_id', 'l.obstacle_id'])
    .where('l.group_id', '=', groupId)
    .where('o.merged_into', 'is', null)
    .where('o.rejected_at', 'is', null)
    .execute();
  const rejections = await tables(tx)
    .selectFrom('suggestion_rejection')
    .select('case_ids')
    .where('group_id', '=', groupId)
    .execute();
  const byCase = new Map<string, string[]>();
  for (const { case_id, obstacle_id } of links) byCase.set(case_id, [...(byCase.get(case_id) ?? []), obstacle_id]);
  return { links: byCase, rejections: rejections.map((one) => one.case_ids) };
}

async function casesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; number: string; text: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('guidance_case')
    .select(['id', 'number', 'import_id', 'question', 'noted_obstacle', 'outcome_note'])
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy('number')
    .execute();
  const texts = obstacleTexts(
    rows.map((row) => ({
      id: row.id,
      importId: row.import_id,
      question: row.question,
      notedObstacle: row.noted_obstacle,
      outcomeNote: row.outcome_note,
    })),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, number: row.number, text: texts.find(({ id }) => id === row.id)?.text ?? row.question },
    ]),
  );
}

/** Cases that were answered alike: the same need and hindrance, or an outcome that says itself that something is closed or missing. */
async function sameAnswers(tx: Tx, groupId: string): Promise<{ name: Text; caseIds: string[] }[]> {
  const names = await categoriesOf(tx);
  const { rows } = await sql<{ need: string | null; obstacle: string | null; outcome: Outcome | null; ids: string[] }>`
    select need, obstacle, null as outcome, array_agg(id::text order by number) as ids from guidance_case
    where group_id = ${groupId} and need is not null and obstacle is not null and withdrawn_at is null and merged_into is null
    group by need, obstacle having count(*) >= 3
    union all
    select need, null, outcome, array_agg(id::text order by number) from guidance_case
    where group_id = ${groupId} and outcome in ('existsButNotAccessible', 'serviceMissing') and withdrawn_at is null and merged_into is null
    group by need, outcome having count(*) >= 3
    order by 1, 2, 3`.execute(tx);
  const word = (list: 'need' | 'obstacle', code: string | null): Text | null =>
    code === null ? null : (names[list].get(code)?.name ?? { sv: code, en: code });
  return rows
    .map(({ need, obstacle, outcome, ids }) => {
      const parts = [word('need', need), word('obstacle', obstacle), outcome && outcomeNames[outcome]];
      const said = (language: 'sv' | 'en'): string => parts.flatMap((one) => (one ? [one[language]] : [])).join(': ');
      return { name: { sv: said('sv'), en: said('en') }, caseIds: ids };
    })
    .sort((a, b) => b.caseIds.length - a.caseIds.length);
}
