import type pg from 'pg';
import { table } from './figures.ts';
import { type Ground, sessionFor, startServer } from './house.ts';
import { atConstantRate, perSecond, quantiles, seconds, warmUpSeconds } from './rate.ts';

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

/** Half of them to the queue, half to a case, by a visitor chosen by chance. */
function visitOf(index: number, all: readonly Visitor[]) {
  const visitor = all[Math.floor(Math.random() * all.length)];
  const kind = pages[index % 2];
  return visitor && kind ? { name: kind, path: addressOf(kind, visitor), cookie: visitor.cookie } : null;
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
    await atConstantRate(server.port, warmUpSeconds, (index) => visitOf(index, all));
    const { times, wrong, late } = await atConstantRate(server.port, seconds, (index) => visitOf(index, all));
    const rows = pages.map((kind) => {
      const of = times.get(kind) ?? [];
      return [kind === 'queue' ? 'queue (`/fragor`)' : 'a case (`/arende/…`)', of.length, ...quantiles(of)];
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
