import { z } from 'zod';
import type { TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { accountOf, holds } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { House } from '../../kernel/house.ts';
import { runCommand } from '../../kernel/run.ts';
import { erase } from './erase.ts';
import { refusals } from './retention.ts';
import type { RetentionTables } from './store.ts';

/** The second pair of eyes. What was approved is carried out by Farled itself within a minute. */
export const decideDisposal = command({
  name: 'retention.decide',
  title: { sv: 'Besluta om gallring', en: 'Decide on disposal' },
  verb: { sv: 'Besluta', en: 'Decide' },
  audience: ['administrator', 'office'],
  input: z.object({
    id: field.id(),
    decision: field.choice({
      label: { sv: 'Ska det gallras?', en: 'Shall it be disposed of?' },
      values: ['approved', 'returned'],
      names: {
        approved: { sv: 'Ja, gallra. Det går inte att ångra', en: 'Yes, dispose of it. It cannot be undone' },
        returned: { sv: 'Nej, det ska sparas', en: 'No, it is to be kept' },
      },
      radios: true,
    }),
    reason: field.optionalFreeText({
      label: { sv: 'Varför inte?', en: 'Why not?' },
      hint: { sv: 'Behövs när svaret är nej.', en: 'Needed when the answer is no.' },
      max: 500,
    }),
  }),
  read: async (tx, { id }) =>
    (await tx
      .withTables<RetentionTables>()
      .selectFrom('disposal')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()) ?? null,
  may: (actor) => holds(actor, 'administrator', 'office'),
  decide: (target, { decision, reason }, { actor }) => {
    if (target.decision) return no(refusals.decided);
    if (target.proposed_by === accountOf(actor)) return no(refusals.own);
    if (decision === 'returned' && !reason) return no(refusals.reason, 'reason');
    return yes(
      { id: target.id, decision, reason: reason ?? null },
      { audit: { kind: target.kind, decision, due: target.due } },
    );
  },
  write: async (tx, { id, decision, reason }, { actor, now }) => {
    await tx
      .withTables<RetentionTables>()
      .updateTable('disposal')
      .set({ decision, reason, decided_by: accountOf(actor), decided_at: now })
      .where('id', '=', id)
      .where('decision', 'is', null)
      .execute();
    return { id, decision };
  },
  object: ({ id }) => ({ type: 'disposal', id }),
  next: () => paths.retention({}),
  done: ({ decision }) =>
    decision === 'approved'
      ? { sv: 'Beslutat. Det gallras inom en minut.', en: 'Decided. It is disposed of within a minute.' }
      : { sv: 'Beslutat. Det sparas.', en: 'Decided. It is kept.' },
});

/** Farled's own step: what two people decided is erased, and how much stands in the record. */
export function carryOutCommand(places: () => readonly TextPlace[]) {
  return command({
    name: 'retention.carryOut',
    title: { sv: 'Gallra det beslutade', en: 'Dispose of what was decided' },
    verb: { sv: 'Gallra', en: 'Dispose' },
    audience: 'system',
    as: 'service',
    input: z.object({ id: field.id() }),
    read: async (tx, { id }) =>
      (await tx
        .withTables<RetentionTables>()
        .selectFrom('disposal')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()) ?? null,
    may: (actor) => actor.kind === 'system',
    decide: (target) =>
      target.decision === 'approved' && target.carried_out_at === null
        ? yes(target, { audit: { kind: target.kind, before: target.before.toISOString() } })
        : no(refusals.decided),
    write: async (tx, { id, association_id: associationId, kind, before }, { now }) => {
      const erased = await erase(tx, { associationId, kind, before, now }, places());
      await tx
        .withTables<RetentionTables>()
        .updateTable('disposal')
        .set({ carried_out_at: now, erased })
        .where('id', '=', id)
        .execute();
      return { id, erased };
    },
    object: ({ id }) => ({ type: 'disposal', id }),
    next: () => paths.retention({}),
    done: ({ erased }) => ({ sv: `Gallrat: ${erased}.`, en: `Disposed of: ${erased}.` }),
  });
}

export async function carryOutDecided(house: House, carryOut: ReturnType<typeof carryOutCommand>): Promise<void> {
  const { rows } = await house.database.executeAsService(
    `select id, association_id from disposal where decision = 'approved' and carried_out_at is null and decided_at <= $1 order by decided_at`,
    [house.clock.now()],
  );
  for (const row of rows as { id: string; association_id: string }[]) {
    await runCommand(house, { kind: 'system', associationId: row.association_id }, carryOut, { id: row.id });
  }
}
