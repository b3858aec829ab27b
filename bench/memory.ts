import { setTimeout as wait } from 'node:timers/promises';
import { table } from './figures.ts';
import { type Ground, get, startServer } from './house.ts';
import { memoryOf, pages, visitors } from './pages.ts';

const minutes = Number(process.env.FARLED_BENCH_MINUTES ?? 30);
const connections = 10;
/** What each of the connections waits before it asks again: people read. */
const pauseMs = 400;

const mb = (value: number): string => `${value.toFixed(0)} MB`;
const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;

/** What the process holds while it answers the ten most used pages for half an hour, looked at every second. */
export async function measureMemory(ground: Ground): Promise<string> {
  const people = {
    coordinator: await visitors(ground.owner, 'coordinator'),
    caseOfficer: await visitors(ground.owner, 'caseOfficer'),
  };
  const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off', FARLED_BACKUP_AT: 'off' });
  try {
    const first = memoryOf(server);
    const held: number[] = [];
    let answers = 0;
    let wrong = 0;
    const end = performance.now() + minutes * 60_000;
    const ask = async (): Promise<void> => {
      while (performance.now() < end) {
        const page = pages[Math.floor(Math.random() * pages.length)];
        const all = page ? people[page.role] : [];
        const visitor = all[Math.floor(Math.random() * all.length)];
        if (!page || !visitor) return;
        const visit = () =>
          get(server.port, page.address(visitor), { Cookie: visitor.cookie, 'Accept-Encoding': 'gzip' });
        // A connection that rested may be closed in the moment in which it is used again: asked once more, as browsers do.
        const { status } = await visit().catch(visit);
        answers += 1;
        if (status !== 200) wrong += 1;
        await wait(pauseMs);
      }
    };
    const watch = async (): Promise<void> => {
      while (performance.now() < end) {
        held.push(memoryOf(server));
        await wait(1_000);
      }
    };
    await Promise.all([watch(), ...Array.from({ length: connections }, ask)]);
    const sixth = Math.floor(held.length / 6);
    const rows = Array.from({ length: 6 }, (_, at) => {
      const part = held.slice(at * sixth, (at + 1) * sixth);
      return [
        `${((at * minutes) / 6).toFixed(0)} to ${(((at + 1) * minutes) / 6).toFixed(0)}`,
        mb(mean(part)),
        mb(Math.max(...part)),
      ];
    });
    return [
      `${connections} connections ask the ten most used pages by chance, each again ${pauseMs} ms after its answer: ${answers} answers in ` +
        `${minutes} minutes (${(answers / minutes / 60).toFixed(0)} a second), ${wrong} wrong. Resident memory of the one process, PostgreSQL not counted; ` +
        `before the first question ${mb(first)}.`,
      table(['minutes', 'mean', 'most'], rows),
      'Wanted: ≤ 300 MB, and flat.',
    ].join('\n\n');
  } finally {
    await server.kill('SIGTERM');
  }
}
