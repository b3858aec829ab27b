import type { Job } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { dayOf } from '../../kernel/clock.ts';
import { circumstancesOf, type House } from '../../kernel/house.ts';
import { type MailDraft, post } from '../../kernel/outbox.ts';
import type { Language } from '../../kernel/text.ts';
import { tables } from './store.ts';

interface Waiting {
  subject: string;
  body: string;
}

interface Reader {
  id: string;
  email: string;
  language: Language;
}

const words = {
  subject: {
    sv: (count: number) => (count === 1 ? 'Ett brev från Farled' : `${count} brev från Farled`),
    en: (count: number) => (count === 1 ? 'A letter from Farled' : `${count} letters from Farled`),
  },
  end: {
    sv: 'Du har valt att få de brev som kan vänta samlade. Ändra det här:',
    en: 'You have chosen to get letters that can wait together. Change it here:',
  },
} as const;

/** One letter of several, in the order in which they were written. */
export function digestOf(reader: Reader, letters: readonly Waiting[], baseUrl: string): MailDraft {
  const { language } = reader;
  const parts = letters.map(({ subject, body }) => `${subject}\n\n${body}`);
  const end = `${words.end[language]}\n\n${baseUrl}${paths.ownLetters({})}`;
  return {
    recipient: reader.email,
    accountId: reader.id,
    subject: words.subject[language](letters.length),
    body: [...parts, end].join('\n\n– – –\n\n'),
  };
}

const week = 7 * 86_400_000;

/** Weekly letters go on Mondays; when Farled stood still on one, as soon as the oldest has waited a week. */
export function isDue(digest: 'daily' | 'weekly', oldest: Date, now: Date): boolean {
  const isMonday = new Date(`${dayOf(now)}T12:00:00Z`).getUTCDay() === 1;
  return digest === 'daily' || isMonday || now.getTime() - oldest.getTime() >= week;
}

/**
 * Puts what waits for somebody together into one letter. Each person's letters are one transaction: they leave the queue
 * when the one that holds them enters it, so that none is sent twice and none is lost.
 */
export async function sendDigests(house: House): Promise<number> {
  const now = house.clock.now();
  const { rows } = await house.database.executeAsService(
    `select account_id, association_id, digest, min(created_at) as oldest from outgoing_mail
     where digest is not null and sent_at is null and send_after <= $1 group by 1, 2, 3`,
    [now],
  );
  let made = 0;
  for (const row of rows as Group[]) if (isDue(row.digest, row.oldest, now) && (await sendOne(house, row))) made += 1;
  return made;
}

interface Group {
  account_id: string;
  association_id: string | null;
  digest: 'daily' | 'weekly';
  oldest: Date;
}

async function sendOne(
  house: House,
  { account_id: accountId, association_id: associationId }: Group,
): Promise<boolean> {
  return house.database.asService(async (tx) => {
    const db = tables(tx);
    const circumstances = circumstancesOf(house, { kind: 'system', associationId });
    const letters = await db
      .selectFrom('outgoing_mail')
      .select(['id', 'subject', 'body'])
      .where('account_id', '=', accountId)
      .where('association_id', 'is not distinct from', associationId)
      .where('digest', 'is not', null)
      .where('sent_at', 'is', null)
      .where('send_after', '<=', circumstances.now)
      .orderBy('created_at')
      .orderBy('id')
      .forUpdate()
      .skipLocked()
      .execute();
    if (letters.length === 0) return false;
    const reader = await db
      .selectFrom('account')
      .select(['id', 'email', 'language'])
      .where('id', '=', accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (reader) await post(tx, [digestOf(reader, letters, circumstances.baseUrl)], circumstances);
    await db
      .updateTable('outgoing_mail')
      .set({ sent_at: circumstances.now, body: '' })
      .where(
        'id',
        'in',
        letters.map(({ id }) => id),
      )
      .execute();
    return reader !== undefined;
  });
}

export const digestJob: Job = {
  name: 'letters.digest',
  every: '5 5 * * *',
  run: async (house) => {
    await sendDigests(house);
  },
};
