import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { runners } from '../arrange.ts';
import { onMeeting, refusal } from '../steps.ts';
import { lockMeeting, tables } from '../store.ts';

const toPreread = (result: { id: string }): string => paths.meetingPreread(result);

const lateAnswer: Text = {
  sv: 'Svaren behövs före mötet. Välj en dag från i dag till mötesdagen.',
  en: 'The answers are needed before the meeting. Choose a day from today to the day of the meeting.',
};

export const setPreread = command({
  name: 'meeting.setPreread',
  title: { sv: 'Skriv underlaget', en: 'Write the material' },
  past: { sv: 'Skrev underlaget', en: 'Wrote the material' },
  verb: { sv: 'Spara underlaget', en: 'Save the material' },
  audience: runners,
  input: z.object({
    id: field.id(),
    preread: field.optionalFreeText({
      label: { sv: 'Att läsa före mötet', en: 'To read before the meeting' },
      max: 8000,
    }),
    answerBy: field.optionalDate({ label: { sv: 'Svara senast', en: 'Answer by' } }),
  }),
  ...onMeeting('arrange'),
  decide: (target, input, { today }) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    const day = input.answerBy;
    // A day that has come since stays: the material can be changed after it.
    if (day !== undefined && day !== target.row.answer_by && (day < today || day > dayOf(target.row.starts_at)))
      return no(lateAnswer, 'answerBy');
    return yes(input, { history: { step: 'setPreread' } });
  },
  write: async (tx, { id, preread, answerBy }) => {
    await tables(tx)
      .updateTable('meeting')
      .set({ preread: preread ?? '', answer_by: answerBy ?? null })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  next: toPreread,
  done: () => ({ sv: 'Underlaget är sparat.', en: 'The material is saved.' }),
});

const mostQuestions = 10;
const tooMany: Text = {
  sv: `Högst ${mostQuestions} frågor, så att de hinner besvaras.`,
  en: `At most ${mostQuestions} questions, so that they can be answered.`,
};

async function withQuestions(tx: Tx, input: { id: string }) {
  const locked = await lockMeeting(tx, input.id);
  if (!locked) return null;
  const questions = await tables(tx)
    .selectFrom('preread_question')
    .selectAll()
    .where('meeting_id', '=', input.id)
    .orderBy('position')
    .execute();
  return { ...locked, questions };
}

export const addQuestion = command({
  name: 'meeting.addQuestion',
  title: { sv: 'Lägg till en fråga', en: 'Add a question' },
  past: { sv: 'La till en fråga i underlaget', en: 'Added a question to the material' },
  verb: { sv: 'Lägg till frågan', en: 'Add the question' },
  audience: runners,
  input: z.object({
    id: field.id(),
    text: field.freeText({
      label: { sv: 'Fråga att svara på före mötet', en: 'Question to answer beforehand' },
      max: 500,
    }),
  }),
  ...onMeeting('arrange'),
  read: withQuestions,
  decide: (target, input, { newId }) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    if (target.questions.length >= mostQuestions) return no(tooMany);
    const position = (target.questions.at(-1)?.position ?? 0) + 1;
    return yes({ ...input, questionId: newId(), position, association: target.row.association_id });
  },
  write: async (tx, { id, text, questionId, position, association }) => {
    await tables(tx)
      .insertInto('preread_question')
      .values({ association_id: association, id: questionId, meeting_id: id, position, text, standing: null })
      .execute();
    return { id };
  },
  next: toPreread,
  done: () => ({ sv: 'Frågan är tillagd.', en: 'The question is added.' }),
});

const isAnswered: Text = {
  sv: 'Någon har redan svarat på frågan. Den står kvar.',
  en: 'Somebody has answered the question already. It stays.',
};

