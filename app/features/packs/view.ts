import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import type { Report } from '../../documents/report.ts';
import type { Actor } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { associationSettings } from '../organisation/index.ts';
import { mayMake, readableGroups, readers } from './access.ts';
import { type PeriodKey, periodName, periodsToChoose } from './period.ts';
import { makings, type PackRow, tables } from './store.ts';

export type PackState = 'waiting' | 'going' | 'done' | 'failed';

export interface PackLine {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly groupSlug: string;
  readonly period: PeriodKey;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly state: PackState;
  readonly progress: number;
}

export interface PacksView {
  readonly packs: readonly PackLine[];
  /** Groups whose pack the reader may make. */
  readonly groups: readonly { id: string; name: string }[];
  readonly chosen: string | null;
  readonly periods: readonly PeriodKey[];
}

export interface PackView extends PackLine {
  /** Counts below this are protected. */
  readonly threshold: number;
  readonly report: Report | null;
}

function stateOf(row: Pick<PackRow, 'begun_at' | 'finished_at' | 'failed_at' | 'asked_at'>, now: Date): PackState {
  if (row.finished_at) return 'done';
  if (row.failed_at) return 'failed';
  // Nobody came for it: the page offers to make it again instead of waiting for ever.
  if (row.asked_at.getTime() < now.getTime() - 2 * makings.longestMinutes * 60_000) return 'failed';
  return row.begun_at ? 'going' : 'waiting';
}

const select = (tx: Tx) =>
  tables(tx)
    .selectFrom('pack as p')
    .innerJoin('local_group as g', (join) =>
      join.onRef('g.association_id', '=', 'p.association_id').onRef('g.id', '=', 'p.group_id'),
    )
    .innerJoin('account as a', 'a.id', 'p.asked_by')
    .select([
      'p.id',
      'p.group_id',
      'p.period',
      'p.asked_at',
      'p.begun_at',
      'p.progress',
      'p.finished_at',
      'p.failed_at',
      'g.name as group_name',
      'g.slug as group_slug',
      'a.name as asked_by',
    ]);

type Line = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const lineOf = (row: Line, now: Date): PackLine => ({
  id: row.id,
  groupId: row.group_id,
  groupName: row.group_name,
  groupSlug: row.group_slug,
  period: row.period,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  state: stateOf(row, now),
  progress: row.progress,
});

/** The packs that the reader may read, newest first, and what a new one needs. */
export const packsView = query({
  name: 'pack.list',
  title: { sv: 'Paket', en: 'Packs' },
  audience: readers,
  input: z.object({ group: field.optionalPick({ label: { sv: 'Grupp', en: 'Group' } }) }),
  read: async (tx, input, { actor, now, today }): Promise<PacksView> => {
    const groups = await groupsToMakeFor(tx, actor, today);
    const rows = await select(tx).orderBy('p.asked_at', 'desc').limit(100).execute();
    const chosen = groups.find(({ id }) => id === input.group) ?? (groups.length === 1 ? groups[0] : undefined);
    return {
      packs: rows.map((row) => lineOf(row, now)),
      groups,
      chosen: chosen?.id ?? null,
      periods: periodsToChoose(today),
    };
  },
});

/** The pack that was last made of the group, for whoever may read it; null when there is none. */
export async function latestPack(tx: Tx, groupId: string): Promise<{ id: string; period: Text } | null> {
  const row = await tables(tx)
    .selectFrom('pack')
    .select(['id', 'period'])
    .where('group_id', '=', groupId)
    .where('finished_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, period: periodName(row.period) } : null;
}

async function groupsToMakeFor(tx: Tx, actor: Actor, today: string): Promise<{ id: string; name: string }[]> {
  const readable = readableGroups(actor);
  if (readable?.length === 0) return [];
  let groups = tables(tx).selectFrom('local_group').select(['id', 'name', 'ended_on']).orderBy('name');
  if (readable) groups = groups.where('id', 'in', readable);
  const rows = await groups.execute();
  return rows
    .filter(({ id, ended_on }) => mayMake(actor, id) && (ended_on === null || ended_on >= today.slice(0, 4)))
    .map(({ id, name }) => ({ id, name }));
}

/** One pack, with what it says when it is done. */
export const packView = query({
  name: 'pack.view',
  title: { sv: 'Ett paket', en: 'A pack' },
  audience: readers,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { now }): Promise<PackView | null> => {
    const row = await select(tx).select('p.content').where('p.id', '=', id).executeTakeFirst();
    if (!row) return null;
    const association = await tables(tx).selectFrom('association').select('settings').executeTakeFirst();
    const { smallestCount: threshold } = associationSettings.parse(association?.settings ?? {});
    const report = typeof row.content === 'string' ? (JSON.parse(row.content) as Report) : row.content;
    return { ...lineOf(row, now), threshold, report };
  },
});

/** A pack as files are made from it: only when it is done. */
export const packFileView = query({
  name: 'pack.file',
  title: { sv: 'Ett paket som fil', en: 'A pack as a file' },
  audience: readers,
  input: packView.input,
  read: async (tx, input, circumstances): Promise<(PackView & { report: Report }) | null> => {
    const view = await packView.read(tx, input, circumstances);
    return view?.report ? { ...view, report: view.report } : null;
  },
});
