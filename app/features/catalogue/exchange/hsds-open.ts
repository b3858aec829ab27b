import type { Attribute } from '@farled/eligibility';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { openData } from '../../../http/open-data.ts';
import { paths } from '../../../http/paths.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { serviceOf } from '../matching/attributes.ts';
import { ruleFileOf } from '../matching/engine.ts';
import { openAttributes } from '../open/public.ts';
import { matchesWords } from '../search/search.ts';
import { wantedWords } from '../search/search-stems.ts';
import { isUpheld, tables } from '../store.ts';
import { dcatJson, dcatXml } from './dcat.ts';
import { hsdsVersion, organizationOf, type PublicRow, serviceLineOf, wholeServiceOf } from './hsds.ts';

const slug = { slug: field.key({ label: { sv: 'Förbund', en: 'Association' } }, 100) };
const pages = {
  page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 10_000 }),
  per_page: field.optionalInteger({ label: { sv: 'Antal på en sida', en: 'Items on a page' }, min: 1, max: 500 }),
};
const usualPage = 100;

/** The envelope of every list in HSDS's API. */
interface PageOf<Item> {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
}

function pageOf<Item>(contents: Item[], total: number, page: number, perPage: number): PageOf<Item> {
  const pages = Math.max(1, Math.ceil(total / perPage));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

async function homeOf(tx: Tx, slug: string) {
  return tables(tx).selectFrom('public_catalogue').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** Rows with what their words are made of. Addresses are added where the house's own address is known. */
interface Told {
  rows: PublicRow[];
  attributes: readonly Attribute[];
  today: string;
}

async function told(tx: Tx, association: string, rows: PublicRow[], today: string): Promise<Told> {
  const services = rows.map((row) => serviceOf({ ...row, establishes: [] }));
  const { attributes } = ruleFileOf(await openAttributes(tx, association), services);
  return { rows, attributes, today };
}

const urlOf = (home: string, row: PublicRow): string =>
  `${home}${paths.publicService({ slug: row.association_slug, id: row.id })}`;

const openServices = query({
  name: 'catalogue.openServices',
  title: { sv: 'Öppna data: insatser', en: 'Open data: services' },
  audience: 'everybody',
  input: z.object({
    ...slug,
    ...pages,
    search: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 200 }),
    organization_id: field.optionalId(),
    full: field.checkbox({ label: { sv: 'Hela insatsen', en: 'The whole service' } }),
  }),
  read: async (
    tx,
    input,
    { today },
  ): Promise<(Told & { total: number; page: number; perPage: number; full: boolean }) | null> => {
    const home = await homeOf(tx, input.slug);
    if (!home) return null;
    let rows = tables(tx)
      .selectFrom('public_service')
      .where('association_id', '=', home.association_id)
      .where(isUpheld(today))
      .where(matchesWords(await wantedWords(tx, input.search)));
    if (input.organization_id) {
      const provider = (await providersOf(tx, home.association_id, today)).find(
        (one) => organizationOf(one).id === input.organization_id,
      );
      rows = rows
        .where('principal', '=', provider?.principal ?? 'nonProfit')
        .where('principal_name', '=', provider?.principal_name ?? '\u0007');
    }
    const { page = 1, per_page: perPage = usualPage } = input;
    const { total } = await rows.select((count) => count.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
    const found = await rows
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute();
    const { full } = input;
    return { ...(await told(tx, home.association_id, found, today)), total: Number(total), page, perPage, full };
  },
});

const openService = query({
  name: 'catalogue.openService',
  title: { sv: 'Öppna data: en insats', en: 'Open data: a service' },
  audience: 'everybody',
  input: z.object({ ...slug, id: field.id() }),
  read: async (tx, input, { today }): Promise<Told | null> => {
    const row = await tables(tx)
      .selectFrom('public_service')
      .selectAll()
      .where('association_slug', '=', input.slug)
      .where('id', '=', input.id)
      .where(isUpheld(today))
      .executeTakeFirst();
    return row ? told(tx, row.association_id, [row], today) : null;
  },
});

type Provider = Pick<PublicRow, 'association_id' | 'principal' | 'principal_name'>;

async function providersOf(tx: Tx, association: string, today: string): Promise<Provider[]> {
  return tables(tx)
    .selectFrom('public_service')
    .select(['association_id', 'principal', 'principal_name'])
    .distinct()
    .where('association_id', '=', association)
    .where(isUpheld(today))
    .orderBy('principal_name')
    .orderBy('principal')
    .execute();
}

const openOrganizations = query({
  name: 'catalogue.openOrganizations',
  title: { sv: 'Öppna data: organisationer', en: 'Open data: organizations' },
  audience: 'everybody',
  input: z.object({ ...slug, ...pages }),
  read: async (tx, { slug, page = 1, per_page: perPage = usualPage }, { today }): Promise<PageOf<Provider> | null> => {
    const home = await homeOf(tx, slug);
    if (!home) return null;
    const all = await providersOf(tx, home.association_id, today);
    return pageOf(all.slice((page - 1) * perPage, page * perPage), all.length, page, perPage);
  },
});

const openOrganization = query({
  name: 'catalogue.openOrganization',
  title: { sv: 'Öppna data: en organisation', en: 'Open data: an organization' },
  audience: 'everybody',
  input: z.object({ ...slug, id: field.id() }),
  read: async (tx, input, { today }): Promise<Provider | null> => {
    const home = await homeOf(tx, input.slug);
    const all = home ? await providersOf(tx, home.association_id, today) : [];
    return all.find((one) => organizationOf(one).id === input.id) ?? null;
  },
});

const openHome = query({
  name: 'catalogue.openHome',
  title: { sv: 'Öppna data: om katalogen', en: 'Open data: about the catalogue' },
  audience: 'everybody',
  input: z.object(slug),
  read: async (tx, input) => {
    const home = await homeOf(tx, input.slug);
    if (!home) return null;
    const { changed } = await tables(tx)
      .selectFrom('public_service')
      .select((row) => row.fn.max('published_at').as('changed'))
      .where('association_id', '=', home.association_id)
      .executeTakeFirstOrThrow();
    const publishedOn = changed && dayOf(changed);
    return { slug: home.slug, name: home.name, publishedOn, contactEmail: home.contact_email };
  },
});

export const openQueries = [openHome, openServices, openService, openOrganizations, openOrganization];

const json = 'application/json; charset=utf-8';

/** The open part of the catalogue for everybody's programs, in the form of HSDS's API, with its description. */
export const catalogueOpenData = [
  openData({
    path: paths.openHsds.pattern,
    query: openHome,
    type: json,
    body: ({ slug, name }, home) =>
      JSON.stringify({
        version: hsdsVersion,
        profile: 'https://docs.openreferral.org/en/latest/hsds/',
        description: `Insatser som ${name} och dess parter erbjuder. CC0 1.0.`,
        publisher: { name, website: `${home}${paths.publicCatalogue({ slug })}` },
      }),
  }),
  openData({
    path: paths.openServices.pattern,
    query: openServices,
    type: json,
    body: ({ rows, attributes, today, total, page, perPage, full }, home) => {
      const say = full ? wholeServiceOf : serviceLineOf;
      const contents = rows.map((row) => say(row, attributes, today, urlOf(home, row)));
      return JSON.stringify(pageOf(contents, total, page, perPage));
    },
  }),
  openData({
    path: paths.openService.pattern,
    query: openService,
    type: json,
    body: ({ rows, attributes, today }, home) =>
      JSON.stringify(rows.map((row) => wholeServiceOf(row, attributes, today, urlOf(home, row)))[0]),
  }),
  openData({
    path: paths.openOrganizations.pattern,
    query: openOrganizations,
    type: json,
    body: (page) => JSON.stringify({ ...page, contents: page.contents.map(organizationOf) }),
  }),
  openData({
    path: paths.openOrganization.pattern,
    query: openOrganization,
    type: json,
    body: (provider) => JSON.stringify(organizationOf(provider)),
  }),
  openData({
    path: paths.openDcat.pattern,
    query: openHome,
    type: 'application/ld+json; charset=utf-8',
    body: (view, home) => dcatJson(view, home),
  }),
  openData({
    path: paths.openDcatXml.pattern,
    query: openHome,
    type: 'application/rdf+xml; charset=utf-8',
    body: (view, home) => dcatXml(view, home),
  }),
];
