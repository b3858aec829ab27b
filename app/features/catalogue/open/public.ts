import type { Attribute } from '@farled/eligibility';
import { evaluate, type Rule, serviceWords } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { serviceOf, withMunicipalities } from '../matching/attributes.ts';
import { ruleFileOf } from '../matching/engine.ts';
import {
  factsOfIncome,
  incomesOf,
  lineOf,
  matchesWords,
  readersState,
  type SearchView,
  type ServiceLine,
  searchFields,
} from '../search/search.ts';
import {
  type IndexedRow,
  indexColumns,
  indexOf,
  type SearchIndex,
  searchIndex,
  searchNearly,
  type Wanted,
} from '../search/search-index.ts';
import { stemText, wantedWords } from '../search/search-stems.ts';
import type { ServiceState } from '../service.ts';
import { type CatalogueTables, isUpheld, tables } from '../store.ts';

type PublicRow = Selectable<CatalogueTables['public_service']>;

const slug = () => field.key({ label: { sv: 'Förbund', en: 'Association' } }, 100);

export interface PublicCatalogueView {
  slug: string;
  name: string;
  lines: ServiceLine[];
  count: number;
  page: number;
  hasMore: boolean;
  search: Omit<SearchView['search'], 'state'>;
  municipalities: string[];
  incomes: SearchView['incomes'];
}

const perPage = 60;

/** Read through a view that holds the open part only, by anybody: the rows need no actor. */
export async function openAttributes(tx: Tx, association: string): Promise<readonly Attribute[]> {
  const rows = await tables(tx)
    .selectFrom('public_attribute')
    .select('definition')
    .where('association_id', '=', association)
    .orderBy('position')
    .execute();
  return rows.length > 0 ? rows.map((row) => row.definition as Attribute) : withMunicipalities([]);
}

export const publicCatalogue = query({
  name: 'catalogue.public',
  title: { sv: 'Den öppna katalogen', en: 'The open catalogue' },
  audience: 'everybody',
  input: z.object({ slug: slug(), ...searchFields }),
  read: async (tx, input, { today }): Promise<PublicCatalogueView | null> => {
    const home = await tables(tx)
      .selectFrom('public_catalogue')
      .selectAll()
      .where('slug', '=', input.slug)
      .executeTakeFirst();
    if (!home) return null;
    const page = input.page ?? 1;
    const { income } = input;
    const open = await openIndex(tx, home.association_id, home.version, today);
    const words = await wantedWords(tx, input.words);
    const filter = { ...input, words };
    const exact = searchIndex(open.index, filter);
    const near = exact.length > 0 ? exact : searchNearly(open.index, filter);
    const all = near.length === 0 && words.length > 0 ? await nearlySo(tx, home.association_id, words, open) : near;
    const facts = income ? factsOfIncome(income) : null;
    const found = facts ? all.filter(({ rule }) => evaluate(rule as Rule, facts).verdict !== 'closed') : all;
    return {
      slug: home.slug,
      name: home.name,
      lines: found.slice((page - 1) * perPage, page * perPage).map((row) => lineOf(row, readersState(row, today))),
      count: found.length,
      page,
      hasMore: found.length > page * perPage,
      search: {
        words: input.words ?? '',
        municipality: input.municipality,
        principal: input.principal,
        kind: input.kind,
        income,
      },
      municipalities: open.places,
      incomes: incomesOf(open.attributes),
    };
  },
});

type OpenRow = IndexedRow & Pick<PublicRow, 'rule'>;

interface OpenIndex {
  version: string | null;
  today: string;
  index: SearchIndex<OpenRow>;
  attributes: readonly Attribute[];
  /** Where open services are, in Swedish order. */
  places: string[];
}
const kept = new Map<string, OpenIndex>();

/** The open part of one catalogue, read when it has changed. */
async function openIndex(tx: Tx, association: string, version: string | null, today: string): Promise<OpenIndex> {
  const before = kept.get(association);
  if (before && version !== null && before.version === version && before.today === today) return before;
  const rows = await tables(tx)
    .selectFrom('public_service')
    .select(indexColumns)
    .select(['rule', stemText(sql`search_words`).as('stems')])
    .where('association_id', '=', association)
    .where(isUpheld(today))
    .orderBy('name')
    .execute();
  const places = new Set(rows.flatMap((row) => row.municipalities ?? []));
  const made = {
    version,
    today,
    index: indexOf(rows),
    attributes: await openAttributes(tx, association),
    places: [...places].sort((a, b) => a.localeCompare(b, 'sv')),
  };
  kept.set(association, made);
  return made;
}

/** Nothing has the words: what has nearly so in its name, which the database knows. */
async function nearlySo(tx: Tx, association: string, words: readonly Wanted[], open: OpenIndex): Promise<OpenRow[]> {
  const rows = await tables(tx)
    .selectFrom('public_service')
    .select('id')
    .where('association_id', '=', association)
    .where(matchesWords(words, true))
    .execute();
  const near = new Set(rows.map((row) => row.id));
  return open.index.entries.flatMap(({ row }) => (near.has(row.id) ? [row] : []));
}

export interface PublicServiceView {
  slug: string;
  associationName: string;
  facts: PublicRow;
  state: ServiceState;
  ruleWords: Text;
}

export const publicService = query({
  name: 'catalogue.publicService',
  title: { sv: 'En öppen insats', en: 'An open service' },
  audience: 'everybody',
  input: z.object({ slug: slug(), id: field.id() }),
  read: async (tx, input, { today }): Promise<PublicServiceView | null> => {
    const row = await tables(tx)
      .selectFrom('public_service')
      .selectAll()
      .where('association_slug', '=', input.slug)
      .where('id', '=', input.id)
      .where(isUpheld(today))
      .executeTakeFirst();
    if (!row) return null;
    const service = serviceOf({ ...row, establishes: [] });
    const { attributes } = ruleFileOf(await openAttributes(tx, row.association_id), [service]);
    return {
      slug: row.association_slug,
      associationName: row.association_name,
      facts: row,
      state: readersState(row, today),
      ruleWords: { sv: serviceWords(service, attributes, 'sv'), en: serviceWords(service, attributes, 'en') },
    };
  },
});
