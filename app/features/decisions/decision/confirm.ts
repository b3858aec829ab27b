import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { accountOf, associationOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { queueAnswer } from '../../obstacles/index.ts';
import { insiders, mayConfirm } from '../access.ts';
import { onLoop, stepRefusal } from '../deciding.ts';
import { letterAboutDeclined } from '../letters.ts';
import { type Concerned, seatsOf } from '../people.ts';
import { endDecision, lockLoop, tables } from '../store.ts';

/** Each organisation concerned is asked. */
export async function insertConfirmations(
  tx: Tx,
  made: { decisionId: string; groupId: string; concerned: readonly Concerned[] },
  { actor, newId }: Circumstances,
): Promise<void> {
  await tables(tx)
    .insertInto('home_confirmation')
    .values(
      made.concerned.map(({ party, memberId }) => ({
        association_id: associationOf(actor) ?? '',
        id: newId(),
        decision_id: made.decisionId,
        group_id: made.groupId,
        party,
        member_id: memberId,
        answer: null,
        answered_on: null,
        reason: null,
        answered_by: null,
      })),
    )
    .execute();
}

const why = {
  future: {
    sv: 'Dagen har inte varit än. Välj dagen då ni svarade hemma.',
    en: 'The day has not been yet. Choose the day when it was answered at home.',
  },
  before: {
    sv: 'Dagen ligger före beslutet. Välj dagen då ni svarade hemma.',
    en: 'The day is before the decision. Choose the day when it was answered at home.',
  },
  reason: {
    sv: 'Skriv varför ni säger nej: gruppen börjar om därifrån.',
    en: 'Write why you decline: the group starts over from there.',
  },
  already: {
    sv: 'Svaret är redan lämnat.',
    en: 'The answer is given already.',
  },
} satisfies Record<string, Text>;

export const confirm = command({
  name: 'decision.confirm',
  title: { sv: 'Svara hemifrån', en: 'Answer from home' },
  past: { sv: 'Svarade hemifrån', en: 'Answered from home' },
  verb: { sv: 'Spara svaret', en: 'Save the answer' },
  audience: insiders,
  input: z.object({
    id: field.id(),
    confirmationId: field.id(),
    answer: field.choice({
      label: { sv: 'Är beslutet förankrat hemma?', en: 'Is the decision confirmed at home?' },
      values: ['confirmed', 'declined'],
      names: {
        confirmed: { sv: 'Ja, vi gör det', en: 'Yes, we do it' },
        declined: { sv: 'Nej', en: 'No' },
      },
      radios: true,
    }),
    answeredOn: field.date({ label: { sv: 'Dagen för svaret', en: 'Day of the answer' } }),
    reason: field.optionalFreeText({
      label: { sv: 'Varför inte?', en: 'Why not?' },
      hint: { sv: 'Behövs när svaret är nej.', en: 'Needed when the answer is no.' },
      max: 1000,
    }),
  }),
  ...onLoop('confirm'),
  read: async (tx, input, { today }) => {
    const loop = await lockLoop(tx, input.id);
    if (!loop?.decision) return null;
    const asked = await tables(tx)
      .selectFrom('home_confirmation')
      .selectAll()
      .where('id', '=', input.confirmationId)
      .where('decision_id', '=', loop.decision.id)
      .executeTakeFirst();
    if (!asked) return null;
    const seats = await seatsOf(tx, loop.obstacle.groupId, 'group', today);
    return { loop, decision: loop.decision, asked, seats };
  },
  may: (actor, { loop, asked }) => mayConfirm(actor, loop.obstacle.groupId, asked.member_id),
  decide: ({ loop, decision, asked, seats }, input, circumstances) => {
    const refused = stepRefusal('confirm', loop);
    if (refused) return no(refused);
    if (asked.answer !== null) return no(why.already);
    if (input.answeredOn > circumstances.today) return no(why.future, 'answeredOn');
    if (input.answeredOn < dayOf(decision.decided_at)) return no(why.before, 'answeredOn');
    const isDeclined = input.answer === 'declined';
    if (isDeclined && !input.reason) return no(why.reason, 'reason');
    const leaders = seats.filter(({ role }) => role === 'groupChair' || role === 'coordinator');
    return yes(
      { loop, decisionId: decision.id, input, isDeclined },
      {
        history: { step: input.answer, party: asked.party },
        mails: isDeclined ? leaders.map((one) => letterAboutDeclined(one, loop.obstacle, circumstances)) : [],
      },
    );
  },
  write: async (tx, { loop, decisionId, input, isDeclined }, circumstances) => {
    const { obstacle } = loop;
    await tables(tx)
      .updateTable('home_confirmation')
      .set({
        answer: input.answer,
        answered_on: input.answeredOn,
        reason: input.reason ?? null,
        answered_by: accountOf(circumstances.actor),
      })
      .where('id', '=', input.confirmationId)
      .execute();
    if (isDeclined) {
      await endDecision(tx, decisionId, 'declined', circumstances);
      const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId };
      await queueAnswer(tx, { ...answer, kind: 'reopened', text: input.reason ?? '' }, circumstances);
    }
    return { id: obstacle.id, isDeclined };
  },
  done: ({ isDeclined }) =>
    isDeclined
      ? {
          sv: 'Svaret är sparat. Beslutet gäller inte längre, och hindret väntar på gruppen igen.',
          en: 'The answer is saved. The decision no longer stands, and the obstacle waits for the group again.',
        }
      : { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
});
