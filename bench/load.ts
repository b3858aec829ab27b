import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { ms, quantile, table } from './figures.ts';
import { type Ground, get, sessionFor, startServer } from './house.ts';

const perSecond = 100;
const seconds = Number(process.env.FARLED_BENCH_SECONDS ?? 60);
const warmUpSeconds = 10;
const coordinators = 120;

interface Visitor {
  cookie: string;
  cases: string[];
}

/** Coordinators of groups of every size, each with cases of the own group. */
async function visitors(owner: pg.Client): Promise<Visitor[]> {
  const { rows } = await owner.query<{ account: string; association: string; cases: string[] }>(
    `select f.account_id as account, f.association_id as association,
       (select array_agg(id) from (select c.id from guidance_case c where c.association_id = f.association_id and c.group_id = f.group_id
          order by random() limit 40) c) as cases
     from held_function f where f.role = 'coordinator' order by random() limit ${coordinators}`,
  );
  const all: Visitor[] = [];
  for (const { account, association, cases } of rows) {
    if (cases) all.push({ cookie: await sessionFor(owner, account, association), cases });
  }
  return all;
}

const pages = ['queue', 'case'] as const;
type Kind = (typeof pages)[number];

function addressOf(kind: Kind, visitor: Visitor): string {
  if (kind === 'queue') return Math.random() < 0.7 ? '/fragor' : '/fragor?view=all';
  return `/arende/${visitor.cases[Math.floor(Math.random() * visitor.cases.length)]}`;
}

/**
 * Requests leave at their time whether or not the earlier ones are answered, and each is timed from the moment at which it
 * should have left: a server that stalls is seen in every request that waited (no coordinated omission).
 */
async function atConstantRate(
  port: number,
  all: readonly Visitor[],
  length: number,
): Promise<{ times: Record<Kind, number[]>; wrong: number; late: number }> {
  const times: Record<Kind, number[]> = { queue: [], case: [] };
  let wrong = 0;
  let late = 0;
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < length * perSecond; index += 1) {
    const due = begun + (index * 1000) / perSecond;
    const ahead = due - performance.now();
    if (ahead > 1) await wait(ahead);
    if (performance.now() - due > 20) late += 1;
    const visitor = all[Math.floor(Math.random() * all.length)];
    const kind = pages[index % 2];
    if (!visitor || !kind) continue;
    running.push(
      get(port, addressOf(kind, visitor), { Cookie: visitor.cookie, 'Accept-Encoding': 'gzip' }).then(
        (reply) => {
          if (reply.status === 200) times[kind].push(performance.now() - due);
          else wrong += 1;
        },
        () => {
          wrong += 1;
        },
      ),
    );
  }
  await Promise.all(running);
  return { times, wrong, late };
}

export async function measureLoad(ground: Ground): Promise<string> {
  const all = await visitors(ground.owner);
  const [counts] = (
    await ground.owner.query<{ cases: number; associations: number; groups: number }>(
      'select count(*) as cases, count(distinct association_id) as associations, count(distinct group_id) as groups from guidance_case',
    )
  ).rows;
  const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off' });
  try {
    await atConstantRate(server.port, all, warmUpSeconds);
    const { times, wrong, late } = await atConstantRate(server.port, all, seconds);
    const rows = pages.map((kind) => {
      const of = times[kind];
      return [
        kind === 'queue' ? 'queue (`/fragor`)' : 'a case (`/arende/…`)',
        of.length,
        ...[0.5, 0.9, 0.99, 1].map((share) => ms(quantile(of, share))),
      ];
    });
    return [
      `${counts?.cases} cases of ${counts?.groups} groups in ${counts?.associations} associations, row-level security on, ` +
        `${all.length} coordinators; ${perSecond} requests a second for ${seconds} s after ${warmUpSeconds} s of warming up, ` +
        'each timed from when it should have left. One server process; loader, server and PostgreSQL share the machine.',
      table(['page', 'requests', 'p50', 'p90', 'p99', 'slowest'], rows),
      `Wrong answers: ${wrong}. Requests that the loader itself sent more than 20 ms late: ${late}. Wanted: p99 ≤ 50 ms.`,
    ].join('\n\n');
  } finally {
    await server.kill('SIGTERM');
  }
}
