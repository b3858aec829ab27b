import { type Attribute, evaluate, type Facts, type Rule } from '@farled/eligibility';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { holds } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { anyMarks } from '../../../kernel/spelling.ts';
import type { Text } from '../../../kernel/text.ts';
import { valueNames } from '../matching/attribute-words.ts';
import { compiledCatalogue, type KeptCatalogue } from '../matching/compiled.ts';
import type { CompiledCatalogue } from '../matching/engine.ts';
import {
  keepers,
  type Principal,
  principalNames,
  principals,
  type ServiceKind,
  type ServiceState,
  serviceKindNames,
  serviceKinds,
  serviceStateNames,
  serviceStates,
  stateOf,
} from '../service.ts';
import { freshnessOf, homeOf, isUpheld, municipalitiesOf, tables } from '../store.ts';
import { type IndexedRow, isPart, lineColumns, searchIndex, searchNearly, type Wanted } from './search-index.ts';
import { readersIndex, wantedWords } from './search-stems.ts';

export interface ServiceLine {
  id: string;
  name: string;
  principal: Principal;
  principalName: string;
  unit: string;
  municipalities: string[] | null;
  kind: ServiceKind;
  purpose: string;
  waitingWeeks: number | null;
  state: ServiceState;
  verifiedOn: string | null;
}

export interface SearchView {
  lines: ServiceLine[];
  /** How many fit in all; the lines are one page of them. */
  count: number;
  page: number;
  hasMore: boolean;
  search: {
    words: string;
    municipality: string | undefined;
    principal: Principal | undefined;
    kind: ServiceKind | undefined;
    income: string | undefined;
    state: ServiceState | undefined;
  };
  municipalities: string[];
  incomes: { value: string; label: Text }[];
  /** Nothing at all in the catalogue yet. */
  isEmpty: boolean;
  mayKeep: boolean;
}

const perPage = 30;

export const searchFields = {
  words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 200 }),
  municipality: field.optionalPick({ label: { sv: 'Kommun', en: 'Municipality' } }),
  principal: field.optionalChoice({
    label: { sv: 'Huvudman', en: 'Principal' },
    values: principals,
    names: principalNames,
  }),
  kind: field.optionalChoice({ label: { sv: 'Sort', en: 'Kind' }, values: serviceKinds, names: serviceKindNames }),
  income: field.optionalPick({ label: { sv: 'Tar emot den som har', en: 'Takes those who have' } }),
  page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 1000 }),
};

/** As it was typed: a word in any of its forms or inside a compound. */
function hasWord(word: string): RawBuilder<boolean> {
  const inside = isPart(word) ? sql<boolean>`or search_text like ${`%${word}%`}` : sql<boolean>``;
  return sql<boolean>`(search_words @@ plainto_tsquery('swedish', ${word}) ${inside})`;
}

