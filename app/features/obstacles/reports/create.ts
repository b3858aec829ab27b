import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf, associationOf, holdsInGroup } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { parts } from '../fields.ts';
import type { ObstacleKind } from '../obstacle.ts';
import { nextNumber, partyArray, searchTextOf, tables } from '../store.ts';
import { handledAlready, lockDeviation } from './report.ts';

export interface NewObstacle {
  id: string;
  groupId: string;
  kind: ObstacleKind;
  title: string;
  description?: string;
  caseIds: readonly string[];
  deviationId: string | null;
  splitFrom?: string;
}

/** An obstacle as somebody first noticed it: a title and what it came from, maybe words to begin with. It is described afterwards. */
export async function insertObstacle(
  tx: Tx,
  made: NewObstacle,
  circumstances: Circumstances,
): Promise<{ id: string; number: string; kind: ObstacleKind }> {
  const { actor, now } = circumstances;
  const association = associationOf(actor) ?? '';
  const number = await nextNumber(tx, association, made.groupId);
  const hasEvidence = made.caseIds.length > 0 || made.deviationId !== null;
  const deviation = made.deviationId ? await lockDeviation(tx, made.deviationId) : null;
  await tables(tx)
    .insertInto('obstacle')
    .values({
      association_id: association,
      id: made.id,
      group_id: made.groupId,
      number,
      kind: made.kind,
      title: made.title,
      description: made.description ?? '',
      classification: null,
      parties: deviation?.parties ?? partyArray([]),
      income_sources: [],
      target_group: '',
      // Whoever takes it up carries it on, until somebody else is chosen.
      owner_account: accountOf(actor),
      observed_at: deviation?.reported_at ?? now,
      observed_by: accountOf(actor),
      described_at: null,
      described_by: null,
      evidenced_at: hasEvidence ? now : null,
      submitted_at: null,
      submitted_by: null,
      rejected_at: null,
      rejected_by: null,
      reject_reason: null,
      merged_into: null,
      merged_at: null,
      split_from: made.splitFrom ?? null,
      search_text: searchTextOf(number, made.title, made.description),
    })
    .execute();
  await linkCases(tx, made.id, made.groupId, made.caseIds, circumstances);
  if (made.deviationId)
    await tables(tx)
      .updateTable('deviation')
      .set({ obstacle_id: made.id, handled_at: now, handled_by: accountOf(actor) })
      .where('id', '=', made.deviationId)
      .execute();
  return { id: made.id, number, kind: made.kind };
}

/** Links cases of the obstacle's own group; one that is linked already stays as it is. */
export async function linkCases(
  tx: Tx,
  obstacleId: string,
  groupId: string,
  caseIds: readonly string[],
  { actor, now }: Circumstances,
): Promise<void> {
  if (caseIds.length === 0) return;
  await tables(tx)
    .insertInto('obstacle_case')
    .values(
      caseIds.map((id) => ({
        association_id: associationOf(actor) ?? '',
        obstacle_id: obstacleId,
        case_id: id,
        group_id: groupId,
        linked_at: now,
        linked_by: accountOf(actor),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const elsewhere: Text = {
  sv: 'Rapporten eller ärendet hör till en annan grupp.',
  en: 'The report or case belongs to another group.',
};

/** From a report, from a case, or from what somebody noticed. */
export const create = command({
  name: 'obstacle.create',
  title: { sv: 'Skapa ett hinder', en: 'Make an obstacle' },
  past: { sv: 'Skapade hindret', en: 'Made the obstacle' },
  verb: { sv: 'Skapa hindret', en: 'Make the obstacle' },
  audience: ['coordinator'],
  input: z.object({
    groupId: field.id(),
    title: parts.title,
    caseId: field.optionalId(),
    deviationId: field.optionalId(),
  }),
  read: async (tx, input) => {
    const group = await tables(tx)
      .selectFrom('local_group')
      .select('id')
      .where('id', '=', input.groupId)
      .executeTakeFirst();
    if (!group) return null;
    const deviation = input.deviationId ? await lockDeviation(tx, input.deviationId) : null;
    const one = input.caseId
      ? await tables(tx)
          .selectFrom('guidance_case')
          .select(['id', 'group_id'])
          .where('id', '=', input.caseId)
          .executeTakeFirst()
      : null;
    if ((input.deviationId && !deviation) || (input.caseId && !one)) return null;
    return { group, deviation, one: one ?? null };
  },
  may: (actor, { group }) => holdsInGroup(actor, group.id, 'coordinator'),
  decide: ({ group, deviation, one }, input, { newId }) => {
    if ((deviation && deviation.group_id !== group.id) || (one && one.group_id !== group.id)) return no(elsewhere);
    if (deviation?.handled_at) return no(handledAlready);
    const made: NewObstacle = {
      id: newId(),
      groupId: group.id,
      kind: deviation?.kind ?? 'obstacle',
      title: input.title,
      caseIds: one ? [one.id] : [],
      deviationId: deviation?.id ?? null,
    };
    return yes(made, { audit: { group: group.id }, history: { step: 'create' } });
  },
  write: insertObstacle,
  object: (result, target) => ({ type: 'obstacle', id: result.id, groupId: target.group.id }),
  next: ({ id, kind }) => (kind === 'success' ? paths.success({ id }) : paths.obstacle({ id })),
  done: ({ number, kind }) =>
    kind === 'success'
      ? { sv: 'Berättelsen är påbörjad. Skriv den nu.', en: 'The story is begun. Write it now.' }
      : {
          sv: `Hindret är skapat och heter ${number}. Beskriv det nu.`,
          en: `The obstacle is made and is called ${number}. Describe it now.`,
        },
});
