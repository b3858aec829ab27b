import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCatalogue } from './catalogue-data.ts';
import { makeCounty } from './county-data.ts';
import { ms, quantile, table } from './figures.ts';
import { type Ground, get, openGround, type Server, sessionFor, startServer } from './house.ts';

const entries = 1000;
const cases = 2000;
const turns = 60;
const longestWait = 180_000;

/** One county with a catalogue far larger than anybody has: how long a reading takes, and the pages that show it. */
export async function measureChairs(): Promise<string> {
  const ground = await openGround();
  try {
    await makeCounty(ground.owner, { associations: 1, groupsEach: 8, officersEach: 60, cases });
    await makeCatalogue(ground.owner, entries);
    const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off' });
    try {
      return await measured(ground, server);
    } finally {
      await server.kill('SIGTERM');
    }
  } finally {
    await ground.close();
  }
}

async function measured({ owner }: Ground, server: Server): Promise<string> {
  const [held] = (
    await owner.query<{ account: string; association: string; group: string; cases: number }>(
      `select f.account_id as account, f.association_id as association, f.group_id as group,
         (select count(*)::int from guidance_case c where c.association_id = f.association_id and c.group_id = f.group_id) as cases
       from held_function f where f.role = 'coordinator' order by cases desc limit 1`,
    )
  ).rows;
  if (!held) throw new Error('There is no coordinator.');
  const cookie = await sessionFor(owner, held.account, held.association);
  const reading = await measureReading({ owner } as Ground, server, cookie, held.group);
  const service = (
    await owner.query<{ id: string }>(
      `select id from service where rule -> 'all' -> 0 is not null and municipalities is not null order by name limit 1`,
    )
  ).rows[0];
  const { rows } = await owner.query<{ id: string }>('select id from guidance_case where group_id = $1 limit 1', [
    held.group,
  ]);
  const search = `group=${held.group}`;
  const pages: [string, string][] = [
    ['who falls between the chairs', `/mellan-stolarna?${search}`],
    ['deadlocks and duplicates', '/mellan-stolarna/lasningar'],
    ['conditions that keep people out', `/mellan-stolarna/villkor?${search}`],
    ['another rule tried', `/mellan-stolarna/annan-regel?${search}&service=${service?.id}&path=%2Fall%2F0&how=remove`],
    ['the earliest way of a case', `/arende/${rows[0]?.id}/vag?goal=${service?.id}`],
  ];
  const lines: string[][] = [];
  for (const [name, path] of pages) lines.push([name, ...(await measurePage(server, cookie, path))]);
  return [
    `A catalogue of ${entries} services in one association; the largest group has ${held.cases} of ${cases} cases.`,
    reading,
    table(['page', 'median', '95 %'], lines),
    'Wanted: pages ≤ 50 ms; the reading never holds up a request.',
  ].join('\n\n');
}

/** From the coordinator's click until every group is read, and how long other requests waited meanwhile. */
async function measureReading({ owner }: Ground, server: Server, cookie: string, group: string): Promise<string> {
  const origin = `http://localhost:${server.port}`;
  const begun = performance.now();
  const answer = await fetch(`${origin}/mellan-stolarna`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: origin },
    body: new URLSearchParams({ _do: 'chairs.recount', _key: 'bench-reading', groupId: group }),
  });
  if (answer.status !== 303) throw new Error(`The reading was not begun: ${answer.status}.`);
  const waits: number[] = [];
  let own = 0;
  for (;;) {
    const asked = performance.now();
    await get(server.port, '/tillganglighet');
    waits.push(performance.now() - asked);
    const { rows } = await owner.query<{ read: number; own: boolean; all: number }>(
      `select count(read_at)::int as read, bool_or(group_id = $1 and read_at is not null) as own, count(*)::int as all from chairs_reading`,
      [group],
    );
    if (rows[0]?.own && own === 0) own = performance.now() - begun;
    if (rows[0] && rows[0].all > 1 && rows[0].read === rows[0].all) break;
    if (performance.now() - begun > longestWait) throw new Error('The reading took too long.');
    await wait(20);
  }
  const all = performance.now() - begun;
  return `The first group is read after ${(own / 1000).toFixed(1)} s, all eight and the rules after ${(all / 1000).toFixed(1)} s, in a thread. Meanwhile a page without data took ${ms(quantile(waits, 0.5))} (median) and ${ms(Math.max(...waits))} at most.`;
}

async function measurePage(server: Server, cookie: string, path: string): Promise<string[]> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const asked = performance.now();
    const { status } = await get(server.port, path, { Cookie: cookie });
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    if (turn >= 10) times.push(performance.now() - asked);
  }
  return [ms(quantile(times, 0.5)), ms(quantile(times, 0.95))];
}
