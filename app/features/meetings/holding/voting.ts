import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { accountOf, holds } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { toItem } from '../minutes.ts';
import { outcomeOf, votes } from '../quorum.ts';
import { onMeeting, refusal } from '../steps.ts';
import { tables } from '../store.ts';
import { boardAt, lockBoardItem, settledAlready } from './board-matter.ts';

const boardRoles = ['office', 'boardMember'] as const;

/** The item with the board as it sits now and the votes cast. */
async function withBoard(tx: Tx, input: { id: string; itemId: string }) {
  const locked = await lockBoardItem(tx, input);
  return locked && { ...locked, ...(await boardAt(tx, locked.item, dayOf(locked.row.starts_at))) };
}

const noProposal: Text = {
  sv: 'Skriv förslaget till beslut först.',
  en: 'Write the proposal first.',
};

const notQuorate = (taken: number, seats: number): Text => ({
  sv: `Styrelsen är inte beslutför: ${taken} av ${seats} platser är besatta, och det behövs fler än hälften. Skjut upp punkten.`,
  en: `The board has no quorum: ${taken} of ${seats} seats are taken, and more than half are needed. Postpone the item.`,
});

export const propose = command({
  name: 'meeting.propose',
  title: { sv: 'Skriv förslaget till beslut', en: 'Write the proposal' },
  past: { sv: 'Skrev förslaget till beslut', en: 'Wrote the proposal' },
  verb: { sv: 'Spara förslaget', en: 'Save the proposal' },
  audience: boardRoles,
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    proposal: field.freeText({
      label: { sv: 'Förslag till beslut', en: 'Proposal' },
      hint: { sv: 'Så att det kan besvaras med ja eller nej.', en: 'So that it can be answered yes or no.' },
      max: 4000,
    }),
  }),
  ...onMeeting('arrange'),
  read: withBoard,
  decide: (target, input) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    if (target.item.result !== null) return no(settledAlready);
    // Those who have voted voted on the words as they stood.
    return target.cast.length > 0 ? no(hasVotes) : yes(input, { history: { step: 'propose' } });
  },
  write: async (tx, { id, itemId, proposal }) => {
    await tables(tx).updateTable('agenda_item').set({ proposal }).where('id', '=', itemId).execute();
    return { id, itemId };
  },
  next: toItem,
  done: () => ({ sv: 'Förslaget är sparat.', en: 'The proposal is saved.' }),
});

const hasVotes: Text = {
  sv: 'Omröstningen har börjat. Förslaget kan inte ändras.',
  en: 'The vote has begun. The proposal cannot be changed.',
};

const notSitting: Text = {
  sv: 'Platsen har ingen som tjänstgör. Rätta närvaron först.',
  en: 'Nobody sits on that seat. Correct the attendance first.',
};

/** One vote for each seat: by the one who sits on it, or by the office for them. */
export const vote = command({
  name: 'meeting.vote',
  title: { sv: 'Rösta', en: 'Vote' },
  past: { sv: 'Röstade', en: 'Voted' },
  verb: { sv: 'Lämna rösten', en: 'Cast the vote' },
  audience: boardRoles,
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    seatId: field.pick({ label: { sv: 'Plats', en: 'Seat' } }),
    vote: field.choice({
      label: { sv: 'Röst', en: 'Vote' },
      values: votes,
      names: {
        for: { sv: 'Ja', en: 'Yes' },
        against: { sv: 'Nej', en: 'No' },
        abstains: { sv: 'Avstår', en: 'Abstains' },
      },
      radios: true,
    }),
  }),
  ungated: ['seatId'],
  ...onMeeting('vote'),
  read: withBoard,
  decide: (target, input, { actor }) => {
    const refused = refusal('vote', target);
    if (refused) return no(refused);
    if (target.item.result !== null) return no(settledAlready);
    if (target.item.proposal === '') return no(noProposal);
    const { isQuorate, taken, seats } = target.quorum;
    if (!isQuorate) return no(notQuorate(taken, seats));
    const seat = target.sitting.find(({ functionId }) => functionId === input.seatId);
    if (!seat) return no(notSitting, 'seatId');
    if (seat.accountId !== accountOf(actor) && !holds(actor, 'office')) return no(notYourSeat, 'seatId');
    return yes({ ...input, accountId: seat.accountId, association: target.row.association_id });
  },
  write: async (tx, { id, itemId, seatId, vote: given, accountId, association }, { now }) => {
    await tables(tx)
      .insertInto('board_vote')
      .values({
        association_id: association,
        item_id: itemId,
        function_id: seatId,
        meeting_id: id,
        account_id: accountId,
        vote: given,
        voted_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['association_id', 'item_id', 'function_id'])
          .doUpdateSet({ vote: given, account_id: accountId, voted_at: now }),
      )
      .execute();
    return { id, itemId };
  },
  next: toItem,
  done: () => ({ sv: 'Rösten är lämnad.', en: 'The vote is cast.' }),
});

