import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, link, open, readdir, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './embedded-binaries.ts';
import { isCode, readIfThere, ServerFailure } from './embedded-errors.ts';
import { makeSocketFolder, type Place } from './embedded-place.ts';

/** The superuser that owns the database. */
export const owner = 'farled';
/** The number in the name of the socket; nothing listens on the network. */
export const port = 5432;

/** What `postmaster.pid` says about a server that runs, starts or died. */
interface Running {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/**
 * Makes the cluster unless it is there. It is made under another name and renamed when whole, so that a killed first
 * start leaves nothing half-made, and of two first starts at once one wins and the other uses it.
 */
export async function ensureCluster(place: Place, binaries: Binaries, isThrowaway: boolean): Promise<boolean> {
  await removeDrafts(place.home);
  if (await isThere(place.data)) return false;
  const draft = join(place.home, `new-${process.pid}-${randomUUID()}`);
  const args = ['--pgdata', draft, '--username', owner, '--encoding', 'UTF8', '--no-instructions'];
  args.push('--auth', 'peer', '--locale', 'C.UTF-8', ...(isThrowaway ? ['--no-sync', '--wal-segsize', '1'] : []));
  // The builtin provider sorts the same on every machine and for ever; libc's would change with the system's updates.
  if (Number.parseInt(binaries.version, 10) >= 17) {
    args.push('--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8');
  }
  try {
    await runToEnd(place, join(binaries.folder, 'bin/initdb'), args);
    await writeAccess(place, draft, isThrowaway);
    await rename(draft, place.data);
    return true;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isCode(error, 'ENOTEMPTY', 'EEXIST') || (await isThere(place.data))) return false;
    throw error;
  }
}

/** Only over the socket, only the server's account and root, whom the kernel vouches for: there is no password to leak. */
async function writeAccess({ account, asAnother }: Place, folder: string, isThrowaway: boolean): Promise<void> {
  const files = {
    // PostgreSQL 15, which only tests start, has no "all" in its map.
    'pg_hba.conf': `local all all ${isThrowaway ? 'trust' : 'peer map=farled'}\n`,
    'pg_ident.conf': [...new Set([account.name, 'root'])].map((name) => `farled "${name}" all\n`).join(''),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content, { mode: 0o600 });
    if (asAnother) await chown(join(folder, name), account.uid, account.gid);
  }
}

/** What a killed first start left behind. */
async function removeDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const maker = /^new-(\d+)-/.exec(name)?.[1];
    if (maker && !(await isThere(`/proc/${maker}`))) await rm(join(home, name), { recursive: true, force: true });
  }
}

/** What the server's own lock file says, or null when there is none. */
export async function readRunning({ data }: Place): Promise<Running | null> {
  const content = await readIfThere(join(data, 'postmaster.pid'));
  const [pid, , , , socketFolder, , , status] = (content ?? '').split('\n');
  if (!Number(pid)) return null;
  return { pid: Number(pid), socketFolder: socketFolder ?? '', isReady: status?.trim() === 'ready' };
}

/** Whether that process is the server of this folder. Numbers are used again, above all in containers. */
export async function isServerOf({ data }: Place, pid: number): Promise<boolean> {
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return workingFolder === data;
}

/**
 * A lock whose number now belongs to another process would make PostgreSQL refuse to start. Moved aside before it is
 * looked at again, since another starter may just have written a true one in its place; that one is put back.
 */
export async function removeStaleLock({ data }: Place, stalePid: number): Promise<void> {
  if (!(await isThere(`/proc/${stalePid}`))) return; // PostgreSQL sees for itself that nobody is there.
  const lock = join(data, 'postmaster.pid');
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    if (Number((await readIfThere(aside))?.split('\n')[0]) !== stalePid) await link(aside, lock);
    await rm(aside);
  } catch (error) {
    if (!isCode(error, 'ENOENT', 'EEXIST')) throw error;
  }
}