/** The same in a text with other marks: the word anywhere, or words that begin as it does without its ending. */
function hasLoosely({ loose }: Wanted): RawBuilder<boolean> {
  if (!loose) return sql<boolean>`false`;
  const beginnings = loose.stems.map((stem) => `\\m${anyMarks(stem)}${isPart(stem) ? '' : '\\M'}`);
  const begins = beginnings.map((pattern) => sql<boolean>`search_text ~ ${pattern}`);
  const inside = isPart(loose.word) ? [sql<boolean>`search_text ~ ${anyMarks(loose.word)}`] : [];
  const ways = [...inside, ...(begins.length > 0 ? [sql<boolean>`(${sql.join(begins, sql` and `)})`] : [])];
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

const all = (each: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  each.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(each, sql` and `)})`;

/**
 * Each word must be there, with or without its marks; with `nearly` also nearly so in the name, which is asked only when
 * nothing else was found. The columns are those of the service and of its view; their text was folded when it was written,
 * as the words are here.
 */
export function matchesWords(words: readonly Wanted[], nearly = false): RawBuilder<boolean> {
  return all(
    words.map((one) => {
      const near = nearly && one.word.length > 4 ? sql<boolean>`or ${one.word} <% name` : sql<boolean>``;
      return sql<boolean>`(${hasWord(one.word)} or ${hasLoosely(one)} ${near})`;
    }),
  );
}

/** All words stand there as they were typed: for what comes first. */
export const hasWords = (words: readonly Wanted[]): RawBuilder<boolean> => all(words.map(({ word }) => hasWord(word)));

/** How often the words stand in the entry, and before all whether they stand in its name. */
function byRelevance(words: readonly Wanted[]): RawBuilder<number> {
  const inName = words.map(({ word, loose }) => {
    const loosely = loose ? sql`when lower(name) ~ ${anyMarks(loose.word)} then 0.9` : sql``;
    return sql<number>`case when name ilike ${`%${word}%`} then 1 ${loosely} else 0 end`;
  });
  const typed = words.map(({ word }) => word).join(' ');
  return sql<number>`ts_rank(search_words, plainto_tsquery('swedish', ${typed})) + ${sql.join(inName, sql` + `)}`;
}

/** What somebody lives on, as facts: the benefit that was chosen and no other. */
export function factsOfIncome(income: string): Facts {
  return income === 'socialAssistance'
    ? { socialAssistance: true, incomeSupport: [] }
    : { incomeSupport: [income], socialAssistance: false };
}

const searchInput = z.object({
  ...searchFields,
  state: field.optionalChoice({
    label: { sv: 'Läge', en: 'State' },
    values: serviceStates,
    names: serviceStateNames,
  }),
});

export const searchServices = query({
  name: 'catalogue.search',
  title: { sv: 'Sök bland insatserna', en: 'Search the services' },
  audience: 'signedIn',
  input: searchInput,
  read: async (tx, input, { actor, today }): Promise<SearchView> => {
    const association = homeOf(actor);
    const mayKeep = holds(actor, ...keepers);
    const page = input.page ?? 1;
    const compiled = await compiledCatalogue(tx, association, today);
    const { lines, count } = await findServices(tx, input, { association, today, mayKeep, compiled, page });
    const { words, municipality, principal, kind, income, state } = input;
    return {
      lines,
      count,
      page,
      hasMore: count > page * perPage,
      search: { words: words ?? '', municipality, principal, kind, income, state },
      municipalities: await municipalitiesOf(tx, association),
      incomes: incomesOf(compiled.attributes),
      isEmpty: count === 0 && !(words || municipality || principal || kind || income || state),
      mayKeep,
    };
  },
});

interface SearchScope {
  association: string;
  today: string;
  mayKeep: boolean;
  compiled: KeptCatalogue;
  /** One page of what fits, or all of it. */
  page: number | 'all';
}

/** What fits a search, the most relevant first. Who only reads is shown nothing that has been left without a word too long. */
export async function findServices(
  tx: Tx,
  input: z.output<typeof searchInput>,
  { association, today, mayKeep, compiled, page }: SearchScope,
): Promise<{ lines: ServiceLine[]; count: number }> {
  const words = await wantedWords(tx, input.words);
  const { income, state: wanted } = input;
  if (!mayKeep && wanted === undefined) {
    const index = await readersIndex(tx, association, compiled.version, today);
    const filter = { ...input, words };
    const exact = searchIndex(index, filter);
    const found = exact.length > 0 ? exact : searchNearly(index, filter);
    // Nothing: then also what resembles it, which the database knows.
    if (found.length > 0 || words.length === 0) {
      const isOpen = income === undefined ? null : await takes(tx, association, income, compiled, found);
      const fitting = isOpen ? found.filter(({ id }) => isOpen(id)) : found;
      const from = page === 'all' ? 0 : (page - 1) * perPage;
      const shown = fitting.slice(from, page === 'all' ? undefined : from + perPage);
      return { lines: shown.map((row) => lineOf(row, readersState(row, today))), count: fitting.length };
    }
  }
  // What only the rule or the day can tell is looked through here; everything else the database answers by the page.
  const isWhole = income !== undefined || wanted !== undefined || page === 'all';
  const read = (nearly: boolean) => {
    let rows = tables(tx)
      .selectFrom('service')
      .select([...lineColumns, 'submitted_at', 'archived_at'])
      .select(sql<number>`count(*) over ()`.as('count'))
      .where('association_id', '=', association)
      .where(matchesWords(words, nearly));
    if (wanted !== 'archived') rows = rows.where('archived_at', 'is', null);
    if (!mayKeep && wanted !== 'stale') rows = rows.where(isUpheld(today));
    if (input.principal) rows = rows.where('principal', '=', input.principal);
    if (input.kind) rows = rows.where('kind', '=', input.kind);
    if (input.municipality)
      rows = rows.where(sql<boolean>`(municipalities is null or ${input.municipality} = any (municipalities))`);
    if (words.length > 0) rows = rows.orderBy(byRelevance(words), 'desc');
    rows = rows.orderBy('name');
    return (isWhole ? rows : rows.limit(perPage).offset((page - 1) * perPage)).execute();
  };
  // A reader got here only when nothing has the words.
  const exact = !mayKeep && wanted === undefined ? [] : await read(false);
  const rows = exact.length === 0 && words.length > 0 ? await read(true) : exact;
  const isOpen = income === undefined ? () => true : await takes(tx, association, income, compiled, rows);
  const fitting = rows
    .map((row) => ({ row, state: stateOf(freshnessOf(row), today) }))
    .filter(({ row, state }) => (!wanted || state === wanted) && isOpen(row.id));
  const lines = fitting.map(({ row, state }) => lineOf(row, state));
  if (!isWhole) return { lines, count: rows[0]?.count ?? 0 };
  return { lines: page === 'all' ? lines : lines.slice((page - 1) * perPage, page * perPage), count: lines.length };
}

export function lineOf(row: Pick<IndexedRow, (typeof lineColumns)[number]>, state: ServiceState): ServiceLine {
  return {
    id: row.id,
    name: row.name,
    principal: row.principal,
    principalName: row.principal_name,
    unit: row.unit,
    municipalities: row.municipalities,
    kind: row.kind,
    purpose: row.purpose,
    waitingWeeks: row.waiting_weeks,
    state,
    verifiedOn: row.verified_on,
  };
}

/** Of what has been published and not archived. */
export function readersState(
  row: Pick<IndexedRow, 'published_at' | 'verified_on' | 'interval_days'>,
  today: string,
): ServiceState {
  return stateOf(freshnessOf({ ...row, submitted_at: null, archived_at: null }), today);
}

/** Whether somebody with this income is taken: by the engine for what is published, by its rule for what is not. */
async function takes(
  tx: Tx,
  association: string,
  income: string,
  { catalogue, faces }: CompiledCatalogue,
  rows: readonly { id: string }[],
): Promise<(id: string) => boolean> {
  const facts = factsOfIncome(income);
  const verdicts = catalogue.verdicts(facts);
  const closed = new Set(catalogue.file.services.flatMap(({ name }, at) => (verdicts[at] === 'closed' ? [name] : [])));
  const others = rows.filter(({ id }) => !faces.has(id)).map(({ id }) => id);
  if (others.length > 0) {
    const rules = await tables(tx)
      .selectFrom('service')
      .select(['id', 'rule'])
      .where('association_id', '=', association)
      .where('id', 'in', others)
      .execute();
    for (const { id, rule } of rules) if (evaluate(rule as Rule, facts).verdict === 'closed') closed.add(id);
  }
  return (id) => !closed.has(id);
}

/** What a search for an income source can choose among: the benefits that rules know, and social assistance. */
export function incomesOf(attributes: readonly Attribute[]): SearchView['incomes'] {
  const benefits = attributes.find((attribute) => attribute.id === 'incomeSupport');
  const assistance = attributes.find((attribute) => attribute.id === 'socialAssistance');
  return [
    ...(benefits ? valueNames(benefits) : []),
    ...(assistance ? [{ value: assistance.id, label: { sv: 'Försörjningsstöd', en: 'Social assistance' } }] : []),
  ];
}