const notYourSeat: Text = {
  sv: 'Du kan bara rösta för din egen plats.',
  en: 'You can only vote for your own seat.',
};

const noMajority: Text = {
  sv: 'Ingen majoritet än. Vid lika röstetal avgör ordförandens röst.',
  en: 'No majority yet. At a tie the vote of the chair decides.',
};

const noChair: Text = {
  sv: 'Ingen majoritet än. Vid lika röstetal avgör ordförandens röst: välj ordförande på mötets sida.',
  en: 'No majority yet. At a tie the vote of the chair decides: choose the chair on the page of the meeting.',
};

const votedOn: Text = {
  sv: 'Omröstningen har börjat. Beslutet följer av rösterna.',
  en: 'The vote has begun. The decision follows from the votes.',
};

/** The chair states what was decided: without a vote when nobody asks for one, otherwise as it was counted. */
export const settle = command({
  name: 'meeting.settle',
  title: { sv: 'Fastställ beslutet', en: 'State the decision' },
  past: { sv: 'Fastställde beslutet', en: 'Stated the decision' },
  verb: { sv: 'Fastställ beslutet', en: 'State the decision' },
  audience: boardRoles,
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    how: field.choice({
      label: { sv: 'Hur beslutades det?', en: 'How was it decided?' },
      values: ['acclamation', 'votes'],
      names: {
        acclamation: { sv: 'Utan omröstning: förslaget bifölls', en: 'Without a vote: the proposal was accepted' },
        votes: { sv: 'Som rösterna räknats', en: 'As the votes were counted' },
      },
      radios: true,
    }),
  }),
  ...onMeeting('write'),
  read: withBoard,
  decide: (target, input, { actor, now }) => {
    const refused = refusal('vote', target);
    if (refused) return no(refused);
    if (target.item.result !== null) return no(settledAlready);
    if (target.item.proposal === '') return no(noProposal);
    const { isQuorate, taken, seats } = target.quorum;
    if (!isQuorate) return no(notQuorate(taken, seats));
    if (input.how === 'acclamation' && target.cast.length > 0) return no(votedOn, 'how');
    const chairs = target.cast.find((one) => one.account_id === target.row.chair_account)?.vote ?? null;
    const counted = outcomeOf(
      target.cast.map((one) => one.vote),
      chairs,
    );
    const result = input.how === 'acclamation' ? ('decided' as const) : counted;
    if (result === null) return no(target.row.chair_account === null ? noChair : noMajority);
    return yes(
      {
        ...input,
        set: { result, result_at: now, result_by: accountOf(actor), version: target.item.version + 1 },
      },
      { history: { step: 'settle', how: input.how, result } },
    );
  },
  write: async (tx, { id, itemId, set }) => {
    await tables(tx).updateTable('agenda_item').set(set).where('id', '=', itemId).execute();
    return { id, itemId };
  },
  next: toItem,
  done: () => ({ sv: 'Beslutet är fastställt.', en: 'The decision is stated.' }),
});
