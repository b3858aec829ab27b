import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SeenRequest } from '../http/observe.ts';
import type { House } from '../kernel/house.ts';
import { isSameSecret } from '../kernel/same-secret.ts';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Metrics {
  observe(seen: SeenRequest): void;
  text(): Promise<string>;
}

interface Waiting {
  letters: number;
  failed: number;
  oldest: number;
}

async function lettersOf(house: House): Promise<Waiting> {
  const { rows } = await house.database.executeAsService(
    `select count(*) filter (where failed_at is null and send_after <= $1)::int as letters, count(failed_at)::int as failed,
       coalesce(extract(epoch from $1 - min(send_after) filter (where failed_at is null and send_after <= $1)), 0)::float8 as oldest
     from outgoing_mail where sent_at is null`,
    [house.clock.now()],
  );
  return (rows[0] as Waiting | undefined) ?? { letters: 0, failed: 0, oldest: 0 };
}

async function jobsOf(house: House): Promise<{ queue: string; state: string; jobs: number }[]> {
  const { rows } = await house.database.executeAsService(
    `select name as queue, state::text as state, count(*)::int as jobs from pgboss.job
     where state in ('created', 'retry', 'active', 'failed') and $1 group by name, state`,
    [true],
  );
  return rows as { queue: string; state: string; jobs: number }[];
}

/** Figures of this process in Prometheus' words. Labels are patterns, states and roles of connections: never an identifier. */
export function makeMetrics(house: House): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'farled_request_seconds',
    help: 'Time to answer a request, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  const security = new Counter({
    name: 'farled_security_events_total',
    help: 'Logins, failed logins and refusals, as they stand in the log',
    labelNames: ['event'],
    registers: [registry],
  });
  const gauge = (name: string, help: string, labelNames: string[], read: (gauge: Gauge) => Promise<void> | void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset();
        // Without the database there is no figure, and the others are wanted all the more.
        await Promise.resolve(read(this)).catch(() => {});
      },
    });
  gauge('farled_database_connections', 'Connections of the pools', ['pool', 'state'], (connections) => {
    for (const { pool, ...states } of house.database.connections()) {
      for (const [state, count] of Object.entries(states)) connections.set({ pool, state }, count);
    }
  });
  gauge('farled_jobs', 'Jobs in the queue', ['queue', 'state'], async (jobs) => {
    for (const { queue, state, jobs: count } of await jobsOf(house)) jobs.set({ queue, state }, count);
  });
  gauge('farled_letters', 'Letters that are due and not sent, and letters given up', ['state'], async (letters) => {
    const { letters: waiting, failed } = await lettersOf(house);
    letters.set({ state: 'waiting' }, waiting);
    letters.set({ state: 'failed' }, failed);
  });
  gauge('farled_oldest_letter_seconds', 'How long the oldest due letter has waited', [], async (oldest) =>
    oldest.set((await lettersOf(house)).oldest),
  );
  return {
    observe: ({ method, route, status, ms, events = [] }) => {
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
      for (const { event } of events) security.inc({ event });
    },
    text: () => registry.metrics(),
  };
}

function isAllowed(given: string | undefined, token: string | null): boolean {
  return token === null || isSameSecret(`Bearer ${token}`, given ?? '');
}

/** On a port of its own, so that the reverse proxy in front of the people's port cannot show it by mistake. */
export function serveMetrics(
  metrics: Metrics,
  { port, host, token }: { port: number; host: string; token: string | null },
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string): void => {
      response.writeHead(status, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    };
    if (request.method !== 'GET' || request.url !== '/metrics') return answer(404, 'Only GET /metrics is here.\n');
    if (!isAllowed(request.headers.authorization, token)) return answer(401, 'Send the token as a bearer.\n');
    metrics.text().then(
      (text) => answer(200, text),
      () => answer(500, 'The figures could not be collected.\n'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
