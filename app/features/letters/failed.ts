import { z } from 'zod';
import { paths } from '../../http/paths.ts';
import { holds } from '../../kernel/actor.ts';
import { command, no, query, yes } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { tables } from './store.ts';

export interface FailedLetter {
  id: string;
  recipient: string;
  objectType: string | null;
  written: Date;
  attempts: number;
  reason: string | null;
  /** Null: it is tried again by itself, at `next`. */
  failed: Date | null;
  next: Date;
}

export interface JobLine {
  name: string;
  succeeded: Date | null;
  failed: Date | null;
  reason: string | null;
  isAsked: boolean;
}

export interface FailedView {
  letters: FailedLetter[];
  /** Letters with links for logging in, which belong to no association: how many failed within a day. */
  loginLetters: number;
  jobs: JobLine[];
}

const shown = 200;

/** What could not be sent in the reader's association, and the installation's regular work. Never what stood in a letter. */
export const failedView = query({
  name: 'letters.failed',
  title: { sv: 'Brev och arbete som inte gick', en: 'Letters and work that failed' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({}),
  read: async (tx, _, { actor, now }): Promise<FailedView | null> => {
    if (actor.kind !== 'person') return null;
    const db = tables(tx);
    const letters = await db
      .selectFrom('outgoing_mail')
      .select([
        'id',
        'recipient',
        'object_type as objectType',
        'created_at as written',
        'attempts',
        'last_error as reason',
        'failed_at as failed',
        'send_after as next',
      ])
      .where('association_id', '=', actor.associationId)
      .where('sent_at', 'is', null)
      .where((where) => where.or([where('failed_at', 'is not', null), where('attempts', '>', 0)]))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(shown)
      .execute();
    const { count } = await db
      .selectFrom('outgoing_mail')
      .select((one) => one.fn.countAll<number>().as('count'))
      .where('association_id', 'is', null)
      .where('sent_at', 'is', null)
      .where('attempts', '>', 0)
      .where('created_at', '>', new Date(now.getTime() - 86_400_000))
      .executeTakeFirstOrThrow();
    const jobs = await db
      .selectFrom('job_run')
      .select(['name', 'succeeded_at as succeeded', 'failed_at as failed', 'reason', 'asked_at as asked'])
      .orderBy('name')
      .execute();
    return {
      letters,
      loginLetters: count,
      jobs: jobs.map(({ asked, ...job }) => ({ ...job, isAsked: asked !== null })),
    };
  },
});

const sentMeanwhile: Text = {
  sv: 'Brevet är redan på väg eller skickat.',
  en: 'The letter is on its way already, or sent.',
};

const ofLetter = {
  audience: ['administrator'],
  as: 'service',
  input: z.object({ letterId: field.id() }),
  may: (actor: Parameters<typeof holds>[0]) => holds(actor, 'administrator'),
  object: (result: { id: string }) => ({ type: 'letter', id: result.id }),
  next: () => paths.failedLetters({}),
} as const;

type Read = Parameters<typeof tables>[0];

/** Locked, so that it does not leave meanwhile. */
async function lockLetter(tx: Read, id: string, associationId: string | null) {
  const row = await tables(tx)
    .selectFrom('outgoing_mail')
    .select(['id', 'sent_at', 'sending_at', 'attempts'])
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .where((where) => where.or([where('failed_at', 'is not', null), where('attempts', '>', 0)]))
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, isGone: row.sent_at !== null || row.sending_at !== null } : null;
}

export const sendAgain = command({
  ...ofLetter,
  name: 'letters.sendAgain',
  title: { sv: 'Skicka brevet igen', en: 'Send the letter again' },
  verb: { sv: 'Skicka igen', en: 'Send again' },
  read: async (tx, { letterId }, { actor }) =>
    actor.kind === 'person' ? lockLetter(tx, letterId, actor.associationId) : null,
  decide: ({ id, isGone }) => (isGone ? no(sentMeanwhile) : yes({ id })),
  write: async (tx, { id }, { now }) => {
    await tables(tx)
      .updateTable('outgoing_mail')
      .set({ failed_at: null, attempts: 0, send_after: now })
      .where('id', '=', id)
      .execute();
    return { id };
  },
  done: () => ({ sv: 'Brevet skickas nu.', en: 'The letter is being sent now.' }),
});

export const dropLetter = command({
  ...ofLetter,
  name: 'letters.drop',
  title: { sv: 'Släng brevet', en: 'Drop the letter' },
  verb: { sv: 'Släng', en: 'Drop' },
  read: async (tx, { letterId }, { actor }) =>
    actor.kind === 'person' ? lockLetter(tx, letterId, actor.associationId) : null,
  decide: ({ id, isGone }) => (isGone ? no(sentMeanwhile) : yes({ id })),
  write: async (tx, { id }) => {
    await tables(tx).deleteFrom('outgoing_mail').where('id', '=', id).execute();
    return { id };
  },
  done: () => ({ sv: 'Brevet är slängt.', en: 'The letter has been dropped.' }),
});

export const runAgain = command({
  name: 'letters.runAgain',
  title: { sv: 'Kör arbetet igen', en: 'Run the work again' },
  verb: { sv: 'Kör igen', en: 'Run again' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({ job: field.pick({ label: { sv: 'Arbete', en: 'Work' } }) }),
  read: async (tx, { job }) =>
    (await tables(tx).selectFrom('job_run').select('name').where('name', '=', job).executeTakeFirst()) ?? null,
  may: (actor) => holds(actor, 'administrator'),
  decide: ({ name }) => yes({ name }),
  write: async (tx, { name }, { now }) => {
    await tables(tx).updateTable('job_run').set({ asked_at: now }).where('name', '=', name).execute();
    return { name };
  },
  object: (result) => ({ type: 'job', id: result.name }),
  next: () => paths.failedLetters({}),
  done: () => ({ sv: 'Arbetet körs inom en minut.', en: 'The work runs within a minute.' }),
});
