import { z } from 'zod';
import { holds } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';

type Tables = {
  outgoing_mail: {
    id: string;
    association_id: string;
    account_id: string | null;
    subject: string;
    body: string;
    send_after: Date;
    recipient: string;
    object_type: string | null;
  };
  association: { id: string; is_demo: boolean };
};

export interface Letter {
  id: string;
  at: Date;
  subject: string;
  body: string;
  /** Somebody outside, who has no mailbox here; null for whoever reads. */
  to: string | null;
}

/**
 * The demo has no mail server: whoever tries it reads here what would have come by e-mail. Whoever keeps the catalogue also reads
 * what the services' owners outside would have got, and whoever invites what the invited would have. In no other association.
 */
export const mailbox = query({
  name: 'letters.mailbox',
  title: { sv: 'Demolänets brevlåda', en: 'The demo county’s mailbox' },
  audience: 'signedIn',
  as: 'service',
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<Letter[] | null> => {
    if (actor.kind !== 'person') return null;
    const db = tx.withTables<Tables>();
    const demo = await db
      .selectFrom('association')
      .select('id')
      .where('id', '=', actor.associationId)
      .where('is_demo', '=', true)
      .executeTakeFirst();
    if (!demo) return null;
    const rows = await db
      .selectFrom('outgoing_mail')
      .select(['id', 'subject', 'body', 'send_after', 'recipient', 'account_id'])
      .where((where) => {
        const own = where('account_id', '=', actor.accountId);
        const outside = [
          ...(holds(actor, 'coordinator', 'office', 'administrator') ? ['service'] : []),
          ...(holds(actor, 'coordinator', 'groupChair', 'administrator') ? ['invitation'] : []),
        ];
        if (outside.length === 0) return own;
        return where.or([own, where.and([where('account_id', 'is', null), where('object_type', 'in', outside)])]);
      })
      // What went into a digest stands there.
      .where('body', '!=', '')
      .where('association_id', '=', actor.associationId)
      .orderBy('send_after', 'desc')
      .limit(40)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.send_after,
      subject: row.subject,
      body: row.body,
      to: row.account_id === null ? row.recipient : null,
    }));
  },
});
