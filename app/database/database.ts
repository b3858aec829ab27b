import { createHmac, randomBytes } from 'node:crypto';
import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { type Hold, holdsOn, noticedSoon } from './holds.ts';
import { alone, migrate } from './migrate.ts';
import { type PreparedPool, preparedPool } from './prepared-pool.ts';
import { addressesOf, asOwner, datesAsRead, type Pool, poolOnPrimary, primaryOf } from './primary.ts';
import { readRowsAsBytes } from './row-bytes.ts';
import { type AccessMode, transactionsOf } from './together.ts';

/** A transaction in which row-level security knows the actor. Features give it their tables by `withTables`. */
export type Tx = Transaction<unknown>;

/** What row-level security knows of the one who acts. */
export interface RowContext {
  accountId: string | null;
  associationId: string | null;
  /** The one case that a handle or an outcome link opens. */
  caseId: string | null;
  /** The day, by the kernel's clock, on which functions must be held. */
  today: string;
  /** What is known of the actor was read for an earlier request: the transaction goes no further when it changed. */
  kept?: KeptStanding;
}

/** Whose session it is and what they hold, as it stood when it was read. */
export interface KeptStanding {
  tokenHash: string;
  /** Of the session's row: whatever else it was read from writes that row anew when it changes. */
  mark: string;
  /** Of the association's row, which is written anew when its groups or word lists change. */
  registers: string;
  now: Date;
  idleMinutes: number;
}

/** The standing that a transaction was begun with is no longer right: it is to be read again. */
export function isStandingChanged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FL001';
}

export interface Database {
  /** As the application's role: every row passes row-level security. A reading transaction cannot write at all. */
  asActor<T>(context: RowContext, work: (tx: Tx) => Promise<T>, access?: AccessMode): Promise<T>;
  /** As the role of login, jobs and mail: its own tables, and no more rights on others than their policies say. */
  asService<T>(work: (tx: Tx) => Promise<T>, access?: AccessMode): Promise<T>;
  /** For pg-boss, which needs plain SQL as the service role. */
  executeAsService(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** The name, unless somebody holds it already, here or in another process. It is let go when the process ends. */
  hold(name: string): Promise<Hold | null>;
  /** Secret of the installation, for keyed hashes. Never leaves the server. */
  readonly secret: Buffer;
  /** The same database for what can be made again: its commits do not wait for the disk, the next one outside it does. */
  hasty(): Database;
  /** How the connections of each pool are used at this moment. */
  connections(): { pool: string; busy: number; idle: number; waiting: number }[];
  close(): Promise<void>;
}

// Dates without time stay the text they are; counts are small enough for a number.
pg.types.setTypeParser(1082, (value) => value);
pg.types.setTypeParser(20, (value) => Number(value));
// A moment as 2026-11-22 09:30:00.5+01. The driver reads each with a regular expression, and a list has hundreds; it keeps
// what is not written so: infinity, offsets of half an hour.
const momentOfDriver: (value: string) => unknown = pg.types.getTypeParser(1184);
pg.types.setTypeParser(1184, (value) => {
  const moment = new Date(`${value.replace(' ', 'T')}:00`);
  return Number.isNaN(moment.getTime()) ? momentOfDriver(value) : moment;
});

/**
 * Behind row-level security a statement takes longer to plan than to carry out, and with a plan of its own for each set of
 * values it would be planned each time. What the policies compare with is unknown to the planner anyway.
 */
const plansOnce = '-c plan_cache_mode=force_generic_plan';

class Client extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    readRowsAsBytes(this);
  }
}

const appRole = 'farled_app';
const serviceRole = 'farled_service';

