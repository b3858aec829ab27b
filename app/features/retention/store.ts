import type { RetentionKind } from './retention.ts';

export type RetentionTables = {
  retention_period: {
    association_id: string;
    kind: RetentionKind;
    months: number;
    source: string;
    decided_on: string;
    set_by: string | null;
    set_at: Date;
  };
  disposal: {
    association_id: string;
    id: string;
    kind: RetentionKind;
    months: number;
    source: string;
    before: Date;
    due: number;
    numbers: string;
    proposed_by: string;
    proposed_at: Date;
    decision: 'approved' | 'returned' | null;
    decided_by: string | null;
    decided_at: Date | null;
    reason: string | null;
    carried_out_at: Date | null;
    erased: number | null;
  };
};
