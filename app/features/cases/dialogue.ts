import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { accountOf } from '../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { refusalOf } from '../../kernel/workflow.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import { mayTake } from './access.ts';
import { type Basic, basicNames, basics, caseWorkflow, stateOf } from './case.ts';
import { askerToWriteTo } from './handing-over/asker-left.ts';
import { letterAboutDialogue } from './letters.ts';
import { answerDays, type LockedCase, lockCase, searchTextOf, tables } from './store.ts';

type Account = NonNullable<Awaited<ReturnType<typeof askerToWriteTo>>>;

interface DialogueTarget extends LockedCase {
  answerDays: number;
  asker: Account | null;
  coordinators: Account[];
}

async function readDialogue(tx: Tx, id: string, today: string): Promise<DialogueTarget | null> {
  const locked = await lockCase(tx, id);
  if (!locked) return null;
  const coordinators = await tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id', 'a.name', 'a.email', 'a.language'])
    .where('f.group_id', '=', locked.subject.groupId)
    .where('f.role', '=', 'coordinator')
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]))
    .execute();
  return {
    ...locked,
    asker: await askerToWriteTo(tx, id, today),
    coordinators,
    answerDays: await answerDays(tx, locked.row.association_id),
  };
}

interface Message {
  target: DialogueTarget;
  text: string;
  basics?: Basic[];
}

type Kind = 'askBack' | 'answer' | 'returnForBasics' | 'completeBasics';

/** What each message does to the case beside standing in it. */
const effectOf: Record<Kind, (message: Message, circumstances: Circumstances) => Record<string, unknown>> = {
  askBack: (_, { now }) => ({ awaiting_asker_since: now }),
  returnForBasics: (_, { now }) => ({ returned_at: now, awaiting_asker_since: null }),
  answer: () => ({ awaiting_asker_since: null }),
  // The clock of the answer starts anew: the question was not answerable before.
  completeBasics: ({ basics: done, target }, { today }) => ({
    returned_at: null,
    basics: done ?? [],
    answer_due: addWorkingDays(today, target.answerDays),
  }),
};

async function writeMessage(
  tx: Tx,
  kind: Kind,
  message: Message,
  circumstances: Circumstances,
): Promise<{ id: string }> {
  const { row } = message.target;
  const db = tables(tx);
  await db
    .insertInto('case_message')
    .values({
      association_id: row.association_id,
      id: circumstances.newId(),
      case_id: row.id,
      round: row.round,
      kind,
      text: message.text,
      account_id: accountOf(circumstances.actor),
      at: circumstances.now,
    })
    .execute();
  await db
    .updateTable('guidance_case')
    .set({ ...effectOf[kind](message, circumstances), search_text: searchTextOf(row.search_text, message.text) })
    .where('id', '=', row.id)
    .execute();
  return { id: row.id };
}

interface Definition {
  kind: Kind;
  title: Text;
  past: Text;
  verb: Text;
  done: Text;
  label: Text;
  hint?: Text;
}

/** The four messages differ in who writes, when, and what they do; their shape is one. */
function message(definition: Definition) {
  const { kind } = definition;
  return command({
    name: `case.${kind}`,
    title: definition.title,
    past: definition.past,
    verb: definition.verb,
    audience: kind === 'askBack' || kind === 'returnForBasics' ? ['coordinator'] : ['caseOfficer'],
    input: z.object({
      id: field.id(),
      text: field.freeText({ label: definition.label, ...(definition.hint && { hint: definition.hint }), max: 2000 }),
    }),
    read: (tx, input, { today }) => readDialogue(tx, input.id, today),
    may: (actor, target) => mayTake(actor, target.subject, kind),
    decide: (target, input, circumstances) => {
      const refusal = refusalOf(caseWorkflow, kind, stateOf(target.subject, circumstances.today), target.subject);
      if (refusal) return no(refusal);
      const readers = kind === 'askBack' || kind === 'returnForBasics' ? [target.asker] : target.coordinators;
      const mails = readers
        .filter((to) => to !== null)
        .map((to) => letterAboutDialogue(to, target.subject.number, target.subject.id, circumstances));
      return yes<Message>({ target, text: input.text }, { mails, history: { step: kind } });
    },
    write: (tx, change, circumstances) => writeMessage(tx, kind, change, circumstances),
    object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
    next: (result) => paths.case({ id: result.id }),
    done: () => definition.done,
  });
}

