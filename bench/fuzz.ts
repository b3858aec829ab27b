import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { table } from './figures.ts';
import { root } from './house.ts';

const requests = process.env.FARLED_FUZZ ?? '100000';

/** The tests' walk of hostile requests, five times as long. */
export async function measureFuzz(): Promise<string> {
  const begun = performance.now();
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'database', 'test/fuzz'], {
    cwd: root,
    env: { ...process.env, FARLED_FUZZ: requests },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seed = /seed (\d+)/.exec(run.stdout)?.[1] ?? '?';
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  if (run.status !== 0) console.error(run.stdout.slice(-6000));
  return [
    'Random and hostile requests by everybody and nobody, to every page, form, command and query: no 5xx, nothing of others, nothing of the inside (`test/fuzz`).',
    table(
      ['requests', 'seed', 'result', 'minutes'],
      [[requests, seed, run.status === 0 ? 'nothing found' : '**failed**', minutes]],
    ),
  ].join('\n\n');
}
