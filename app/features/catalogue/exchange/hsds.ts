import { createHash } from 'node:crypto';
import type { Attribute, Rule } from '@farled/eligibility';
import { serviceWords } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import { addDays } from '../../../kernel/clock.ts';
import { serviceOf } from '../matching/attributes.ts';
import { type Principal, principalNames, serviceKindNames } from '../service.ts';
import type { CatalogueTables } from '../store.ts';

/** The version of Open Referral's Human Services Data Specification whose words are used here (https://docs.openreferral.org). */
export const hsdsVersion = '3.1';

export type PublicRow = Selectable<CatalogueTables['public_service']>;

export interface HsdsOrganization {
  id: string;
  name: string;
  description: string;
  legal_status?: string;
}

interface HsdsTerm {
  id: string;
  code: string;
  name: string;
  description: string;
  taxonomy: string;
  language: string;
}

interface HsdsAttribute {
  id: string;
  link_id: string;
  link_entity: string;
  link_type?: string;
  label?: string;
  value?: string;
  taxonomy_term_id?: string;
  taxonomy_term?: HsdsTerm;
}

interface Linked {
  id: string;
  service_id: string;
}

/** The part that a list shows: what there is one of. */
export interface HsdsServiceLine {
  id: string;
  organization_id: string;
  name: string;
  status: 'active' | 'inactive';
  description?: string;
  url: string;
  application_process?: string;
  fees_description?: string;
  eligibility_description?: string;
  minimum_age?: number;
  maximum_age?: number;
  assured_date?: string;
  alert?: string;
  organization: HsdsOrganization;
}

export interface HsdsService extends HsdsServiceLine {
  additional_urls: (Linked & { url: string })[];
  phones: (Linked & { number: string; type: string })[];
  contacts: (Linked & {
    title: string;
    department?: string;
    phones: { id: string; contact_id: string; number: string }[];
  })[];
  schedules: (Linked & {
    description?: string;
    dtstart?: string;
    count?: number;
    valid_from?: string;
    valid_to?: string;
  })[];
  service_areas: (Linked & { name: string })[];
  required_documents: (Linked & { document: string })[];
  funding: (Linked & { source: string })[];
  service_at_locations: (Linked & {
    location_id: string;
    location: { id: string; location_type: 'physical'; name: string };
  })[];
  attributes: HsdsAttribute[];
}

/** The same parts always give the same id (RFC 9562, version 5): what has no id of its own here keeps one out there. */
export function idFrom(...parts: readonly string[]): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1')
    .update(namespace)
    .update(`https://farled.example/${parts.map(encodeURIComponent).join('/')}`)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

const legalStatus: Record<Principal, string> = {
  municipality: 'Kommun',
  employmentService: 'Statlig myndighet',
  socialInsuranceAgency: 'Statlig myndighet',
  region: 'Region',
  nonProfit: 'Ideell organisation',
};

type Provider = Pick<PublicRow, 'association_id' | 'principal' | 'principal_name'>;

/** Who stands behind a service. Services with the same principal have the same organization. */
export function organizationOf({ association_id, principal, principal_name }: Provider): HsdsOrganization {
  const kind = principalNames[principal].sv;
  return {
    id: idFrom('organization', association_id, principal, principal_name),
    name: principal_name || kind,
    description: principal_name && principal_name !== kind ? `${kind}: ${principal_name}.` : `${kind}.`,
    legal_status: legalStatus[principal],
  };
}

/** Facts of the county's own list that are papers somebody has to bring. */
const papers: ReadonlySet<string> = new Set(['doctorReferral']);

function requiredDocuments(row: PublicRow, attributes: readonly Attribute[]): string[] {
  const rule = row.rule as Rule;
  const parts = 'all' in rule ? rule.all : [rule];
  const labels = parts.flatMap((part) =>
    'attribute' in part && papers.has(part.attribute) && part.op === 'eq' && part.value === true
      ? attributes.filter((attribute) => attribute.id === part.attribute).map((attribute) => attribute.label)
      : [],
  );
  return [...labels, ...(row.consent ? [`Samtycke: ${row.consent}`] : [])];
}

/** What is not kept up says so itself, since nobody can see here how old it is. */
function alertOf(row: PublicRow, today: string): string | undefined {
  if (row.verified_on === null) return 'Uppgifterna är inte kontrollerade.';
  return addDays(row.verified_on, row.interval_days) <= today
    ? `Uppgifterna kan vara gamla. De kontrollerades senast ${row.verified_on}.`
    : undefined;
}

const joined = (...texts: string[]): string | undefined => texts.filter(Boolean).join('\n\n') || undefined;

