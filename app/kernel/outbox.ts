import type { Tx } from '../database/database.ts';
import { type Actor, associationOf } from './actor.ts';
import { nextOfficeTime } from './office-hours.ts';

/** When somebody wants the letters that can wait. */
export const letterChoices = ['atOnce', 'daily', 'weekly', 'none'] as const;
export type LetterChoice = (typeof letterChoices)[number];

/** A letter to one address. Subject and body hold no more of a case than its number. */
export interface MailDraft {
  recipient: string;
  accountId?: string | null;
  subject: string;
  body: string;
  about?: { type: string; id: string };
  sendAfter?: Date;
  /** Nothing goes wrong if it comes tomorrow: then its receiver's own wishes decide when. Only with an account. */
  canWait?: boolean;
  /** A calendar file that goes with it. */
  calendar?: string;
}

type Tables = {
  outgoing_mail: {
    id: string;
    association_id: string | null;
    account_id: string | null;
    recipient: string;
    subject: string;
    body: string;
    object_type: string | null;
    object_id: string | null;
    created_at: Date;
    send_after: Date;
    calendar: string | null;
    can_wait: boolean;
    digest: 'daily' | 'weekly' | null;
  };
  account: { id: string; letters: LetterChoice; only_office_hours: boolean };
};

/** Who sends, when, and the source of ids: all of a command's circumstances that a letter needs. */
interface Sender {
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

type Wish = { choice: LetterChoice; onlyOfficeHours: boolean };

/** What a letter that can wait meets: its place in the next digest, a later time, or nothing at all. */
export function waitOf(
  mail: MailDraft,
  wish: Wish | undefined,
  now: Date,
): { digest: 'daily' | 'weekly' | null; sendAfter: Date } | null {
  const sendAfter = mail.sendAfter ?? now;
  if (!mail.canWait || !wish) return { digest: null, sendAfter };
  if (wish.choice === 'none') return null;
  return {
    digest: wish.choice === 'atOnce' ? null : wish.choice,
    sendAfter: wish.onlyOfficeHours ? nextOfficeTime(sendAfter) : sendAfter,
  };
}

async function wishesOf(tx: Tx, mails: readonly MailDraft[]): Promise<Map<string, Wish>> {
  const ids = mails.flatMap((mail) => (mail.canWait && mail.accountId ? [mail.accountId] : []));
  if (ids.length === 0) return new Map();
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('account')
    .select(['id', 'letters', 'only_office_hours'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { choice: row.letters, onlyOfficeHours: row.only_office_hours }]));
}

/** Puts letters in the transaction's outbox: they leave only if the command's work stays. */
export async function post(tx: Tx, mails: readonly MailDraft[], { actor, now, newId }: Sender): Promise<void> {
  const wishes = await wishesOf(tx, mails);
  const rows = mails.flatMap((mail) => {
    const wait = waitOf(mail, wishes.get(mail.accountId ?? ''), now);
    if (!wait) return [];
    return [
      {
        id: newId(),
        association_id: associationOf(actor),
        account_id: mail.accountId ?? null,
        recipient: mail.recipient,
        subject: mail.subject,
        body: mail.body,
        object_type: mail.about?.type ?? null,
        object_id: mail.about?.id ?? null,
        created_at: now,
        send_after: wait.sendAfter,
        calendar: mail.calendar ?? null,
        can_wait: mail.canWait ?? false,
        digest: wait.digest,
      },
    ];
  });
  if (rows.length > 0) await tx.withTables<Tables>().insertInto('outgoing_mail').values(rows).execute();
}
