import { z } from 'zod';
import { accountOf } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { mayRead, mayTake, participants } from '../access.ts';
import { type Pack, packFor } from '../item-view.ts';
import { stateOf } from '../meeting.ts';
import { agendaOf, conceptOf, nameOf, questionOf, tables, wordsOf } from '../store.ts';

export interface PrereadView {
  id: string;
  name: Text;
  startsAt: Date;
  endsAt: Date;
  preread: string;
  answerBy: string | null;
  isSummoned: boolean;
  mayArrange: boolean;
  mayAnswer: boolean;
  questions: { id: string; text: Text; own: string | null; answers: { name: string; text: string }[] }[];
  pack: Pack | null;
  agenda: { id: string; title: Text; background: Text; href: string | null }[];
}

/** What to read before the meeting, and everybody's answers. */
export const prereadView = query({
  name: 'meeting.preread',
  title: { sv: 'Underlag till ett möte', en: 'Material for a meeting' },
  audience: participants,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor, today }): Promise<PrereadView | null> => {
    const row = await tables(tx).selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const subject = conceptOf(row);
    if (!mayRead(actor, subject)) return null;
    const questions = await tables(tx)
      .selectFrom('preread_question')
      .select(['id', 'text', 'standing'])
      .where('meeting_id', '=', id)
      .orderBy('position')
      .execute();
    const answers = await tables(tx)
      .selectFrom('preread_answer as r')
      .innerJoin('account as a', 'a.id', 'r.account_id')
      .select(['r.question_id', 'r.account_id', 'a.name', 'r.text'])
      .where('r.meeting_id', '=', id)
      .where('r.text', '<>', '')
      .orderBy('r.answered_at')
      .execute();
    const own = accountOf(actor);
    const state = stateOf(subject);
    const isComing = state === 'planned' || state === 'summoned';
    const items = await agendaOf(tx, id);
    const hasAnalysis = items.some(({ standing }) => standing === 'caseAnalysis');
    return {
      id,
      name: nameOf(row),
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      preread: row.preread,
      answerBy: row.answer_by,
      isSummoned: row.summoned_at !== null,
      mayArrange: isComing && mayTake(actor, subject, 'arrange'),
      mayAnswer: (isComing || state === 'held') && mayTake(actor, subject, 'answer'),
      questions: questions.map((question) => {
        const of = answers.filter((answer) => answer.question_id === question.id);
        return {
          id: question.id,
          text: questionOf(question),
          own: of.find((answer) => answer.account_id === own)?.text ?? null,
          answers: of.filter((answer) => answer.account_id !== own).map(({ name, text }) => ({ name, text })),
        };
      }),
      pack: hasAnalysis ? await packFor(tx, row, actor, today) : null,
      agenda: items.map((item) => ({ id: item.id, ...wordsOf(item), href: item.href })),
    };
  },
});
