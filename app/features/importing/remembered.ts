import { createHash } from 'node:crypto';
import type { Tx } from '../../database/database.ts';
import type { Person } from '../../kernel/actor.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { DetectInList } from './detector.ts';
import type { Mapping, ValueMappings } from './reading/mapping.ts';
import { remember } from './reading/remember.ts';
import { tables } from './store.ts';

/** Headings can be longer than an index takes. */
export const signatureKey = (signature: string): string => createHash('sha256').update(signature).digest('hex');

/** Keeps how the list was read for the next one with the same headings. */
export async function rememberMapping(
  tx: Tx,
  mapping: Mapping,
  detect: DetectInList,
  { actor, now }: Circumstances,
): Promise<void> {
  const values = withoutNames(mapping.values, detect);
  for (const remembered of remember({ ...mapping, values })) {
    const row = { remembered: JSON.stringify(remembered), used_at: now };
    await tables(tx)
      .insertInto('import_mapping')
      .values({
        association_id: (actor as Person).associationId,
        signature: signatureKey(remembered.signature),
        ...row,
      })
      .onConflict((conflict) => conflict.columns(['association_id', 'signature']).doUpdateSet(row))
      .execute();
  }
}

/** A spelling can hold somebody's name ("Fk, Elin"): that one is not kept. */
function withoutNames(values: ValueMappings, detect: DetectInList): ValueMappings {
  const clean = <Values extends Readonly<Record<string, unknown>>>(of: Values): Values =>
    Object.fromEntries(Object.entries(of).filter(([written]) => detect(written).length === 0)) as Values;
  return {
    party: clean(values.party),
    municipality: clean(values.municipality),
    sex: clean(values.sex),
    incomeSources: clean(values.incomeSources),
  };
}
