import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { mayTake } from './access.ts';
import { caseWorkflow, incomeSourceNames, incomeSources, stateOf } from './case.ts';
import { readHandle } from './handle-code.ts';
import { answerDays, type LockedCase, lockCase, searchTextOf, tables } from './store.ts';

const subjectOf = (result: { id: string }, target: LockedCase) => ({
  type: 'guidanceCase',
  id: result.id,
  groupId: target.subject.groupId,
});

/** Something was wrong in the question: what was corrected is traced, the old words are kept only in the history. */
export const correctQuestion = command({
  name: 'case.correctQuestion',
  title: { sv: 'Rätta frågan', en: 'Correct the question' },
  past: { sv: 'Rättade frågan', en: 'Corrected the question' },
  verb: { sv: 'Spara rättelsen', en: 'Save the correction' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({
    id: field.id(),
    age: field.optionalInteger({ label: { sv: 'Ålder', en: 'Age' }, min: 13, max: 99 }),
    incomeSources: field.choices({
      label: { sv: 'Ersättning', en: 'Income source' },
      values: incomeSources,
      names: incomeSourceNames,
    }),
    question: field.freeText({ label: { sv: 'Frågan', en: 'The question' }, max: 4000 }),
  }),
  read: (tx, input) => lockCase(tx, input.id),
  may: (actor, target) => mayTake(actor, target.subject, 'correctQuestion'),
  decide: (target, input, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'correctQuestion', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    const { row } = target;
    const history: Record<string, unknown> = { step: 'correctQuestion' };
    if (row.question !== input.question) history.question = { from: row.question, to: input.question };
    if (row.age_from !== (input.age ?? null)) history.age = { from: row.age_from, to: input.age ?? null };
    if (row.income_sources.join() !== input.incomeSources.join())
      history.incomeSources = { from: row.income_sources, to: input.incomeSources };
    return yes({ id: row.id, number: row.number, input }, { history });
  },
  write: async (tx, { id, number, input }) => {
    await tables(tx)
      .updateTable('guidance_case')
      .set({
        age_from: input.age ?? null,
        age_to: input.age ?? null,
        income_sources: input.incomeSources,
        question: input.question,
        search_text: searchTextOf(number, input.question),
      })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: subjectOf,
  next: (result) => paths.case({ id: result.id }),
  done: () => ({ sv: 'Frågan är rättad.', en: 'The question is corrected.' }),
});

export const withdraw = command({
  name: 'case.withdraw',
  title: { sv: 'Ta tillbaka frågan', en: 'Withdraw the question' },
  past: { sv: 'Tog tillbaka frågan', en: 'Withdrew the question' },
  verb: { sv: 'Ta tillbaka', en: 'Withdraw' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id: field.id() }),
  read: (tx, input) => lockCase(tx, input.id),
  may: (actor, target) => mayTake(actor, target.subject, 'withdraw'),
  decide: (target, _, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'withdraw', stateOf(target.subject, today), target.subject);
    return refusal ? no(refusal) : yes({ id: target.row.id }, { history: { step: 'withdraw' } });
  },
  write: async (tx, { id }, { now }) => {
    await tables(tx).updateTable('guidance_case').set({ withdrawn_at: now }).where('id', '=', id).execute();
    return { id };
  },
  object: subjectOf,
  next: (result) => paths.case({ id: result.id }),
  done: () => ({
    sv: 'Frågan är återtagen. Den räknas inte längre.',
    en: 'The question is withdrawn. It no longer counts.',
  }),
});

const sameGroup: Text = {
  sv: 'Skriv numret på en annan fråga i samma grupp, till exempel HEB-26-0012.',
  en: 'Write the number of another question in the same group, for example HEB-26-0012.',
};

