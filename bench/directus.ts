import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../test/support/free-port.ts';
import { type Ground, get, send } from './house.ts';

// A general-purpose backend on the same rows. `FARLED_PEERS` names a folder where somebody has installed it, for it is neither
// a part of Farled nor under its licence: `npm install directus@11.16.1 --ignore-scripts`.

export const peerFolder = process.env.FARLED_PEERS;

/** Whose rows a user of the peer may read: the column that decides, and by whom or what. */
export interface PeerReader {
  column: 'group_id' | 'asker_account';
  value: string;
}

export interface Peer {
  port: number;
  /** A header that is let in as that reader, and reads the rows of the column's value and no others. */
  credentialFor(reader: PeerReader): Promise<string>;
  stop(): Promise<void>;
}

const schema = 'directus';
const admin = 'an-invented-token-of-this-run';

/** What a line of our own lists shows, and what its state is derived from. */
const fields = [
  'id,group_id,number,party,source,age_from,income_sources,need,obstacle,question,asked_on,answer_due,follow_up_on,outcome',
  'awaiting_asker_since,returned_at,advised_at,outcome_at,withdrawn_at,merged_into',
].join(',');
export const peerPath = `/items/guidance_case?fields=${fields}&sort=-asked_at,-number&limit=50`;

/**
 * It reads only tables with a key of one column, so the cases are copied beside our own, with the indexes that its two lists
 * want and without our row-level security: its own permissions decide.
 */
async function copyCases({ owner }: Ground): Promise<void> {
  await owner.query(`drop schema if exists ${schema} cascade`);
  await owner.query(`create schema ${schema}`);
  await owner.query(`create table ${schema}.guidance_case as select * from public.guidance_case`);
  await owner.query(`alter table ${schema}.guidance_case add primary key (id)`);
  for (const column of ['group_id', 'asker_account'])
    await owner.query(`create index on ${schema}.guidance_case (${column}, asked_at desc, number desc)`);
  await owner.query(`vacuum analyze ${schema}.guidance_case`);
}

/** The engine of its users' scripts would be compiled for minutes and has no part in a list: where it is missing it is none. */
function withoutScripts(modules: string): void {
  const folder = join(modules, 'isolated-vm');
  if (!existsSync(join(folder, 'out'))) writeFileSync(join(folder, 'isolated-vm.js'), 'module.exports = {};\n');
}

export async function startPeer(ground: Ground, installedIn: string): Promise<Peer> {
  await copyCases(ground);
  const modules = join(installedIn, 'node_modules');
  withoutScripts(modules);
  const home = mkdtempSync(join(tmpdir(), 'farled-peer-'));
  for (const folder of ['uploads', 'extensions']) mkdirSync(join(home, folder));
  const port = await freePort();
  const url = new URL(ground.ownerUrl);
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    NODE_ENV: 'production',
    DB_CLIENT: 'pg',
    DB_HOST: url.searchParams.get('host') ?? url.hostname,
    DB_PORT: url.port || '5432',
    DB_DATABASE: url.pathname.slice(1),
    DB_USER: url.username,
    DB_PASSWORD: url.password || 'none',
    DB_SEARCH_PATH: `array:${schema},public`,
    SECRET: admin,
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: admin,
    ADMIN_TOKEN: admin,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    CACHE_ENABLED: 'false',
    RATE_LIMITER_ENABLED: 'false',
    TELEMETRY: 'false',
  };
  const cli = join(modules, 'directus/cli.js');
  const made = spawnSync(process.execPath, [cli, 'bootstrap'], { cwd: home, env, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The peer could not be made ready: ${made.stderr}`);
  const child = spawn(process.execPath, [cli, 'start'], { cwd: home, env, stdio: 'ignore' });
  for (let tries = 0; (await get(port, '/server/ping').catch(() => null))?.status !== 200; tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error('The peer does not answer.');
    await wait(200);
  }
  const make = maker(port);
  const roles = { group_id: await roleFor(make, 'group_id'), asker_account: await roleFor(make, 'asker_account') };
  return {
    port,
    credentialFor: async ({ column, value }) => {
      const token = `reader-${crypto.randomUUID()}`;
      const email = `${token}@example.com`;
      await make('users', { email, role: roles[column], token, location: value, status: 'active' });
      return `Authorization: Bearer ${token}`;
    },
    stop: async () => {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      await ended;
      await ground.owner.query(`drop schema if exists ${schema} cascade`);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

type Make = (what: string, values: Record<string, unknown>) => Promise<string>;

/** Makes something by the peer's own interface; its id. */
function maker(port: number): Make {
  const headers = { Authorization: `Bearer ${admin}`, 'Content-Type': 'application/json' };
  return async (what, values) => {
    const { status, body } = await send(port, 'POST', `/${what}`, headers, JSON.stringify(values));
    if (status !== 200) throw new Error(`The peer refused to make ${what}: ${status} ${body.toString()}`);
    return String(JSON.parse(body.toString()).data.id);
  };
}

/** People who read the rows whose column says what stands in their own user, and no others. */
async function roleFor(make: Make, column: PeerReader['column']): Promise<string> {
  const role = await make('roles', { name: column });
  const policy = await make('policies', { name: column, app_access: false, admin_access: false });
  await make('access', { role, policy });
  const permissions = { [column]: { _eq: '$CURRENT_USER.location' } };
  await make('permissions', { policy, collection: 'guidance_case', action: 'read', permissions, fields: ['*'] });
  return role;
}