export const askBack = message({
  kind: 'askBack',
  title: { sv: 'Fråga tillbaka', en: 'Ask back' },
  past: { sv: 'Frågade tillbaka', en: 'Asked back' },
  verb: { sv: 'Skicka motfrågan', en: 'Send the question back' },
  done: { sv: 'Motfrågan är skickad.', en: 'Your question is sent.' },
  label: { sv: 'Vad behöver du veta?', en: 'What do you need to know?' },
  hint: { sv: 'Fråga om situationen, aldrig om vem det är.', en: 'Ask about the situation, never about who it is.' },
});

export const answer = message({
  kind: 'answer',
  title: { sv: 'Svara samordnaren', en: 'Answer the coordinator' },
  past: { sv: 'Svarade samordnaren', en: 'Answered the coordinator' },
  verb: { sv: 'Skicka svaret', en: 'Send the answer' },
  done: { sv: 'Svaret är skickat.', en: 'Your answer is sent.' },
  label: { sv: 'Ditt svar', en: 'Your answer' },
});

export const returnForBasics = message({
  kind: 'returnForBasics',
  title: { sv: 'Skicka tillbaka för att grunderna saknas', en: 'Return because the basics are missing' },
  past: { sv: 'Skickade tillbaka för att grunderna saknades', en: 'Returned it because the basics were missing' },
  verb: { sv: 'Skicka tillbaka', en: 'Return' },
  done: { sv: 'Frågan är tillbaka hos den som frågade.', en: 'The question is back with its asker.' },
  label: { sv: 'Vad behöver prövas först?', en: 'What must be tried first?' },
});

export const completeBasics = command({
  name: 'case.completeBasics',
  title: { sv: 'Grunderna är klara', en: 'The basics are done' },
  past: { sv: 'Bekräftade att grunderna är klara', en: 'Said that the basics are done' },
  verb: { sv: 'Skicka igen', en: 'Send again' },
  audience: ['caseOfficer'],
  input: z.object({
    id: field.id(),
    basics: field.choices({
      label: { sv: 'Vad är prövat nu?', en: 'What has been tried now?' },
      values: basics,
      names: basicNames,
    }),
    text: field.freeText({ label: { sv: 'Vad kom ni fram till?', en: 'What did you find?' }, max: 2000 }),
  }),
  read: (tx, input, { today }) => readDialogue(tx, input.id, today),
  may: (actor, target) => mayTake(actor, target.subject, 'completeBasics'),
  decide: (target, input, circumstances) => {
    const refusal = refusalOf(
      caseWorkflow,
      'completeBasics',
      stateOf(target.subject, circumstances.today),
      target.subject,
    );
    if (refusal) return no(refusal);
    const mails = target.coordinators.map((to) =>
      letterAboutDialogue(to, target.subject.number, target.subject.id, circumstances),
    );
    return yes<Message>(
      { target, text: input.text, basics: input.basics },
      { mails, history: { step: 'completeBasics', basics: { from: target.row.basics, to: input.basics } } },
    );
  },
  write: (tx, change, circumstances) => writeMessage(tx, 'completeBasics', change, circumstances),
  object: (result, target) => ({ type: 'guidanceCase', id: result.id, groupId: target.subject.groupId }),
  next: (result) => paths.case({ id: result.id }),
  done: () => ({ sv: 'Frågan är skickad igen.', en: 'The question is sent again.' }),
});
