import type pg from 'pg';
import { ms, quantile, table } from './figures.ts';
import { type Ground, type Server, sessionFor, startServer } from './house.ts';
import { plainConnection } from './plain-connection.ts';
import { warmUpSeconds } from './rate.ts';

const connections = 10;
const secondsEach = Number(process.env.FARLED_BENCH_SECONDS ?? 20);

const lists = [
  { title: 'all questions of a group (`case.queue`)', role: 'coordinator', path: '/api/queries/case.queue?view=all' },
  { title: 'an officer’s own questions (`case.mine`)', role: 'caseOfficer', path: '/api/queries/case.mine' },
] as const;

/** Sessions of people who have more than fifty cases in the list. */
async function sessions(owner: pg.Client, role: (typeof lists)[number]['role']): Promise<string[]> {
  const theirs = role === 'coordinator' ? 'c.group_id = f.group_id' : 'c.asker_account = f.account_id';
  const { rows } = await owner.query<{ account: string; association: string }>(
    `select f.account_id as account, f.association_id as association from held_function f
     where f.role = $1 and (select count(*) from guidance_case c where c.association_id = f.association_id and ${theirs}) > 50
     order by random() limit 60`,
    [role],
  );
  return Promise.all(rows.map(({ account, association }) => sessionFor(owner, account, association)));
}

/** Ten connections that ask again as soon as they are answered. */
async function asked(server: Server, path: string, cookies: readonly string[], seconds: number) {
  const times: number[] = [];
  let wrong = 0;
  let bytes = 0;
  const open = await Promise.all(Array.from({ length: connections }, () => plainConnection(server.port)));
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const ask = async (connection: (typeof open)[number]): Promise<void> => {
    while (performance.now() < end) {
      const at = performance.now();
      const cookie = cookies[Math.floor(Math.random() * cookies.length)] ?? '';
      const answer = await connection.get(path, cookie);
      times.push(performance.now() - at);
      bytes += answer.bytes;
      if (answer.status !== 200) wrong += 1;
    }
  };
  await Promise.all(open.map(ask));
  const perSecond = times.length / ((performance.now() - begun) / 1000);
  for (const connection of open) connection.close();
  return { times, wrong, bytes, perSecond };
}

/** Fifty rows behind row-level security as JSON, with session, functions held and everything that a page of the list asks. */
export async function measureList(ground: Ground): Promise<string> {
  const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off', FARLED_BACKUP_AT: 'off' });
  try {
    const rows: (string | number)[][] = [];
    for (const { title, role, path } of lists) {
      const cookies = await sessions(ground.owner, role);
      await asked(server, path, cookies, warmUpSeconds);
      const { times, wrong, bytes, perSecond } = await asked(server, path, cookies, secondsEach);
      const [median, slow] = [0.5, 0.99].map((share) => ms(quantile(times, share)));
      rows.push([
        title,
        perSecond.toFixed(0),
        median ?? '',
        slow ?? '',
        `${(bytes / times.length / 1000).toFixed(0)} kB`,
        wrong,
      ]);
    }
    return [
      `Fifty rows as JSON, not compressed, ${connections} connections that ask again at once, ${secondsEach} s after ${warmUpSeconds} s of ` +
        'warming up; 100000 cases, row-level security on. One server process; loader, server and PostgreSQL share the machine.',
      table(['list', 'requests a second', 'p50', 'p99', 'an answer', 'wrong answers'], rows),
      'Wanted: ≥ 1250 requests a second on 2 cores.',
    ].join('\n\n');
  } finally {
    await server.kill('SIGTERM');
  }
}
