import { z } from 'zod';
import { query } from '../../kernel/command.ts';
import { rulesReaders } from './access.ts';
import type { RulesFound } from './found.ts';
import { type ServiceName, serviceNames } from './reading.ts';
import { tables } from './store.ts';

export interface RulesView {
  readAt: Date | null;
  found: RulesFound | null;
  services: Record<string, ServiceName>;
}

/** What the rules of the catalogue say by themselves: who waits for whom, and what is open to the same people. */
export const rulesView = query({
  name: 'chairs.rules',
  title: { sv: 'Låsningar och dubbletter i reglerna', en: 'Deadlocks and duplicates in the rules' },
  audience: rulesReaders,
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<RulesView | null> => {
    if (actor.kind !== 'person') return null;
    const row = await tables(tx)
      .selectFrom('chairs_rules')
      .select(['read_at', 'found'])
      .where('association_id', '=', actor.associationId)
      .executeTakeFirst();
    const found = (row?.found as RulesFound | undefined) ?? null;
    const named = found
      ? [
          ...found.deadlocks.flatMap(({ services, behind }) => [...services, ...behind]),
          ...found.overlaps.flatMap(({ service, within }) => [service, within]),
        ]
      : [];
    return { readAt: row?.read_at ?? null, found, services: Object.fromEntries(await serviceNames(tx, named)) };
  },
});
