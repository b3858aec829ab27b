import type { House } from '../../kernel/house.ts';
import { tables } from './store.ts';
import { daysKept } from './views.ts';

/** Deletes what stands in lists that nobody imported in time. Gives the number of lists. */
export async function purgeLists(house: House): Promise<number> {
  const now = house.clock.now();
  const before = new Date(now.getTime() - daysKept * 86_400_000);
  return house.database.asService(async (tx) => {
    const purged = await tables(tx)
      .updateTable('import')
      .set({ grids: null, mapping: null, preview: null, decisions: '{}', discarded_at: now })
      .where('uploaded_at', '<', before)
      .where('grids', 'is not', null)
      .returning('id')
      .execute();
    return purged.length;
  });
}
