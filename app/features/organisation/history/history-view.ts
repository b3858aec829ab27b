import type { Tx } from '../../../database/database.ts';
import { tables } from '../store.ts';

export interface HistoryLine {
  at: Date;
  /** Empty for Farled itself. */
  who: string;
  command: string;
  /** Who or what it was done to, when a list shows several. */
  about: string | null;
  changes: Record<string, { from?: unknown; to?: unknown }>;
}

const shown = 100;

/** Latest first. `names` tells the objects apart in a list of several. */
export async function historyOf(
  tx: Tx,
  association: string,
  type: 'member' | 'localGroup' | 'heldFunction' | 'association',
  objects: ReadonlyMap<string, string | null>,
): Promise<HistoryLine[]> {
  if (objects.size === 0) return [];
  const rows = await tables(tx)
    .selectFrom('history')
    .select(['at', 'account_name as who', 'command', 'object_id as objectId', 'changes'])
    .where('association_id', '=', association)
    .where('object_type', '=', type)
    .where('object_id', 'in', [...objects.keys()])
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  return rows.map(({ at, who, command, objectId, changes }) => ({
    at,
    who,
    command,
    about: objects.get(objectId) ?? null,
    changes: isChanges(changes) ? changes : {},
  }));
}

function isChanges(value: unknown): value is HistoryLine['changes'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((change) => typeof change === 'object' && change !== null)
  );
}
