import type { Generated } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { GroupFound, RulesFound } from './found.ts';
import type { Shown } from './shown.ts';

type ChairsTables = {
  chairs_reading: {
    association_id: string;
    group_id: string;
    asked_at: Date | null;
    begun_at: Date | null;
    read_at: Date | null;
    failed_at: Date | null;
    cut_offs: Generated<number>;
    catalogue_version: string | null;
    shown: Shown | Record<string, never> | string;
  };
  chairs_exact: { association_id: string; group_id: string; found: GroupFound | string };
  chairs_rules: {
    association_id: string;
    read_at: Date;
    catalogue_version: string | null;
    found: RulesFound | string;
  };
  chairs_obstacle: {
    association_id: string;
    group_id: string;
    key: string;
    obstacle_id: string;
    made_at: Date;
    made_by: string | null;
  };
  association: { id: string; settings: Record<string, unknown> };
  catalogue_version: { association_id: string; version: string };
  local_group: { association_id: string; id: string; name: string; slug: string; ended_on: string | null };
  group_municipality: { association_id: string; group_id: string; municipality_id: string };
  municipality: { association_id: string; id: string; name: string };
  guidance_case: {
    association_id: string;
    id: string;
    number: string;
    group_id: string;
    municipality_id: string | null;
    asker_account: string | null;
    party: string | null;
    source: string;
    age_from: number | null;
    age_to: number | null;
    income_sources: string[];
    basics: string[];
    answers: Record<string, unknown>;
    asked_on: string;
    import_id: string | null;
    withdrawn_at: Date | null;
    merged_into: string | null;
  };
  obstacle: {
    association_id: string;
    id: string;
    group_id: string;
    number: string;
    title: string;
    observed_at: Date;
    merged_into: string | null;
    rejected_at: Date | null;
  };
  obstacle_case: { association_id: string; obstacle_id: string; case_id: string };
  service: { association_id: string; id: string; name: string; principal: string; principal_name: string };
};

export const tables = (tx: Tx) => tx.withTables<ChairsTables>();

/** A row of a case as far as the rules can ask about it. */
export const caseColumns = [
  'c.id',
  'c.number',
  'c.party',
  'c.source',
  'c.age_from',
  'c.age_to',
  'c.income_sources',
  'c.basics',
  'c.answers',
  'c.import_id',
  'c.asked_on',
  'm.name as municipality_name',
] as const;

/** The cases that count: not withdrawn, and not merged into another. */
export function casesOf(tx: Tx, association: string, groupId: string) {
  return tables(tx)
    .selectFrom('guidance_case as c')
    .leftJoin('municipality as m', (join) =>
      join.onRef('m.association_id', '=', 'c.association_id').onRef('m.id', '=', 'c.municipality_id'),
    )
    .select(caseColumns)
    .where('c.association_id', '=', association)
    .where('c.group_id', '=', groupId)
    .where('c.withdrawn_at', 'is', null)
    .where('c.merged_into', 'is', null)
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.number', 'desc')
    .execute();
}

export type CaseLine = Awaited<ReturnType<typeof casesOf>>[number];

export async function municipalitiesOf(tx: Tx, association: string, groupId: string): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('group_municipality as g')
    .innerJoin('municipality as m', (join) =>
      join.onRef('m.association_id', '=', 'g.association_id').onRef('m.id', '=', 'g.municipality_id'),
    )
    .select('m.name')
    .where('g.association_id', '=', association)
    .where('g.group_id', '=', groupId)
    .orderBy('m.name')
    .execute();
  return rows.map(({ name }) => name);
}
