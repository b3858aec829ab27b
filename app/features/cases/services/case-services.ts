import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { readCaseAnswers, type ServicesView, servicesForAnswers } from '../../catalogue/index.ts';
import { relationOf } from '../access.ts';
import { type CaseState, stateOf } from '../case.ts';
import { type CaseRow, conceptOf, lockCase, tables } from '../store.ts';

/** Answers to what the services' rules ask are kept by the id of what was asked; the form's own two are words. */
type Answers = Readonly<Record<string, unknown>>;

const answersOf = (row: { answers: CaseRow['answers'] }): Answers =>
  typeof row.answers === 'string' ? {} : row.answers;

export interface CaseServices {
  id: string;
  number: string;
  question: string;
  /** What the case's own fields say, and what has been answered since. */
  services: ServicesView;
  /** The attributes that the case's own fields answer. */
  settled: readonly string[];
  answers: Answers;
  mayAnswer: boolean;
}

/** What stands open in a case's situation, and what is still not known of it. */
export const caseServices = query({
  name: 'case.services',
  title: { sv: 'Insatserna för ett ärende', en: 'The services for a case' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor, today }): Promise<CaseServices | null> => {
    const row = await tables(tx).selectFrom('guidance_case').selectAll().where('id', '=', input.id).executeTakeFirst();
    if (!row) return null;
    const subject = conceptOf(row);
    if (!relationOf(actor, subject)) return null;
    const place = row.municipality_id
      ? await tables(tx)
          .selectFrom('municipality')
          .select('name')
          .where('id', '=', row.municipality_id)
          .executeTakeFirst()
      : undefined;
    const known = {
      ageFrom: row.age_from,
      ageTo: row.age_to,
      municipality: place?.name ?? null,
      incomeSources: row.income_sources,
      basics: row.basics,
      basicsKnown: row.import_id === null,
    };
    const answers = answersOf(row);
    const without = await servicesForAnswers(tx, row.association_id, { ...known, answers: {} }, today);
    return {
      id: row.id,
      number: row.number,
      question: row.question,
      services: await servicesForAnswers(tx, row.association_id, { ...known, answers }, today),
      settled: Object.keys(without.facts),
      answers,
      mayAnswer: mayStillBeAnswered(stateOf(subject, today)),
    };
  },
});

/** Also when the advice is given and the case closed: what is learnt is what the next like case is compared with. */
function mayStillBeAnswered(state: CaseState): boolean {
  return state !== 'withdrawn' && state !== 'merged';
}

const over: Text = {
  sv: 'Frågan är återtagen eller hopslagen med en annan. Svaren hör hemma i den som gäller.',
  en: 'The question is withdrawn or merged into another one. The answers belong in the one that counts.',
};

/** Keeps answers with the case as facts, not as text: nothing here can name anybody. */
export const answerFacts = command({
  name: 'case.answerFacts',
  title: { sv: 'Svara på det som avgör', en: 'Answer what decides' },
  past: { sv: 'Svarade på det som avgör', en: 'Answered what decides' },
  verb: { sv: 'Spara svaren', en: 'Save the answers' },
  audience: ['caseOfficer', 'coordinator'],
  input: z.object({
    id: field.id(),
    facts: field.answers({ label: { sv: 'Svaren', en: 'The answers' } }),
  }),
  read: async (tx, input, { today }) => {
    const locked = await lockCase(tx, input.id);
    return locked && { ...locked, read: await readCaseAnswers(tx, locked.row.association_id, input.facts, today) };
  },
  may: (actor, { subject }) => relationOf(actor, subject) !== null,
  decide: ({ row, subject, read }, input, { today }) => {
    if (!mayStillBeAnswered(stateOf(subject, today))) return no(over);
    if (read.fault) return no(read.fault.why, `facts.${read.fault.attribute}`);
    const before = answersOf(row);
    // What was asked and left without an answer is not known any longer.
    const asked = Object.keys(input.facts);
    const kept = Object.fromEntries(Object.entries(before).filter(([id]) => !asked.includes(id)));
    const after = { ...kept, ...read.facts };
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
    );
    const history = Object.fromEntries(
      changed.map((id) => [id, { from: before[id] ?? null, to: Object.hasOwn(after, id) ? after[id] : null }]),
    );
    return yes({ id: row.id, after }, { history: { step: 'answerFacts', ...history } });
  },
  write: async (tx, { id, after }) => {
    await tables(tx)
      .updateTable('guidance_case')
      .set({ answers: JSON.stringify(after) })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }, { subject }) => ({ type: 'guidanceCase', id, groupId: subject.groupId }),
  next: ({ id }) => paths.caseServices({ id }),
  done: () => ({ sv: 'Svaren är sparade med frågan.', en: 'The answers are kept with the question.' }),
});
