import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { serverOf } from '../compose.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

interface Serving {
  port: number;
  /** Takes no new request, and waits for those under way as long as one may take. */
  stop(): Promise<void>;
}

/** Longer than the slowest page, shorter than what systemd and containers wait before they kill (90 and 10 seconds). */
const patienceMs = 8_000;

export async function listen(app: ReturnType<typeof serverOf>, settings: Settings): Promise<Serving> {
  const { port, host, processes } = settings;
  const isShared = processes.all > 1;
  if (isShared && process.platform !== 'linux') {
    throw new OperatorError(
      'FARLED_PROCESSES: flera processer bakom en port går bara på Linux.',
      'Several processes behind one port need Linux.',
    );
  }
  // Whoever shares a port is let in beside anybody who does: that nobody else has it is tried alone first.
  if (isShared && processes.own === 1 && port !== 0) await close(await opened(createServer(), { port, host }));
  const server = await opened(createAdaptorServer({ fetch: app.fetch }) as Server, { port, host, reusePort: isShared });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

function opened(server: Server, at: { port: number; host: string; reusePort?: boolean }): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, () => resolve(server));
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

async function stop(server: Server): Promise<void> {
  const closed = close(server);
  server.closeIdleConnections();
  const enough = new AbortController();
  await Promise.race([closed, wait(patienceMs, undefined, { signal: enough.signal }).catch(() => {})]);
  enough.abort();
  server.closeAllConnections();
}
