import { z } from 'zod';
import { associationOf, holdsInGroup } from '../../kernel/actor.ts';
import { command, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { chairsAddress } from './addresses.ts';
import { tables } from './store.ts';

/** Asks for a new reading of the group's cases; a thread makes it, and the page says when it is done. */
export const recount = command({
  name: 'chairs.recount',
  title: { sv: 'Räkna om vem som faller mellan stolarna', en: 'Compute anew who falls between the chairs' },
  verb: { sv: 'Räkna om', en: 'Compute anew' },
  audience: ['coordinator'],
  input: z.object({ groupId: field.id() }),
  read: async (tx, input) =>
    (await tables(tx).selectFrom('local_group').select('id').where('id', '=', input.groupId).executeTakeFirst()) ??
    null,
  may: (actor, group) => holdsInGroup(actor, group.id, 'coordinator'),
  decide: (group) => yes({ groupId: group.id }, { audit: { group: group.id } }),
  write: async (tx, { groupId }, { actor, now }) => {
    await tables(tx)
      .insertInto('chairs_reading')
      .values({ association_id: associationOf(actor) ?? '', group_id: groupId, asked_at: now, shown: '{}' })
      .onConflict((conflict) => conflict.columns(['association_id', 'group_id']).doUpdateSet({ asked_at: now }))
      .execute();
    return { id: groupId };
  },
  object: (result) => ({ type: 'localGroup', id: result.id, groupId: result.id }),
  next: (result) => chairsAddress(result.id),
  done: () => ({
    sv: 'Farled räknar nu. Läs in sidan igen om en stund.',
    en: 'Farled is computing now. Reload the page in a while.',
  }),
});
