import { z } from 'zod';
import type { Text } from '../../../kernel/text.ts';
import { isLink } from '../entry/entry-values.ts';
import type { Principal, ServiceKind } from '../service.ts';
import { serviceKinds } from '../service.ts';
import type { ServiceFacts } from '../store.ts';
import { noFacts } from './import-content.ts';

/** One service of a file in HSDS form, as an entry that somebody still has to look through. */
export type ReadService = ServiceFacts;

export type ReadHsds = { why: Text } | { services: ReadService[]; unreadable: number };

const mostServices = 2000;

const why = {
  notJson: {
    sv: 'Filen är inte JSON. Välj en fil i Open Referral HSDS-form.',
    en: 'The file is not JSON. Choose a file in the form of Open Referral HSDS.',
  },
  noServices: {
    sv: 'I filen finns inga insatser. De ska stå som en lista, eller under contents eller services.',
    en: 'There are no services in the file. They should be a list, or stand under contents or services.',
  },
  tooMany: {
    sv: `Filen har fler än ${mostServices} insatser. Dela upp den.`,
    en: `The file has more than ${mostServices} services. Split it.`,
  },
} satisfies Record<string, Text>;

// Others' files leave fields out, or send null: neither makes the rest unreadable.
const text = (max: number) =>
  z
    .unknown()
    .optional()
    .transform((value) => (typeof value === 'string' ? tidy(value).slice(0, max) : ''));
const age = z
  .unknown()
  .optional()
  .transform((value) => {
    const years = typeof value === 'string' ? Number.parseFloat(value) : value;
    return typeof years === 'number' && years >= 0 && years <= 120 ? Math.floor(years) : null;
  });
const day = z
  .unknown()
  .optional()
  .transform((value) => {
    const [whole] = typeof value === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(value) ?? []) : [];
    return z.iso.date().safeParse(whole).data ?? null;
  });
