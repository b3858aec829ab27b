import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inBoth } from '../database/embedded-errors.ts';
import { asOwner } from '../database/primary.ts';
import { newId } from '../kernel/clock.ts';
import { writeAt } from './archive/place.ts';
import { askedWrongly, wordsOf } from './command-line.ts';
import { openFilledServer } from './open-server.ts';
import type { BackupSettings, Settings } from './settings.ts';
import { dump } from './transfer/dump.ts';

export const backupUsage = `farled backup [FILE | --to FOLDER]

  Allt i databasen, som det är i ett ögonblick, i en fil; Farled kan vara i gång. Utan FILE läggs den i FARLED_BACKUP_TO.
  Med FARLED_BACKUP_KEY krypteras den (öppnas också med: age -d). Bredvid läggs FILE.sha256.
  (Everything in the database, as it is at one moment, in one file; Farled may be running. Without FILE it is put into
  FARLED_BACKUP_TO. With FARLED_BACKUP_KEY it is encrypted (age -d opens it too). FILE.sha256 is put beside it.)`;

const dayMs = 24 * 60 * 60 * 1000;
const ourFile = /^farled-[\w.-]+\.tar\.gz(\.age)?$/;

function nameOf(prefix: string, isEncrypted: boolean): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return `${prefix}-${moment}Z.tar.gz${isEncrypted ? '.age' : ''}`;
}

interface Made {
  file: string;
  bytes: number;
  rows: number;
}

/** Everything, with the secret: whoever has the file has the installation. */
export async function makeBackup(
  ownerUrl: string,
  settings: BackupSettings,
  { file, prefix = 'farled' }: { file?: string; prefix?: string } = {},
): Promise<Made> {
  const path = file ?? join(settings.folder, nameOf(prefix, settings.passphrase !== null));
  const { bytes, rows } = await writeAt(path, () =>
    dump(ownerUrl, { file: path, kind: 'backup', passphrase: settings.passphrase, choice: () => 'true' }),
  );
  return { file: path, bytes, rows };
}

/** Deletes backups that are older than what a purge of an identity says about them. The newest stays. */
async function rotateBackups({ folder, days }: BackupSettings, now: Date): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => ourFile.test(name));
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const [, ...others] = files.sort((a, b) => b.at - a.at);
  const old = others.filter(({ at }) => now.getTime() - at > days * dayMs).map(({ name }) => name);
  for (const name of old) {
    await rm(join(folder, name));
    await rm(join(folder, `${name}.sha256`), { force: true });
  }
  return old;
}

/** An update that goes wrong can be taken back: what was there before it is kept beside the other backups. */
export async function backupBeforeMigrating(
  ownerUrl: string,
  settings: BackupSettings,
  missing: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  if (!settings.beforeMigration) return;
  const first = (missing[0] ?? '').replace(/\.sql$/, '');
  log(
    inBoth(
      'En backup görs innan databasen uppdateras; en stor databas tar några minuter',
      'A backup is made before the database is updated; a large database takes some minutes',
    ),
  );
  const { file } = await makeBackup(ownerUrl, settings, { prefix: `farled-before-${first}` });
  log(
    inBoth(
      `Databasen uppdateras (${missing.length} steg). Som den var finns den i ${file}`,
      `The database is updated (${missing.length} steps). As it was it is in ${file}`,
    ),
  );
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? ((error as { code?: unknown }).code ?? codeOf(error.cause)) : undefined;
  return typeof code === 'string' ? code : 'error';
}

type Why = 'schedule' | 'command';

/** Makes a backup and notes in the database that it was made, or why not. */
export async function notedBackup(ownerUrl: string, settings: BackupSettings, why: Why, file?: string): Promise<Made> {
  return asOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query(`select 1 where to_regclass('public.backup_run') is not null`);
    const id = newId();
    const note = (text: string, values: unknown[]) => (rows.length > 0 ? owner.query(text, values) : null);
    await note('insert into backup_run (id, begun_at, why, is_encrypted) values ($1, now(), $2, $3)', [
      id,
      why,
      settings.passphrase !== null,
    ]);
    try {
      const made = await makeBackup(ownerUrl, settings, file === undefined ? {} : { file });
      await note('update backup_run set finished_at = now(), file = $2, bytes = $3 where id = $1', [
        id,
        made.file,
        made.bytes,
      ]);
      if (file === undefined) await rotateBackups(settings, new Date());
      return made;
    } catch (error) {
      await note('update backup_run set failure = $2 where id = $1', [id, codeOf(error)]);
      throw error;
    }
  });
}

export async function runBackup(
  settings: Settings,
  words: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const wanted = readWords(words);
  if (!wanted) return askedWrongly(backupUsage);
  const server = await openFilledServer(settings, log);
  try {
    const backup = wanted.to ? { ...settings.backup, folder: resolve(wanted.to) } : settings.backup;
    const { file, bytes, rows } = await notedBackup(server.ownerUrl, backup, 'command', wanted.file);
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    log(inBoth(`${rows} rader, ${size}: ${file}`, `${rows} rows, ${size}${backup.passphrase ? ', encrypted' : ''}`));
    return 0;
  } finally {
    await server.close();
  }
}

const readWords = (words: readonly string[]): { file?: string; to?: string } | null =>
  wordsOf(words, { to: { type: 'string' } }, ({ to }, [file, ...rest]) =>
    rest.length > 0 || (file && to) ? null : { ...(file && { file: resolve(file) }), ...(to && { to }) },
  );
