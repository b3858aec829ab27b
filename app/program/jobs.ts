import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Composed } from '../compose.ts';
import type { Job } from '../http/feature.ts';
import type { House } from '../kernel/house.ts';

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
      await noteRun(house, job.name, 'began_at');
      try {
        await job.run(house);
      } catch (error) {
        report(error, `job ${job.name}`);
        await noteRun(house, job.name, 'failed_at', codeOf(error));
        throw error;
      }
      await noteRun(house, job.name, 'succeeded_at');
    });
    await boss.schedule(job.name, job.every);
    if (job.atStart) await boss.send(job.name);
  }
  // What an administrator asked for once more, taken by one of the processes.
  const timer = setInterval(() => {
    takeAsked(house)
      .then((names) => Promise.all(names.map((name) => boss.send(name))))
      .catch((error: unknown) => report(error, 'jobs'));
  }, askedEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

const askedEvery = 15_000;

type Moment = 'began_at' | 'succeeded_at' | 'failed_at';

/** How the work went, for the administrators: when, and a code of what went wrong, never its text. */
function noteRun(house: House, name: string, moment: Moment, reason: string | null = null): Promise<unknown> {
  return house.database.executeAsService(
    `insert into job_run (name, ${moment}, reason) values ($1, $2, $3)
     on conflict (name) do update set ${moment} = $2, reason = coalesce($3, job_run.reason)`,
    [name, house.clock.now(), reason],
  );
}

function codeOf(error: unknown): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'FAULT';
}

async function takeAsked(house: House): Promise<string[]> {
  const { rows } = await house.database.executeAsService(
    'update job_run set asked_at = null where asked_at is not null returning name',
  );
  return (rows as { name: string }[]).map(({ name }) => name);
}
