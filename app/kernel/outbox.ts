import type { Tx } from '../database/database.ts';
import { associationOf } from './actor.ts';
import type { Circumstances } from './command.ts';

/** A letter to one address. Subject and body hold no more of a case than its number. */
export interface MailDraft {
  recipient: string;
  accountId?: string | null;
  subject: string;
  body: string;
  about?: { type: string; id: string };
  sendAfter?: Date;
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
  };
};

/** Puts letters in the transaction's outbox: they leave only if the command's work stays. */
export async function post(tx: Tx, mails: readonly MailDraft[], circumstances: Circumstances): Promise<void> {
  if (mails.length === 0) return;
  await tx
    .withTables<Tables>()
    .insertInto('outgoing_mail')
    .values(
      mails.map((mail) => ({
        id: circumstances.newId(),
        association_id: associationOf(circumstances.actor),
        account_id: mail.accountId ?? null,
        recipient: mail.recipient,
        subject: mail.subject,
        body: mail.body,
        object_type: mail.about?.type ?? null,
        object_id: mail.about?.id ?? null,
        created_at: circumstances.now,
        send_after: mail.sendAfter ?? circumstances.now,
      })),
    )
    .execute();
}
