import { sql } from 'kysely';
import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusalOf } from '../../../kernel/workflow.ts';
import { mayTake } from '../access.ts';
import { caseWorkflow, stateOf } from '../case.ts';
import { letterAboutHandedOver } from '../letters.ts';
import { officersOf } from '../officers.ts';
import { lockCase, tables } from '../store.ts';

export const noOfficer: Text = {
  sv: 'Välj en annan handläggare hos samma organisation.',
  en: 'Choose another case officer of the same organisation.',
};

/** Whoever takes over: within one organisation, since what an authority knows is not told to another. */
export const taker = field.pick({
  label: { sv: 'Vem tar över?', en: 'Who takes over?' },
  hint: {
    sv: 'Handläggare hos samma organisation. Den som tar över får ett brev.',
    en: 'Case officers of the same organisation. Whoever takes over gets a letter.',
  },
});

/** Somebody else at the same organisation goes on with one's question: with its dialogue, its handle and what is left to tell. */
export const handOver = command({
  name: 'case.handOver',
  title: { sv: 'Lämna över till en kollega', en: 'Hand over to a colleague' },
  past: { sv: 'Lämnade över frågan', en: 'Handed over the question' },
  verb: { sv: 'Lämna över', en: 'Hand over' },
  audience: ['caseOfficer'],
  input: z.object({ id: field.id(), takerId: taker }),
  ungated: ['takerId'],
  read: async (tx, { id }, { actor, today }) => {
    const locked = await lockCase(tx, id);
    if (!locked) return null;
    const own = accountOf(actor) ?? '';
    const { member_id } = locked.row;
    return { ...locked, officers: member_id === null ? [] : await officersOf(tx, member_id, own, today) };
  },
  may: (actor, target) => mayTake(actor, target.subject, 'handOver'),
  decide: (target, { takerId }, circumstances) => {
    const { subject, officers } = target;
    const refusal = refusalOf(caseWorkflow, 'handOver', stateOf(subject, circumstances.today), subject);
    if (refusal) return no(refusal);
    const to = officers.find(({ id }) => id === takerId);
    if (!to) return no(noOfficer, 'takerId');
    return yes(
      { id: subject.id, number: subject.number, to },
      {
        mails: [letterAboutHandedOver(to, subject, circumstances)],
        history: { step: 'handOver' },
      },
    );
  },
  write: async (tx, { id, number, to }, { now }) => {
    const { rows } = await sql`select hand_over_question(${id}::uuid, ${to.id}::uuid, ${now}::timestamptz)`.execute(tx);
    if (rows.length !== 1) throw new Error('The question was not handed over.');
    return { id, number, name: to.name };
  },
  object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
  // Whoever handed it over reads it no more.
  next: () => paths.myCases({}),
  done: ({ number, name }) => ({
    sv: `${name} har tagit över ${number}.`,
    en: `${name} has taken over ${number}.`,
  }),
});

const daysNew = 14;

/** What came from a colleague lately and waits for advice: once there is something to do, its own task says so. */
export const takenOver = query({
  name: 'case.takenOver',
  title: { sv: 'Frågor som du har tagit över', en: 'Questions that you took over' },
  audience: ['caseOfficer'],
  input: z.object({}),
  read: async (tx, _, { actor, now }): Promise<{ id: string; number: string }[]> =>
    tables(tx)
      .selectFrom('guidance_case')
      .select(['id', 'number'])
      .where('asker_account', '=', accountOf(actor))
      .where('handed_over_at', '>', new Date(now.getTime() - daysNew * 86_400_000))
      .where('advised_at', 'is', null)
      .where('returned_at', 'is', null)
      .where('awaiting_asker_since', 'is', null)
      .where('outcome_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('merged_into', 'is', null)
      .orderBy('handed_over_at')
      .execute(),
});
