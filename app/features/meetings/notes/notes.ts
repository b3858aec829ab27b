import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { participants } from '../access.ts';
import { runners } from '../arrange.ts';
import { noteLetter } from '../letters.ts';
import { lockItem, toItem } from '../minutes.ts';
import { doneAgain, onMeeting, refusal, withdrawApprovals } from '../steps.ts';
import { tables } from '../store.ts';
import { addressees } from './note-delivery.ts';

/** The functions that a note can be addressed to. */
const noteRoles = ['coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office'] as const;

const early: Text = {
  sv: 'Dagen ligger före mötet. Välj mötesdagen eller en senare dag.',
  en: 'The day is before the meeting. Choose the day of the meeting or a later one.',
};

/** What a function is told or asked to do (003 §3.3.1: those it concerned never heard of it). */
export const addNote = command({
  name: 'meeting.addNote',
  title: { sv: 'Skriv till en funktion', en: 'Write to a function' },
  past: { sv: 'Skrev till en funktion', en: 'Wrote to a function' },
  verb: { sv: 'Lägg till', en: 'Add' },
  audience: runners,
  input: z.object({
    id: field.id(),
    itemId: field.id(),
    role: field.choice({
      label: { sv: 'Till vem?', en: 'To whom?' },
      values: noteRoles,
      names: {
        coordinator: { sv: 'Samordnaren ({coordinator})', en: 'The coordinator ({coordinator})' },
        teamWorker: { sv: 'Tilläggsresursen ({teamWorker})', en: 'The team worker ({teamWorker})' },
        groupMember: { sv: 'Ledamöterna i {group}', en: 'The members of {group}' },
        groupChair: { sv: 'Ordföranden i {group}', en: 'The chair of {group}' },
        office: { sv: 'Förbundets kansli', en: 'The association’s office' },
      },
    }),
    text: field.freeText({
      label: { sv: 'Vad ska de veta eller göra?', en: 'What should they know or do?' },
      max: 2000,
    }),
    dueOn: field.optionalDate({ label: { sv: 'Klart senast', en: 'Done by' } }),
  }),
  ...onMeeting('write'),
  read: async (tx, input, { today }) => {
    const locked = await lockItem(tx, input);
    if (!locked) return null;
    const groupId = input.role === 'office' ? null : locked.row.group_id;
    const isDelivered = locked.row.closed_at !== null;
    return { ...locked, groupId, to: isDelivered ? await addressees(tx, input.role, groupId, today) : [] };
  },
  decide: (target, input, circumstances) => {
    const refused = refusal('write', target);
    if (refused) return no(refused);
    if (input.dueOn !== undefined && input.dueOn < dayOf(target.row.starts_at)) return no(early, 'dueOn');
    return yes(
      { ...input, row: target.row, groupId: target.groupId, noteId: circumstances.newId() },
      {
        history: { step: 'addNote', role: input.role },
        // The minutes went out before: this one goes at once.
        mails: target.to.map((one) => noteLetter(one, target.row, circumstances)),
      },
    );
  },
  write: async (tx, { id, itemId, role, text, dueOn, row, groupId, noteId }, { actor, now }) => {
    await tables(tx)
      .insertInto('meeting_note')
      .values({
        association_id: row.association_id,
        id: noteId,
        meeting_id: id,
        item_id: itemId,
        role,
        group_id: groupId,
        text,
        due_on: dueOn ?? null,
        written_at: now,
        written_by: accountOf(actor),
        delivered_at: row.closed_at ? now : null,
      })
      .execute();
    return { id, itemId, isSent: row.closed_at !== null, isAgain: await withdrawApprovals(tx, id) };
  },
  next: toItem,
  done: ({ isSent: sent, isAgain }) =>
    sent
      ? doneAgain({ sv: 'Det är skickat till dem.', en: 'It is sent to them.' }, isAgain)
      : { sv: 'De får det när mötet är avslutat.', en: 'They get it when the meeting is closed.' },
});

const isSent: Text = {
  sv: 'Den har redan skickats och kan inte tas tillbaka.',
  en: 'It has been sent already and cannot be taken back.',
};

export const removeNote = command({
  name: 'meeting.removeNote',
  title: { sv: 'Ta bort', en: 'Take off' },
  past: { sv: 'Tog bort en rad till en funktion', en: 'Took off a line to a function' },
  verb: { sv: 'Ta bort', en: 'Take off' },
  audience: runners,
  input: z.object({ id: field.id(), itemId: field.id(), noteId: field.id() }),
  ...onMeeting('write'),
  read: async (tx, input) => {
    const locked = await lockItem(tx, input);
    if (!locked) return null;
    const note = await tables(tx)
      .selectFrom('meeting_note')
      .select('delivered_at')
      .where('id', '=', input.noteId)
      .where('item_id', '=', input.itemId)
      .executeTakeFirst();
    return note ? { ...locked, note } : null;
  },
  decide: (target, input) => {
    const refused = refusal('write', target);
    if (refused) return no(refused);
    return target.note.delivered_at ? no(isSent) : yes(input);
  },
  write: async (tx, { id, itemId, noteId }) => {
    await tables(tx).deleteFrom('meeting_note').where('id', '=', noteId).execute();
    return { id, itemId };
  },
  next: toItem,
  done: () => ({ sv: 'Det är borttaget.', en: 'It is taken off.' }),
});

/** ”I have read it”, or ”it is done”, for the one who says so. */
export const acknowledge = command({
  name: 'meeting.acknowledge',
  title: { sv: 'Kvittera', en: 'Acknowledge' },
  verb: { sv: 'Kvittera', en: 'Acknowledge' },
  audience: participants,
  input: z.object({ noteId: field.id() }),
  read: async (tx, { noteId }, { actor }) => {
    const account = accountOf(actor);
    const note = await tables(tx)
      .selectFrom('meeting_note')
      .select(['id', 'association_id', 'role', 'group_id'])
      .where('id', '=', noteId)
      .where('delivered_at', 'is not', null)
      .executeTakeFirst();
    return note && account !== null ? { note, account } : null;
  },
  may: (actor, { note }) =>
    actor.kind === 'person' &&
    actor.functions.some(
      (held) => held.role === note.role && (note.group_id === null || held.groupId === note.group_id),
    ),
  decide: (target) => yes(target),
  write: async (tx, { note, account }, { now }) => {
    await tables(tx)
      .insertInto('meeting_note_receipt')
      .values({ association_id: note.association_id, note_id: note.id, account_id: account, read_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { id: note.id };
  },
  object: (result) => ({ type: 'meetingNote', id: result.id }),
  next: () => paths.meetingNotes({}),
  done: () => ({ sv: 'Det är kvitterat.', en: 'It is acknowledged.' }),
});
