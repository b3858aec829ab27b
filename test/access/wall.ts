import { sql } from 'kysely';
import type { Database, RowContext, Tx } from '../../app/database/database.ts';
import { personas } from '../support/county.ts';
import type { TestHouse } from '../support/house.ts';

/** Somebody as row-level security knows them, and what the test knows of them. */
export interface WallActor {
  name: string;
  context: RowContext;
  roles: string[];
  groups: Record<string, string[]>;
  members: string[];
}

const today = '2026-11-16';

export function wallActors(openedCase: { association: string; id: string }): WallActor[] {
  const people = Object.entries(personas).map(([name, { id, association, functions }]) => {
    const held: readonly { role: string; group?: string; member?: string }[] = functions;
    const actor: WallActor = {
      name,
      context: { accountId: id, associationId: association, caseId: null, today },
      roles: held.map((one) => one.role),
      groups: {},
      members: held.flatMap((one) => (one.member && one.role !== 'boardMember' ? [one.member] : [])),
    };
    for (const { role, group } of held) if (group) actor.groups[role] = [...(actor.groups[role] ?? []), group];
    return actor;
  });
  const bare = { roles: [], groups: {}, members: [] };
  const { id, association } = personas.coordinator;
  return [
    ...people,
    {
      ...bare,
      name: 'holder of a key',
      context: { accountId: null, associationId: openedCase.association, caseId: openedCase.id, today },
    },
    // The functions of everybody began in 2020.
    {
      ...bare,
      name: 'coordinator before taking office',
      context: { accountId: id, associationId: association, caseId: null, today: '2019-12-31' },
    },
    { ...bare, name: 'nobody', context: { accountId: null, associationId: null, caseId: null, today } },
  ];
}

/** The actor as a row named `a`, for conditions that the owner evaluates. */
export function actorRow({ context, roles, groups, members }: WallActor): { sql: string; values: unknown[] } {
  return {
    sql: `(select $1::uuid as account, $2::uuid as association, $3::uuid as opened_case, $4::jsonb as roles, $5::jsonb as groups, $6::jsonb as members) a`,
    values: [
      context.accountId,
      context.associationId,
      context.caseId,
      JSON.stringify(roles),
      JSON.stringify(groups),
      JSON.stringify(members),
    ],
  };
}

class Undone extends Error {}

/** Work as the application's role that is always undone: its value, or 'refused' when the database refuses it. */
export async function tried<T>(
  database: Database,
  context: RowContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T | 'refused'> {
  let value: T | 'refused' = 'refused';
  try {
    await database.asActor(context, async (tx) => {
      value = await work(tx);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return value;
    if ((error as { code?: string }).code === '42501') return 'refused';
    throw error;
  }
  return value;
}

/** Number of rows that a statement reached; a constraint that stops it comes after the wall, so that row was reached. */
export async function reached(database: Database, context: RowContext, statement: string): Promise<number> {
  try {
    const count = await tried(database, context, async (tx) => (await sql.raw(statement).execute(tx)).numAffectedRows);
    return count === 'refused' ? 0 : Number(count ?? 0n);
  } catch (error) {
    if (/^23/.test((error as { code?: string }).code ?? '')) return 1;
    throw error;
  }
}

export interface TableFacts {
  name: string;
  isSecured: boolean;
  policies: string[];
  columns: { name: string; isGenerated: boolean; mayUpdate: boolean }[];
  grants: { select: boolean; insert: boolean; update: boolean; delete: boolean; service: boolean };
}

export async function readTables(house: TestHouse): Promise<TableFacts[]> {
  return house.sql<TableFacts>(`
    select c.relname as name, c.relrowsecurity as "isSecured",
      array(select polname::text from pg_policy p where p.polrelid = c.oid) as policies,
      (select json_agg(json_build_object('name', a.attname, 'isGenerated', a.attidentity <> '' or a.attgenerated <> '',
          'mayUpdate', has_column_privilege('farled_app', c.oid, a.attnum, 'update')) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      json_build_object('select', has_table_privilege('farled_app', c.oid, 'select'),
        'insert', has_any_column_privilege('farled_app', c.oid, 'insert'),
        'update', has_any_column_privilege('farled_app', c.oid, 'update'),
        'delete', has_table_privilege('farled_app', c.oid, 'delete'),
        'service', has_any_column_privilege('farled_service', c.oid, 'select, insert, update')) as grants
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'f', 'm')
    order by 1`);
}