const list = <S extends z.ZodType>(of: S) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value.slice(0, 200) : []).flatMap((item): z.output<S>[] => {
        const read = of.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );

const phone = z.object({ number: text(60) });
const location = z
  .object({
    name: text(200),
    addresses: list(z.object({ address_1: text(200), postal_code: text(20), city: text(100) })),
  })
  .transform(({ name, addresses: [address] }) =>
    [name, address?.address_1, [address?.postal_code, address?.city].filter(Boolean).join(' ')]
      .filter(Boolean)
      .join(', '),
  );
const service = z.object({
  name: text(160),
  description: text(2000),
  url: text(600),
  email: text(254),
  application_process: text(2000),
  fees_description: text(200),
  fees: text(200),
  eligibility_description: text(2000),
  interpretation_services: text(2000),
  minimum_age: age,
  maximum_age: age,
  assured_date: day,
  organization: z.object({ name: text(200), legal_status: text(200), description: text(200) }).catch(noOrganization()),
  phones: list(phone),
  contacts: list(
    z.object({ name: text(100), title: text(200), department: text(200), email: text(254), phones: list(phone) }),
  ),
  additional_urls: list(z.object({ url: text(600) })),
  schedules: list(z.object({ dtstart: day, valid_from: day, valid_to: day, description: text(200) })),
  service_areas: list(z.object({ name: text(100) })),
  required_documents: list(z.object({ document: text(200) })),
  funding: list(z.object({ source: text(200) })),
  service_at_locations: list(z.object({ location })),
  attributes: list(z.object({ taxonomy_term: z.object({ code: text(100) }).catch({ code: '' }) })),
});

function noOrganization() {
  return { name: '', legal_status: '', description: '' };
}

function tidy(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .normalize('NFC');
}

/**
 * Reads services in the form of HSDS 3 (or 2, whose names of fields are the same): one object, a list, a page of a list
 * (`contents`), or `services`. `municipalities` are the county's, by name; areas that are none of them are left out.
 */
export function readHsds(file: string, municipalities: readonly string[]): ReadHsds {
  let content: unknown;
  try {
    content = JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    return { why: why.notJson };
  }
  const items = itemsOf(content);
  if (items.length === 0) return { why: why.noServices };
  if (items.length > mostServices) return { why: why.tooMany };
  const read = items.flatMap((item) => {
    const parsed = service.safeParse(item);
    return parsed.success && parsed.data.name !== '' ? [entryOf(parsed.data, municipalities)] : [];
  });
  return read.length === 0 ? { why: why.noServices } : { services: read, unreadable: items.length - read.length };
}

function itemsOf(content: unknown): unknown[] {
  if (Array.isArray(content)) return content;
  if (typeof content !== 'object' || content === null) return [];
  if ('contents' in content && Array.isArray(content.contents)) return content.contents;
  if ('services' in content && Array.isArray(content.services)) return content.services;
  return 'name' in content ? [content] : [];
}

function entryOf(from: z.output<typeof service>, municipalities: readonly string[]): ReadService {
  const contact = from.contacts[0];
  const areas = from.service_areas.map((area) => area.name);
  const places = municipalities.filter((name) => areas.some((area) => area === name || area === `${name}s kommun`));
  const codes = from.attributes.map((attribute) => attribute.taxonomy_term.code);
  const links = [from.url, ...from.additional_urls.map((one) => one.url)].filter(isLink);
  return {
    ...noFacts,
    name: from.name,
    principal: principalOf(
      `${from.organization.name} ${from.organization.legal_status} ${from.organization.description}`,
    ),
    principal_name: from.organization.name,
    unit: contact?.department ?? '',
    municipalities: places.length > 0 ? places : null,
    age_from: from.minimum_age,
    age_to: from.maximum_age,
    content: from.description,
    kind: serviceKinds.find((kind): kind is ServiceKind => codes.includes(kind)) ?? 'other',
    // What the file says of whom it is for is words: a rule is made of them by somebody, in the rule builder.
    conditions_text: from.eligibility_description,
    how_to_refer: from.application_process,
    consent: from.required_documents
      .map((one) => one.document.replace(/^Samtycke: /, ''))
      .filter(Boolean)
      .join(', ')
      .slice(0, 200),
    contact_function: contact?.title ?? '',
    contact_person: contact?.name ?? '',
    contact_phone: contact?.phones[0]?.number || from.phones[0]?.number || '',
    contact_email: z.email().safeParse(contact?.email || from.email).data ?? '',
    starts: from.schedules[0]?.description ?? '',
    start_dates: [...new Set(from.schedules.flatMap((one) => one.dtstart ?? []))].sort(),
    cost: from.fees_description || from.fees,
    funder: from.funding
      .map(({ source }) => source)
      .join(', ')
      .slice(0, 200),
    // A semicolon parts them in the form.
    locations: [
      ...new Set(from.service_at_locations.map((one) => one.location.replaceAll(';', ',')).filter(Boolean)),
    ].slice(0, 10),
    ...periodOf(from.schedules),
    accessibility: from.interpretation_services,
    links: [...new Set(links)].slice(0, 10),
    checked_before: from.assured_date ?? '',
    // Others' words are not for the open web before somebody here has said so.
    is_public: false,
  };
}

/** Dates that contradict each other say nothing. */
function periodOf(schedules: z.output<typeof service>['schedules']) {
  const period_from = schedules[0]?.valid_from ?? null;
  const period_to = schedules[0]?.valid_to ?? null;
  return period_from && period_to && period_from > period_to
    ? { period_from: null, period_to: null }
    : { period_from, period_to };
}

const principalWords: readonly [RegExp, Principal][] = [
  [/arbetsförmedling/i, 'employmentService'],
  [/försäkringskassa/i, 'socialInsuranceAgency'],
  [/\bregion/i, 'region'],
  [/kommun/i, 'municipality'],
];

/** By its name; whoever is none of the four parties stands outside them. */
function principalOf(words: string): Principal {
  return principalWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'nonProfit';
}
