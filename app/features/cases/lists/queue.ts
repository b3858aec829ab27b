import { sql } from 'kysely';
import { z } from 'zod';
import { type Blanks, builtOnce, filledWith } from '../../../database/built-once.ts';
import type { Tx } from '../../../database/database.ts';
import { accountOf, groupsOf } from '../../../kernel/actor.ts';
import { type Circumstances, query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { searchFor, type WordSearch } from '../../../kernel/search.ts';
import type { Text } from '../../../kernel/text.ts';
import { groupNamesFor, type Party } from '../../organisation/index.ts';
import { type CaseState, type Outcome, stateOf } from '../case.ts';
import { categoriesFor } from '../categories/categories.ts';
import { tables } from '../store.ts';
import { blanksOf, groupsWanted, valuesOf, withNone } from './groups-wanted.ts';
import { countsOf, type WaitingView } from './waiting.ts';

export interface CaseLine {
  id: string;
  number: string;
  state: CaseState;
  groupName: string;
  party: Party | null;
  source: 'officer' | 'personOrRelative';
  ageFrom: number | null;
  incomeSources: string[];
  need: Text | null;
  obstacle: Text | null;
  question: string;
  askedOn: string;
  answerDue: string | null;
  followUpOn: string | null;
  outcome: Outcome | null;
}

export const queueViews = ['waiting', 'advised', 'closed', 'all'] as const;
const viewNames: Record<(typeof queueViews)[number], Text> = {
  waiting: { sv: 'Väntar på råd', en: 'Wait for advice' },
  advised: { sv: 'Har fått råd', en: 'Advised' },
  closed: { sv: 'Klara', en: 'Done' },
  all: { sv: 'Alla', en: 'All' },
};

const pageSize = 50;

const list = {
  view: field.optionalChoice({ label: { sv: 'Visa', en: 'Show' }, values: queueViews, names: viewNames }),
  group: field.optionalId(),
  words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 100 }),
  page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 10_000 }),
};
const queueInput = z.object(list);

export interface QueueView {
  view: (typeof queueViews)[number];
  groups: { id: string; name: string }[];
  group: string | null;
  words: string;
  page: number;
  hasMore: boolean;
  lines: CaseLine[];
}

export interface QueuePageView extends QueueView {
  counts: WaitingView;
}

async function queueOf(tx: Tx, input: z.output<typeof queueInput>, circumstances: Circumstances): Promise<QueueView> {
  const mine = groupsOf(circumstances.actor, 'coordinator');
  const view = input.view ?? 'waiting';
  const page = input.page ?? 1;
  const words = input.words ?? '';
  const [groups, lines] = await Promise.all([
    groupNamesFor(tx, circumstances),
    linesOf(tx, circumstances, { groups: groupsWanted(input.group, circumstances), view, words, page }),
  ]);
  return {
    view,
    groups: groups.filter(({ id }) => mine.includes(id)),
    group: input.group && mine.includes(input.group) ? input.group : null,
    words,
    page,
    hasMore: lines.length > pageSize,
    lines: lines.slice(0, pageSize),
  };
}

/** The coordinator's queue: what waits first, oldest deadline first. */
export const queue = query({
  name: 'case.queue',
  title: { sv: 'Frågor till samordnaren', en: 'Questions to the coordinator' },
  audience: ['coordinator'],
  input: queueInput,
  read: queueOf,
});

/** The queue with how much waits, as its page shows them. */
export const queueWithCounts = query({
  name: 'case.queueWithCounts',
  title: {
    sv: 'Frågor till samordnaren, och hur många som väntar',
    en: 'Questions to the coordinator, and how many wait',
  },
  audience: ['coordinator'],
  input: queueInput,
  read: async (tx, input, circumstances): Promise<QueuePageView> => {
    const [lines, counts] = await Promise.all([
      queueOf(tx, input, circumstances),
      countsOf(tx, groupsWanted(input.group, circumstances), circumstances.today),
    ]);
    return { ...lines, counts };
  },
});

export interface MyCasesView {
  page: number;
  hasMore: boolean;
  lines: CaseLine[];
}

/** The officer's own questions and their answers, newest first. */
export const myCases = query({
  name: 'case.mine',
  title: { sv: 'Mina frågor', en: 'My questions' },
  audience: ['caseOfficer'],
  input: z.object({ page: list.page }),
  read: async (tx, input, circumstances): Promise<MyCasesView> => {
    const page = input.page ?? 1;
    const lines = await linesOf(tx, circumstances, {
      asker: accountOf(circumstances.actor) ?? '',
      view: 'all',
      words: '',
      page,
    });
    return { page, hasMore: lines.length > pageSize, lines: lines.slice(0, pageSize) };
  },
});

