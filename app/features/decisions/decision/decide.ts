import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { queueAnswer } from '../../obstacles/index.ts';
import { mandateNames, mandates } from '../../organisation/index.ts';
import { deciders } from '../access.ts';
import { decidingRefusal, meetingDay, onLoop, ownerOf, parts, presentAt, readDeciding } from '../deciding.ts';
import { longestDays, shortestDays } from '../effect/effect.ts';
import { readMeasure } from '../effect/effect-read.ts';
import { letterToConfirm, letterToOwner } from '../letters.ts';
import { concernedBy, speaks } from '../people.ts';
import { insertAction, insertDecision } from '../store.ts';
import { insertConfirmations } from './confirm.ts';
import { deadlineRefusal } from './decision.ts';
import { isWithinMandate } from './mandate.ts';

const done = {
  within: {
    sv: 'Beslutet är sparat. De parter som berörs har fått ett brev om att bekräfta hemma, och de som rapporterade får svar.',
    en: 'The decision is saved. The parties concerned got a letter about confirming at home, and those who reported get an answer.',
  },
  outside: {
    sv: 'Beslutet är sparat, men ingen av dem som var med har mandat att besluta det för den part som ansvarar. Det gäller först när parten har bekräftat hemma.',
    en: 'The decision is saved, but none of those present has the mandate to decide it for the party responsible. It holds only when that party has confirmed at home.',
  },
} satisfies Record<string, Text>;

/** What shall be done, by whom and by when, with what mandate (003 §3.3.2: decided, and then nobody owned it). */
export const decide = command({
  name: 'decision.decide',
  title: { sv: 'Besluta om en åtgärd', en: 'Decide on an action' },
  past: { sv: 'Beslutade om en åtgärd', en: 'Decided on an action' },
  verb: { sv: 'Spara beslutet', en: 'Save the decision' },
  audience: deciders,
  input: z.object({
    id: field.id(),
    text: field.freeText({
      label: { sv: 'Vad ska göras?', en: 'What shall be done?' },
      hint: {
        sv: 'De som rapporterade får läsa det, och hela länet ser det i registret.',
        en: 'Those who reported get to read it, and the whole county sees it in the register.',
      },
      max: 2000,
    }),
    ownerId: parts.ownerId,
    dueOn: parts.dueOn,
    mandate: field.choice({
      label: { sv: 'Vad kräver beslutet?', en: 'What does the decision need?' },
      values: mandates,
      names: mandateNames,
    }),
    windowDays: field.integer({
      label: { sv: 'Mät effekten under (dagar)', en: 'Measure the effect over (days)' },
      hint: {
        sv: 'Lika lång tid före och efter åtgärden. Det går inte att ändra efteråt.',
        en: 'As long a time before as after the action. It cannot be changed afterwards.',
      },
      min: shortestDays,
      max: longestDays,
    }),
    meetingId: parts.meetingId,
  }),
  ...onLoop('decide'),
  read: async (tx, input, circumstances) => {
    const target = await readDeciding(tx, input, circumstances);
    return (
      target && {
        ...target,
        measure: await readMeasure(tx, target.loop.obstacle.id, input.windowDays, circumstances.today),
      }
    );
  },
  decide: (target, input, circumstances) => {
    const { actor, newId, today } = circumstances;
    const { loop, seats, measure } = target;
    const refused = decidingRefusal('decide', target, input.meetingId, actor);
    if (refused) return no(refused.why, refused.field);
    const owner = ownerOf(seats, input.ownerId);
    if ('why' in owner) return no(owner.why, owner.field);
    const late = deadlineRefusal(input.dueOn, today, meetingDay(target.meeting));
    if (late) return no(late, 'dueOn');
    const isOutsideMandate =
      loop.subject.level === 'group' && !isWithinMandate(input.mandate, owner.party, presentAt(target, actor));
    const concerned = concernedBy([...loop.obstacle.parties, owner.party], seats);
    const confirmers = seats.filter(
      (seat) => speaks(seat) && concerned.some(({ memberId }) => memberId === seat.memberId),
    );
    const change = { id: newId(), loop, input, owner, measure, isOutsideMandate, concerned };
    return yes(change, {
      history: { step: 'decide', mandate: input.mandate, isOutsideMandate },
      mails: [
        ...(owner.accountId === accountOf(actor)
          ? []
          : [letterToOwner(owner, loop.obstacle, input.dueOn, circumstances)]),
        ...confirmers
          .filter(({ accountId }) => accountId !== owner.accountId)
          .map((one) => letterToConfirm(one, loop.obstacle, circumstances)),
      ],
    });
  },
  write: async (tx, { id, loop, input, owner, measure, isOutsideMandate, concerned }, circumstances) => {
    const { obstacle } = loop;
    await insertDecision(
      tx,
      {
        id,
        loop,
        kind: 'action',
        text: input.text,
        meetingId: input.meetingId ?? null,
        mandate: input.mandate,
        isOutsideMandate,
        measure,
      },
      circumstances,
    );
    await insertAction(tx, { decisionId: id, loop, kind: 'action', owner, dueOn: input.dueOn }, circumstances);
    await insertConfirmations(tx, { decisionId: id, groupId: obstacle.groupId, concerned }, circumstances);
    const answer = { obstacleId: obstacle.id, groupId: obstacle.groupId, decisionId: id };
    await queueAnswer(tx, { ...answer, kind: 'action', text: input.text }, circumstances);
    return { id: obstacle.id, meetingId: input.meetingId, isOutsideMandate };
  },
  done: ({ isOutsideMandate }) => (isOutsideMandate ? done.outside : done.within),
});
