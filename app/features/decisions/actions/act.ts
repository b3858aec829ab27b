import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { readers } from '../access.ts';
import { onLoop, ownerOf, parts, stepRefusal } from '../deciding.ts';
import { letterToOwner } from '../letters.ts';
import { seatsOf } from '../people.ts';
import { endDecision, lockLoop, tables } from '../store.ts';

export const begin = command({
  name: 'action.begin',
  title: { sv: 'Börja åtgärden', en: 'Begin the action' },
  past: { sv: 'Började åtgärden', en: 'Began the action' },
  verb: { sv: 'Vi har börjat', en: 'We have begun' },
  audience: readers,
  input: z.object({ id: field.id() }),
  ...onLoop('begin'),
  read: async (tx, input) => {
    const loop = await lockLoop(tx, input.id);
    return loop?.decision ? { loop, decisionId: loop.decision.id } : null;
  },
  decide: ({ loop, decisionId }, { id }) => {
    const refused = stepRefusal('begin', loop);
    return refused ? no(refused) : yes({ id, decisionId }, { history: { step: 'begin' } });
  },
  write: async (tx, { id, decisionId }, { now }) => {
    await tables(tx)
      .updateTable('decided_action')
      .set({ begun_at: now })
      .where('decision_id', '=', decisionId)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Åtgärden har börjat.', en: 'The action has begun.' }),
});

export const finish = command({
  name: 'action.finish',
  title: { sv: 'Åtgärden är klar', en: 'The action is done' },
  past: { sv: 'Gjorde klar åtgärden', en: 'Finished the action' },
  verb: { sv: 'Markera som klar', en: 'Mark as done' },
  audience: readers,
  input: z.object({
    id: field.id(),
    result: field.freeText({ label: { sv: 'Vad gjordes?', en: 'What was done?' }, max: 2000 }),
  }),
  ...onLoop('finish'),
  read: async (tx, input) => {
    const loop = await lockLoop(tx, input.id);
    return loop?.decision ? { loop, decisionId: loop.decision.id } : null;
  },
  decide: ({ loop, decisionId }, input) => {
    const refused = stepRefusal('finish', loop);
    return refused ? no(refused) : yes({ ...input, decisionId }, { history: { step: 'finish' } });
  },
  write: async (tx, { id, result, decisionId }, { now }) => {
    await tables(tx)
      .updateTable('decided_action')
      .set((set) => ({ done_at: now, begun_at: set.fn.coalesce('begun_at', set.val(now)), result }))
      .where('decision_id', '=', decisionId)
      .execute();
    return { id };
  },
  done: () => ({
    sv: 'Åtgärden är klar. Härnäst prövas vad den gav.',
    en: 'The action is done. Next comes the check of what it gave.',
  }),
});

/** The answer to what the group wanted to know: the obstacle goes back to its table. */
export const reportDeepening = command({
  name: 'action.report',
  title: { sv: 'Redovisa fördjupningen', en: 'Report the deepening' },
  past: { sv: 'Redovisade fördjupningen', en: 'Reported the deepening' },
  verb: { sv: 'Lämna resultatet till gruppen', en: 'Give the result to the group' },
  audience: readers,
  input: z.object({
    id: field.id(),
    result: field.freeText({ label: { sv: 'Vad visade det sig?', en: 'What came out?' }, max: 4000 }),
  }),
  ...onLoop('report'),
  read: async (tx, input) => {
    const loop = await lockLoop(tx, input.id);
    return loop?.decision ? { loop, decisionId: loop.decision.id } : null;
  },
  decide: ({ loop, decisionId }, input) => {
    const refused = stepRefusal('report', loop);
    return refused ? no(refused) : yes({ ...input, decisionId }, { history: { step: 'report' } });
  },
  write: async (tx, { id, result, decisionId }, circumstances) => {
    await tables(tx)
      .updateTable('decided_action')
      .set({ done_at: circumstances.now, result })
      .where('decision_id', '=', decisionId)
      .execute();
    await endDecision(tx, decisionId, 'reported', circumstances);
    return { id };
  },
  done: () => ({
    sv: 'Resultatet är lämnat. Hindret väntar nu på gruppens beslut.',
    en: 'The result is given. The obstacle now waits for the group’s decision.',
  }),
});

const same: Text = {
  sv: 'Personen har redan uppgiften. Välj någon annan.',
  en: 'The person has the task already. Choose somebody else.',
};

export const handOver = command({
  name: 'action.handOver',
  title: { sv: 'Ge uppgiften till någon annan', en: 'Give the task to somebody else' },
  past: { sv: 'Gav uppgiften till någon annan', en: 'Gave the task to somebody else' },
  verb: { sv: 'Ge uppgiften vidare', en: 'Hand it over' },
  audience: ['coordinator', 'groupChair'],
  input: z.object({ id: field.id(), newOwnerId: parts.ownerId }),
  ...onLoop('handOver'),
  read: async (tx, input, { today }) => {
    const loop = await lockLoop(tx, input.id);
    if (!loop?.decision || !loop.action) return null;
    const seats = await seatsOf(tx, loop.obstacle.groupId, loop.subject.level, today);
    return { loop, decisionId: loop.decision.id, action: loop.action, seats };
  },
  decide: ({ loop, decisionId, action, seats }, input, circumstances) => {
    const refused = stepRefusal('handOver', loop);
    if (refused) return no(refused);
    const owner = ownerOf(seats, input.newOwnerId);
    if ('why' in owner) return no(owner.why, 'newOwnerId');
    if (owner.accountId === action.owner_account) return no(same, 'newOwnerId');
    return yes(
      { id: input.id, decisionId, owner },
      {
        history: { step: 'handOver' },
        mails:
          owner.accountId === accountOf(circumstances.actor)
            ? []
            : [letterToOwner(owner, loop.obstacle, action.due_on, circumstances)],
      },
    );
  },
  write: async (tx, { id, decisionId, owner }) => {
    await tables(tx)
      .updateTable('decided_action')
      .set({
        owner_account: owner.accountId,
        owner_member: owner.memberId,
        owner_party: owner.party,
        left_at: null,
      })
      .where('decision_id', '=', decisionId)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Uppgiften har bytt ansvarig.', en: 'The task has somebody new.' }),
});
