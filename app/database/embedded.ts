import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, prepareBinaries } from './embedded-binaries.ts';
import {
  ensureCluster,
  isServerOf,
  owner,
  port,
  readRunning,
  removeEmptyLock,
  removeStaleLock,
  startServer,
  stopServer,
} from './embedded-cluster.ts';
import { DatabaseStartError, explain, inBoth, isCode } from './embedded-errors.ts';
import { choosePlace, type Place } from './embedded-place.ts';

/** A running PostgreSQL in a data folder. */
export interface EmbeddedServer {
  /** Address for `pg` of the database `farled`, as the superuser that owns it. */
  readonly ownerUrl: string;
  /** Where the files of the database are: in the data folder, or elsewhere (see `choosePlace`). */
  readonly home: string;
  /** Call after closing every connection. The server stops when no other process of Farled uses it. */
  stop(): Promise<void>;
}

interface Options {
  /** For tests: nothing is forced to disk, and whoever reaches the socket is let in. */
  readonly throwaway?: boolean;
  /** Other binaries than the carried ones. */
  readonly binaries?: Binaries;
}

interface Work {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly isThrowaway: boolean;
  readonly log: (line: string) => void;
}

/**
 * Every process of Farled that uses a data folder's server holds this lock, shared, for as long as it lives; the kernel
 * lets it go when the process is killed. Who leaves and can get it alone is the last one out and stops the server.
 */
const presence = "hashtext('farled presence')";

/**
 * Starts PostgreSQL in the data folder, or uses the one that already runs there: another process's, or one whose
 * process was killed. Throws `DatabaseStartError` with one line for the person at the terminal.
 */
export async function startEmbedded(
  dataFolder: string,
  log: (line: string) => void,
  { throwaway = false, binaries }: Options = {},
): Promise<EmbeddedServer> {
  try {
    const place = await choosePlace(dataFolder);
    const chosen = binaries ?? (await prepareBinaries(place.copies, place.asAnother));
    return await takePart({ place, binaries: chosen, isThrowaway: throwaway, log });
  } catch (error) {
    throw explain(error, dataFolder);
  }
}

async function takePart(work: Work): Promise<EmbeddedServer> {
  let isStopping = false;
  let keeper = await enter(work);
  let entering = Promise.resolve();
  const watch = (client: pg.Client) => {
    client.once('end', () => {
      if (isStopping) return;
      work.log(inBoth('Databasen försvann; den startas igen.', 'The database went away; it is started again.'));
      entering = enterAgain();
    });
  };
  const enterAgain = async () => {
    try {
      keeper = await enter(work);
      watch(keeper);
    } catch (error) {
      work.log(String(explain(error, work.place.home)));
    }
  };
  watch(keeper);
  const running = await readRunning(work.place);
  return {
    ownerUrl: urlOf(running?.socketFolder ?? ''),
    home: work.place.home,
    stop: async () => {
      if (isStopping) return;
      isStopping = true;
      // Or the server that is just started again would be left running.
      await entering;
      await leave(keeper, work.place);
    },
  };
}

function urlOf(socketFolder: string): string {
  return `postgres://${owner}@localhost:${port}/${owner}?host=${encodeURIComponent(socketFolder)}&sslmode=disable`;
}

/** How long a server may neither answer nor begin. */
const patienceMs = 30_000;

/** Until the server runs and we are counted among those who use it. Others may start and stop it meanwhile. */
async function enter(work: Work): Promise<pg.Client> {
  const { place, log } = work;
  let patience = Date.now() + patienceMs;
  let isTold = false;
  let mayRestart = true;
  for (;;) {
    const running = await readRunning(place);
    const client = running ? await connect(running.socketFolder) : null;
    if (client === 'busy') {
      if (!isTold) log(inBoth('Väntar på att databasen blir klar …', 'Waiting for the database to be ready …'));
      isTold = true;
      patience = Date.now() + patienceMs;
    } else if (client) {
      const entry = await tryToEnter(client, work, mayRestart);
      if (entry === 'entered') return client;
      if (entry === 'stopped') mayRestart = false;
    } else if (!running || !(await isServerOf(place, running.pid))) {
      if (running) await removeStaleLock(place, running.pid);
      else await removeEmptyLock(place);
      if ((await startHere(work)) === 'ready') continue;
    }
    if (Date.now() > patience) throw doesNotAnswer(place, running?.pid);
    await wait(50);
  }
}

