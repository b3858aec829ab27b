import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { filledGround, type Size, twentyYears } from './county-data.ts';
import { ms, quantile, table } from './figures.ts';
import { sessionFor, startServer } from './house.ts';
import { atConstantRate, perSecond, quantiles, seconds, warmUpSeconds } from './rate.ts';

/** One association of the size that they have on average in the whole country, and all of them. */
const grounds: readonly { name: string; size: Size }[] = [
  { name: 'county', size: { ...twentyYears, associations: 1, cases: 10_000 } },
  { name: 'country', size: twentyYears },
];

const pages = ['register (`/hinder`)', 'county (`/farled`)', 'group (`/farled/…`)'] as const;

interface Visitor {
  cookie: string;
  group: string;
}

async function visitors(owner: pg.Client): Promise<Visitor[]> {
  const { rows } = await owner.query<{ account: string; association: string; slug: string }>(
    `select f.account_id as account, f.association_id as association, g.slug
     from held_function f join local_group g on g.association_id = f.association_id and g.id = f.group_id
     where f.role = 'coordinator' order by random() limit 120`,
  );
  return Promise.all(
    rows.map(async ({ account, association, slug }) => ({
      cookie: await sessionFor(owner, account, association),
      group: slug,
    })),
  );
}

/** The first start counts the fairway of every group, and who falls between the chairs in it; afterwards jobs keep both. */
async function untilCounted(owner: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ missing: number }>(
      `select count(*) as missing from local_group g where not exists (select from fairway_step f
         where f.association_id = g.association_id and f.group_id = g.id and f.to_day = (now() at time zone 'Europe/Stockholm')::date)
         or exists (select from chairs_reading r where r.association_id = g.association_id and r.group_id = g.id and r.read_at is null)`,
    );
    if (rows[0]?.missing === 0) return;
    await wait(500);
  }
}

interface OnGround {
  size: string;
  times: ReadonlyMap<string, number[]>;
  wrong: number;
  late: number;
}

async function measureOn({ name, size }: (typeof grounds)[number]): Promise<OnGround> {
  const ground = await filledGround(name, size);
  try {
    const [counts] = (
      await ground.owner.query<{ obstacles: number; groups: number }>(
        'select (select count(*) from obstacle) as obstacles, (select count(*) from local_group) as groups',
      )
    ).rows;
    const all = await visitors(ground.owner);
    const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off', FARLED_BACKUP_AT: 'off' });
    try {
      await untilCounted(ground.owner);
      const visitOf = (index: number) => {
        const visitor = all[Math.floor(Math.random() * all.length)];
        const page = pages[index % pages.length];
        if (!visitor || !page) return null;
        const path = { 0: '/hinder', 1: '/farled', 2: `/farled/${visitor.group}` }[index % pages.length] ?? '/';
        return { name: page, path, cookie: visitor.cookie };
      };
      await atConstantRate(server.port, warmUpSeconds, visitOf);
      const { times, wrong, late } = await atConstantRate(server.port, seconds, visitOf);
      return {
        size: `${size.cases} cases and ${counts?.obstacles} obstacles of ${counts?.groups} groups in ${size.associations} associations`,
        times,
        wrong,
        late,
      };
    } finally {
      await server.kill('SIGTERM');
    }
  } finally {
    await ground.close();
  }
}

/** The pages on which the loop is followed, with few and with many questions behind them. */
export async function measureLoop(): Promise<string> {
  const measured: OnGround[] = [];
  for (const ground of grounds) measured.push(await measureOn(ground));
  const [few, many] = measured;
  const rows = pages.flatMap((page) => {
    const before = few?.times.get(page) ?? [];
    const after = many?.times.get(page) ?? [];
    const ratio = quantile(after, 0.99) / quantile(before, 0.99);
    return [
      [page, `${grounds[0]?.size.cases}`, before.length, ...quantiles(before), ''],
      [page, `${grounds[1]?.size.cases}`, after.length, ...quantiles(after), ratio.toFixed(2)],
    ];
  });
  const all = measured.map(({ times }) => [...times.values()].flat());
  const whole = quantile(all[1] ?? [], 0.99) / quantile(all[0] ?? [], 0.99);
  return [
    `${measured.map(({ size }) => size).join('; ')}. Row-level security on, coordinators of all groups; ${perSecond} requests a second for ` +
      `${seconds} s after ${warmUpSeconds} s of warming up, each timed from when it should have left. One server process; loader, server ` +
      'and PostgreSQL share the machine.',
    table(['page', 'cases', 'requests', 'p50', 'p90', 'p99', 'slowest', 'p99, times'], rows),
    `All three together: p99 ${all.map((times) => ms(quantile(times, 0.99))).join(' and ')}, ${whole.toFixed(2)} times. ` +
      `Wrong answers: ${measured.map(({ wrong }) => wrong).join(' and ')}. Requests that the loader itself sent more than 20 ms late: ` +
      `${measured.map(({ late }) => late).join(' and ')}. Wanted: p99 ≤ 50 ms, and with a million cases at most 1.5 times that with 10,000.`,
  ].join('\n\n');
}
