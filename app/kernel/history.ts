import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { AnyCommand } from './command.ts';
import type { Role } from './roles.ts';
import type { Text } from './text.ts';

export interface HistoryLine {
  at: Date;
  who: string;
  /** What they were that day where it was done, in this group or in the association; also as somebody's deputy. */
  roles: readonly Role[];
  command: string;
}

/** What changed stays with those who may read the thing whole: it may hold counts and numbers of cases. */
export interface ChangeLine extends HistoryLine {
  changes: Readonly<Record<string, unknown>>;
}

type HistoryTable = {
  history: {
    association_id: string;
    id: number;
    at: Date;
    account_id: string | null;
    account_name: string;
    command: string;
    object_type: string;
    object_id: string;
    group_id: string | null;
    changes: Record<string, unknown>;
  };
};

const linesOf = (tx: Tx, objectType: string, id: string, most: number) =>
  tx
    .withTables<HistoryTable>()
    .selectFrom('history as h')
    .select(['h.at', 'h.account_name as who', 'h.command'])
    .select(
      sql<Role[]>`array(select distinct f.role from held_function f
        where f.association_id = h.association_id and h.account_id in (f.account_id, f.deputy_account_id)
          and (h.at at time zone 'Europe/Stockholm')::date between f.starts_on and coalesce(f.ends_on, 'infinity')
          and (f.group_id is null or h.group_id is null or f.group_id = h.group_id)
        order by f.role)`.as('roles'),
    )
    .where('h.object_type', '=', objectType)
    .where('h.object_id', '=', id)
    .orderBy('h.id', 'desc')
    .limit(most);

/** What was done with a thing, the latest first. */
export async function historyOf(tx: Tx, objectType: string, id: string): Promise<HistoryLine[]> {
  return await linesOf(tx, objectType, id, 100).execute();
}

/** The same with what changed. */
export async function changesOf(tx: Tx, objectType: string, id: string, most: number): Promise<ChangeLine[]> {
  return await linesOf(tx, objectType, id, most).select('h.changes').execute();
}

/** What a history says was done. */
export function pastOf(command: AnyCommand | undefined, name: string): Text {
  return command?.past ?? command?.title ?? { sv: name, en: name };
}

/** As what somebody did it: of all that they were, the one that may; null when nothing tells. */
export function roleIn({ roles }: HistoryLine, command: AnyCommand | undefined): Role | null {
  const audience = command?.audience;
  const may = typeof audience === 'object' ? roles.filter((role) => audience.includes(role)) : roles;
  return may.length === 1 || typeof audience === 'object' ? (may[0] ?? null) : null;
}
