import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { paths } from '../../http/paths.ts';
import { holds, type Person } from '../../kernel/actor.ts';
import { command, no, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';
import { letterAboutPeerAnswer, letterAboutPeerQuestion } from './letters.ts';
import { peers } from './peers.ts';
import { tables } from './store.ts';

/** Whoever holds one of these functions in the person's association today: they get letters. */
const holdersToday = (tx: Tx, person: Person, roles: readonly Role[], today: string) =>
  tables(tx)
    .selectFrom('held_function as f')
    .innerJoin('account as a', 'a.id', 'f.account_id')
    .select(['a.id', 'a.email', 'a.language'])
    .distinct()
    .where('f.association_id', '=', person.associationId)
    .where('f.role', 'in', roles)
    .where('a.id', '<>', person.accountId)
    .where('f.starts_on', '<=', today)
    .where((where) => where.or([where('f.ends_on', 'is', null), where('f.ends_on', '>=', today)]));

export const askPeers = command({
  name: 'peers.ask',
  title: { sv: 'Fråga kollegorna', en: 'Ask your peers' },
  verb: { sv: 'Skicka frågan', en: 'Send the question' },
  audience: peers,
  input: z.object({
    title: field.freeText({
      label: { sv: 'Frågan på en rad', en: 'The question in one line' },
      hint: {
        sv: 'Till exempel: Hur får ni vården till mötet?',
        en: 'For example: How do you get health care to come?',
      },
      max: 120,
    }),
    text: field.freeText({
      label: { sv: 'Berätta mer', en: 'Tell more' },
      hint: {
        sv: 'Vad du har prövat, och vad du vill veta. Om arbetet, aldrig om en person.',
        en: 'What you have tried, and what you want to know. About the work, never about a person.',
      },
      max: 2000,
    }),
  }),
  read: async (tx, _, { actor, today }) =>
    actor.kind === 'person'
      ? { person: actor, others: await holdersToday(tx, actor, ['coordinator'], today).execute() }
      : null,
  may: (actor) => holds(actor, ...peers),
  decide: ({ person, others }, { title, text }, circumstances) => {
    const id = circumstances.newId();
    return yes(
      { association: person.associationId, account: person.accountId, id, title, text },
      { mails: others.map((to) => letterAboutPeerQuestion(to, id, circumstances)) },
    );
  },
  write: async (tx, { association, account, id, title, text }, { now }) => {
    await tables(tx)
      .insertInto('peer_question')
      .values({
        association_id: association,
        id,
        title,
        text,
        account_id: account,
        asked_at: now,
        settled_at: null,
        helped_answer: null,
      })
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'peerQuestion', id }),
  next: ({ id }) => paths.peerQuestion({ id }),
  done: () => ({ sv: 'Frågan är skickad till kollegorna.', en: 'The question is sent to your peers.' }),
});

async function questionOf(tx: Tx, person: Person, id: string) {
  const row = await tables(tx)
    .selectFrom('peer_question')
    .select(['id', 'account_id', 'settled_at'])
    .where('association_id', '=', person.associationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, association: person.associationId, account: person.accountId } : null;
}

export const answerPeer = command({
  name: 'peers.answer',
  title: { sv: 'Svara en kollega', en: 'Answer a peer' },
  verb: { sv: 'Skicka svaret', en: 'Send the answer' },
  audience: peers,
  input: z.object({
    id: field.id(),
    text: field.freeText({
      label: { sv: 'Ditt svar', en: 'Your answer' },
      hint: {
        sv: 'Vad ni gör, och hur det gick. Den som söker senare läser det också.',
        en: 'What you do, and how it went. Whoever searches later reads it too.',
      },
      max: 2000,
    }),
  }),
  read: async (tx, { id }, { actor, today }) => {
    if (actor.kind !== 'person') return null;
    const question = await questionOf(tx, actor, id);
    if (!question) return null;
    const asker = question.account_id
      ? await holdersToday(tx, actor, peers, today).where('a.id', '=', question.account_id).executeTakeFirst()
      : undefined;
    return { ...question, asker };
  },
  may: (actor) => holds(actor, ...peers),
  decide: (question, { text }, circumstances) => {
    const { association, account, asker } = question;
    return yes(
      { association, account, id: circumstances.newId(), question: question.id, text },
      // Neither oneself nor a peer who has left gets a letter.
      { mails: asker ? [letterAboutPeerAnswer(asker, question.id, circumstances)] : [] },
    );
  },
  write: async (tx, { association, account, id, question, text }, { now }) => {
    await tables(tx)
      .insertInto('peer_answer')
      .values({ association_id: association, id, question_id: question, text, account_id: account, at: now })
      .execute();
    return { id: question };
  },
  object: ({ id }) => ({ type: 'peerQuestion', id }),
  next: ({ id }) => paths.peerQuestion({ id }),
  done: () => ({ sv: 'Tack. Svaret är skickat.', en: 'Thank you. The answer is sent.' }),
});

const whys = {
  answer: { sv: 'Välj ett av svaren på frågan.', en: 'Choose one of the answers to the question.' },
  settled: { sv: 'Frågan är redan klar.', en: 'The question is settled already.' },
} satisfies Record<string, Text>;

/** Whoever asked says what helped, or that nothing more is needed. */
export const settlePeer = command({
  name: 'peers.settle',
  title: { sv: 'Frågan är klar', en: 'The question is settled' },
  verb: { sv: 'Frågan är klar', en: 'The question is settled' },
  audience: peers,
  input: z.object({ id: field.id(), answer: field.optionalId() }),
  read: async (tx, input, { actor }) => {
    if (actor.kind !== 'person') return null;
    const question = await questionOf(tx, actor, input.id);
    if (!question) return null;
    const answer = input.answer
      ? await tables(tx)
          .selectFrom('peer_answer')
          .select('id')
          .where('association_id', '=', question.association)
          .where('question_id', '=', question.id)
          .where('id', '=', input.answer)
          .executeTakeFirst()
      : null;
    return { ...question, answer };
  },
  may: (actor, question) =>
    holds(actor, ...peers) && actor.kind === 'person' && question.account_id === actor.accountId,
  decide: ({ association, id, answer, settled_at }) => {
    if (settled_at) return no(whys.settled);
    return answer === undefined ? no(whys.answer) : yes({ association, id, helped: answer?.id ?? null });
  },
  write: async (tx, { association, id, helped }, { now }) => {
    await tables(tx)
      .updateTable('peer_question')
      .set({ settled_at: now, helped_answer: helped })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'peerQuestion', id }),
  next: ({ id }) => paths.peerQuestion({ id }),
  done: () => ({
    sv: 'Frågan är klar. Den som undrar samma sak hittar den.',
    en: 'The question is settled. Whoever wonders the same will find it.',
  }),
});
