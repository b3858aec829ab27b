import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  realpath,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseStartError, isCode, readIfThere, ServerFailure } from './embedded-errors.ts';

/** The account that runs the server. PostgreSQL refuses to run as root. */
interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Where one data folder's database lives, and who runs it. */
export interface Place {
  /** Holds `data` (the cluster), `socket` and `postgres.log`; mode 700, owned by the account. */
  readonly home: string;
  readonly data: string;
  readonly account: Account;
  /** Root starts the server as another account; everybody else as themselves. */
  readonly asAnother: boolean;
  /** Where a copy of the binaries goes when one is needed. */
  readonly copies: string;
}

/** Root's place for what the data folder cannot hold: it can be reached by every account, `/root` cannot. */
const systemFolder = '/var/lib/farled';

/**
 * The database lives in `postgres` in the data folder. Run as root in a folder that only root may enter, the server's
 * account cannot get there: then `postgres` is a link to a folder under /var/lib/farled, and a note says so.
 */
export async function choosePlace(dataFolder: string): Promise<Place> {
  const folder = resolve(dataFolder);
  const isRoot = process.getuid?.() === 0;
  await mkdir(folder, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const place = isRoot ? await placeOfRoot(await realpath(folder)) : await placeOfUser(await realpath(folder));
  return { ...place, data: join(place.home, 'data') };
}

type Choice = Omit<Place, 'data'>;

async function placeOfUser(folder: string): Promise<Choice> {
  await mkdir(join(folder, 'postgres'), { mode: 0o700 }).catch(unlessThere);
  const home = await realpath(join(folder, 'postgres'));
  const owner = (await stat(home)).uid;
  const { username, uid, gid } = ownAccount();
  if (owner !== uid) {
    throw new DatabaseStartError(
      `Databasen i ${home} tillhör en annan användare (${(await accountOf(owner))?.name ?? owner}). Starta Farled som den användaren, eller som root.`,
      'The database belongs to another user. Start Farled as that user, or as root.',
    );
  }
  return { home, account: { name: username, uid, gid }, asAnother: false, copies: folder };
}

function ownAccount(): { username: string; uid: number; gid: number } {
  try {
    return userInfo();
  } catch (error) {
    throw new ServerFailure('could not look up effective user', { cause: error });
  }
}

async function placeOfRoot(folder: string): Promise<Choice> {
  const common = { asAnother: true, copies: systemFolder };
  const inFolder = join(folder, 'postgres');
  const before = await stat(inFolder).catch(() => null);
  const isLink = (await lstat(inFolder).catch(() => null))?.isSymbolicLink() === true;
  if (isLink || (before && before.uid !== 0)) {
    const owner = before && before.uid !== 0 ? await accountOf(before.uid) : null;
    if (!owner) {
      throw new DatabaseStartError(
        `Databasen i ${inFolder} saknas, eller tillhör ingen användare som kan köra den (${before?.uid ?? 'ingen'}). Återställ den eller ändra ägare med chown -R.`,
        'The database is missing, or its owner cannot run it. Restore it or change its owner with chown -R.',
      );
    }
    const home = await realpath(inFolder);
    await refuseCopy(folder, home);
    return { ...common, home, account: owner };
  }
  const account = await systemAccount();
  await mkdir(inFolder, { mode: 0o700 }).catch(unlessThere);
  await chown(inFolder, account.uid, account.gid);
  if (canWrite(inFolder, account)) return { ...common, home: inFolder, account };
  await rmdir(inFolder).catch(unlessLink);
  return { ...common, home: await placeElsewhere(folder, inFolder, account), account };
}

/**
 * Makes a folder under /var/lib/farled, the link to it and the note for whoever takes backups. Its name is new each
 * time: a data folder that was removed and made again must begin empty.
 */
async function placeElsewhere(folder: string, link: string, account: Account): Promise<string> {
  await mkdir(systemFolder, { recursive: true, mode: 0o711 });
  const home = await mkdtemp(join(systemFolder, 'data-'));
  await writeFile(join(home, 'belongs-to'), folder);
  await chown(home, account.uid, account.gid);
  try {
    await symlink(home, link);
  } catch (error) {
    unlessThere(error);
    await rm(home, { recursive: true }); // Another first start was faster: its link stands.
    return realpath(link);
  }
  await writeFile(
    join(folder, 'postgres-is-elsewhere.txt'),
    `Databasen till den här mappen finns i ${home}, eftersom mappen bara kan öppnas av root och PostgreSQL körs som ${account.name}. Ta med den i säkerhetskopian.\n` +
      `The database of this folder is in ${home}, since only root can open this folder and PostgreSQL runs as ${account.name}. Include it in the backup.\n`,
  );
  return home;
}

/** Two data folders on one database would mix two installations: a copied folder carries a link to the original's. */
async function refuseCopy(folder: string, home: string): Promise<void> {
  const first = await readIfThere(join(home, 'belongs-to'));
  if (first === null || first === folder) return;
  const original = await readlink(join(first, 'postgres')).catch(() => null);
  if (original === home) {
    throw new DatabaseStartError(
      `${folder} är en kopia av ${first} och pekar på samma databas (${home}). Ta bort ${join(folder, 'postgres')} för att börja med en tom databas.`,
      'This data folder is a copy of another and points to the same database. Remove the link to begin with an empty one.',
    );
  }
  await writeFile(join(home, 'belongs-to'), folder);
}

function unlessThere(error: unknown): void {
  if (!isCode(error, 'EEXIST')) throw error;
}

/** Another first start may have put its link where our folder was. */
function unlessLink(error: unknown): void {
  if (!isCode(error, 'ENOENT', 'ENOTDIR')) throw error;
}

function canWrite(path: string, { uid, gid }: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -w "$1"', 'sh', path], { uid, gid, cwd: '/' }).status === 0;
}

/** An account of our own, so that neither another service's processes nor its people reach the database. */
async function systemAccount(): Promise<Account> {
  const own = await accountOf('farled');
  if (own) return own;
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', systemFolder];
  spawnSync('/usr/sbin/useradd', [...options, '--shell', '/usr/sbin/nologin', 'farled'], { stdio: 'ignore' });
  const account = (await accountOf('farled')) ?? (await accountOf('postgres')) ?? (await accountOf('nobody'));
  if (account) return account;
  throw new DatabaseStartError(
    'PostgreSQL får inte köras som root och användaren farled kunde inte skapas. Kör: useradd --system farled',
    'PostgreSQL may not run as root and the user farled could not be made. Run: useradd --system farled',
  );
}

/** Looks an account up by name or number, in whatever directory service the machine uses. */
async function accountOf(who: string | number): Promise<Account | null> {
  const asked = promisify(execFile)('getent', ['passwd', String(who)]).then(({ stdout }) => stdout);
  const listed = await asked.catch(() => readFile('/etc/passwd', 'utf8'));
  for (const line of listed.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && (name === who || Number(uid) === who)) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** A path longer than this does not fit in the address of a unix socket (108 bytes with the server's file name). */
const longestSocketFolder = 108 - '/.s.PGSQL.5432'.length - 1;

/**
 * The folder of the socket: in the database's home, or under /tmp when that path is too long. Always the same for the
 * same home, so that addresses given out stay true when the server is started again.
 */
export async function makeSocketFolder({ home, account, asAnother }: Place): Promise<string> {
  const inHome = join(home, 'socket');
  const isShort = Buffer.byteLength(inHome) <= longestSocketFolder;
  const folder = isShort ? inHome : `/tmp/farled-${account.uid}-${hashOf(home)}`;
  await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
  const found = await lstat(folder);
  const mayBe = asAnother ? [0, account.uid] : [account.uid];
  if (!found.isDirectory() || !mayBe.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new DatabaseStartError(`${folder} tillhör någon annan. Ta bort den.`, 'That folder is not ours. Remove it.');
  }
  if (asAnother) await chown(folder, account.uid, account.gid);
  return folder;
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
