import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { associationOf, holds } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { countDue, numbersDue } from './due.ts';
import { kindField } from './period.ts';
import { dueBefore, refusals } from './retention.ts';
import type { RetentionTables } from './store.ts';

/** The first pair of eyes: what is due now is written down, and nothing is erased. */
export const proposeDisposal = command({
  name: 'retention.propose',
  title: { sv: 'Föreslå gallring', en: 'Propose disposal' },
  verb: { sv: 'Föreslå gallring', en: 'Propose disposal' },
  audience: ['administrator', 'office'],
  // Administrators and the office read no cases: the service counts what is due.
  as: 'service',
  input: z.object({ kind: kindField }),
  read: async (tx, { kind }, { actor, today }) => {
    const associationId = associationOf(actor);
    if (!associationId) return null;
    const db = tx.withTables<RetentionTables>();
    const period = await db
      .selectFrom('retention_period')
      .selectAll()
      .where('association_id', '=', associationId)
      .where('kind', '=', kind)
      .forUpdate()
      .executeTakeFirst();
    const open = await db
      .selectFrom('disposal')
      .select('id')
      .where('association_id', '=', associationId)
      .where('kind', '=', kind)
      .where('decision', 'is', null)
      .executeTakeFirst();
    const before = period ? dueBefore(today, period.months) : null;
    return {
      associationId,
      period,
      before,
      isOpen: open !== undefined,
      due: before ? await countDue(tx, associationId, kind, before) : 0,
      numbers: before ? await numbersDue(tx, associationId, kind, before) : [],
    };
  },
  may: (actor) => holds(actor, 'administrator', 'office'),
  decide: ({ associationId, period, before, isOpen, due, numbers }, { kind }, { newId, actor }) => {
    if (!period || !before) return no(refusals.noPeriod);
    if (isOpen) return no(refusals.waiting);
    if (due === 0) return no(refusals.nothing);
    const proposedBy = actor.kind === 'person' ? actor.accountId : '';
    const { months, source } = period;
    return yes(
      { associationId, id: newId(), kind, months, source, before, due, numbers, proposedBy },
      { audit: { kind, due, before: before.toISOString() } },
    );
  },
  write: async (tx, { associationId, numbers, proposedBy, ...change }, { now }) => {
    await tx
      .withTables<RetentionTables>()
      .insertInto('disposal')
      .values({
        ...change,
        association_id: associationId,
        numbers: JSON.stringify(numbers),
        proposed_by: proposedBy,
        proposed_at: now,
        decision: null,
        decided_by: null,
        decided_at: null,
        reason: null,
        carried_out_at: null,
        erased: null,
      })
      .execute();
    return { id: change.id };
  },
  object: ({ id }) => ({ type: 'disposal', id }),
  next: () => paths.retention({}),
  done: () => ({
    sv: 'Förslaget är sparat. Någon annan behöver besluta innan något gallras.',
    en: 'The proposal is saved. Somebody else has to decide before anything is disposed of.',
  }),
});
