import { setTimeout as wait } from 'node:timers/promises';
import { migrationNames } from '../database/migrate.ts';
import type { Readiness } from '../http/health.ts';
import type { House } from '../kernel/house.ts';

const patienceMs = 3_000;

interface State {
  applied: string[];
  queue: boolean;
}

async function stateOf(house: House): Promise<State> {
  const { rows } = await house.database.executeAsService(
    `select (select array_agg(name) from migration) as applied, to_regclass('pgboss.job') is not null as queue where $1`,
    [true],
  );
  const row = rows[0] as { applied: string[] | null; queue: boolean } | undefined;
  return { applied: row?.applied ?? [], queue: row?.queue ?? false };
}

/**
 * Whether this process can do its work now: the database answers, the schema is the program's (a newer one is fine: another
 * process was updated first), the job queue stands and runs here, and nobody has asked us to stop.
 */
export function readinessOf(
  house: House,
  process: { isClosing: () => boolean; hasJobs: () => boolean },
): () => Promise<Readiness> {
  return async () => {
    const parts: Record<string, string> = { process: process.isClosing() ? 'closing' : 'ok' };
    const enough = new AbortController();
    const late = wait(patienceMs, null, { signal: enough.signal, ref: false }).catch(() => null);
    const state = await Promise.race([stateOf(house), late]).catch(() => null);
    enough.abort();
    parts.database = state ? 'ok' : 'noAnswer';
    if (state) {
      const missing = migrationNames().filter((name) => !state.applied.includes(name));
      parts.migrations = missing.length === 0 ? 'ok' : 'missing';
      parts.queue = !state.queue ? 'missing' : process.hasJobs() ? 'ok' : 'starting';
    }
    return { ready: Object.values(parts).every((word) => word === 'ok'), parts };
  };
}
