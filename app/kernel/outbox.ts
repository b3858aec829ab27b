import type { Tx } from '../database/database.ts';
import { type Actor, associationOf } from './actor.ts';

/** A letter to one address. Subject and body hold no more of a case than its number. */
export interface MailDraft {
  recipient: string;
  accountId?: string | null;
  subject: string;
  body: string;
  about?: { type: string; id: string };
  sendAfter?: Date;
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
  };
};

/** Who sends, when, and the source of ids: all of a command's circumstances that a letter needs. */
interface Sender {
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => string;
}

/** Puts letters in the transaction's outbox: they leave only if the command's work stays. */
export async function post(tx: Tx, mails: readonly MailDraft[], { actor, now, newId }: Sender): Promise<void> {
  if (mails.length === 0) return;
  await tx
    .withTables<Tables>()
    .insertInto('outgoing_mail')
    .values(
      mails.map((mail) => ({
        id: newId(),
        association_id: associationOf(actor),
        account_id: mail.accountId ?? null,
        recipient: mail.recipient,
        subject: mail.subject,
        body: mail.body,
        object_type: mail.about?.type ?? null,
        object_id: mail.about?.id ?? null,
        created_at: now,
        send_after: mail.sendAfter ?? now,
        calendar: mail.calendar ?? null,
      })),
    )
    .execute();
}
