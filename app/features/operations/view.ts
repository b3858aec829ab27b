import { z } from 'zod';
import { associationOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';

type Tables = {
  backup_run: {
    begun_at: Date;
    finished_at: Date | null;
    why: 'schedule' | 'command';
    bytes: number | null;
    is_encrypted: boolean;
    failure: string | null;
  };
  audit_chain: { association_id: string | null; position: number; begins_after: number };
  migration: { name: string; applied_at: Date };
};

export interface BackupLine {
  begunAt: Date;
  finishedAt: Date | null;
  why: 'schedule' | 'command';
  bytes: number | null;
  isEncrypted: boolean;
  failure: string | null;
}

export interface OperationsView {
  backups: BackupLine[];
  /** When the newest backup that succeeded was made. */
  lastBackup: Date | null;
  /** Lines of the association's own log. */
  logLines: number;
  /** When the schema was last changed, and to which step. */
  schema: { step: string; at: Date } | null;
}

const shown = 14;

/** What an administrator may know of the installation: that it is kept safe, and never where its files are. */
export const operationsView = query({
  name: 'operations.view',
  title: { sv: 'Drift', en: 'Operations' },
  audience: ['administrator'],
  as: 'service',
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<OperationsView | null> => {
    const associationId = associationOf(actor);
    if (!associationId) return null;
    const db = tx.withTables<Tables>();
    const rows = await db.selectFrom('backup_run').selectAll().orderBy('begun_at', 'desc').limit(shown).execute();
    const last = await db
      .selectFrom('backup_run')
      .select('finished_at')
      .where('finished_at', 'is not', null)
      .orderBy('finished_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    const chain = await db
      .selectFrom('audit_chain')
      .select(['position', 'begins_after'])
      .where('association_id', '=', associationId)
      .executeTakeFirst();
    const step = await db.selectFrom('migration').selectAll().orderBy('name', 'desc').limit(1).executeTakeFirst();
    return {
      backups: rows.map((row) => ({
        begunAt: row.begun_at,
        finishedAt: row.finished_at,
        why: row.why,
        bytes: row.bytes,
        isEncrypted: row.is_encrypted,
        failure: row.failure,
      })),
      lastBackup: last?.finished_at ?? null,
      logLines: chain ? chain.position - chain.begins_after : 0,
      schema: step ? { step: step.name.replace(/\.sql$/, ''), at: step.applied_at } : null,
    };
  },
});

const dayMs = 24 * 60 * 60 * 1000;

/** Two nights without a backup are one too many. */
export function isBackupLate(lastBackup: Date | null, now: Date): boolean {
  return lastBackup === null || now.getTime() - lastBackup.getTime() > 2 * dayMs;
}