/** The same matter asked twice: one of them goes on, the other leads there. */
export const merge = command({
  name: 'case.merge',
  title: { sv: 'För samman med en annan fråga', en: 'Merge with another question' },
  past: { sv: 'Förde samman frågan med en annan', en: 'Merged the question with another' },
  verb: { sv: 'För samman', en: 'Merge' },
  audience: ['coordinator'],
  input: z.object({
    id: field.id(),
    number: field.key({ label: { sv: 'Den andra frågans nummer', en: 'The other question’s number' } }, 40),
  }),
  ungated: ['number'],
  read: async (tx, input) => {
    const locked = await lockCase(tx, input.id);
    if (!locked) return null;
    const into = await tables(tx)
      .selectFrom('guidance_case')
      .select(['id', 'number', 'group_id', 'merged_into'])
      .where('number', '=', input.number.toUpperCase())
      .executeTakeFirst();
    return { ...locked, into: into ?? null };
  },
  may: (actor, target) => mayTake(actor, target.subject, 'merge'),
  decide: (target, _, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'merge', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    const { into, row } = target;
    if (!into || into.id === row.id || into.group_id !== row.group_id || into.merged_into)
      return no(sameGroup, 'number');
    return yes({ id: row.id, into: into.id }, { history: { step: 'merge', into: into.number } });
  },
  write: async (tx, { id, into }) => {
    await tables(tx).updateTable('guidance_case').set({ merged_into: into }).where('id', '=', id).execute();
    return { id };
  },
  object: subjectOf,
  next: (result) => paths.case({ id: result.id }),
  done: () => ({ sv: 'Frågorna är sammanförda.', en: 'The questions are merged.' }),
});

const wrongHandle: Text = {
  sv: 'Handtaget hör inte till den här frågan. Det står i ditt eget ärendesystem, om du kopierade det dit.',
  en: 'The handle does not belong to this question. It is in your own case system, if you copied it there.',
};

/** Who knows the handle knows whom it was about; the handle is the proof, and it stands outside Farled. */
export const reopen = command({
  name: 'case.reopen',
  title: { sv: 'Öppna frågan igen', en: 'Reopen the question' },
  past: { sv: 'Öppnade frågan igen', en: 'Reopened the question' },
  verb: { sv: 'Öppna igen', en: 'Reopen' },
  audience: ['caseOfficer'],
  input: z.object({
    id: field.id(),
    handle: field.key(
      {
        label: { sv: 'Handtag', en: 'Handle' },
        hint: { sv: 'Till exempel 7K3M-9QXT-2B8F-C4WD', en: 'For example 7K3M-9QXT-2B8F-C4WD' },
      },
      40,
    ),
    text: field.freeText({ label: { sv: 'Vad har hänt sedan dess?', en: 'What has happened since?' }, max: 2000 }),
  }),
  ungated: ['handle'],
  read: async (tx, input, circumstances) => {
    const locked = await lockCase(tx, input.id);
    if (!locked) return null;
    const stored = await tables(tx)
      .selectFrom('case_handle')
      .select('handle_hash')
      .where('case_id', '=', input.id)
      .executeTakeFirst();
    const typed = readHandle(input.handle);
    return {
      ...locked,
      fits: typed !== null && stored !== undefined && circumstances.keyedHash(typed) === stored.handle_hash,
    };
  },
  may: (actor, target) => mayTake(actor, target.subject, 'reopen'),
  decide: (target, input, { today }) => {
    const refusal = refusalOf(caseWorkflow, 'reopen', stateOf(target.subject, today), target.subject);
    if (refusal) return no(refusal);
    if (!target.fits) return no(wrongHandle, 'handle');
    return yes({ target, text: input.text }, { history: { step: 'reopen', round: target.row.round + 1 } });
  },
  write: async (tx, { target, text }, { now, today, newId, actor }) => {
    const { row } = target;
    const round = row.round + 1;
    await tables(tx)
      .insertInto('case_message')
      .values({
        association_id: row.association_id,
        id: newId(),
        case_id: row.id,
        round,
        kind: 'reopen',
        text,
        account_id: accountOf(actor),
        at: now,
      })
      .execute();
    await tables(tx)
      .updateTable('guidance_case')
      .set({
        round,
        reopened_at: now,
        advised_at: null,
        advised_by: null,
        withdrawn_at: null,
        outcome: null,
        outcome_at: null,
        outcome_via: null,
        follow_up_on: null,
        reminded_at: null,
        answer_due: addWorkingDays(today, await answerDays(tx, row.association_id)),
        search_text: searchTextOf(row.search_text, text),
      })
      .where('id', '=', row.id)
      .execute();
    return { id: row.id };
  },
  object: subjectOf,
  next: (result) => paths.case({ id: result.id }),
  done: () => ({ sv: 'Frågan är öppen igen.', en: 'The question is open again.' }),
});
