import type { Generated } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { Language } from '../../kernel/text.ts';

export type PeerTables = {
  peer_question: {
    association_id: string;
    id: string;
    title: string;
    text: string;
    account_id: string | null;
    asked_at: Date;
    settled_at: Date | null;
    helped_answer: string | null;
    search_text: Generated<string>;
    search_words: Generated<string>;
  };
  peer_answer: {
    association_id: string;
    id: string;
    question_id: string;
    text: string;
    account_id: string | null;
    at: Date;
    search_text: Generated<string>;
    search_words: Generated<string>;
  };
  account: { id: string; name: string; email: string; language: Language };
  held_function: {
    association_id: string;
    account_id: string | null;
    role: string;
    starts_on: string;
    ends_on: string | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<PeerTables>();

export interface Receiver {
  id: string;
  email: string;
  language: Language;
}
