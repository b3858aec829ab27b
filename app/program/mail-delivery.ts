import nodemailer, { type Transporter } from 'nodemailer';
import type { House } from '../kernel/house.ts';

type Tables = {
  outgoing_mail: {
    id: string;
    recipient: string;
    subject: string;
    body: string;
    calendar: string | null;
    send_after: Date;
    sent_at: Date | null;
    attempts: number;
    failed_at: Date | null;
    last_error: string | null;
  };
};

const mostAttempts = 8;
const minute = 60_000;

/** Waits longer after each failure: 1, 2, 4 … minutes, then the letter is marked as failed and stays to be seen. */
function nextTry(now: Date, attempts: number): Date {
  return new Date(now.getTime() + 2 ** (attempts - 1) * minute);
}

/** The letter's type of content says the same as the file (RFC 6047 § 2.4). */
function methodOf(calendar: string): string {
  return /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

export interface MailDelivery {
  /** Sends what is due; the number of letters that left. */
  deliver(): Promise<number>;
  close(): void;
}

export function mailDelivery(house: House, smtpUrl: string, from: string): MailDelivery {
  const transport = nodemailer.createTransport(smtpUrl);
  return {
    deliver: async () => {
      let sent = 0;
      for (
        let result = await deliverOne(house, transport, from);
        result !== 'none';
        result = await deliverOne(house, transport, from)
      ) {
        if (result === 'sent') sent += 1;
      }
      return sent;
    },
    close: () => transport.close(),
  };
}

/** One letter, locked while it is on its way, so that no other process sends it too. A sent letter's text is not kept. */
function deliverOne(house: House, transport: Transporter, from: string): Promise<'sent' | 'failed' | 'none'> {
  return house.database.asService(async (tx) => {
    const db = tx.withTables<Tables>();
    const now = house.clock.now();
    const letter = await db
      .selectFrom('outgoing_mail')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('send_after', '<=', now)
      .orderBy('send_after')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!letter) return 'none';
    const update = db.updateTable('outgoing_mail').where('id', '=', letter.id);
    try {
      await transport.sendMail({
        from,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.body,
        messageId: `<${letter.id}@farled>`,
        ...(letter.calendar && {
          icalEvent: { filename: 'mote.ics', method: methodOf(letter.calendar), content: letter.calendar },
        }),
      });
      await update.set({ sent_at: now, body: '', calendar: null }).execute();
      return 'sent';
    } catch (error) {
      const attempts = letter.attempts + 1;
      const reason = (error as { code?: string }).code ?? 'error';
      await update
        .set({
          attempts,
          last_error: reason,
          ...(attempts >= mostAttempts ? { failed_at: now } : { send_after: nextTry(now, attempts) }),
        })
        .execute();
      return 'failed';
    }
  });
}
