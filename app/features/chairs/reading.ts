import type { Tx } from '../../database/database.ts';
import { type Actor, associationOf, groupsOf, holdsInGroup } from '../../kernel/actor.ts';
import { associationSettings } from '../organisation/index.ts';
import { insiders } from './access.ts';
import type { GroupFound } from './found.ts';
import { exactly, type Shown } from './shown.ts';
import { tables } from './store.ts';

export interface GroupName {
  id: string;
  name: string;
}

/** A group's reading as this reader may see it. */
export interface Reading {
  groups: GroupName[];
  group: GroupName;
  /** The reader coordinates the group: exact counts, and which cases. */
  coordinates: boolean;
  askedAt: Date | null;
  readAt: Date | null;
  isUnderWay: boolean;
  hasFailed: boolean;
  /** The catalogue has changed since. */
  isOld: boolean;
  shown: Shown | null;
  /** Counts below it are hidden from this reader; one for those who see exact numbers. */
  limit: number;
  /** Only for the group's coordinators. */
  found: GroupFound | null;
}

/** The chosen group of the reader's own, or the first; null when the reader is in none, or not in that one. */
export async function readingOf(tx: Tx, actor: Actor, chosen: string | undefined): Promise<Reading | null> {
  const mine = groupsOf(actor, ...insiders);
  if (mine.length === 0) return null;
  const groups = await tables(tx)
    .selectFrom('local_group')
    .select(['id', 'name'])
    .where('id', 'in', mine)
    .orderBy('name')
    .execute();
  const group = chosen ? groups.find(({ id }) => id === chosen) : groups[0];
  if (!group) return null;
  const row = await tables(tx)
    .selectFrom('chairs_reading')
    .selectAll()
    .where('group_id', '=', group.id)
    .executeTakeFirst();
  const coordinates = holdsInGroup(actor, group.id, 'coordinator');
  const exact = coordinates
    ? await tables(tx).selectFrom('chairs_exact').select('found').where('group_id', '=', group.id).executeTakeFirst()
    : undefined;
  const found = (exact?.found as GroupFound | undefined) ?? null;
  const version = await tables(tx)
    .selectFrom('catalogue_version')
    .select('version')
    .where('association_id', '=', associationOf(actor) ?? '')
    .executeTakeFirst();
  const limit = found ? 1 : await smallestCountFor(tx, actor);
  return {
    groups,
    group,
    coordinates,
    askedAt: row?.asked_at ?? null,
    readAt: row?.read_at ?? null,
    // The rules by themselves are read after what is the group's own.
    isUnderWay: row?.begun_at != null && !(row.read_at && row.read_at >= row.begun_at),
    hasFailed: row !== undefined && row.failed_at !== null,
    isOld: row?.read_at != null && row.catalogue_version !== (version?.version ?? null),
    shown: found ? exactly(found) : row?.read_at ? protectedBy(limit, row.shown as Shown) : null,
    limit,
    found,
  };
}

/** What was protected by another limit is not shown: the next reading, within minutes, protects by the new one. */
const protectedBy = (limit: number, shown: Shown): Shown | null => (shown.limit === limit ? shown : null);

/** The association’s limit for small counts. */
export async function smallestCountFor(tx: Tx, actor: Actor): Promise<number> {
  const association = await tables(tx)
    .selectFrom('association')
    .select('settings')
    .where('id', '=', associationOf(actor) ?? '')
    .executeTakeFirst();
  return associationSettings.parse(association?.settings ?? {}).smallestCount;
}

/** Who is behind each service that the pages name, by id. */
export interface ServiceName {
  id: string;
  name: string;
  principal: string;
}

export async function serviceNames(tx: Tx, ids: readonly string[]): Promise<Map<string, ServiceName>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('service')
    .select(['id', 'name', 'principal', 'principal_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name, principal }) => [id, { id, name, principal }]));
}
