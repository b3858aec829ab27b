import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { type Actor, groupsOf } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import type { Party } from '../../organisation/index.ts';
import type { ObstacleKind } from '../obstacle.ts';
import { partiesOf, tables } from '../store.ts';

export interface OpenReport {
  id: string;
  groupId: string;
  groupName: string;
  kind: ObstacleKind;
  text: string;
  reportedAt: Date;
  /** Null when the reporter's name is hidden from this reader. */
  reporter: string | null;
  /** The group is not shown the name that the coordinator reads. */
  isHidden: boolean;
  agreementClause: string | null;
  parties: Party[];
}

const mostShown = 50;

/** Reports that nobody has taken care of yet, in the groups that the actor coordinates, oldest first. */
export async function openReports(tx: Tx, actor: Actor): Promise<OpenReport[]> {
  const mine = groupsOf(actor, 'coordinator');
  if (mine.length === 0) return [];
  const [rows, groups] = await Promise.all([
    tables(tx)
      .selectFrom('deviation')
      .selectAll()
      .where('handled_at', 'is', null)
      .where('group_id', 'in', mine)
      .orderBy('reported_at')
      .limit(mostShown)
      .execute(),
    tables(tx).selectFrom('local_group').select(['id', 'name']).where('id', 'in', mine).execute(),
  ]);
  const nameOfGroup = new Map(groups.map(({ id, name }) => [id, name]));
  const reporters = await reportersOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    groupName: nameOfGroup.get(row.group_id) ?? '',
    kind: row.kind,
    text: row.text,
    reportedAt: row.reported_at,
    reporter: reporters.get(row.id)?.name ?? null,
    isHidden: reporters.get(row.id)?.isHidden ?? true,
    agreementClause: row.agreement_clause,
    parties: partiesOf(row.parties),
  }));
}

/** Row-level security leaves out those who asked not to be named. */
async function reportersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, { name: string; isHidden: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('deviation_reporter as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['r.deviation_id', 'a.name', 'r.is_hidden as isHidden'])
    .where('r.deviation_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.deviation_id, row]));
}

/** What the start page tells a coordinator: the register asks for much more. */
export const waitingReports = query({
  name: 'obstacle.waitingReports',
  title: { sv: 'Rapporter som väntar', en: 'Reports that wait' },
  audience: ['coordinator'],
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<{ reports: OpenReport[] }> => ({ reports: await openReports(tx, actor) }),
});
