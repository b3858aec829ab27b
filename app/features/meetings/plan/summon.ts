import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { runners } from '../arrange.ts';
import { cancelledLetter, deputyLetter, movedLetter, newPlaceLetter, summons } from '../letters.ts';
import { stateOf } from '../meeting.ts';
import { type Invited, inviteAll, peopleOf } from '../people.ts';
import { onMeeting, refusal } from '../steps.ts';
import { agendaOf, lockMeeting, type MeetingFacts, tables, wordsOf } from '../store.ts';
import { takenTimes } from '../taken-times.ts';
import { clash, timeRefusal, when, whenFields } from '../when.ts';

/** The meeting, who belongs to it on its day, and who calls it. */
async function withPeople(tx: Tx, input: { id: string }) {
  const locked = await lockMeeting(tx, input.id);
  if (!locked) return null;
  const people = await peopleOf(tx, locked.subject, dayOf(locked.row.starts_at));
  const asked = await tables(tx)
    .selectFrom('attendance')
    .select('account_id')
    .where('meeting_id', '=', input.id)
    .execute();
  return {
    ...locked,
    people,
    asked: asked.map((row) => row.account_id),
    items: await agendaOf(tx, input.id),
    questions: await questionsIn(tx, input.id),
  };
}

async function questionsIn(tx: Tx, id: string): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('preread_question')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('meeting_id', '=', id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Deputies on the board are called too; elsewhere they are told when the holder cannot come. */
const called = (body: MeetingFacts['body'], people: readonly Invited[]): Invited[] =>
  people.filter(({ isSubstitute }) => body === 'board' || !isSubstitute);

const organiserIn = (people: readonly Invited[], accountId: string | null): Invited | null =>
  people.find((one) => one.accountId === accountId) ?? null;

const emptyAgenda: Text = {
  sv: 'Dagordningen är tom. Lägg till minst en punkt innan du kallar.',
  en: 'The agenda is empty. Add at least one item before you send the summons.',
};
const nobody: Text = {
  sv: 'Gruppen har inga ledamöter den dagen. Lägg till dem i gruppen först.',
  en: 'The group has no members on that day. Add them to the group first.',
};
const hasBeen: Text = {
  sv: 'Mötets tid har redan varit. Flytta det först.',
  en: 'The time of the meeting has passed. Move it first.',
};

export const summon = command({
  name: 'meeting.summon',
  title: { sv: 'Kalla till mötet', en: 'Send the summons' },
  past: { sv: 'Kallade till mötet', en: 'Sent the summons' },
  verb: { sv: 'Skicka kallelsen', en: 'Send the summons' },
  audience: runners,
  input: z.object({ id: field.id() }),
  ...onMeeting('summon'),
  read: withPeople,
  decide: (target, _, circumstances) => {
    const refused = refusal('summon', target);
    if (refused) return no(refused);
    const { row, people, items, questions } = target;
    if (row.starts_at.getTime() <= circumstances.now.getTime()) return no(hasBeen);
    if (items.length === 0 && row.body !== 'sync') return no(emptyAgenda);
    const to = called(row.body, people);
    if (to.length === 0) return no(nobody);
    const next = { ...row, sequence: row.summoned_at ? row.sequence + 1 : row.sequence };
    const organiser = organiserIn(people, row.convenor_account ?? accountOf(circumstances.actor));
    const content = {
      agenda: items.map((item) => wordsOf(item).title),
      hasPreread: questions > 0 || row.preread !== '',
      answerBy: row.answer_by,
    };
    return yes(
      { id: row.id, row: next, people },
      {
        history: { step: 'summon', people: to.length },
        mails: to.map((one) => summons(one, next, content, organiser, circumstances)),
      },
    );
  },
  write: async (tx, { id, row, people }, { actor, now }) => {
    await inviteAll(tx, row, people);
    await tables(tx)
      .updateTable('meeting')
      .set({ summoned_at: now, summoned_by: accountOf(actor), sequence: row.sequence })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Kallelsen är på väg.', en: 'The summons is on its way.' }),
});

const asBefore: Text = {
  sv: 'Tid och plats är som förut. Ändra det som är nytt.',
  en: 'Time and place are as before. Change what is new.',
};

/** Another time or place. Whoever had answered is asked again, unless the time is the same. */
export const move = command({
  name: 'meeting.move',
  title: { sv: 'Ändra tid eller plats', en: 'Change time or place' },
  past: { sv: 'Ändrade tid eller plats', en: 'Changed time or place' },
  verb: { sv: 'Spara och meddela', en: 'Save and tell' },
  audience: runners,
  input: z.object({ id: field.id(), ...whenFields }),
  ungated: ['starts', 'place', 'link'],
  ...onMeeting('move'),
  read: async (tx, input) => {
    const target = await withPeople(tx, input);
    return target && { ...target, taken: await takenTimes(tx, target.subject, input.id) };
  },
  decide: (target, input, circumstances) => {
    const refused = refusal('move', target);
    if (refused) return no(refused);
    const wrong = timeRefusal(input, circumstances.now);
    if (wrong) return wrong;
    const { row, people } = target;
    const { startsAt, endsAt } = when(input);
    if (target.taken.some((at) => at.getTime() === startsAt.getTime())) return no(clash, 'day');
    const next: MeetingFacts = {
      ...row,
      starts_at: startsAt,
      ends_at: endsAt,
      place: input.place ?? '',
      link: input.link ?? '',
      sequence: row.sequence + 1,
      answer_by: row.answer_by !== null && row.answer_by > input.day ? input.day : row.answer_by,
    };
    const isSameTime = +startsAt === +row.starts_at && +endsAt === +row.ends_at;
    if (isSameTime && next.place === row.place && next.link === row.link) return no(asBefore);
    const organiser = organiserIn(people, row.convenor_account ?? row.summoned_by);
    const letter = isSameTime ? newPlaceLetter : movedLetter;
    return yes(
      { next, isSameTime },
      {
        history: { step: 'move', from: row.starts_at.toISOString(), to: startsAt.toISOString() },
        mails:
          stateOf(target.subject) === 'summoned'
            ? called(row.body, people).map((one) => letter(one, next, organiser, circumstances))
            : [],
      },
    );
  },
  write: async (tx, { next, isSameTime }) => {
    const { id, starts_at, ends_at, place, link, sequence, answer_by } = next;
    await tables(tx)
      .updateTable('meeting')
      .set({ starts_at, ends_at, place, link, sequence, answer_by })
      .where('id', '=', id)
      .execute();
    if (!isSameTime)
      await tables(tx)
        .updateTable('attendance')
        .set({ answer: null, answered_at: null })
        .where('meeting_id', '=', id)
        .execute();
    return { id, isSameTime };
  },
  done: ({ isSameTime }) =>
    isSameTime
      ? { sv: 'Platsen är ändrad.', en: 'The place is changed.' }
      : { sv: 'Mötet är flyttat.', en: 'The meeting is moved.' },
});

export const cancel = command({
  name: 'meeting.cancel',
  title: { sv: 'Ställ in mötet', en: 'Cancel the meeting' },
  past: { sv: 'Ställde in mötet', en: 'Cancelled the meeting' },
  verb: { sv: 'Ställ in mötet', en: 'Cancel the meeting' },
  audience: runners,
  input: z.object({
    id: field.id(),
    reason: field.freeText({
      label: { sv: 'Varför?', en: 'Why?' },
      hint: { sv: 'De kallade läser det.', en: 'Those who were asked read it.' },
      max: 500,
    }),
  }),
  ...onMeeting('cancel'),
  read: withPeople,
  decide: (target, input, circumstances) => {
    const refused = refusal('cancel', target);
    if (refused) return no(refused);
    const { row, people } = target;
    const next = { ...row, cancelled_at: circumstances.now, sequence: row.sequence + 1 };
    const organiser = organiserIn(people, row.convenor_account ?? row.summoned_by);
    return yes(
      { id: row.id, sequence: next.sequence, reason: input.reason },
      {
        history: { step: 'cancel' },
        mails:
          stateOf(target.subject) === 'summoned'
            ? called(row.body, people).map((one) => cancelledLetter(one, next, organiser, circumstances))
            : [],
      },
    );
  },
  write: async (tx, { id, sequence, reason }, { actor, now }) => {
    await tables(tx)
      .updateTable('meeting')
      .set({ cancelled_at: now, cancelled_by: accountOf(actor), cancel_reason: reason, sequence })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({
    sv: 'Mötet är inställt. Dess punkter väntar på nästa möte.',
    en: 'The meeting is cancelled. Its items wait for the next one.',
  }),
});

const answers = ['comes', 'cannot'] as const;

const notAsked: Text = {
  sv: 'Du är inte kallad till mötet.',
  en: 'You are not asked to this meeting.',
};

/** Comes or cannot. Where the holder cannot, the deputy is told. */
export const answerSummons = command({
  name: 'meeting.answer',
  title: { sv: 'Svara på kallelsen', en: 'Answer the summons' },
  past: { sv: 'Svarade på kallelsen', en: 'Answered the summons' },
  verb: { sv: 'Svara', en: 'Answer' },
  audience: runners,
  input: z.object({
    id: field.id(),
    answer: field.choice({
      label: { sv: 'Kommer du?', en: 'Do you come?' },
      values: answers,
      names: { comes: { sv: 'Jag kommer', en: 'I come' }, cannot: { sv: 'Jag kan inte', en: 'I cannot' } },
      radios: true,
    }),
  }),
  ...onMeeting('answer'),
  read: withPeople,
  decide: (target, input, circumstances) => {
    const refused = refusal('answer', target);
    if (refused) return no(refused);
    const own = accountOf(circumstances.actor);
    const me = target.people.find(({ accountId }) => accountId === own);
    if (!me || !target.asked.includes(me.accountId)) return no(notAsked);
    const deputy =
      input.answer === 'cannot' && me.deputyId
        ? target.people.find(({ accountId }) => accountId === me.deputyId)
        : undefined;
    return yes(
      { ...input, me, row: target.row },
      { mails: deputy ? [deputyLetter(deputy, target.row, me.name, circumstances)] : [] },
    );
  },
  write: async (tx, { id, answer, me }, { now }) => {
    await tables(tx)
      .updateTable('attendance')
      .set({ answer, answered_at: now })
      .where('meeting_id', '=', id)
      .where('account_id', '=', me.accountId)
      .execute();
    return { id, answer };
  },
  done: ({ answer }) =>
    answer === 'comes'
      ? { sv: 'Välkommen. Svaret är noterat.', en: 'Welcome. Your answer is noted.' }
      : { sv: 'Svaret är noterat.', en: 'Your answer is noted.' },
});
