import type { Generated } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import type { Mandate, Party } from './organisation.ts';

export type OrganisationTables = {
  association: {
    id: string;
    name: string;
    slug: string;
    settings: unknown;
    is_demo: boolean;
    email_links: Generated<boolean>;
    created_at: Date;
  };
  member: { association_id: string; id: string; party: Party; name: string; ended_on: string | null };
  municipality: { association_id: string; id: string; member_id: string; name: string; localities: string[] };
  unit: {
    association_id: string;
    id: string;
    member_id: string;
    name: string;
    speaks_for_all: Generated<boolean>;
    ended_on: string | null;
  };
  local_group: {
    association_id: string;
    id: string;
    name: string;
    slug: string;
    prefix: string;
    quarterly_minimum: number | null;
    answer_meetings: Generated<number | null>;
    ended_on: string | null;
  };
  group_municipality: { association_id: string; group_id: string; municipality_id: string };
  account: {
    id: string;
    email: string;
    name: string;
    language: Language;
    created_at: Date;
    ended_at: Date | null;
  };
  held_function: {
    association_id: string;
    id: string;
    account_id: string;
    role: Role;
    title: string;
    group_id: string | null;
    member_id: string | null;
    unit_id: string | null;
    mandate: Mandate | null;
    employer: string;
    line_manager: string;
    contact_account_id: string | null;
    deputy_account_id: string | null;
    starts_on: string;
    ends_on: string | null;
    end_reason: Generated<string>;
  };
  allowed_domain: { association_id: string; domain: string; member_id: string };
  history: {
    association_id: string;
    id: Generated<number>;
    at: Date;
    account_id: string | null;
    account_name: string;
    command: string;
    object_type: string;
    object_id: string;
    group_id: string | null;
    changes: unknown;
  };
};

export const tables = (tx: Tx) => tx.withTables<OrganisationTables>();
