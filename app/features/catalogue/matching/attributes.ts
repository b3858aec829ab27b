import type { Attribute, Rule, Service } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { municipalitiesOf, type ServiceRow, tables } from '../store.ts';
import { firstAttributes } from './attributes-data.ts';

/** What rules may ask about in this association: its own list, or the first one with its own municipalities. */
export async function attributesOf(tx: Tx, association: string): Promise<readonly Attribute[]> {
  const rows = await tables(tx)
    .selectFrom('catalogue_attribute')
    .select('definition')
    .where('association_id', '=', association)
    .orderBy('position')
    .execute();
  // Every row was checked by the engine before it was stored.
  if (rows.length > 0) return rows.map((row) => row.definition as Attribute);
  return withMunicipalities(await municipalitiesOf(tx, association));
}

export function withMunicipalities(names: readonly string[]): readonly Attribute[] {
  if (names.length === 0) return firstAttributes;
  const [age, ...rest] = firstAttributes;
  const municipality: Attribute = {
    id: 'municipality',
    label: 'Bostadskommun',
    labelEn: 'Municipality of residence',
    kind: 'choice',
    values: names.map((name) => ({ id: name, label: name })),
  };
  return age ? [age, municipality, ...rest] : [municipality];
}

type RuleRow = Pick<
  Selectable<ServiceRow>,
  | 'id'
  | 'principal'
  | 'municipalities'
  | 'waiting_weeks'
  | 'length_weeks'
  | 'start_dates'
  | 'establishes'
  | 'kind'
  | 'rule'
>;

/** An entry as the engine knows it: named by its id, since names change. */
export function serviceOf(row: RuleRow): Service {
  return {
    name: row.id,
    principal: row.principal,
    ...(row.municipalities && { municipalities: row.municipalities }),
    waitingWeeks: row.waiting_weeks,
    lengthWeeks: row.length_weeks,
    ...(row.start_dates.length > 0 && { startDates: row.start_dates }),
    establishes: row.establishes as NonNullable<Service['establishes']>,
    kind: row.kind,
    rule: row.rule as Rule,
  };
}
