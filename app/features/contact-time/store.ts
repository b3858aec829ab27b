import type { Tx } from '../../database/database.ts';

type ContactTimeTables = {
  contact_search: {
    association_id: string;
    id: string;
    group_id: string;
    account_id: string;
    case_id: string | null;
    minutes: number;
    searched_on: string;
  };
  contact_search_month: {
    association_id: string;
    group_id: string;
    month: string;
    searches: number | null;
    median_minutes: number | null;
  };
  association: { id: string; settings: Record<string, unknown> };
  local_group: { association_id: string; id: string; name: string; ended_on: string | null };
  guidance_case: {
    association_id: string;
    id: string;
    group_id: string;
    asker_account: string | null;
    asked_at: Date | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<ContactTimeTables>();
