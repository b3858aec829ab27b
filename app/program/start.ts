import { serve } from '@hono/node-server';
import { serverOf } from '../compose.ts';
import { ensureDemo } from '../demo/index.ts';
import { setupCodeOf } from '../features/access/index.ts';
import { startJobs } from './jobs.ts';
import { type MailDelivery, mailDelivery } from './mail-delivery.ts';
import { type OpenHouse, openHouse } from './open.ts';
import type { Settings } from './settings.ts';

const mailEvery = 2_000;

/** Opens the house to its users until the process is asked to stop. */
export async function start(settings: Settings, log: (line: string) => void): Promise<void> {
  const asked = stopAsked();
  const open = await openHouse(settings, log);
  try {
    await serveUntil(asked, open, settings, log);
  } finally {
    await open.close();
  }
}

/** From the first moment on, so that being stopped while starting is as orderly as later. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function serveUntil(
  asked: Promise<void>,
  open: OpenHouse,
  settings: Settings,
  log: (line: string) => void,
): Promise<void> {
  const { house } = open;
  const report = (error: unknown, what: string): void =>
    log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (settings.demo) await ensureDemo(open, log);
  else if (await isEmpty(open)) {
    log(`First administrator: open ${settings.baseUrl}/borja with the code ${setupCodeOf(house)}`);
  }
  const delivery = settings.smtpUrl ? mailDelivery(house, settings.smtpUrl, settings.mailFrom) : null;
  if (!delivery && !settings.demo) log('FARLED_SMTP_URL is not set: letters wait in the outbox until it is.');

  const app = serverOf(open, { trustProxy: settings.trustProxy, report });
  const server = await listen(app, settings);
  log(
    `Farled är öppet på ${settings.baseUrl}${settings.demo ? ' (demolän: alla personer och ärenden är påhittade)' : ''}`,
  );
  log(`Farled is open at ${settings.baseUrl}. Stop it with Ctrl-C; nothing is lost.`);
  const jobs = await startJobs(open, report);
  const letters = delivery && keepDelivering(delivery, report);

  await asked;
  log('Farled stänger. (Farled is closing.)');
  server.close();
  await letters?.stop();
  await jobs.stop();
}

function listen(app: ReturnType<typeof serverOf>, settings: Settings): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, () => resolve(server));
    server.on('error', reject);
  });
}

function keepDelivering(
  delivery: MailDelivery,
  report: (error: unknown, what: string) => void,
): { stop: () => Promise<void> } {
  let delivering = Promise.resolve();
  const timer = setInterval(() => {
    delivering = delivering
      .then(() => delivery.deliver())
      .then(
        () => {},
        (error: unknown) => report(error, 'mail'),
      );
  }, mailEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await delivering;
      delivery.close();
    },
  };
}

async function isEmpty({ house }: OpenHouse): Promise<boolean> {
  const { rows } = await house.database.executeAsService('select 1 from association limit 1');
  return rows.length === 0;
}
