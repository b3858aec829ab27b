import type { Tx } from '../../database/database.ts';
import type { LetterChoice } from '../../kernel/outbox.ts';
import type { Language } from '../../kernel/text.ts';

type Tables = {
  outgoing_mail: {
    id: string;
    association_id: string | null;
    account_id: string | null;
    recipient: string;
    subject: string;
    body: string;
    object_type: string | null;
    created_at: Date;
    send_after: Date;
    sent_at: Date | null;
    sending_at: Date | null;
    failed_at: Date | null;
    attempts: number;
    last_error: string | null;
    can_wait: boolean;
    digest: 'daily' | 'weekly' | null;
  };
  account: {
    id: string;
    email: string;
    language: Language;
    letters: LetterChoice;
    only_office_hours: boolean;
    ended_at: Date | null;
  };
  association: { id: string; name: string; is_demo: boolean };
  held_function: {
    association_id: string;
    account_id: string;
    deputy_account_id: string | null;
    starts_on: string;
    ends_on: string | null;
  };
  calendar_feed: { account_id: string; version: number; token_hash: string; created_at: Date; read_at: Date | null };
  job_run: {
    name: string;
    began_at: Date | null;
    succeeded_at: Date | null;
    failed_at: Date | null;
    reason: string | null;
    asked_at: Date | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<Tables>();
