import { evaluate, type Facts, type Rule } from '@farled/eligibility';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { holds } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { valueNames } from './attribute-words.ts';
import { attributesOf } from './attributes.ts';
import { searchWords } from './fold.ts';
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
} from './service.ts';
import { freshnessOf, homeOf, municipalitiesOf, tables } from './store.ts';

interface ServiceLine {
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

const perPage = 50;

const lineColumns = [
  'id',
  'name',
  'principal',
  'principal_name',
  'unit',
  'municipalities',
  'kind',
  'purpose',
  'waiting_weeks',
  'submitted_at',
  'published_at',
  'verified_on',
  'interval_days',
  'archived_at',
] as const;

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

/**
 * Each word must be there: as a word in any of its forms or inside a compound; with `nearly` also nearly so in the name,
 * which is asked only when nothing else was found. The columns are those of the service and of its view.
 */
export function matchesWords(words: readonly string[], nearly = false): RawBuilder<boolean> {
  const each = words.map((word) => {
    const near = nearly ? sql<boolean>`or (length(${word}) > 4 and ${word} <% name)` : sql<boolean>``;
    return sql<boolean>`(search_words @@ plainto_tsquery('swedish', ${word})
      or (length(${word}) > 2 and search_text ilike ${`%${word}%`}) ${near})`;
  });
  return each.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(each, sql` and `)})`;
}

export function byRelevance(words: readonly string[]): RawBuilder<number> {
  if (words.length === 0) return sql<number>`null::real`;
  const all = words.join(' ');
  return sql<number>`ts_rank(search_words, plainto_tsquery('swedish', ${all})) + word_similarity(${all}, search_text)`;
}

/** What somebody lives on, as facts: the benefit that was chosen and no other. */
export function factsOfIncome(income: string): Facts {
  return income === 'socialAssistance'
    ? { socialAssistance: true, incomeSupport: [] }
    : { incomeSupport: [income], socialAssistance: false };
}

export const searchServices = query({
  name: 'catalogue.search',
  title: { sv: 'Sök bland insatserna', en: 'Search the services' },
  audience: 'signedIn',
  input: z.object({
    ...searchFields,
    state: field.optionalChoice({
      label: { sv: 'Läge', en: 'State' },
      values: serviceStates,
      names: serviceStateNames,
    }),
  }),
  read: async (tx, input, { actor, today }): Promise<SearchView> => {
    const association = homeOf(actor);
    const words = searchWords(input.words ?? '');
    const page = input.page ?? 1;
    const { income, state: wanted } = input;
    // What only the rule or the day can tell is looked through here; everything else the database answers by the page.
    const isWhole = income !== undefined || wanted !== undefined;
    const read = (nearly: boolean) => {
      let rows = tables(tx)
        .selectFrom('service')
        .select(lineColumns)
        .select([
          sql<number>`count(*) over ()`.as('count'),
          sql<Rule | null>`${income ? sql`rule` : sql`null`}`.as('rule'),
        ])
        .where('association_id', '=', association)
        .where(matchesWords(words, nearly));
      if (wanted !== 'archived') rows = rows.where('archived_at', 'is', null);
      if (input.principal) rows = rows.where('principal', '=', input.principal);
      if (input.kind) rows = rows.where('kind', '=', input.kind);
      if (input.municipality)
        rows = rows.where(sql<boolean>`(municipalities is null or ${input.municipality} = any (municipalities))`);
      rows = rows.orderBy(byRelevance(words), 'desc').orderBy('name');
      return (isWhole ? rows : rows.limit(perPage).offset((page - 1) * perPage)).execute();
    };
    const exact = await read(false);
    const rows = exact.length === 0 && words.length > 0 ? await read(true) : exact;
    const fitting = rows
      .map((row) => ({ row, state: stateOf(freshnessOf(row), today) }))
      .filter(({ row, state }) => {
        if (wanted && state !== wanted) return false;
        return !income || !row.rule || evaluate(row.rule, factsOfIncome(income)).verdict !== 'closed';
      });
    const count = isWhole ? fitting.length : (rows[0]?.count ?? 0);
    const found = isWhole ? fitting.slice((page - 1) * perPage, page * perPage) : fitting;
    const isSearch =
      words.length > 0 || input.principal || input.kind || input.municipality || input.income || input.state;
    return {
      lines: found.map(({ row, state }) => ({
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
      })),
      count,
      page,
      hasMore: count > page * perPage,
      search: {
        words: input.words ?? '',
        municipality: input.municipality,
        principal: input.principal,
        kind: input.kind,
        income: input.income,
        state: input.state,
      },
      municipalities: await municipalitiesOf(tx, association),
      incomes: await incomesOf(tx, association),
      isEmpty: count === 0 && !isSearch,
      mayKeep: holds(actor, ...keepers),
    };
  },
});

/** What a search for an income source can choose among: the benefits that rules know, and social assistance. */
async function incomesOf(tx: Tx, association: string): Promise<SearchView['incomes']> {
  const attributes = await attributesOf(tx, association);
  const benefits = attributes.find((attribute) => attribute.id === 'incomeSupport');
  const assistance = attributes.find((attribute) => attribute.id === 'socialAssistance');
  return [
    ...(benefits ? valueNames(benefits) : []),
    ...(assistance ? [{ value: assistance.id, label: { sv: 'Försörjningsstöd', en: 'Social assistance' } }] : []),
  ];
}
