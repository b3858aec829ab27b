import type { Rule } from '@farled/eligibility';
import { type Generated, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import { foldText } from './search/fold.ts';
import type { Freshness, Principal, ServiceKind } from './service.ts';

/** What an entry says, as it is stored: the part that a form or a file gives. */
export type ServiceFacts = {
  name: string;
  principal: Principal;
  principal_name: string;
  unit: string;
  municipalities: string[] | null;
  target_group: string;
  age_from: number | null;
  age_to: number | null;
  purpose: string;
  content: string;
  kind: ServiceKind;
  conditions_text: string;
  how_to_refer: string;
  consent: string;
  contact_function: string;
  contact_person: string;
  contact_phone: string;
  contact_email: string;
  places: string;
  places_on: string | null;
  places_by: string;
  waiting_weeks: number | null;
  waiting_on: string | null;
  waiting_by: string;
  starts: string;
  start_dates: string[];
  length_text: string;
  length_weeks: number | null;
  follow_up: string;
  cost: string;
  funder: string;
  /** Where it is given: an address or a name of a place each. */
  locations: string[];
  period_from: string | null;
  period_to: string | null;
  accessibility: string;
  combinations: string;
  links: string[];
  checked_before: string;
  is_public: boolean;
  interval_days: number;
  owner_name: string;
  owner_email: string;
};

export type ServiceRow = ServiceFacts & {
  association_id: string;
  id: string;
  rule: string | Rule;
  rule_draft: string | Rule | null;
  establishes: string | unknown[];
  submitted_at: Date | null;
  published_at: Date | null;
  verified_on: string | null;
  verified_by: string;
  reminded_on: string | null;
  archived_at: Date | null;
  archive_reason: string;
  merged_into: string | null;
  created_at: Date;
  search_text: string;
  search_words: Generated<string>;
};

export type EvidenceKind = 'notAccessible' | 'missing';

export type CatalogueTables = {
  service: ServiceRow;
  catalogue_attribute: { association_id: string; id: string; position: number; definition: string | object };
  catalogue_version: { association_id: string; version: string };
  catalogue_owner_link: {
    token_hash: string;
    association_id: string;
    service_id: string;
    created_at: Date;
    expires_at: Date;
    confirmed_at: Date | null;
  };
  catalogue_import: {
    association_id: string;
    id: string;
    file_name: string;
    kind: 'rules' | 'sheet';
    uploaded_by: string | null;
    uploaded_at: Date;
    content: string | object;
    carried_out_at: Date | null;
    result: string | object | null;
    discarded_at: Date | null;
  };
  service_evidence: {
    association_id: string;
    id: string;
    group_id: string;
    kind: EvidenceKind;
    service_id: string | null;
    wanted: string;
    municipality: string | null;
    case_id: string | null;
    reasons: string[];
    note: string;
    account_id: string | null;
    at: Date;
  };
  catalogue_register: {
    association_id: string;
    id: string;
    register: 'contactPath' | 'project' | 'horizon';
    title: string;
    party: string | null;
    municipalities: string[] | null;
    facts: string | Record<string, string>;
    checked_on: string;
    checked_by: string;
    ended_on: string | null;
  };
  public_service: Omit<
    ServiceRow,
    'contact_person' | 'contact_email' | 'owner_name' | 'owner_email' | 'rule_draft' | 'archived_at' | 'submitted_at'
  > & { association_slug: string; association_name: string };
  public_attribute: { association_id: string; id: string; position: number; definition: object };
  public_catalogue: {
    association_id: string;
    slug: string;
    name: string;
    version: string | null;
    contact_email: string;
  };
  municipality: { association_id: string; id: string; name: string };
  group_municipality: { association_id: string; group_id: string; municipality_id: string };
  local_group: { association_id: string; id: string; name: string; slug: string; ended_on: string | null };
  account: { id: string; name: string };
  guidance_case: {
    association_id: string;
    id: string;
    group_id: string;
    number: string;
    municipality_id: string | null;
  };
  history: {
    association_id: string;
    id: Generated<number>;
    at: Date;
    account_name: string;
    command: string;
    object_type: string;
    object_id: string;
    changes: unknown;
  };
};

export const tables = (tx: Tx) => tx.withTables<CatalogueTables>();

/** The association that the actor works in. What has none reaches no row. */
export function homeOf(actor: Actor): string {
  return (actor.kind === 'visitor' ? null : actor.associationId) ?? '00000000-0000-0000-0000-000000000000';
}

type Dated = Pick<
  Selectable<ServiceRow>,
  'submitted_at' | 'published_at' | 'verified_on' | 'interval_days' | 'archived_at'
>;

export function freshnessOf(row: Dated): Freshness {
  return {
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    verifiedOn: row.verified_on,
    intervalDays: row.interval_days,
    archivedAt: row.archived_at,
  };
}

/** As `isHidden` of service.ts says it: after two whole intervals without a word nobody is sent there any longer. */
export const isUpheld = (today: string): RawBuilder<boolean> => sql`(verified_on + 2 * interval_days > ${today}::date)`;

/** What a search finds an entry by. The name counts most, so it stands first and twice. */
export function searchTextOf(facts: ServiceFacts): string {
  return foldText(
    facts.name,
    facts.name,
    facts.principal_name,
    facts.unit,
    (facts.municipalities ?? []).join(' '),
    facts.target_group,
    facts.purpose,
    facts.content,
    facts.conditions_text,
    facts.accessibility,
    facts.locations.join(' '),
  );
}

const whole = (tx: Tx, association: string, id: string) =>
  tables(tx).selectFrom('service').selectAll().where('association_id', '=', association).where('id', '=', id);

export async function findService(tx: Tx, association: string, id: string): Promise<Selectable<ServiceRow> | null> {
  return (await whole(tx, association, id).executeTakeFirst()) ?? null;
}

export async function lockService(tx: Tx, association: string, id: string): Promise<Selectable<ServiceRow> | null> {
  return (await whole(tx, association, id).forUpdate().executeTakeFirst()) ?? null;
}

/** Names of the county's municipalities, in Swedish order. */
export async function municipalitiesOf(tx: Tx, association: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('municipality')
    .select('name')
    .where('association_id', '=', association)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