async function startHere({ place, binaries, isThrowaway, log }: Work): Promise<'ready' | 'lost'> {
  const isNew = await ensureCluster(place, binaries, isThrowaway);
  if (isNew) log(inBoth(`Ny databas i ${place.home}.`, 'A new database.'));
  return startServer(place, binaries, isThrowaway);
}

function doesNotAnswer(place: Place, pid: number | undefined): DatabaseStartError {
  const command = `kill -INT ${pid ?? `$(pgrep -f ${place.data})`}`;
  return new DatabaseStartError(
    `Databasen i ${place.home} svarar inte. Avsluta den: ${command}`,
    'The database does not answer. Stop it with that command.',
  );
}

/** `busy`: it starts, stops or recovers. Null: nothing answers there. */
async function connect(socketFolder: string): Promise<pg.Client | 'busy' | null> {
  // In the database `postgres`, since a connection to `farled` would hinder copying and renaming that one.
  const url = new URL(urlOf(socketFolder));
  url.pathname = '/postgres';
  const client = new pg.Client({
    connectionString: url.href,
    application_name: 'farled presence',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isCode(error, '57P03')) return 'busy';
    if (isGone(error)) return null;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  if (isCode(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01')) return true;
  return error instanceof Error && /connection terminated|timeout expired|not queryable/i.test(error.message);
}

/**
 * Counts us in. `stopped`: nobody else used it and it was of another version than ours (Farled was updated after a
 * kill), so it was ended. `refused`: it is about to stop.
 */
async function tryToEnter(
  client: pg.Client,
  { place, binaries }: Work,
  mayRestart: boolean,
): Promise<'entered' | 'stopped' | 'refused'> {
  try {
    let isCounted = await count(client);
    if (isCounted && mayRestart && !(await isOfVersion(client, binaries.version))) {
      if (await isAlone(client)) {
        await stopServer(place);
        return 'stopped';
      }
      isCounted = await count(client);
    }
    if (isCounted) {
      await ensureDatabase(client);
      return 'entered';
    }
    await client.end();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  return 'refused';
}

async function isOfVersion(client: pg.Client, version: string): Promise<boolean> {
  return ask(client, `split_part(current_setting('server_version'), ' ', 1) = '${version}'`);
}

async function ask(client: pg.Client, expression: string): Promise<boolean> {
  const { rows } = await client.query<{ answer: boolean }>(`select ${expression} as answer`);
  return rows[0]?.answer === true;
}

async function count(client: pg.Client): Promise<boolean> {
  return ask(client, `pg_try_advisory_lock_shared(${presence})`);
}

/** Gives our presence up and tries to be the only one. */
async function isAlone(client: pg.Client): Promise<boolean> {
  await ask(client, `pg_advisory_unlock_shared(${presence})`);
  return ask(client, `pg_try_advisory_lock(${presence})`);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  if (await ask(client, `exists (select from pg_database where datname = '${owner}')`)) return;
  await client.query(`create database ${owner}`).catch((error: unknown) => {
    // Another process made it in the same moment: 42P04 duplicate_database, 23505 when both got that far.
    if (!isCode(error, '42P04', '23505')) throw error;
  });
}

async function leave(keeper: pg.Client, place: Place): Promise<void> {
  try {
    if (await isAlone(keeper)) await stopServer(place);
    await keeper.end();
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
