import type { Text } from '../../../kernel/text.ts';
import type { ServiceFacts } from '../store.ts';
import type { EntryInput, OwnersInput } from './entry-fields.ts';

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

interface Refusal {
  why: Text;
  field: string;
}

/** What no single field can tell by itself. */
export function refusalOfOwner(input: OwnersInput): Refusal | null {
  if (input.ageFrom !== undefined && input.ageTo !== undefined && input.ageFrom > input.ageTo)
    return {
      why: { sv: 'Åldern från är högre än åldern till.', en: 'The age from is higher than the age up to.' },
      field: 'ageTo',
    };
  if (input.periodFrom && input.periodTo && input.periodFrom > input.periodTo)
    return {
      why: { sv: 'Perioden slutar innan den börjar.', en: 'The period ends before it begins.' },
      field: 'periodTo',
    };
  const wrongContact = refusalOfEmail(input.contactEmail, 'contactEmail');
  if (wrongContact) return wrongContact;
  if (wordsOf(input.startDates).some((one) => !isDay(one)))
    return {
      why: {
        sv: 'Skriv startdagarna som 2026-08-24, med mellanslag mellan.',
        en: 'Write the start dates as 2026-08-24.',
      },
      field: 'startDates',
    };
  if (linksOf(input.links).some((one) => !isLink(one)))
    return {
      why: { sv: 'En länk ska börja med https:// eller http://.', en: 'A link begins with https:// or http://.' },
      field: 'links',
    };
  return null;
}

/** An address may be left out, but not be another thing. */
export function refusalOfEmail(typed: unknown, field: string): Refusal | null {
  if (typeof typed !== 'string' || typed === '' || isEmail(typed)) return null;
  return {
    why: {
      sv: 'Skriv en e-postadress, till exempel namn@example.se.',
      en: 'Write an e-mail address, for example name@example.se.',
    },
    field,
  };
}

export function refusalOfEntry(input: EntryInput, known: readonly string[]): Refusal | null {
  const wrongOwner = refusalOfEmail(input.ownerEmail, 'ownerEmail');
  if (wrongOwner) return wrongOwner;
  if (input.municipalities.some((one) => !known.includes(one)))
    return {
      why: { sv: 'Välj bland länets kommuner.', en: 'Choose among the municipalities of the county.' },
      field: 'municipalities',
    };
  return refusalOfOwner(input);
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,;]+/).filter(Boolean);
}

function partsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** `www.example.se` is what people write; a browser needs the rest. */
function linksOf(text: string | undefined): string[] {
  return wordsOf(text).map((one) => (/^www\./i.test(one) ? `https://${one}` : one));
}

export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text) && URL.canParse(text);
}

type OwnersFacts = Omit<
  ServiceFacts,
  | 'name'
  | 'principal'
  | 'principal_name'
  | 'municipalities'
  | 'kind'
  | 'conditions_text'
  | 'checked_before'
  | 'is_public'
  | 'interval_days'
  | 'owner_name'
  | 'owner_email'
>;

/** A figure about places or waiting bears the day on which somebody last said so; saving it as it was says nothing anew. */
function saidOn(changed: boolean, before: string | null, today: string, isThere: boolean): string | null {
  return isThere ? (changed ? today : before) : null;
}

export function ownersFactsOf(
  input: OwnersInput,
  before: Pick<ServiceFacts, 'places' | 'places_on' | 'waiting_weeks' | 'waiting_on'> | null,
  today: string,
): OwnersFacts {
  const places = input.places ?? '';
  const waiting = input.waitingWeeks ?? null;
  return {
    unit: input.unit ?? '',
    target_group: input.targetGroup ?? '',
    age_from: input.ageFrom ?? null,
    age_to: input.ageTo ?? null,
    purpose: input.purpose ?? '',
    content: input.content ?? '',
    how_to_refer: input.howToRefer ?? '',
    consent: input.consent ?? '',
    contact_function: input.contactFunction ?? '',
    contact_person: input.contactPerson ?? '',
    contact_phone: input.contactPhone ?? '',
    contact_email: input.contactEmail ?? '',
    places,
    places_on: saidOn(places !== before?.places, before?.places_on ?? null, today, places !== ''),
    places_by: input.placesBy ?? '',
    waiting_weeks: waiting,
    waiting_on: saidOn(waiting !== before?.waiting_weeks, before?.waiting_on ?? null, today, waiting !== null),
    waiting_by: input.waitingBy ?? '',
    starts: input.starts ?? '',
    start_dates: wordsOf(input.startDates).sort(),
    length_text: input.lengthText ?? '',
    length_weeks: input.lengthWeeks ?? null,
    follow_up: input.followUp ?? '',
    cost: input.cost ?? '',
    funder: input.funder ?? '',
    locations: partsOf(input.locations),
    period_from: input.periodFrom ?? null,
    period_to: input.periodTo ?? null,
    accessibility: input.accessibility ?? '',
    combinations: input.combinations ?? '',
    links: linksOf(input.links),
  };
}

export function factsOf(input: EntryInput, before: ServiceFacts | null, today: string): ServiceFacts {
  return {
    ...ownersFactsOf(input, before, today),
    name: input.name,
    principal: input.principal,
    principal_name: input.principalName ?? '',
    municipalities: input.municipalities.length > 0 ? input.municipalities : null,
    kind: input.kind,
    conditions_text: before?.conditions_text ?? '',
    checked_before: before?.checked_before ?? '',
    is_public: input.isPublic,
    interval_days: input.intervalDays,
    owner_name: input.ownerName ?? '',
    owner_email: (input.ownerEmail ?? '').toLowerCase(),
  };
}

/** An entry as its form shows it. */
export function valuesOf(facts: ServiceFacts): Record<string, unknown> {
  return {
    name: facts.name,
    principal: facts.principal,
    principalName: facts.principal_name,
    municipalities: facts.municipalities ?? [],
    kind: facts.kind,
    isPublic: facts.is_public,
    intervalDays: facts.interval_days,
    ownerName: facts.owner_name,
    ownerEmail: facts.owner_email,
    unit: facts.unit,
    targetGroup: facts.target_group,
    ageFrom: facts.age_from ?? undefined,
    ageTo: facts.age_to ?? undefined,
    purpose: facts.purpose,
    content: facts.content,
    howToRefer: facts.how_to_refer,
    consent: facts.consent,
    contactFunction: facts.contact_function,
    contactPerson: facts.contact_person,
    contactPhone: facts.contact_phone,
    contactEmail: facts.contact_email,
    places: facts.places,
    placesBy: facts.places_by,
    waitingWeeks: facts.waiting_weeks ?? undefined,
    waitingBy: facts.waiting_by,
    starts: facts.starts,
    startDates: facts.start_dates.join(' '),
    lengthText: facts.length_text,
    lengthWeeks: facts.length_weeks ?? undefined,
    followUp: facts.follow_up,
    cost: facts.cost,
    funder: facts.funder,
    locations: facts.locations.join('; '),
    periodFrom: facts.period_from ?? undefined,
    periodTo: facts.period_to ?? undefined,
    accessibility: facts.accessibility,
    combinations: facts.combinations,
    links: facts.links.join(' '),
  };
}

/** What changed, by the names of the form, for the change log. */
export function changedFacts(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> {
  return Object.fromEntries(
    Object.keys(after).flatMap((key) => {
      const from = before[key] ?? null;
      const to = after[key] ?? null;
      const same = JSON.stringify(from === '' ? null : from) === JSON.stringify(to === '' ? null : to);
      return same ? [] : [[key, { from, to }]];
    }),
  );
}
