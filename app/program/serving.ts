import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { serverOf } from '../compose.ts';
import type { Settings } from './settings.ts';

interface Serving {
  /** Takes no new request, and waits for those under way as long as one may take. */
  stop(): Promise<void>;
}

/** Longer than the slowest page, shorter than what systemd and containers wait before they kill (90 and 10 seconds). */
const patienceMs = 8_000;

export function listen(app: ReturnType<typeof serverOf>, settings: Settings): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, () =>
      resolve({ stop: () => stop(server as Server) }),
    );
    server.on('error', reject);
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const enough = new AbortController();
  await Promise.race([closed, wait(patienceMs, undefined, { signal: enough.signal }).catch(() => {})]);
  enough.abort();
  server.closeAllConnections();
}
