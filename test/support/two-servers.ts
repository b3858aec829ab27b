import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBinaries } from '../../app/database/embedded-binaries.ts';
import {
  ensureCluster,
  isServerOf,
  owner,
  readRunning,
  startServer,
  stopServer,
} from '../../app/database/embedded-cluster.ts';
import { choosePlace, makeSocketFolder, type Place } from '../../app/database/embedded-place.ts';

export interface TwoServers {
  /** Both addresses, as an operator writes them into DATABASE_URL. */
  url: string;
  /** Of the second alone, to promote it. */
  secondUrl: string;
  /** As a power cut does it. */
  killFirst(): Promise<void>;
  stop(): Promise<void>;
}

function giveTo(place: Place, path: string): void {
  if (!place.asAnother) return;
  chownSync(path, place.account.uid, place.account.gid);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(place, join(path, name));
}

const addressOf = (sockets: string[]): string =>
  `postgres://${owner}@localhost:5432/postgres?host=${encodeURIComponent(sockets.join())}&sslmode=disable`;

/** A primary and its synchronous standby, real servers of the carried binaries: no commit returns before both hold it. */
export async function twoServers(): Promise<TwoServers> {
  const folder = mkdtempSync(join(tmpdir(), 'farled-two-servers-'));
  chmodSync(folder, 0o711);
  const first = await choosePlace(join(folder, 'first'));
  const second = await choosePlace(join(folder, 'second'));
  const binaries = await prepareBinaries(first.copies, first.asAnother);
  await ensureCluster(first, binaries, true);
  appendFileSync(join(first.data, 'pg_hba.conf'), 'local replication all trust\n');
  // A standby needs settings at least as large as those that the primary ran with last.
  await startServer(first, binaries, false);
  await stopServer(first);
  cpSync(first.data, second.data, { recursive: true });
  chmodSync(second.data, 0o700);
  const sockets = [await makeSocketFolder(first), await makeSocketFolder(second)];
  appendFileSync(join(first.data, 'postgresql.auto.conf'), `synchronous_standby_names = '*'\n`);
  writeFileSync(join(second.data, 'standby.signal'), '');
  appendFileSync(
    join(second.data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${sockets[0]} port=5432 user=${owner} application_name=second'\n`,
  );
  giveTo(second, second.data);
  for (const place of [first, second]) await startServer(place, binaries, false);
  const killed = async (place: Place): Promise<void> => {
    const running = await readRunning(place);
    if (!running || !(await isServerOf(place, running.pid))) return;
    // The server and every process of it, at once: nobody writes anything down any more.
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(running.pid)], { encoding: 'utf8' });
    for (const pid of [running.pid, ...stdout.split(/\s+/).filter(Boolean).map(Number)]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
  };
  return {
    url: addressOf(sockets),
    secondUrl: addressOf(sockets.slice(1)),
    killFirst: () => killed(first),
    stop: async () => {
      for (const place of [first, second]) await killed(place);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
