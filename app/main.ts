import { DatabaseStartError } from './database/embedded-errors.ts';
import { renewDemo } from './demo/index.ts';
import { auditUsage, runAudit } from './program/audit.ts';
import { backupUsage, runBackup } from './program/backup.ts';
import { askedWrongly, knowsWords } from './program/command-line.ts';
import { withCredentials } from './program/credentials.ts';
import { exportUsage, runExport } from './program/export.ts';
import { importUsage, runImport } from './program/import.ts';
import { makeLog } from './program/log.ts';
import { isSecretSetting, maskOf } from './program/mask.ts';
import { openHouse } from './program/open.ts';
import { OperatorError } from './program/operator-error.ts';
import { importAllUsage, restoreUsage, runRestore } from './program/restore.ts';
import { readSettings, settingWords, WrongSettings } from './program/settings.ts';
import { start } from './program/start.ts';

const usage = `farled COMMAND

  start                                   open Farled (the default)
  import cases FILE [--group SLUG] [--coordinator EMAIL] [--replace-slips] [--dry-run] [--json]
  backup [FILE | --to FOLDER]             everything in one file, encrypted where FARLED_BACKUP_KEY is set
  restore FILE [--replace]                a backup read back, into an empty installation unless you say --replace
  export all FILE [--association SLUG]    everything, or one association, in open formats (JSON Lines, CSV)
  import all FILE [--replace]             such an export read into another installation
  audit verify [--head …] [--against FILE] whether the log is as it was written
  migrate                                 bring the database's schema up to date
  demo [--renew]                          make the demo county, or make it anew
  settings                                the environment variables and the values in force

farled COMMAND --help says more. Documentation: README.md and docs/.`;

const { environment, fault } = withCredentials(process.env);
const mask = maskOf(environment);
const log = makeLog('text', mask).say;

async function main(words: readonly string[]): Promise<number> {
  const [name = 'start', ...rest] = words;
  if (name === 'help' || name === '--help' || name === '-h') {
    log(usage);
    return 0;
  }
  const help = helpOf(name, rest);
  if (help) {
    log(help);
    return 0;
  }
  if (!knowsWords(name, rest)) return askedWrongly(usage);
  if (fault) throw fault;
  const settings = readSettings(environment);
  switch (name) {
    case 'start':
      await start(settings, makeLog(settings.logFormat, mask));
      return 0;
    case 'import':
      if (rest[0] === 'all') {
        const kinds = ['backup', 'export', 'association'] as const;
        return runRestore(settings, rest.slice(1), log, { kinds, usage: importAllUsage });
      }
      return runImport(settings, rest);
    case 'backup':
      return runBackup(settings, rest, log);
    case 'restore':
      return runRestore(settings, rest, log, { kinds: ['backup', 'export'], usage: restoreUsage });
    case 'audit':
      return runAudit(settings, rest, log);
    case 'export':
      return runExport(settings, rest, log);
    case 'migrate': {
      const open = await openHouse(settings, log);
      await open.close();
      log('The schema is up to date.');
      return 0;
    }
    case 'demo': {
      const open = await openHouse(settings, log);
      try {
        await renewDemo(open, log, rest.includes('--renew'));
      } finally {
        await open.close();
      }
      return 0;
    }
    case 'settings':
      for (const [variable, meaning] of Object.entries(settingWords)) {
        const value = environment[variable];
        log(`${variable}=${value ? (isSecretSetting(variable) ? '(set)' : value) : ''}\n    ${meaning}`);
      }
      return 0;
    default:
      console.error(`There is no command ${name}.\n\n${usage}`);
      return 2;
  }
}

/** What a command does, when that is asked for. */
function helpOf(name: string, words: readonly string[]): string | null {
  if (!words.includes('--help') && !words.includes('-h')) return null;
  const usages: Record<string, string> = {
    import: `${importUsage}\n\n${importAllUsage}`,
    audit: auditUsage,
    export: exportUsage,
    backup: backupUsage,
    restore: restoreUsage,
  };
  return usages[name] ?? usage;
}

/** What an operator can do something about is said in one line; the rest with its stack. */
function words(error: unknown): string {
  if ([WrongSettings, DatabaseStartError, OperatorError].some((kind) => error instanceof kind))
    return (error as Error).message;
  if ((error as { code?: string }).code === 'EADDRINUSE') {
    const port = (error as { port?: number }).port;
    return `Porten ${port} är upptagen: sätt FARLED_PORT till en annan. (Port ${port} is taken: set FARLED_PORT to another.)`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(mask(words(error)));
  process.exitCode = 1;
}
// What a library left open must not keep a finished command alive.
if (process.exitCode !== undefined) process.exit();