export const dropQuestion = command({
  name: 'meeting.dropQuestion',
  title: { sv: 'Ta bort frågan', en: 'Take the question off' },
  past: { sv: 'Tog bort en fråga ur underlaget', en: 'Took a question out of the material' },
  verb: { sv: 'Ta bort frågan', en: 'Take the question off' },
  audience: runners,
  input: z.object({ id: field.id(), questionId: field.id() }),
  ...onMeeting('arrange'),
  read: async (tx, input) => {
    const locked = await withQuestions(tx, input);
    if (!locked) return null;
    const answers = await tables(tx)
      .selectFrom('preread_answer')
      .select('account_id')
      .where('question_id', '=', input.questionId)
      .where('text', '<>', '')
      .limit(1)
      .execute();
    const isThere = locked.questions.some(({ id }) => id === input.questionId);
    return isThere ? { ...locked, isAnswered: answers.length > 0 } : null;
  },
  decide: (target, input) => {
    const refused = refusal('arrange', target);
    if (refused) return no(refused);
    return target.isAnswered ? no(isAnswered) : yes(input);
  },
  write: async (tx, { id, questionId }) => {
    await tables(tx).deleteFrom('preread_question').where('id', '=', questionId).where('meeting_id', '=', id).execute();
    return { id };
  },
  next: toPreread,
  done: () => ({ sv: 'Frågan är borttagen.', en: 'The question is taken off.' }),
});

const tooLate: Text = {
  sv: 'Mötet har varit. Svaren går inte att ändra längre.',
  en: 'The meeting has been. The answers cannot be changed any more.',
};

/** Everybody's answers beforehand, so that the meeting begins where the reading ended (155). */
export const answerQuestions = command({
  name: 'meeting.answerQuestions',
  title: { sv: 'Svara på frågorna', en: 'Answer the questions' },
  past: { sv: 'Svarade på frågorna', en: 'Answered the questions' },
  verb: { sv: 'Spara mina svar', en: 'Save my answers' },
  audience: runners,
  input: z.object({
    id: field.id(),
    answers: field.list({
      label: { sv: 'Svar', en: 'Answers' },
      max: mostQuestions,
      of: z.object({
        questionId: field.id(),
        text: field.optionalFreeText({ label: { sv: 'Ditt svar', en: 'Your answer' }, max: 2000 }),
      }),
    }),
  }),
  ...onMeeting('answer'),
  read: async (tx, input, { actor }) => {
    const locked = await withQuestions(tx, input);
    if (!locked) return null;
    const own = await tables(tx)
      .selectFrom('preread_answer')
      .select('question_id')
      .where('meeting_id', '=', input.id)
      .where('account_id', '=', accountOf(actor))
      .execute();
    return { ...locked, answered: new Set(own.map((row) => row.question_id)) };
  },
  decide: (target, input, { actor }) => {
    const account = accountOf(actor);
    if (target.subject.closedAt || target.subject.cancelledAt) return no(tooLate);
    if (account === null) return no(tooLate);
    const known = new Set(target.questions.map(({ id }) => id));
    // An answer that was given can be taken back: its field is emptied.
    const answers = input.answers.flatMap(({ questionId, text }) =>
      known.has(questionId) && (text !== undefined || target.answered.has(questionId))
        ? [{ questionId, text: text ?? '' }]
        : [],
    );
    return answers.length === 0 ? no(writeSome) : yes({ id: input.id, answers, account, row: target.row });
  },
  write: async (tx, { id, answers, account, row }, { now }) => {
    for (const { questionId, text } of answers) {
      await tables(tx)
        .insertInto('preread_answer')
        .values({
          association_id: row.association_id,
          question_id: questionId,
          meeting_id: id,
          account_id: account,
          text,
          answered_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(['association_id', 'question_id', 'account_id']).doUpdateSet({ text, answered_at: now }),
        )
        .execute();
    }
    return { id };
  },
  next: toPreread,
  done: () => ({ sv: 'Dina svar är sparade. De andra ser dem.', en: 'Your answers are saved. The others see them.' }),
});

const writeSome: Text = { sv: 'Svara på minst en av frågorna.', en: 'Answer at least one of the questions.' };
