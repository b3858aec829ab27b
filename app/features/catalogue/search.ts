import { evaluate, type Facts } from '@farled/eligibility';
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

const perPage = 50;

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
 * Each word must be there: as a word in any of its forms, inside a compound, or spelled nearly so. `columns` are those of
 * the service or of its public view.
 */
export function matchesWords(words: readonly string[]): RawBuilder<boolean> {
  const each = words.map(
    (word) => sql<boolean>`(search_words @@ plainto_tsquery('swedish', ${word})
      or (length(${word}) > 2 and search_text ilike ${`%${word}%`})
      or (length(${word}) > 4 and ${word} <% search_text))`,
  );
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
    let rows = tables(tx).selectFrom('service').selectAll().where('association_id', '=', association);
    rows = rows.where(matchesWords(words));
    if (input.state !== 'archived') rows = rows.where('archived_at', 'is', null);
    if (input.principal) rows = rows.where('principal', '=', input.principal);
    if (input.kind) rows = rows.where('kind', '=', input.kind);
    if (input.municipality)
      rows = rows.where(sql<boolean>`(municipalities is null or ${input.municipality} = any (municipalities))`);
    const found = (await rows.orderBy(byRelevance(words), 'desc').orderBy('name').execute())
      .map((row) => ({ row, state: stateOf(freshnessOf(row), today) }))
      .filter(({ row, state }) => {
        if (input.state && state !== input.state) return false;
        return !input.income || evaluate(row.rule as never, factsOfIncome(input.income)).verdict !== 'closed';
      });
    const page = input.page ?? 1;
    const isSearch =
      words.length > 0 || input.principal || input.kind || input.municipality || input.income || input.state;
    return {
      lines: found.slice((page - 1) * perPage, page * perPage).map(({ row, state }) => ({
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
      count: found.length,
      page,
      hasMore: found.length > page * perPage,
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
      isEmpty: found.length === 0 && !isSearch,
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