function withLogin(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

interface OpenOptions {
  /** Told before the schema of a database that holds something is changed; hinders it by throwing. */
  beforeMigrating?: (owner: pg.Client, missing: readonly string[]) => Promise<void>;
}

/** Brings the schema up to date as the owner, then works only through roles that own nothing and bypass nothing. */
export async function openDatabase(ownerUrl: string, poolSize = 10, options: OpenOptions = {}): Promise<Database> {
  const addresses = addressesOf(ownerUrl);
  const primary = await primaryOf(addresses);
  const databaseName = decodeURIComponent(new URL(primary).pathname.slice(1));
  const secret = await asOwner(primary, (owner) => prepare(owner, options));
  const loginOf = (role: string): string => `${role}_${databaseName}`;
  const passwordOf = (role: string): string => createHmac('sha256', secret).update(`role:${role}`).digest('hex');
  await asOwner(primary, (owner) =>
    alone(owner, async () => {
      for (const role of [appRole, serviceRole])
        await ensureLogin(owner, primary, role, loginOf(role), passwordOf(role));
    }),
  );

  interface Opened {
    pool: Pool;
    prepared: PreparedPool;
    db: Kysely<unknown>;
    transaction: ReturnType<typeof transactionsOf>;
  }
  const poolOf = (role: string, max: number, settings: string): Pool =>
    poolOnPrimary(
      primary,
      addresses,
      (address) =>
        new pg.Pool({
          connectionString: withLogin(address, loginOf(role), passwordOf(role)),
          max,
          Client,
          pipeline: true,
          options: `${datesAsRead} ${settings}`,
          // Where there is another server to turn to, one that has gone silent is not waited for.
          ...(addresses.length > 1 && { connectionTimeoutMillis: 5_000, keepAlive: true }),
        }),
    );
  const open = (role: string, max: number, settings = ''): Opened => {
    const pool = poolOf(role, max, settings);
    const prepared = preparedPool(pool);
    const dialect = new PostgresDialect({ pool: prepared });
    const db = new Kysely<unknown>({ dialect });
    return { pool, prepared, db, transaction: transactionsOf(db, dialect) };
  };
  const app = open(appRole, poolSize, plansOnce);
  const service = open(serviceRole, Math.max(3, Math.ceil(poolSize / 2)));
  const holds = holdsOn(poolOf(serviceRole, 1, noticedSoon));

  const asActor =
    (waits: boolean): Database['asActor'] =>
    (context, work, access = 'read write') =>
      app.transaction(access, async (tx) => {
        await tx.executeQuery(entering(context));
        if (!waits) await tx.executeQuery(withoutWaiting);
        return work(tx);
      });

  const database: Database = {
    secret,
    asActor: asActor(true),
    hasty: () => ({ ...database, asActor: asActor(false) }),
    asService: (work, access = 'read write') => service.transaction(access, work),
    executeAsService: async (text, values) => {
      if (values && values.length > 0) return service.prepared.query(text, values);
      return service.prepared.script(text);
    },
    hold: (name) => holds.hold(name),
    connections: () => [
      { pool: 'app', ...app.pool.counts() },
      { pool: 'service', ...service.pool.counts() },
    ],
    close: async () => {
      await holds.close();
      for (const { db, pool } of [app, service]) {
        await db.destroy();
        // Kysely ends only what it began: plain statements went past it.
        await pool.end();
      }
    },
  };
  return database;
}

const actorSettings = (first: number): string =>
  ['account', 'association', 'case', 'today']
    .map((name, index) => `set_config('farled.${name}', $${first + index}, true)`)
    .join(', ');
const enter = `select ${actorSettings(1)}`;
const enterUnchanged = `select enter_unchanged($1, $2, $3, $4), ${actorSettings(5)}`;

/** Tells row-level security who acts: texts that are the same for everybody, for to put one together costs more than to send it. */
function entering({ accountId, associationId, caseId, today, kept }: RowContext): CompiledQuery {
  const who = [accountId ?? '', associationId ?? '', caseId ?? '', today];
  if (!kept) return CompiledQuery.raw(enter, who);
  return CompiledQuery.raw(enterUnchanged, [kept.tokenHash, kept.now, kept.idleMinutes, kept.mark, ...who]);
}

const withoutWaiting = CompiledQuery.raw("select set_config('synchronous_commit', 'off', true)");

/** The schema, the installation's secret, and a place for the job queue. */
async function prepare(owner: pg.Client, options: OpenOptions): Promise<Buffer> {
  await migrate(owner, async (missing) => options.beforeMigrating?.(owner, missing));
  // The job queue keeps its own tables, outside everything that belongs to associations.
  await alone(owner, async () => {
    const { rowCount } = await owner.query(`select 1 where to_regnamespace('pgboss') is not null`);
    if (rowCount) return;
    // Whoever gives something to a role belongs to it, but for a superuser.
    await owner.query(`do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant ${serviceRole} to %I', current_user);
      end if; end $$`);
    await owner.query(`create schema pgboss authorization ${serviceRole}`);
  });
  const { rows } = await owner.query<{ secret: Buffer }>(
    `insert into installation (id, secret) values (1, $1) on conflict (id) do update set id = 1 returning secret`,
    [randomBytes(32)],
  );
  if (!rows[0]) throw new Error('The installation has no secret.');
  return rows[0].secret;
}

/**
 * Roles belong to the whole server, databases to one installation: each installation has its own two logins, members of
 * the two roles that the policies name.
 */
async function ensureLogin(owner: pg.Client, ownerUrl: string, role: string, login: string, password: string) {
  const probe = new pg.Client({ connectionString: withLogin(ownerUrl, login, password) });
  try {
    await probe.connect();
  } catch {
    const name = pg.escapeIdentifier(login);
    const known = await owner.query('select 1 from pg_roles where rolname = $1', [login]);
    const verb = known.rowCount ? 'alter' : 'create';
    await owner.query(`${verb} role ${name} login inherit password ${pg.escapeLiteral(password)}`);
    await owner.query(`grant ${role} to ${name}`);
  } finally {
    await probe.end().catch(() => {});
  }
}
