import type { Hono } from 'hono';

/** What the installation needs in order to answer people, each part by its name: `ok`, or a word for what is wrong. */
export interface Readiness {
  ready: boolean;
  parts: Readonly<Record<string, string>>;
}

/**
 * For whoever watches the process, without login: `/health` says that it lives, `/ready` that it can do its work. They
 * say nothing about anybody's data.
 */
export function mountHealth(app: Hono, readiness: () => Promise<Readiness>): void {
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/ready', async (context) => {
    const { ready, parts } = await readiness();
    return context.json({ status: ready ? 'ready' : 'notReady', ...parts }, ready ? 200 : 503);
  });
}
