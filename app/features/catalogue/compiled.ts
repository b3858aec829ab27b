import { type Attribute, type Catalogue, checkRule, compile, type Service } from '@farled/eligibility';
import type { Tx } from '../../database/database.ts';
import { attributesOf, ruleFileOf, serviceOf } from './attributes.ts';
import { isHidden, type Principal, type ServiceState, stateOf } from './service.ts';
import { freshnessOf, tables } from './store.ts';

/** What is shown of a service beside its verdict. */
export interface ServiceFace {
  id: string;
  name: string;
  principal: Principal;
  principalName: string;
  unit: string;
  state: ServiceState;
  verifiedOn: string | null;
  waitingWeeks: number | null;
  waitingOn: string | null;
}

export interface CompiledCatalogue {
  version: string | null;
  today: string;
  attributes: readonly Attribute[];
  /** Services are named by their ids. */
  catalogue: Catalogue;
  faces: ReadonlyMap<string, ServiceFace>;
  /** Published but so old, or with a rule so broken, that they answer no questions. */
  leftOut: number;
}

/** One an association. The version is unguessable and new after each change, so an old one is never taken for a new. */
const kept = new Map<string, CompiledCatalogue>();

/** The association's published services ready for questions. Everybody inside may read all of them. */
export async function compiledCatalogue(tx: Tx, association: string, today: string): Promise<CompiledCatalogue> {
  const row = await tables(tx)
    .selectFrom('catalogue_version')
    .select('version')
    .where('association_id', '=', association)
    .executeTakeFirst();
  const version = row?.version ?? null;
  const before = kept.get(association);
  if (version !== null && before?.version === version && before.today === today) return before;
  const made = await build(tx, association, version, today);
  if (version !== null) kept.set(association, made);
  return made;
}

async function build(tx: Tx, association: string, version: string | null, today: string): Promise<CompiledCatalogue> {
  const attributes = await attributesOf(tx, association);
  const rows = await tables(tx)
    .selectFrom('service')
    .selectAll()
    .where('association_id', '=', association)
    .where('published_at', 'is not', null)
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute();
  const current = rows.filter((row) => !isHidden(freshnessOf(row), today) && !isOver(row, today));
  const { catalogue, usable } = compileSafely(
    attributes,
    current.map((row) => serviceOf(row)),
  );
  const faces = new Map(
    current
      .filter((row) => usable.has(row.id))
      .map((row): [string, ServiceFace] => [
        row.id,
        {
          id: row.id,
          name: row.name,
          principal: row.principal,
          principalName: row.principal_name,
          unit: row.unit,
          state: stateOf(freshnessOf(row), today),
          verifiedOn: row.verified_on,
          waitingWeeks: row.waiting_weeks,
          waitingOn: row.waiting_on,
        },
      ]),
  );
  return { version, today, attributes, catalogue, faces, leftOut: rows.length - faces.size };
}

function isOver(row: { period_from: string | null; period_to: string | null }, today: string): boolean {
  return (row.period_to !== null && row.period_to < today) || (row.period_from !== null && row.period_from > today);
}

/** Rules are checked when they are written; one that an attribute has been taken from since is left out, not guessed. */
function compileSafely(
  attributes: readonly Attribute[],
  services: readonly Service[],
): { catalogue: Catalogue; usable: ReadonlySet<string> } {
  const known = new Set(attributes.map((attribute) => attribute.id));
  const isWhole = (rule: unknown): boolean =>
    typeof rule !== 'object' || rule === null
      ? true
      : Object.entries(rule).every(([key, part]) =>
          key === 'attribute' ? known.has(String(part)) : key === 'value' || isWhole(part),
        );
  let fine = services.filter((service) => isWhole(service.rule));
  try {
    return { catalogue: compile(ruleFileOf(attributes, fine)), usable: new Set(fine.map((one) => one.name)) };
  } catch {
    fine = fine.filter((service) => checkRule(service.rule, attributes).rule !== undefined);
    return { catalogue: compile(ruleFileOf(attributes, fine)), usable: new Set(fine.map((one) => one.name)) };
  }
}
