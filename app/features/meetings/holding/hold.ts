import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { AgendaSource } from '../../../http/feature.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { runners } from '../arrange.ts';
import { fillAgenda } from '../fill-agenda.ts';
import { minutesLetter, noteLetter } from '../letters.ts';
import { openItems } from '../meeting.ts';
import { deliverNotes, noteReaders, notesFor, otherAddressees } from '../notes/note-delivery.ts';
import { inviteAll, peopleOf } from '../people.ts';
import { doneAgain, onMeeting, refusal, withdrawApprovals } from '../steps.ts';
import { agendaOf, type ItemRow, itemOf, lockMeeting, type MeetingFacts, tables, wordsOf } from '../store.ts';

const notYet: Text = {
  sv: 'Mötet är en annan dag. Flytta det om det hålls i dag.',
  en: 'The meeting is on another day. Move it if it is held today.',
};

export const open = command({
  name: 'meeting.open',
  title: { sv: 'Öppna mötet', en: 'Open the meeting' },
  past: { sv: 'Öppnade mötet', en: 'Opened the meeting' },
  verb: { sv: 'Öppna mötet', en: 'Open the meeting' },
  audience: runners,
  input: z.object({ id: field.id() }),
  ...onMeeting('open'),
  read: async (tx, input) => {
    const locked = await lockMeeting(tx, input.id);
    if (!locked) return null;
    return { ...locked, people: await peopleOf(tx, locked.subject, dayOf(locked.row.starts_at)) };
  },
  decide: (target, _, { today }) => {
    const refused = refusal('open', target);
    if (refused) return no(refused);
    if (dayOf(target.row.starts_at) > today) return no(notYet);
    return yes(target, { history: { step: 'open' } });
  },
  write: async (tx, { row, people }, { now }) => {
    await inviteAll(tx, row, people);
    await tables(tx).updateTable('meeting').set({ held_at: now }).where('id', '=', row.id).execute();
    return { id: row.id };
  },
  done: () => ({ sv: 'Mötet är öppnat. Börja med närvaron.', en: 'The meeting is open. Begin with the attendance.' }),
});

export const attend = command({
  name: 'meeting.attend',
  title: { sv: 'Skriv närvaron', en: 'Write the attendance' },
  past: { sv: 'Skrev närvaron', en: 'Wrote the attendance' },
  verb: { sv: 'Spara närvaron', en: 'Save the attendance' },
  audience: runners,
  input: z.object({
    id: field.id(),
    present: field.pickMany({ label: { sv: 'De här är med', en: 'These are there' } }),
    others: field.optionalText({ label: { sv: 'Andra som är med', en: 'Others who are there' }, max: 500 }),
  }),
  ...onMeeting('attend'),
  decide: (target, input) => {
    const refused = refusal('attend', target);
    return refused ? no(refused) : yes(input, { history: { step: 'attend', present: input.present.length } });
  },
  write: async (tx, { id, present, others }) => {
    const rows = await tables(tx).selectFrom('attendance').select('account_id').where('meeting_id', '=', id).execute();
    for (const isPresent of [true, false]) {
      const accounts = rows.map((row) => row.account_id).filter((one) => present.includes(one) === isPresent);
      if (accounts.length === 0) continue;
      await tables(tx)
        .updateTable('attendance')
        .set({ is_present: isPresent })
        .where('meeting_id', '=', id)
        .where('account_id', 'in', accounts)
        .execute();
    }
    await tables(tx)
      .updateTable('meeting')
      .set({ others_present: others ?? '' })
      .where('id', '=', id)
      .execute();
    return { id, isAgain: await withdrawApprovals(tx, id) };
  },
  done: ({ isAgain }) => doneAgain({ sv: 'Närvaron är sparad.', en: 'The attendance is saved.' }, isAgain),
});

