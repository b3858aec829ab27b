import type { Tx } from '../../database/database.ts';
import type { Report } from '../../documents/report.ts';

export type PackRow = {
  association_id: string;
  id: string;
  group_id: string;
  period: string;
  asked_at: Date;
  asked_by: string;
  begun_at: Date | null;
  progress: number;
  finished_at: Date | null;
  failed_at: Date | null;
  content: Report | string | null;
};

export type PackTables = {
  pack: PackRow;
  local_group: {
    association_id: string;
    id: string;
    name: string;
    slug: string;
    ended_on: string | null;
    quarterly_minimum: number | null;
  };
  account: { id: string; name: string };
  association: { id: string; name: string; settings: unknown };
};

export const tables = (tx: Tx) => tx.withTables<PackTables>();

export const makings = { table: 'pack', longestMinutes: 5 };