interface Wanted {
  groups?: string[];
  asker?: string;
  view: QueueView['view'];
  words: string;
  page: number;
}

/** What a line shows and its state is derived from: a list of fifty carries no more than that. */
const lineColumns = [
  'c.id',
  'c.group_id',
  'c.number',
  'c.party',
  'c.source',
  'c.age_from',
  'c.need',
  'c.obstacle',
  'c.question',
  'c.asked_on',
  'c.answer_due',
  'c.follow_up_on as followUpOn',
  'c.outcome',
] as const;

/** Of these a state only asks whether they came: a bit each of one number, since a column each is a fifth of the list. */
const moments = {
  mergedInto: 'c.merged_into',
  withdrawnAt: 'c.withdrawn_at',
  outcomeAt: 'c.outcome_at',
  advisedAt: 'c.advised_at',
  returnedAt: 'c.returned_at',
  awaitingAskerSince: 'c.awaiting_asker_since',
} as const;
const bits = Object.values(moments).map(
  (column, bit) => sql`(${sql.ref(column)} is not null)::int * ${sql.lit(2 ** bit)}`,
);
const whatCame = sql<number>`${sql.join(bits, sql` + `)}`;

/** In the order of `moments`. */
function cameIn(number: number): Record<keyof typeof moments, boolean> {
  const has = (bit: number): boolean => ((number >> bit) & 1) === 1;
  return {
    mergedInto: has(0),
    withdrawnAt: has(1),
    outcomeAt: has(2),
    advisedAt: has(3),
    returnedAt: has(4),
    awaitingAskerSince: has(5),
  };
}

/** What decides how the statement of a list reads. */
interface ListShape {
  view: QueueView['view'];
  groups: number | null;
  ofAsker: boolean;
}

function listOf(tx: Tx, shape: ListShape, value: Blanks, search: WordSearch | null = null) {
  let select = tables(tx)
    .selectFrom('guidance_case as c')
    .select(lineColumns)
    .select([sql<string[]>`array_to_json(c.income_sources)`.as('incomeSources'), whatCame.as('came')])
    .limit(pageSize + 1)
    .offset(value<number>('skipped'));
  if (search) select = select.where(search.found).orderBy(search.exactly, 'desc');
  if (shape.groups !== null) select = select.where('c.group_id', 'in', blanksOf(value, shape.groups));
  if (shape.ofAsker) select = select.where('c.asker_account', '=', value<string>('asker'));
  if (shape.view === 'waiting') {
    return select
      .where('c.advised_at', 'is', null)
      .where('c.withdrawn_at', 'is', null)
      .where('c.merged_into', 'is', null)
      .orderBy('c.answer_due')
      .orderBy('c.asked_at');
  }
  select = select.orderBy('c.asked_at', 'desc').orderBy('c.number', 'desc');
  if (shape.view === 'advised') return select.where('c.advised_at', 'is not', null).where('c.outcome_at', 'is', null);
  return shape.view === 'closed' ? select.where('c.outcome_at', 'is not', null) : select;
}
const knownList = builtOnce(listOf);

async function linesOf(tx: Tx, circumstances: Circumstances, wanted: Wanted): Promise<CaseLine[]> {
  const ids = wanted.groups && withNone(wanted.groups);
  const shape = { view: wanted.view, groups: ids?.length ?? null, ofAsker: wanted.asker !== undefined };
  const values = { ...valuesOf(ids ?? []), asker: wanted.asker, skipped: (wanted.page - 1) * pageSize };
  const search = searchFor(wanted.words, sql.ref('c.search_text'));
  // Joined here: the database would rather read a group's cases of twenty years than the fifty newest by their index.
  const [names, groups, rows] = await Promise.all([
    categoriesFor(tx, circumstances),
    groupNamesFor(tx, circumstances),
    search ? listOf(tx, shape, filledWith(values), search).execute() : knownList(tx, shape, values),
  ]);
  const nameOfGroup = new Map(groups.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: stateOf({ ...cameIn(row.came), followUpOn: row.followUpOn }, circumstances.today),
    groupName: nameOfGroup.get(row.group_id) ?? '',
    party: row.party,
    source: row.source,
    ageFrom: row.age_from,
    incomeSources: row.incomeSources,
    need: row.need === null ? null : (names.need.get(row.need)?.name ?? null),
    obstacle: row.obstacle === null ? null : (names.obstacle.get(row.obstacle)?.name ?? null),
    question: row.question,
    askedOn: row.asked_on,
    answerDue: row.answer_due,
    followUpOn: row.followUpOn,
    outcome: row.outcome,
  }));
}
