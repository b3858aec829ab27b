import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { isCode } from './embedded-errors.ts';

/**
 * A DATABASE_URL may name several servers, as libpq's do: `postgres://user:pw@one:5432,two:5432/farled`, or several socket
 * folders in `host=`. They hold the same data; the one that takes writes is the primary. Here as one address each, since
 * `pg` knows one server only.
 */
export function addressesOf(url: string): string[] {
  const parts = /^(\w+:\/\/(?:[^/?#]*@)?)([^/?#@]*)(\/[^?#]*)?(?:\?(.*))?$/.exec(url);
  if (!parts) return [url];
  const [, begin = '', authority = '', path = '', search = ''] = parts;
  const options = new URLSearchParams(search);
  // We always look for the one that takes writes.
  options.delete('target_session_attrs');
  const sockets = options.get('host')?.split(',') ?? [];
  options.delete('host');
  const hosts = sockets.length > 0 ? sockets.map(() => authority.split(',')[0] ?? '') : authority.split(',');
  return hosts.map((host, index) => {
    const own = new URLSearchParams(options);
    const socket = sockets[index];
    if (socket !== undefined) own.set('host', socket);
    return `${begin}${host}${path}${own.size > 0 ? `?${own}` : ''}`;
  });
}

export function isDatabaseUrl(url: string): boolean {
  return (
    /^postgres(ql)?:\/\//.test(url) &&
    addressesOf(url).every((address) => URL.canParse(address) && !new URL(address).pathname.slice(1).includes('/'))
  );
}

/** The server does not answer, goes down or takes no writes: another one may. */
function isLost(error: unknown): boolean {
  if (
    isCode(
      error,
      'ECONNREFUSED',
      'ECONNRESET',
      'ENOENT',
      'EPIPE',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ENOTFOUND',
    )
  )
    return true;
  // Shut down, crashed, starting up, read-only.
  if (isCode(error, '57P01', '57P02', '57P03', '25006')) return true;
  return error instanceof Error && /connection terminated|timeout|standby/i.test(error.message);
}

const patienceMs = 60_000;
const tryMs = 3_000;

async function takesWrites(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: tryMs, query_timeout: tryMs });
  client.on('error', () => {});
  try {
    await client.connect();
    return !(await isStandby(client));
  } finally {
    await client.end().catch(() => {});
  }
}

async function isStandby(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
  return rows[0]?.standby ?? true;
}

/** The address of the server that takes writes now; waits while one is being promoted. */
export async function primaryOf(addresses: readonly string[]): Promise<string> {
  const [only] = addresses;
  if (addresses.length === 1 && only) return only;
  const end = Date.now() + patienceMs;
  for (;;) {
    let failure: unknown;
    for (const address of addresses) {
      try {
        if (await takesWrites(address)) return address;
      } catch (error) {
        if (!isLost(error)) throw error;
        failure = error;
      }
    }
    if (Date.now() > end) throw failure ?? new Error('None of the servers in DATABASE_URL takes writes.');
    await wait(250);
  }
}

/** A server can be set up to write moments as `22.11.2026`: the driver would take none of them for one, and say nothing. */
export const datesAsRead = '-c DateStyle=ISO';

/** Connected to the primary, as the owner of the database. */
export async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: await primaryOf(addressesOf(ownerUrl)), options: datesAsRead });
  // A server that goes away is told by the query under way.
  owner.on('error', () => {});
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** What the pool of prepared connections needs of a pool. */
export interface Pool {
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
  /** Connections in use, unused, and those who wait for one. */
  counts(): { busy: number; idle: number; waiting: number };
}

/** Connections to the primary. When it is gone, the ones asked for next go to the server that took its place. */
export function poolOnPrimary(primary: string, addresses: readonly string[], make: (address: string) => pg.Pool): Pool {
  const open = (address: string): pg.Pool => {
    const made = make(address);
    // An idle connection may be cut by the server; the next query takes a new one.
    made.on('error', () => {});
    // Nor does a connection that is cut between two statements of a transaction end the process: the next one says so.
    made.on('connect', (client) => client.on('error', () => {}));
    return made;
  };
  let pool = open(primary);
  let moving: Promise<void> | null = null;
  let isEnded = false;
  const checked = new WeakSet<pg.PoolClient>();

  async function move(from: pg.Pool): Promise<void> {
    if (pool !== from || isEnded) return;
    const next = await primaryOf(addresses);
    pool = open(next);
    from.end().catch(() => {});
  }

  return {
    connect: async () => {
      for (;;) {
        const from = pool;
        try {
          const client = await from.connect();
          // A server that becomes a standby cuts its connections: each has to be asked once.
          if (addresses.length === 1 || checked.has(client) || !(await isStandby(client))) {
            checked.add(client);
            return client;
          }
          client.release(true);
        } catch (error) {
          if (addresses.length === 1 || isEnded || !isLost(error)) throw error;
        }
        moving ??= move(from).finally(() => {
          moving = null;
        });
        await moving;
      }
    },
    end: async () => {
      if (isEnded) return;
      isEnded = true;
      await moving?.catch(() => {});
      await pool.end();
    },
    counts: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  };
}