/** The socket has a lock of its own; its folder is ours alone, so it is true only while our server lives. */
async function removeStaleSocketLock(place: Place, socketFolder: string): Promise<void> {
  const lock = join(socketFolder, `.s.PGSQL.${port}.lock`);
  const pid = Number((await readIfThere(lock))?.split('\n')[0]);
  if (pid && !(await isServerOf(place, pid))) await rm(lock, { force: true });
}

/** An empty lock is one that is just being written, or what a power failure left. */
export async function removeEmptyLock({ data }: Place): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const found = await stat(lock).catch(() => null);
  if (found?.size === 0 && Date.now() - found.mtimeMs > 10_000) await rm(lock, { force: true });
}

/**
 * Starts the server, in a session of its own so that Ctrl-C in the terminal reaches Farled only, and waits until it
 * accepts connections or has at least begun. `lost` means that another process started one at the same moment.
 */
export async function startServer(place: Place, binaries: Binaries, isThrowaway: boolean): Promise<'ready' | 'lost'> {
  const socketFolder = await makeSocketFolder(place);
  await removeStaleSocketLock(place, socketFolder);
  const file = await openLog(place);
  const { size: before } = await file.stat();
  const settings = { ...commonSettings, ...(isThrowaway ? throwawaySettings : {}) };
  const args = ['-D', place.data, '-k', socketFolder, '-p', String(port)];
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
  try {
    const server = spawn(join(binaries.folder, 'bin/postgres'), args, {
      ...asAccount(place),
      cwd: '/',
      detached: true,
      stdio: ['ignore', file.fd, file.fd],
    });
    const ended = new Promise<'ended'>((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', () => resolve('ended'));
    });
    server.unref();
    if ((await Promise.race([ended, isReady(place, server.pid)])) === 'ready') return 'ready';
  } finally {
    await file.close();
  }
  const said = await readFrom(join(place.home, 'postgres.log'), before);
  if (/lock file ".*" (already exists|is empty)|shared memory block .* still in use/.test(said)) return 'lost';
  throw new ServerFailure(said);
}

/** When recovery takes longer than this, who asked for the server tells so and waits by connecting. */
const usualStartMs = 2_000;

async function isReady(place: Place, pid: number | undefined): Promise<'ready'> {
  const end = Date.now() + usualStartMs;
  while (Date.now() < end) {
    const running = await readRunning(place);
    if (running?.pid === pid && running?.isReady) break;
    await wait(10);
  }
  return 'ready';
}

/** A small machine with many readers; the log never holds what people wrote (no statements, no values, no details). */
const commonSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '512MB',
  jit: 'off',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  lc_messages: 'C',
};

/** For tests only: a power failure would lose everything. */
const throwawaySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

/** Ends the server as it does itself when asked: connections closed, everything written. Waits until it is gone. */
export async function stopServer(place: Place): Promise<void> {
  const running = await readRunning(place);
  if (!running || !(await isServerOf(place, running.pid))) return;
  process.kill(running.pid, 'SIGINT');
  while ((await readRunning(place))?.pid === running.pid && (await isServerOf(place, running.pid))) await wait(10);
  if (!running.socketFolder.startsWith(place.home)) await rm(running.socketFolder, { recursive: true, force: true });
}

function asAccount({ account, asAnother }: Place): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  // Nothing of our environment: it may hold secrets, and PGDATA, PGPORT and PGOPTIONS would change what is started.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: '/' };
  return asAnother ? { uid: account.uid, gid: account.gid, env } : { env };
}

async function runToEnd(place: Place, program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { ...asAccount(place), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [said, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw new ServerFailure(said);
}

const largestLog = 5_000_000;

async function openLog({ home, account, asAnother }: Place) {
  const path = join(home, 'postgres.log');
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > largestLog) await rename(path, `${path}.1`);
  const file = await open(path, 'a', 0o600);
  if (asAnother) await file.chown(account.uid, account.gid);
  return file;
}

async function readFrom(path: string, offset: number): Promise<string> {
  return Buffer.from((await readIfThere(path)) ?? '')
    .subarray(offset)
    .toString();
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
