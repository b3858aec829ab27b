import { z } from 'zod';

/**
 * What HSDS 3 allows in the objects that the open API gives: names, types, formats and what is required, as its schema
 * files state them (schema/*.json of the specification, read in November 2026 at its branch 3.2; of fields that it marks
 * as deprecated none stands here). Human Services Data Specification: an Open Referral resource (https://openreferral.org/),
 * CC BY-SA 4.0. A field that the specification does not know is an error here, which is stricter than its schema.
 */
const uuid = z.uuid();
const text = z.string();
const uri = z.url();
const email = z.email();
const day = z.iso.date();

const metadata = { metadata: z.array(z.unknown()).optional() };

function object<S extends z.ZodRawShape, R extends z.ZodRawShape>(required: S, optional: R) {
  return z.strictObject({ ...required, ...z.object(optional).partial().shape });
}

const term = object(
  { id: uuid, name: text, description: text },
  { code: text, parent_id: uuid, taxonomy: text, language: text, taxonomy_id: uuid, term_uri: uri, ...metadata },
);
const attribute = object(
  { id: uuid },
  {
    link_id: uuid,
    taxonomy_term_id: uuid,
    link_type: text,
    link_entity: text,
    value: text,
    taxonomy_term: term,
    label: text,
    ...metadata,
  },
);
const attributes = { attributes: z.array(attribute), ...metadata };
const url = object({ id: uuid, url: uri }, { label: text, organization_id: uuid, service_id: uuid, ...attributes });
const phone = object(
  { id: uuid, number: text },
  {
    location_id: uuid,
    service_id: uuid,
    organization_id: uuid,
    contact_id: uuid,
    service_at_location_id: uuid,
    extension: z.number(),
    type: text,
    description: text,
    ...attributes,
  },
);
const contact = object(
  { id: uuid },
  {
    organization_id: uuid,
    service_id: uuid,
    service_at_location_id: uuid,
    location_id: uuid,
    name: text,
    title: text,
    department: text,
    email,
    phones: z.array(phone),
    ...attributes,
  },
);
const schedule = object(
  { id: uuid },
  {
    service_id: uuid,
    location_id: uuid,
    service_at_location_id: uuid,
    valid_from: day,
    valid_to: day,
    dtstart: day,
    timezone: z.number(),
    until: day,
    count: z.number(),
    wkst: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    freq: z.enum(['WEEKLY', 'MONTHLY']),
    interval: z.number(),
    byday: text,
    byweekno: text,
    bymonthday: text,
    byyearday: text,
    description: text,
    opens_at: text,
    closes_at: text,
    schedule_link: uri,
    attending_type: text,
    notes: text,
    ...attributes,
  },
);
const area = object(
  { id: uuid },
  {
    service_id: uuid,
    service_at_location_id: uuid,
    name: text,
    description: text,
    extent: text,
    extent_type: text,
    uri: text,
    ...attributes,
  },
);
const funding = object({ id: uuid }, { organization_id: uuid, service_id: uuid, source: text, ...attributes });
const location = object(
  { id: uuid, location_type: z.enum(['physical', 'postal', 'virtual']) },
  {
    url: uri,
    organization_id: uuid,
    name: text,
    alternate_name: text,
    description: text,
    transportation: text,
    ...attributes,
  },
);
const serviceAtLocation = object(
  { id: uuid },
  { service_id: uuid, location_id: uuid, description: text, location, ...attributes },
);
const requiredDocument = object({ id: uuid }, { service_id: uuid, document: text, uri, ...attributes });

export const hsdsOrganization = object(
  { id: uuid, name: text, description: text },
  {
    alternate_name: text,
    email,
    website: uri,
    additional_websites: z.array(url),
    year_incorporated: z.number(),
    legal_status: text,
    logo: text,
    uri,
    parent_organization_id: uuid,
    contacts: z.array(contact),
    phones: z.array(phone),
    ...attributes,
  },
);

const oneToOne = {
  organization_id: uuid,
  program_id: uuid,
  alternate_name: text,
  description: text,
  url: uri,
  email,
  interpretation_services: text,
  application_process: text,
  fees_description: text,
  accreditations: text,
  eligibility_description: text,
  minimum_age: z.number(),
  maximum_age: z.number(),
  assured_date: day,
  assurer_email: email,
  alert: text,
  last_modified: z.iso.datetime(),
  organization: hsdsOrganization,
};
const always = { id: uuid, name: text, status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']) };

/** As a list shows it. */
export const hsdsServiceLine = object(always, oneToOne);

export const hsdsService = object(always, {
  ...oneToOne,
  additional_urls: z.array(url),
  phones: z.array(phone),
  schedules: z.array(schedule),
  service_areas: z.array(area),
  required_documents: z.array(requiredDocument),
  funding: z.array(funding),
  service_at_locations: z.array(serviceAtLocation),
  contacts: z.array(contact),
  ...attributes,
});

export function hsdsPage<S extends z.ZodType>(item: S) {
  return z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
}
