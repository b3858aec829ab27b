import { sql } from 'kysely';
import { z } from 'zod';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { hasWords, matchesWords, type Wanted, wantedWords } from '../catalogue/index.ts';
import { peers, type Show, shows } from './peers.ts';
import { tables } from './store.ts';

export const showNames: Record<Show, Text> = {
  open: { sv: 'Öppna', en: 'Open' },
  settled: { sv: 'Klara', en: 'Settled' },
  all: { sv: 'Alla', en: 'All' },
};

interface QuestionLine {
  id: string;
  title: string;
  askedAt: Date;
  /** Null: no longer with the association. */
  askedBy: string | null;
  isOwn: boolean;
  isSettled: boolean;
  answers: number;
}

export interface PeersView {
  lines: QuestionLine[];
  page: number;
  hasMore: boolean;
  words: string;
  show: Show;
  isEmpty: boolean;
}

const pageSize = 30;

/** Each word in the question or in one of its answers. */
const saidSomewhere = (words: readonly Wanted[], asks: typeof matchesWords) =>
  sql<boolean>`(true ${sql.join(
    words.map(
      (word) => sql`and (${asks([word])} or exists (select from peer_answer n
        where n.association_id = q.association_id and n.question_id = q.id and ${asks([word])}))`,
    ),
    sql` `,
  )})`;

export const peerQuestions = query({
  name: 'peers.list',
  title: { sv: 'Frågor mellan kollegor', en: 'Questions between peers' },
  audience: peers,
  input: z.object({
    words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 200 }),
    show: field.optionalChoice({ label: { sv: 'Visa', en: 'Show' }, values: shows, names: showNames }),
    page: field.optionalInteger({ label: { sv: 'Sida', en: 'Page' }, min: 1, max: 10_000 }),
  }),
  read: async (tx, input, { actor }): Promise<PeersView | null> => {
    if (actor.kind !== 'person') return null;
    const { page = 1, words = '', show = 'all' } = input;
    const wanted = await wantedWords(tx, words);
    let rows = tables(tx)
      .selectFrom('peer_question as q')
      .leftJoin('account as a', 'a.id', 'q.account_id')
      .select(['q.id', 'q.title', 'q.asked_at', 'q.account_id', 'q.settled_at', 'a.name'])
      .select((on) =>
        on
          .selectFrom('peer_answer as n')
          .select(sql<number>`count(*)::int`.as('answers'))
          .whereRef('n.association_id', '=', 'q.association_id')
          .whereRef('n.question_id', '=', 'q.id')
          .as('answers'),
      )
      .where('q.association_id', '=', actor.associationId)
      .where(saidSomewhere(wanted, matchesWords));
    if (wanted.length > 0) rows = rows.orderBy(saidSomewhere(wanted, hasWords), 'desc');
    if (show !== 'all') rows = rows.where('q.settled_at', show === 'open' ? 'is' : 'is not', null);
    const found = await rows
      .orderBy(sql`q.settled_at is not null`)
      .orderBy('q.asked_at', 'desc')
      .orderBy('q.id')
      .limit(pageSize + 1)
      .offset((page - 1) * pageSize)
      .execute();
    return {
      lines: found.slice(0, pageSize).map((row) => ({
        id: row.id,
        title: row.title,
        askedAt: row.asked_at,
        askedBy: row.name,
        isOwn: row.account_id === actor.accountId,
        isSettled: row.settled_at !== null,
        answers: row.answers ?? 0,
      })),
      page,
      hasMore: found.length > pageSize,
      words,
      show,
      isEmpty: found.length === 0 && words === '' && show === 'all' && page === 1,
    };
  },
});

export interface PeerAnswer {
  id: string;
  text: string;
  at: Date;
  by: string | null;
  helped: boolean;
}

export interface PeerQuestionView extends Omit<QuestionLine, 'answers'> {
  text: string;
  settledAt: Date | null;
  answers: PeerAnswer[];
}

export const peerQuestion = query({
  name: 'peers.view',
  title: { sv: 'En fråga mellan kollegor', en: 'A question between peers' },
  audience: peers,
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor }): Promise<PeerQuestionView | null> => {
    if (actor.kind !== 'person') return null;
    const row = await tables(tx)
      .selectFrom('peer_question as q')
      .leftJoin('account as a', 'a.id', 'q.account_id')
      .select(['q.id', 'q.title', 'q.text', 'q.asked_at', 'q.account_id', 'q.settled_at', 'q.helped_answer', 'a.name'])
      .where('q.association_id', '=', actor.associationId)
      .where('q.id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const answers = await tables(tx)
      .selectFrom('peer_answer as n')
      .leftJoin('account as a', 'a.id', 'n.account_id')
      .select(['n.id', 'n.text', 'n.at', 'a.name'])
      .where('n.association_id', '=', actor.associationId)
      .where('n.question_id', '=', id)
      .orderBy('n.at')
      .orderBy('n.id')
      .execute();
    return {
      id: row.id,
      title: row.title,
      text: row.text,
      askedAt: row.asked_at,
      askedBy: row.name,
      isOwn: row.account_id === actor.accountId,
      isSettled: row.settled_at !== null,
      settledAt: row.settled_at,
      answers: answers.map((one) => ({
        id: one.id,
        text: one.text,
        at: one.at,
        by: one.name,
        helped: one.id === row.helped_answer,
      })),
    };
  },
});