/** An entry in the words of HSDS, in Swedish. `url` is its page for people. */
export function serviceLineOf(
  row: PublicRow,
  attributes: readonly Attribute[],
  today: string,
  url: string,
): HsdsServiceLine {
  const organization = organizationOf(row);
  const isOver =
    (row.period_to !== null && row.period_to < today) || (row.period_from !== null && row.period_from > today);
  const rule = serviceWords(serviceOf({ ...row, establishes: [] }), attributes, 'sv');
  return without({
    id: row.id,
    organization_id: organization.id,
    name: row.name,
    status: isOver ? 'inactive' : 'active',
    description: joined(row.purpose, row.content),
    url,
    application_process: joined(row.how_to_refer),
    fees_description: joined(row.cost),
    eligibility_description: joined(row.target_group, rule),
    minimum_age: row.age_from ?? undefined,
    maximum_age: row.age_to ?? undefined,
    assured_date: row.verified_on ?? undefined,
    alert: alertOf(row, today),
    organization,
  });
}

export function wholeServiceOf(
  row: PublicRow,
  attributes: readonly Attribute[],
  today: string,
  url: string,
): HsdsService {
  const linked = (...parts: string[]): Linked => ({ id: idFrom('service', row.id, ...parts), service_id: row.id });
  const phone = row.contact_phone;
  const contact = linked('contact');
  const period = without({ valid_from: row.period_from ?? undefined, valid_to: row.period_to ?? undefined });
  return {
    ...serviceLineOf(row, attributes, today, url),
    additional_urls: row.links.map((link) => ({ ...linked('url', link), url: link })),
    phones: phone ? [{ ...linked('phone'), number: phone, type: 'voice' }] : [],
    contacts: row.contact_function
      ? [
          {
            ...contact,
            title: row.contact_function,
            ...(row.unit && { department: row.unit }),
            phones: phone
              ? [{ id: idFrom('contact', contact.id, 'phone'), contact_id: contact.id, number: phone }]
              : [],
          },
        ]
      : [],
    schedules:
      row.start_dates.length > 0
        ? row.start_dates.map((day) => ({
            ...linked('start', day),
            dtstart: day,
            count: 1,
            ...period,
            description: row.starts || 'Start',
          }))
        : row.starts || row.period_from || row.period_to
          ? [{ ...linked('starts'), ...period, ...(row.starts && { description: row.starts }) }]
          : [],
    service_areas: (row.municipalities ?? [row.association_name]).map((name) => ({ ...linked('area', name), name })),
    required_documents: requiredDocuments(row, attributes).map((document) => ({
      ...linked('document', document),
      document,
    })),
    funding: row.funder ? [{ ...linked('funding'), source: row.funder }] : [],
    // Written by people as they say it: a name here, since the parts of an address are not known.
    service_at_locations: row.locations.map((name) => {
      const id = idFrom('location', row.association_id, name);
      return { ...linked('location', name), location_id: id, location: { id, location_type: 'physical', name } };
    }),
    attributes: attributesOfService(row),
  };
}

/** What the specification has no field for: sort, waiting time, places and length. */
function attributesOfService(row: PublicRow): HsdsAttribute[] {
  const attribute = (label: string, value: string): HsdsAttribute[] =>
    value === ''
      ? []
      : [{ id: idFrom('service', row.id, 'attribute', label), link_id: row.id, link_entity: 'service', label, value }];
  const on = (day: string | null): string => (day ? ` (${day})` : '');
  const term = kindTerm(row.kind);
  return [
    {
      id: idFrom('service', row.id, 'kind'),
      link_id: row.id,
      link_entity: 'service',
      link_type: 'service_type',
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    },
    ...attribute('Väntetid i veckor', row.waiting_weeks === null ? '' : `${row.waiting_weeks}${on(row.waiting_on)}`),
    ...attribute('Platser', row.places && `${row.places}${on(row.places_on)}`),
    ...attribute('Längd', row.length_text || (row.length_weeks === null ? '' : `${row.length_weeks} veckor`)),
    ...attribute('Tillgänglighet', row.accessibility),
    ...attribute('Går att kombinera med', row.combinations),
  ];
}

function kindTerm(kind: PublicRow['kind']): HsdsTerm {
  return {
    id: idFrom('kind', kind),
    code: kind,
    name: serviceKindNames[kind].sv,
    description: `Insatsens sort: ${serviceKindNames[kind].sv.toLowerCase()}.`,
    taxonomy: 'Farled: insatsens sort',
    language: 'sv',
  };
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A field that is not known is not there. */
function without<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
