import { serverOf } from '../compose.ts';
import { alone } from '../database/migrate.ts';
import { asOwner } from '../database/primary.ts';
import { ensureDemo } from '../demo/index.ts';
import { isLockedOut, providerFaults, setupCodeOf } from '../features/access/index.ts';
import type { Job } from '../http/feature.ts';
import type { SeenRequest } from '../http/observe.ts';
import { auditJob } from './audit.ts';
import { notedBackup } from './backup.ts';
import { type Fellows, startFellows } from './fellows.ts';
import { type Jobs, startJobs } from './jobs.ts';
import type { Log } from './log.ts';
import { type MailDelivery, mailDelivery } from './mail-delivery.ts';
import { makeMetrics, serveMetrics } from './metrics.ts';
import { type OpenHouse, openHouse } from './open.ts';
import { OperatorError } from './operator-error.ts';
import { readinessOf } from './readiness.ts';
import { listen } from './serving.ts';
import type { Settings } from './settings.ts';
import { tellWarnings } from './warnings.ts';

const mailEvery = 2_000;

/** Opens the house to its users until the process is asked to stop. */
export async function start(settings: Settings, log: Log): Promise<void> {
  const asked = stopAsked();
  tellWarnings(log.say);
  const open = await openHouse(settings, log.say);
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

async function serveUntil(asked: Promise<void>, open: OpenHouse, settings: Settings, log: Log): Promise<void> {
  const { house } = open;
  const { say, report } = log;
  // What is true of the whole installation is said once.
  const isFirst = settings.processes.own === 1;
  const sayOnce = isFirst ? say : (): void => {};
  // Of several processes that start on an empty database one makes it; the others wait.
  if (settings.demo) await asOwner(open.ownerUrl, (owner) => alone(owner, () => ensureDemo(open, say)));
  else if (await isEmpty(open)) {
    sayOnce(`First administrator: open ${settings.baseUrl}/borja with the code ${setupCodeOf(house)}`);
  }
  if (!settings.demo && (await isLockedOut(house))) {
    throw new OperatorError(
      'Ingen kommer in: FARLED_EMAIL_LINKS är avstängt, FARLED_OIDC är tom och ingen administratör har en lösennyckel.',
      'Nobody gets in: FARLED_EMAIL_LINKS is off, FARLED_OIDC is empty and no administrator has a passkey.',
    );
  }
  // A provider that is away for a while must not keep Farled from starting.
  void providerFaults(house).then((faults) => {
    for (const fault of faults) sayOnce(`FARLED_OIDC: ${fault}`);
  });
  const delivery = settings.smtpUrl ? mailDelivery(house, settings.smtpUrl, settings.mailFrom, say) : null;
  if (!delivery && !settings.demo) sayOnce('FARLED_SMTP_URL is not set: letters wait in the outbox until it is.');

  let isClosing = false;
  let jobs: Jobs | null = null;
  const metrics = makeMetrics(house);
  const figures = settings.metrics && (await serveMetrics(metrics, settings.metrics));
  const observe = (seen: SeenRequest): void => {
    // Whoever watches asks every few seconds; that is nobody's request.
    if (seen.route === '/health' || seen.route === '/ready') return;
    metrics.observe(seen);
    log.request(seen);
  };
  const readiness = readinessOf(house, { isClosing: () => isClosing, hasJobs: () => jobs !== null });
  const serving = await listen(
    serverOf(open, { trustProxy: settings.trustProxy, report, observe, readiness }),
    settings,
  );
  sayOnce(
    `Farled är öppet på ${settings.baseUrl}${settings.demo ? ' (demolän: alla personer och ärenden är påhittade)' : ''}`,
  );
  sayOnce(`Farled is open at ${settings.baseUrl}. Stop it with Ctrl-C; nothing is lost.`);
  const fellows: Fellows | null = isFirst ? startFellows(settings.processes.all, serving.port, say) : null;
  jobs = await startJobs(open, report, [auditJob(log), ...backupJobs(open, settings, say)]);
  const letters = delivery && keepDelivering(delivery, report);

  await asked;
  isClosing = true;
  sayOnce('Farled stänger. (Farled is closing.)');
  await Promise.all([serving.stop(), fellows?.stop()]);
  await letters?.stop();
  await jobs.stop();
  figures?.close();
}

/** Of several processes one makes the backup; those for which it is off never do. */
function backupJobs({ ownerUrl }: OpenHouse, { backup }: Settings, say: (line: string) => void): Job[] {
  if (backup.at === null) return [];
  const run = async (): Promise<void> => {
    const { file, bytes } = await notedBackup(ownerUrl, backup, 'schedule');
    say(`Backup: ${file}, ${bytes} bytes`);
  };
  return [{ name: 'backup', every: backup.at, run }];
}

function keepDelivering(delivery: MailDelivery, report: Log['report']): { stop: () => Promise<void> } {
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
