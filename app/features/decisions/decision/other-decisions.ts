import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { queueAnswer } from '../../obstacles/index.ts';
import { deciders } from '../access.ts';
import { decidingRefusal, meetingDay, onLoop, ownerOf, parts, readDeciding } from '../deciding.ts';
import { letterToOwner } from '../letters.ts';
import { insertAction, insertDecision } from '../store.ts';
import { deadlineRefusal, levelNames, levelRefusal, levels, nextLevels } from './decision.ts';

/** Nothing ends without an answer: a refusal has its reason, which those who reported read. */
export const refuse = command({
  name: 'decision.refuse',
  title: { sv: 'Avslå hindret', en: 'Refuse the obstacle' },
  past: { sv: 'Avslog hindret genom beslut', en: 'Refused the obstacle by decision' },
  verb: { sv: 'Avslå med skälet', en: 'Refuse with the reason' },
  audience: deciders,
  input: z.object({
    id: field.id(),
    reason: field.freeText({
      label: { sv: 'Skäl', en: 'Reason' },
      hint: { sv: 'De som rapporterade läser det.', en: 'Those who reported read it.' },
      max: 2000,
    }),
    meetingId: parts.meetingId,
  }),
  ...onLoop('refuse'),
  read: readDeciding,
  decide: (target, input, { actor, newId }) => {
    const refused = decidingRefusal('refuse', target, input.meetingId, actor);
    if (refused) return no(refused.why, refused.field);
    return yes({ id: newId(), loop: target.loop, input }, { history: { step: 'refuse' } });
  },
  write: async (tx, { id, loop, input }, circumstances) => {
    const { obstacle } = loop;
    const meetingId = input.meetingId ?? null;
    await insertDecision(tx, { id, loop, kind: 'refusal', text: input.reason, meetingId }, circumstances);
    const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId: id };
    await queueAnswer(tx, { ...answer, kind: 'refusal', text: input.reason }, circumstances);
    return { id: obstacle.id, meetingId: input.meetingId };
  },
  done: () => ({
    sv: 'Hindret är avslaget. De som rapporterade får skälet.',
    en: 'The obstacle is refused. Those who reported get the reason.',
  }),
});

/** The group wants to know more before it decides (003 §3.3.2): who finds out what by when. */
export const deepen = command({
  name: 'decision.deepen',
  title: { sv: 'Beställ en fördjupning', en: 'Order a deepening' },
  past: { sv: 'Beställde en fördjupning', en: 'Ordered a deepening' },
  verb: { sv: 'Beställ', en: 'Order' },
  audience: deciders,
  input: z.object({
    id: field.id(),
    question: field.freeText({
      label: { sv: 'Vad behöver gruppen veta?', en: 'What does the group need to know?' },
      max: 2000,
    }),
    ownerId: parts.ownerId,
    dueOn: parts.dueOn,
    meetingId: parts.meetingId,
  }),
  ...onLoop('deepen'),
  read: readDeciding,
  decide: (target, input, circumstances) => {
    const { actor, newId, today } = circumstances;
    const { loop } = target;
    const refused = decidingRefusal('deepen', target, input.meetingId, actor);
    if (refused) return no(refused.why, refused.field);
    const owner = ownerOf(target.seats, input.ownerId);
    if ('why' in owner) return no(owner.why, owner.field);
    const late = deadlineRefusal(input.dueOn, today, meetingDay(target.meeting));
    if (late) return no(late, 'dueOn');
    return yes(
      { id: newId(), loop, input, owner },
      {
        history: { step: 'deepen' },
        mails:
          owner.accountId === accountOf(actor) ? [] : [letterToOwner(owner, loop.obstacle, input.dueOn, circumstances)],
      },
    );
  },
  write: async (tx, { id, loop, input, owner }, circumstances) => {
    const { obstacle } = loop;
    const meetingId = input.meetingId ?? null;
    await insertDecision(tx, { id, loop, kind: 'deepening', text: input.question, meetingId }, circumstances);
    await insertAction(tx, { decisionId: id, loop, kind: 'deepening', owner, dueOn: input.dueOn }, circumstances);
    const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId: id };
    await queueAnswer(tx, { ...answer, kind: 'deepening', text: input.question }, circumstances);
    return { id: obstacle.id, meetingId: input.meetingId };
  },
  done: () => ({ sv: 'Fördjupningen är beställd.', en: 'The deepening is ordered.' }),
});

/** To the next level's agenda, when the matter is larger than the group (003 §4.4). */
export const escalate = command({
  name: 'decision.escalate',
  title: { sv: 'Lyft till nästa nivå', en: 'Take to the next level' },
  past: { sv: 'Lyfte hindret till nästa nivå', en: 'Took the obstacle to the next level' },
  verb: { sv: 'Lyft hindret', en: 'Take it up' },
  audience: deciders,
  input: z.object({
    id: field.id(),
    level: field.choice({ label: { sv: 'Till vem?', en: 'To whom?' }, values: levels, names: levelNames }),
    wish: field.freeText({
      label: {
        sv: 'Vad behöver de besluta, och varför kan inte gruppen?',
        en: 'What must they decide, and why can the group not?',
      },
      max: 2000,
    }),
    meetingId: parts.meetingId,
  }),
  ...onLoop('escalate'),
  read: readDeciding,
  decide: (target, input, { actor, newId }) => {
    const refused = decidingRefusal('escalate', target, input.meetingId, actor);
    if (refused) return no(refused.why, refused.field);
    const from = target.loop.subject.level;
    const missing = levelRefusal(from, input.level, target.hasBoard);
    if (missing) return no(missing, 'level');
    const to = nextLevels[from];
    return yes({ id: newId(), loop: target.loop, input, to }, { history: { step: 'escalate', level: to } });
  },
  write: async (tx, { id, loop, input, to }, circumstances) => {
    const { obstacle } = loop;
    const made = { id, loop, kind: 'escalation', text: input.wish, escalatedTo: to } as const;
    await insertDecision(tx, { ...made, meetingId: input.meetingId ?? null }, circumstances);
    const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId: id };
    await queueAnswer(tx, { ...answer, kind: 'escalation', text: input.wish }, circumstances);
    return { id: obstacle.id, meetingId: input.meetingId, to };
  },
  done: ({ to }) =>
    to === 'board'
      ? {
          sv: 'Hindret är lyft. Det finns nu på förslag till styrelsens dagordning.',
          en: 'The obstacle is taken up. It is now suggested for the board’s agenda.',
        }
      : {
          sv: 'Det står på styrelsens dagordning tills rådet har svarat. Brevet skickar ni själva.',
          en: 'It stands on the board’s agenda until the council has answered. You send the letter yourselves.',
        },
});
