import { serve } from '@hono/node-server';
import { serverOf } from '../compose.ts';
import { ensureDemo } from '../demo/index.ts';
import { setupCodeOf } from '../features/access/index.ts';
import { startJobs } from './jobs.ts';
import { mailDelivery } from './mail-delivery.ts';
import { openHouse } from './open.ts';
import type { Settings } from './settings.ts';

const mailEvery = 2_000;

/** Opens the house to its users until the process is asked to stop. */
export async function start(settings: Settings, log: (line: string) => void): Promise<void> {
  const open = await openHouse(settings, log);
  const { house } = open;
  const report = (error: unknown, what: string): void =>
    log(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (settings.demo) await ensureDemo(open, log);
  const app = serverOf(open, { trustProxy: settings.trustProxy, report });
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host }, () => {
    log(
      `Farled är öppet på ${settings.baseUrl}${settings.demo ? ' (demolän: alla personer och ärenden är påhittade)' : ''}`,
    );
    log(`Farled is open at ${settings.baseUrl}. Stop it with Ctrl-C; nothing is lost.`);
  });
  const failed = new Promise<never>((_, reject) => server.on('error', reject));

  const jobs = await Promise.race([startJobs(open, report), failed]).catch(async (error: unknown) => {
    await open.close();
    throw error;
  });
  const delivery = settings.smtpUrl ? mailDelivery(house, settings.smtpUrl, settings.mailFrom) : null;
  if (!delivery && !settings.demo) log('FARLED_SMTP_URL is not set: letters wait in the outbox until it is.');
  if (!settings.demo && (await isEmpty(open)))
    log(`First administrator: open ${settings.baseUrl}/borja with the code ${setupCodeOf(house)}`);

  let delivering = Promise.resolve();
  const timer =
    delivery &&
    setInterval(() => {
      delivering = delivering
        .then(() => delivery.deliver())
        .then(
          () => {},
          (error: unknown) => report(error, 'mail'),
        );
    }, mailEvery);

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  log('Farled stänger. (Farled is closing.)');
  if (timer) clearInterval(timer);
  server.close();
  await delivering;
  delivery?.close();
  await jobs.stop();
  await open.close();
}

async function isEmpty({ house }: Awaited<ReturnType<typeof openHouse>>): Promise<boolean> {
  const { rows } = await house.database.executeAsService('select 1 from association limit 1');
  return rows.length === 0;
}
