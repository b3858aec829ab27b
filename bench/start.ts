import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ms, quantile, table } from './figures.ts';
import { startServer } from './house.ts';

const again = 5;

/** The first start makes the database and the demo county; later ones find them; after kill -9 PostgreSQL is adopted. */
export async function measureStart(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'farled-bench-start-'));
  const environment = { FARLED_DATA: folder };
  try {
    const first = await startServer(environment);
    await first.kill('SIGTERM');
    const orderly: number[] = [];
    const killed: number[] = [];
    for (let turn = 0; turn < again; turn += 1) {
      const server = await startServer(environment);
      orderly.push(server.millisecondsToFirstPage);
      await server.kill('SIGKILL');
      const after = await startServer(environment);
      killed.push(after.millisecondsToFirstPage);
      await after.kill('SIGTERM');
    }
    return [
      'From starting the process (with its own PostgreSQL and the demo county) to its first page.',
      table(
        ['the very first start', `later starts (median of ${again})`, `after kill -9 (median of ${again})`],
        [[ms(first.millisecondsToFirstPage), ms(quantile(orderly, 0.5)), ms(quantile(killed, 0.5))]],
      ),
      'Wanted: 10 s after install, 2 s when data exists.',
    ].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
