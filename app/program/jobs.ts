import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Composed } from '../compose.ts';
import type { Job } from '../http/feature.ts';

const lockNumber = 7_301_202;

export interface Jobs {
  stop(): Promise<void>;
}

/** The house's regular work. The queue stands in PostgreSQL, so that of several processes one does each round. */
export async function startJobs(
  { house, features }: Composed,
  report: (error: unknown, what: string) => void,
  more: readonly Job[] = [],
): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => house.database.executeAsService(text, values) },
    schema: 'pgboss',
    createSchema: false,
  });
  boss.on('error', (error) => report(error, 'jobs'));
  // Two processes that start at once on an empty database would both make the queue's tables.
  await house.database.asService(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx);
    await boss.start();
  });
  for (const job of [...features.flatMap((feature) => feature.jobs ?? []), ...more]) {
    await boss.createQueue(job.name);
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      try {
        await job.run(house);
      } catch (error) {
        report(error, `job ${job.name}`);
        throw error;
      }
    });
    await boss.schedule(job.name, job.every);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}
