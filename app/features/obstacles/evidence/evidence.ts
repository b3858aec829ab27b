import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { EvidenceSource } from '../../../http/feature.ts';
import { accountOf, associationOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { linkCases } from '../reports/create.ts';
import { noteEvidence } from '../reports/note-evidence.ts';
import { handledAlready, lockDeviation } from '../reports/report.ts';
import { onObstacle, refusal } from '../steps.ts';
import { lockObstacle, tables } from '../store.ts';

const why = {
  number: {
    sv: 'Skriv numret på ett ärende i samma grupp, till exempel HEB-26-0012.',
    en: 'Write the number of a case in the same group, for example HEB-26-0012.',
  },
  group: { sv: 'Rapporten hör till en annan grupp.', en: 'The report belongs to another group.' },
  mark: { sv: 'Markeringen finns inte i gruppen längre.', en: 'The mark is no longer in the group.' },
} satisfies Record<string, Text>;

async function openCase(tx: Tx, number: string) {
  return tables(tx)
    .selectFrom('guidance_case')
    .select(['id', 'group_id', 'number'])
    .where('number', '=', number.toUpperCase())
    .where('withdrawn_at', 'is', null)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
}

export const linkCase = command({
  name: 'obstacle.linkCase',
  title: { sv: 'Koppla ett ärende', en: 'Link a case' },
  past: { sv: 'Kopplade ett ärende', en: 'Linked a case' },
  verb: { sv: 'Koppla', en: 'Link' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    caseNumber: field.key({ label: { sv: 'Ärendets nummer', en: 'The case’s number' } }, 40),
  }),
  ungated: ['caseNumber'],
  ...onObstacle('linkCase'),
  read: async (tx, input) => {
    const locked = await lockObstacle(tx, input.id);
    return locked && { ...locked, found: (await openCase(tx, input.caseNumber)) ?? null };
  },
  decide: (target, _) => {
    const refused = refusal('linkCase', target);
    if (refused) return no(refused);
    const { found, subject } = target;
    if (!found || found.group_id !== subject.groupId) return no(why.number, 'caseNumber');
    return yes(
      { id: subject.id, groupId: subject.groupId, caseId: found.id },
      { history: { step: 'linkCase', case: found.number } },
    );
  },
  write: async (tx, { id, groupId, caseId }, circumstances) => {
    await linkCases(tx, id, groupId, [caseId], circumstances);
    await noteEvidence(tx, id, circumstances.now);
    return { id };
  },
  done: () => ({ sv: 'Ärendet är kopplat som underlag.', en: 'The case is linked as evidence.' }),
});

export const unlinkCase = command({
  name: 'obstacle.unlinkCase',
  title: { sv: 'Ta bort ett ärende ur underlaget', en: 'Take a case out of the evidence' },
  past: { sv: 'Tog bort ett ärende ur underlaget', en: 'Took a case out of the evidence' },
  verb: { sv: 'Ta bort', en: 'Take out' },
  audience: ['coordinator'],
  input: z.object({ id: field.id(), caseId: field.id() }),
  ...onObstacle('unlinkCase'),
  decide: (target, input) => {
    const refused = refusal('unlinkCase', target);
    return refused ? no(refused) : yes(input, { history: { step: 'unlinkCase' } });
  },
  write: async (tx, { id, caseId }, { now }) => {
    await tables(tx).deleteFrom('obstacle_case').where('obstacle_id', '=', id).where('case_id', '=', caseId).execute();
    await noteEvidence(tx, id, now);
    return { id };
  },
  done: () => ({ sv: 'Ärendet hör inte längre till hindret.', en: 'The case no longer belongs to the obstacle.' }),
});

export const attachDeviation = command({
  name: 'obstacle.attachDeviation',
  title: { sv: 'Lägg en rapport till ett hinder', en: 'Add a report to an obstacle' },
  past: { sv: 'La en rapport till hindret', en: 'Added a report to the obstacle' },
  verb: { sv: 'Lägg till', en: 'Add' },
  audience: ['coordinator'],
  input: z.object({
    id: field.pick({ label: { sv: 'Hinder', en: 'Obstacle' } }),
    deviationId: field.id(),
  }),
  ...onObstacle('attachDeviation'),
  read: async (tx, input) => {
    const locked = /^[0-9a-f-]{36}$/.test(input.id) ? await lockObstacle(tx, input.id) : null;
    const deviation = await lockDeviation(tx, input.deviationId);
    return locked && deviation && { ...locked, deviation };
  },
  decide: (target, _) => {
    const refused = refusal('attachDeviation', target);
    if (refused) return no(refused);
    const { deviation, subject } = target;
    if (deviation.group_id !== subject.groupId) return no(why.group);
    if (deviation.handled_at) return no(handledAlready);
    return yes({ id: subject.id, deviationId: deviation.id }, { history: { step: 'attachDeviation' } });
  },
  write: async (tx, { id, deviationId }, { actor, now }) => {
    await tables(tx)
      .updateTable('deviation')
      .set({ obstacle_id: id, handled_at: now, handled_by: accountOf(actor) })
      .where('id', '=', deviationId)
      .execute();
    await noteEvidence(tx, id, now);
    return { id };
  },
  done: () => ({ sv: 'Rapporten är underlag för hindret.', en: 'The report is evidence of the obstacle.' }),
});

/** Marks that other features keep become evidence too; which ones there are, each source says itself. */
export function linkMarkCommand(sources: () => readonly EvidenceSource[]) {
  return command({
    name: 'obstacle.linkMark',
    title: { sv: 'Koppla en markering', en: 'Link a mark' },
    past: { sv: 'Kopplade en markering', en: 'Linked a mark' },
    verb: { sv: 'Koppla markeringen', en: 'Link the mark' },
    audience: ['coordinator'],
    input: z.object({ id: field.id(), mark: field.pick({ label: { sv: 'Markering', en: 'Mark' } }) }),
    ...onObstacle('markEvidence'),
    read: async (tx, input) => {
      const locked = await lockObstacle(tx, input.id);
      if (!locked) return null;
      const [name, markId] = input.mark.split('/');
      const source = sources().find((one) => one.name === name);
      const marks = source ? await source.marks(tx, locked.subject.groupId) : [];
      return { ...locked, source: source?.name ?? null, found: marks.find((one) => one.id === markId) ?? null };
    },
    decide: (target, _) => {
      const refused = refusal('markEvidence', target);
      if (refused) return no(refused);
      const { subject, source, found } = target;
      if (!source || !found) return no(why.mark, 'mark');
      return yes(
        { id: subject.id, groupId: subject.groupId, source, markId: found.id },
        { history: { step: 'linkMark', source } },
      );
    },
    write: async (tx, { id, groupId, source, markId }, { actor, now }) => {
      await tables(tx)
        .insertInto('obstacle_mark')
        .values({
          association_id: associationOf(actor) ?? '',
          obstacle_id: id,
          source,
          mark_id: markId,
          group_id: groupId,
          linked_at: now,
          linked_by: accountOf(actor),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await noteEvidence(tx, id, now);
      return { id };
    },
    done: () => ({ sv: 'Markeringen är underlag för hindret.', en: 'The mark is evidence of the obstacle.' }),
  });
}
