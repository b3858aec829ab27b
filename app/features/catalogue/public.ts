import type { Attribute } from '@farled/eligibility';
import { evaluate, type Rule, serviceWords } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { serviceOf, withMunicipalities } from './attributes.ts';
import { ruleFileOf } from './engine.ts';
import { searchWords } from './fold.ts';
import { byRelevance, factsOfIncome, incomesOf, matchesWords, type SearchView, searchFields } from './search.ts';
import { type Principal, type ServiceKind, type ServiceState, stateOf } from './service.ts';
import { type CatalogueTables, isUpheld, tables } from './store.ts';

type PublicRow = Selectable<CatalogueTables['public_service']>;

const slug = () => field.key({ label: { sv: 'Förbund', en: 'Association' } }, 100);

interface PublicLine {
  id: string;
  name: string;
  principal: Principal;
  principalName: string;
  unit: string;
  municipalities: string[] | null;
  kind: ServiceKind;
  purpose: string;
  state: ServiceState;
}

export interface PublicCatalogueView {
  slug: string;
  name: string;
  lines: PublicLine[];
  count: number;
  page: number;
  hasMore: boolean;
  search: Omit<SearchView['search'], 'state'>;
  municipalities: string[];
  incomes: SearchView['incomes'];
}

const perPage = 60;

/** Read through a view that holds the open part only, by anybody: the rows need no actor. */
async function attributesFor(tx: Tx, association: string): Promise<readonly Attribute[]> {
  const rows = await tables(tx)
    .selectFrom('public_attribute')
    .select('definition')
    .where('association_id', '=', association)
    .orderBy('position')
    .execute();
  return rows.length > 0 ? rows.map((row) => row.definition as Attribute) : withMunicipalities([]);
}

const lineColumns = [
  'id',
  'name',
  'principal',
  'principal_name',
  'unit',
  'municipalities',
  'kind',
  'purpose',
  'published_at',
  'verified_on',
  'interval_days',
] as const;

function publicState(
  row: Pick<PublicRow, 'published_at' | 'verified_on' | 'interval_days'>,
  today: string,
): ServiceState {
  return stateOf(
    {
      submittedAt: null,
      publishedAt: row.published_at,
      verifiedOn: row.verified_on,
      intervalDays: row.interval_days,
      archivedAt: null,
    },
    today,
  );
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
    const words = searchWords(input.words ?? '');
    const page = input.page ?? 1;
    const { income } = input;
    const read = (nearly: boolean) => {
      let rows = tables(tx)
        .selectFrom('public_service')
        .select(lineColumns)
        .select([
          sql<number>`count(*) over ()`.as('count'),
          sql<Rule | null>`${income ? sql`rule` : sql`null`}`.as('rule'),
        ])
        .where('association_id', '=', home.association_id)
        .where(isUpheld(today))
        .where(matchesWords(words, nearly));
      if (input.principal) rows = rows.where('principal', '=', input.principal);
      if (input.kind) rows = rows.where('kind', '=', input.kind);
      if (input.municipality)
        rows = rows.where(sql<boolean>`(municipalities is null or ${input.municipality} = any (municipalities))`);
      if (words.length > 0) rows = rows.orderBy(byRelevance(words), 'desc');
      rows = rows.orderBy('name');
      return (income ? rows : rows.limit(perPage).offset((page - 1) * perPage)).execute();
    };
    const exact = await read(false);
    const all = exact.length === 0 && words.length > 0 ? await read(true) : exact;
    const fitting = income
      ? all.filter(({ rule }) => rule && evaluate(rule, factsOfIncome(income)).verdict !== 'closed')
      : all;
    const count = income ? fitting.length : (all[0]?.count ?? 0);
    const found = income ? fitting.slice((page - 1) * perPage, page * perPage) : fitting;
    const attributes = await attributesFor(tx, home.association_id);
    return {
      slug: home.slug,
      name: home.name,
      lines: found.map((row) => ({
        id: row.id,
        name: row.name,
        principal: row.principal,
        principalName: row.principal_name,
        unit: row.unit,
        municipalities: row.municipalities,
        kind: row.kind,
        purpose: row.purpose,
        state: publicState(row, today),
      })),
      count,
      page,
      hasMore: count > page * perPage,
      search: {
        words: input.words ?? '',
        municipality: input.municipality,
        principal: input.principal,
        kind: input.kind,
        income,
      },
      municipalities: await placesOf(tx, home.association_id),
      incomes: incomesOf(attributes),
    };
  },
});

async function placesOf(tx: Tx, association: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct place collate sv as place from public_service s, unnest(s.municipalities) place
    where s.association_id = ${association} order by 1`.execute(tx);
  return rows.map((row) => row.place);
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
    const { attributes } = ruleFileOf(await attributesFor(tx, row.association_id), [service]);
    return {
      slug: row.association_slug,
      associationName: row.association_name,
      facts: row,
      state: publicState(row, today),
      ruleWords: { sv: serviceWords(service, attributes, 'sv'), en: serviceWords(service, attributes, 'en') },
    };
  },
});
