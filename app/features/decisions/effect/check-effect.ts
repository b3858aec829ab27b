import { z } from 'zod';
import { accountOf, associationOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { queueAnswer } from '../../obstacles/index.ts';
import { onLoop, stepRefusal } from '../deciding.ts';
import { endDecision, lockLoop, tables } from '../store.ts';
import { readEffect } from './effect-read.ts';
import { measureOf } from './measure.ts';

const why = {
  tooEarly: {
    sv: 'Det har inte gått fyra veckor sedan åtgärden blev klar, så effekten går inte att mäta än. Vänta, eller uppskatta med ett skäl.',
    en: 'Four weeks have not passed since the action was done, so the effect cannot be measured yet. Wait, or estimate with a reason.',
  },
  reason: {
    sv: 'Skriv varför effekten inte kan mätas: det står bredvid uppskattningen.',
    en: 'Write why the effect cannot be measured: it stands beside the estimate.',
  },
} satisfies Record<string, Text>;

/** Nothing is solved because somebody did something: it is checked what that gave (003 §4.4). */
export const checkEffect = command({
  name: 'effect.check',
  title: { sv: 'Pröva effekten', en: 'Check the effect' },
  past: { sv: 'Prövade effekten', en: 'Checked the effect' },
  verb: { sv: 'Spara prövningen', en: 'Save the check' },
  audience: ['coordinator', 'groupChair'],
  input: z.object({
    id: field.id(),
    basis: field.choice({
      label: { sv: 'Vad bygger det på?', en: 'What is it based on?' },
      values: ['measured', 'estimated'],
      names: {
        measured: { sv: 'Mätningen ovan', en: 'The measurement above' },
        estimated: { sv: 'En uppskattning i ord', en: 'An estimate in words' },
      },
      radios: true,
    }),
    result: field.choice({
      label: { sv: 'Hjälpte åtgärden?', en: 'Did the action help?' },
      values: ['solved', 'remains'],
      names: {
        solved: { sv: 'Ja, det räcker', en: 'Yes, it is enough' },
        remains: { sv: 'Nej, hindret finns kvar', en: 'No, the obstacle remains' },
      },
      radios: true,
    }),
    note: field.freeText({
      label: { sv: 'Vad gav åtgärden?', en: 'What did the action give?' },
      hint: { sv: 'De som rapporterade får läsa det.', en: 'Those who reported get to read it.' },
      max: 2000,
    }),
    whyEstimated: field.optionalFreeText({
      label: { sv: 'Varför kan det inte mätas?', en: 'Why can it not be measured?' },
      hint: { sv: 'Behövs för en uppskattning.', en: 'Needed for an estimate.' },
      max: 1000,
    }),
  }),
  ...onLoop('checkEffect'),
  read: async (tx, input, { today }) => {
    const loop = await lockLoop(tx, input.id);
    if (!loop?.decision || !loop.action) return null;
    const { decision, action } = loop;
    const measure = measureOf(decision.measure);
    const effect =
      measure && action.done_at
        ? await readEffect(
            tx,
            { obstacleId: loop.obstacle.id, decidedAt: decision.decided_at, measure, doneAt: action.done_at },
            today,
          )
        : null;
    return { loop, decisionId: decision.id, effect };
  },
  decide: ({ loop, decisionId, effect }, input) => {
    const refused = stepRefusal('checkEffect', loop);
    if (refused) return no(refused);
    if (input.basis === 'measured' && !effect) return no(why.tooEarly, 'basis');
    if (input.basis === 'estimated' && !input.whyEstimated) return no(why.reason, 'whyEstimated');
    const measured = input.basis === 'measured' ? effect : null;
    return yes(
      { loop, decisionId, input, measured },
      { history: { step: 'checkEffect', basis: input.basis, result: input.result } },
    );
  },
  write: async (tx, { loop, decisionId, input, measured }, circumstances) => {
    const { actor, now } = circumstances;
    const { obstacle } = loop;
    await tables(tx)
      .insertInto('effect_check')
      .values({
        association_id: associationOf(actor) ?? '',
        decision_id: decisionId,
        obstacle_id: obstacle.id,
        group_id: obstacle.groupId,
        basis: input.basis,
        result: input.result,
        note: input.note,
        why_estimated: input.basis === 'estimated' ? (input.whyEstimated ?? '') : null,
        measured: measured && JSON.stringify(measured),
        checked_at: now,
        checked_by: accountOf(actor) ?? '',
      })
      .execute();
    if (input.result === 'remains') await endDecision(tx, decisionId, 'noEffect', circumstances);
    const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId };
    await queueAnswer(tx, { ...answer, kind: input.result, text: input.note }, circumstances);
    return { id: obstacle.id, result: input.result };
  },
  done: ({ result }) =>
    result === 'solved'
      ? {
          sv: 'Prövningen är sparad, och de som rapporterade får svar. Sedan kan hindret avslutas.',
          en: 'The check is saved, and those who reported get an answer. After that the obstacle can be closed.',
        }
      : {
          sv: 'Prövningen är sparad. Hindret väntar på ett nytt beslut.',
          en: 'The check is saved. The obstacle waits for a new decision.',
        },
});

export const close = command({
  name: 'decision.close',
  title: { sv: 'Avsluta hindret', en: 'Close the obstacle' },
  past: { sv: 'Avslutade hindret', en: 'Closed the obstacle' },
  verb: { sv: 'Avsluta hindret', en: 'Close the obstacle' },
  audience: ['coordinator', 'groupChair'],
  input: z.object({ id: field.id() }),
  ...onLoop('close'),
  read: async (tx, input) => {
    const loop = await lockLoop(tx, input.id);
    return loop?.decision ? { loop, decisionId: loop.decision.id } : null;
  },
  decide: ({ loop, decisionId }, { id }) => {
    const refused = stepRefusal('close', loop);
    return refused ? no(refused) : yes({ id, decisionId }, { history: { step: 'close' } });
  },
  write: async (tx, { id, decisionId }, { actor, now }) => {
    await tables(tx)
      .updateTable('decision')
      .set({ closed_at: now, closed_by: accountOf(actor) })
      .where('id', '=', decisionId)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Hindret är avslutat.', en: 'The obstacle is closed.' }),
});
