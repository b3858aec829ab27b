import type { Tx } from '../../../database/database.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import { tables } from '../store.ts';

/** The groups of the actor's association, by name. */
export function groupNamesFor(tx: Tx, { register }: Circumstances): Promise<readonly { id: string; name: string }[]> {
  return register('groupNames', () =>
    tables(tx).selectFrom('local_group').select(['id', 'name']).orderBy('name').execute(),
  );
}
