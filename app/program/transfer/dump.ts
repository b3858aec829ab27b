import type pg from 'pg';
import { appliedMigrations } from '../../database/migrate.ts';
import { asOwner } from '../../database/primary.ts';
import { type Manifest, writeArchive } from '../archive/archive.ts';
import type { Entry } from '../archive/tar.ts';
import { sequencesOf } from './load-tables.ts';
import { type Choice, tableEntries } from './read-tables.ts';
import { type Shape, shapesOf } from './shapes.ts';

interface Dump {
  file: string;
  kind: Manifest['kind'];
  passphrase: string | null;
  choice: Choice;
  association?: Manifest['association'];
  /** Further files of the archive, made beside each table's and before all of them. */
  before?: (owner: pg.Client, shapes: readonly Shape[]) => Promise<Entry[]>;
  beside?: (entry: Entry, shape: Shape) => Entry[];
}

async function auditHeadsOf(owner: pg.Client): Promise<Record<string, string>> {
  const { rows: there } = await owner.query(`select 1 where to_regclass('public.audit_chain') is not null`);
  if (there.length === 0) return {};
  const { rows } = await owner.query<{ chain: string; head: string }>(
    `select chain::text, position || ':' || encode(hash, 'hex') as head from audit_chain`,
  );
  return Object.fromEntries(rows.map(({ chain, head }) => [chain, head]));
}

/** Writes chosen tables into an archive, as they all were at one moment, whatever is written meanwhile. */
export async function dump(ownerUrl: string, what: Dump): Promise<{ rows: number; bytes: number; sha256: string }> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query('begin isolation level repeatable read read only');
    const shapes = (await shapesOf(owner)).filter(({ table }) => table !== 'migration');
    const rows: Record<string, number> = {};
    const leftOut: string[] = [];
    const migrations = await appliedMigrations(owner);
    const sequences = what.kind === 'association' ? {} : await sequencesOf(owner);
    const auditHeads = await auditHeadsOf(owner);
    async function* entries(): AsyncGenerator<Entry> {
      yield* (await what.before?.(owner, shapes)) ?? [];
      for (const shape of shapes) {
        const condition = what.choice(shape);
        if (condition === null) {
          leftOut.push(shape.table);
          continue;
        }
        rows[shape.table] = 0;
        const count = (more: number): void => {
          rows[shape.table] = (rows[shape.table] ?? 0) + more;
        };
        for await (const entry of tableEntries(owner, shape, condition, what.kind !== 'backup', count)) {
          yield entry;
          yield* what.beside?.(entry, shape) ?? [];
        }
      }
    }
    const written = await writeArchive(
      what.file,
      entries(),
      () => ({
        format: 'farled',
        kind: what.kind,
        at: new Date().toISOString(),
        ...(what.association && { association: what.association }),
        migrations,
        rows,
        sequences,
        auditHeads,
        leftOut,
      }),
      what.passphrase,
    );
    await owner.query('commit');
    return { ...written, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
  });
}
