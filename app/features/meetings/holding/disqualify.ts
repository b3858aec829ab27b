import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { toItem } from '../minutes.ts';
import { seatsOf } from '../people.ts';
import { onMeeting, refusal } from '../steps.ts';
import { tables } from '../store.ts';
import { lockBoardItem, peopleOf, settledAlready } from './board-matter.ts';

const notOfBoard: Text = {
  sv: 'Välj bland styrelsens ledamöter och ersättare.',
  en: 'Choose among the members and deputies of the board.',
};

/**
 * Who is disqualified in the matter neither takes part nor is present: their seat is their deputy's or stands empty, and what
 * they may have voted does not count (local government act 2017:725 chapter 6 §§ 28-30, by act 2003:1210 § 19).
 */
export const setDisqualified = command({
  name: 'meeting.setDisqualified',
  title: { sv: 'Skriv vem som är jävig', en: 'Note who is disqualified' },
  past: { sv: 'Skrev vem som är jävig', en: 'Noted who is disqualified' },
  verb: { sv: 'Spara vem som är jävig', en: 'Save who is disqualified' },
  audience: ['office', 'boardMember'],
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    accounts: field.pickMany({
      label: { sv: 'Jäviga i ärendet', en: 'Disqualified in the matter' },
      hint: {
        sv: 'De deltar inte i ärendet och är inte i rummet. Ersättaren tar platsen. Ingen kryssad: ingen är jävig.',
        en: 'They take no part in the matter and leave the room. The deputy takes the seat. None ticked: nobody is.',
      },
    }),
  }),
  ungated: ['accounts'],
  ...onMeeting('vote'),
  may: (actor, target) => onMeeting('vote').may(actor, target) && onMeeting('write').may(actor, target),
  read: async (tx: Tx, input: { id: string; itemId: string }) => {
    const locked = await lockBoardItem(tx, input);
    if (!locked) return null;
    return { ...locked, people: peopleOf(await seatsOf(tx, locked.subject, dayOf(locked.row.starts_at))) };
  },
  decide: (target, input) => {
    const refused = refusal('vote', target);
    if (refused) return no(refused);
    if (target.item.result !== null) return no(settledAlready);
    const accounts = [...new Set(input.accounts)];
    if (accounts.some((account) => !target.people.includes(account))) return no(notOfBoard, 'accounts');
    return yes({ ...input, accounts }, { history: { step: 'setDisqualified', disqualified: accounts.length } });
  },
  write: async (tx, { id, itemId, accounts }) => {
    await tables(tx).updateTable('agenda_item').set({ disqualified: accounts }).where('id', '=', itemId).execute();
    return { id, itemId };
  },
  next: toItem,
  done: () => ({ sv: 'Sparat.', en: 'Saved.' }),
});