/** What the meeting did not come to goes on to the next one. */
export const carryRest = command({
  name: 'meeting.carryRest',
  title: { sv: 'Skjut upp resten', en: 'Postpone the rest' },
  past: { sv: 'Sköt upp resten', en: 'Postponed the rest' },
  verb: { sv: 'Skjut upp resten till nästa möte', en: 'Postpone the rest to the next meeting' },
  audience: runners,
  input: z.object({ id: field.id() }),
  ...onMeeting('write'),
  decide: (target, input) => {
    const refused = refusal('write', target);
    return refused ? no(refused) : yes(input, { history: { step: 'carryRest' } });
  },
  write: async (tx, { id }, { actor, now }) => {
    await tables(tx)
      .updateTable('agenda_item')
      .set({ result: 'carried', result_at: now, result_by: accountOf(actor) })
      .where('meeting_id', '=', id)
      .where('removed_at', 'is', null)
      .where('result', 'is', null)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Resten tas upp nästa möte.', en: 'The rest is taken up at the next meeting.' }),
});

const noAttendance: Text = {
  sv: 'Skriv vilka som var med innan du avslutar mötet.',
  en: 'Write who was there before you close the meeting.',
};

const stillOpen = (titles: readonly Text[]): Text => ({
  sv: `Mötet kan inte avslutas än. De här punkterna saknar resultat: ${titles.map(({ sv }) => sv).join('; ')}.`,
  en: `The meeting cannot be closed yet. These items have no result: ${titles.map(({ en }) => en).join('; ')}.`,
});

interface Outcome {
  itemId: string;
  text: Text;
}

/** What the contributors say was decided on their own pages while the meeting went on. */
export async function outcomesOf(
  tx: Tx,
  meetingId: string,
  items: readonly ItemRow[],
  sources: readonly AgendaSource[],
): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const item of items) {
    const source = sources.find(({ name }) => name === item.source);
    if (!source?.outcome || item.subject_id === null) continue;
    const outcome = await source.outcome(tx, item.subject_id, meetingId);
    if (outcome) found.push({ itemId: item.id, text: outcome.text });
  }
  return found;
}

export function closeCommand(sources: () => readonly AgendaSource[]) {
  return command({
    name: 'meeting.close',
    title: { sv: 'Avsluta mötet', en: 'Close the meeting' },
    past: { sv: 'Avslutade mötet', en: 'Closed the meeting' },
    verb: { sv: 'Avsluta mötet', en: 'Close the meeting' },
    audience: runners,
    input: z.object({ id: field.id() }),
    ...onMeeting('close'),
    read: async (tx, input, { today }) => {
      const locked = await lockMeeting(tx, input.id);
      if (!locked) return null;
      const items = await agendaOf(tx, input.id);
      const attendance = await tables(tx)
        .selectFrom('attendance')
        .select('is_present')
        .where('meeting_id', '=', input.id)
        .execute();
      const readers = await noteReaders(tx, locked.row, today);
      const notes = await notesFor(tx, input.id);
      return {
        ...locked,
        items,
        readers,
        notes,
        others: await otherAddressees(tx, notes, readers, today),
        outcomes: await outcomesOf(tx, input.id, items, sources()),
        isAttended: attendance.some((row) => row.is_present === true),
      };
    },
    decide: (target, _, circumstances) => {
      const refused = refusal('close', target);
      if (refused) return no(refused);
      if (!target.isAttended) return no(noAttendance);
      const decided = new Set(target.outcomes.map(({ itemId }) => itemId));
      const left = openItems(target.items.map(itemOf)).filter(({ id }) => !decided.has(id));
      const titles = target.items
        .filter(({ id }) => left.some((item) => item.id === id))
        .map((item) => wordsOf(item).title);
      if (titles.length > 0) return no(stillOpen(titles));
      return yes(target, {
        history: { step: 'close', items: target.items.length },
        mails: [
          ...target.readers.map((one) => {
            const own = target.notes.filter((note) => one.functions.includes(note.address)).length;
            return minutesLetter(one, target.row, own, one.mustApprove, circumstances);
          }),
          ...target.others.map((one) => noteLetter(one, target.row, circumstances)),
        ],
      });
    },
    write: async (tx, target, circumstances) => {
      const { actor, now } = circumstances;
      const { row } = target;
      for (const { itemId, text } of target.outcomes) {
        await tables(tx)
          .updateTable('agenda_item')
          .set({ result: 'recorded', result_at: now, result_by: accountOf(actor), outcome: JSON.stringify(text) })
          .where('id', '=', itemId)
          .execute();
      }
      await tables(tx)
        .updateTable('meeting')
        .set({ closed_at: now, closed_by: accountOf(actor) })
        .where('id', '=', row.id)
        .execute();
      await deliverNotes(tx, row.id, now);
      await prepareNext(tx, row, sources(), circumstances);
      return { id: row.id };
    },
    done: () => ({
      sv: 'Mötet är avslutat. Alla funktioner får anteckningarna.',
      en: 'The meeting is closed. Every function gets the minutes.',
    }),
  });
}

/** The next planned meeting of the same kind gets what was left over, and what waits by then. */
async function prepareNext(
  tx: Tx,
  row: MeetingFacts,
  sources: readonly AgendaSource[],
  circumstances: Circumstances,
): Promise<void> {
  let asked = tables(tx)
    .selectFrom('meeting')
    .selectAll()
    .where('body', '=', row.body)
    .where('id', '<>', row.id)
    .where('starts_at', '>', row.starts_at)
    .where('held_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .limit(1);
  asked = row.group_id === null ? asked.where('group_id', 'is', null) : asked.where('group_id', '=', row.group_id);
  asked = row.body === 'sync' && row.series_id ? asked.where('series_id', '=', row.series_id) : asked;
  const next = await asked.executeTakeFirst();
  if (next) await fillAgenda(tx, next, sources, circumstances);
}
