import { z } from 'zod';
import { accountOf, associationOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { countDue, numbersDue } from './due.ts';
import { kindField } from './period.ts';
import { dueBefore, type RetentionKind, retentionKinds } from './retention.ts';
import type { RetentionTables } from './store.ts';

interface Period {
  months: number;
  source: string;
  decidedOn: string;
}

export interface KindLine {
  kind: RetentionKind;
  period: Period | null;
  due: number;
}

export interface DisposalLine {
  id: string;
  kind: RetentionKind;
  before: Date;
  due: number;
  numbers: string[];
  source: string;
  proposedBy: string;
  proposedAt: Date;
  isMine: boolean;
  decision: 'approved' | 'returned' | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
  carriedOutAt: Date | null;
  erased: number | null;
}

export interface RetentionView {
  kinds: KindLine[];
  disposals: DisposalLine[];
}

type Tables = RetentionTables & { account: { id: string; name: string } };

const keepers = ['administrator', 'office'] as const;

export const retentionView = query({
  name: 'retention.view',
  title: { sv: 'Gallring', en: 'Disposal' },
  audience: keepers,
  // They read no cases, letters or log: only how much is due.
  as: 'service',
  input: z.object({}),
  read: async (tx, _, { actor, today }): Promise<RetentionView | null> => {
    const associationId = associationOf(actor);
    if (!associationId) return null;
    const db = tx.withTables<Tables>();
    const periods = await db
      .selectFrom('retention_period')
      .selectAll()
      .where('association_id', '=', associationId)
      .execute();
    const kinds: KindLine[] = [];
    for (const kind of retentionKinds) {
      const period = periods.find((one) => one.kind === kind);
      kinds.push({
        kind,
        period: period ? { months: period.months, source: period.source, decidedOn: period.decided_on } : null,
        due: period ? await countDue(tx, associationId, kind, dueBefore(today, period.months)) : 0,
      });
    }
    const rows = await db
      .selectFrom('disposal as d')
      .innerJoin('account as p', 'p.id', 'd.proposed_by')
      .leftJoin('account as s', 's.id', 'd.decided_by')
      .selectAll('d')
      .select(['p.name as proposer', 's.name as decider'])
      .where('d.association_id', '=', associationId)
      .orderBy('d.proposed_at', 'desc')
      .limit(200)
      .execute();
    const disposals = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      before: row.before,
      due: row.due,
      // The driver has read the JSON already.
      numbers: z.array(z.string()).parse(row.numbers),
      source: row.source,
      proposedBy: row.proposer,
      proposedAt: row.proposed_at,
      isMine: row.proposed_by === accountOf(actor),
      decision: row.decision,
      decidedBy: row.decider,
      decidedAt: row.decided_at,
      reason: row.reason,
      carriedOutAt: row.carried_out_at,
      erased: row.erased,
    }));
    return { kinds, disposals };
  },
});

export interface KindView extends KindLine {
  numbers: string[];
}

export const kindView = query({
  name: 'retention.kind',
  title: { sv: 'Hur länge det sparas', en: 'How long it is kept' },
  audience: keepers,
  as: 'service',
  input: z.object({ kind: kindField }),
  read: async (tx, { kind }, { actor, today }): Promise<KindView | null> => {
    const associationId = associationOf(actor);
    if (!associationId) return null;
    const period = await tx
      .withTables<Tables>()
      .selectFrom('retention_period')
      .selectAll()
      .where('association_id', '=', associationId)
      .where('kind', '=', kind)
      .executeTakeFirst();
    if (!period) return { kind, period: null, due: 0, numbers: [] };
    const before = dueBefore(today, period.months);
    return {
      kind,
      period: { months: period.months, source: period.source, decidedOn: period.decided_on },
      due: await countDue(tx, associationId, kind, before),
      numbers: await numbersDue(tx, associationId, kind, before),
    };
  },
});
