import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase } from '../app/database/database.ts';
import { startEmbedded } from '../app/database/embedded.ts';
import { freePort } from '../test/support/free-port.ts';

export const root = join(import.meta.dirname, '..');

/** A PostgreSQL of its own, as an installation has it: everything is forced to disk. */
export interface Ground {
  ownerUrl: string;
  owner: pg.Client;
  close(): Promise<void>;
}

/** Where `FARLED_BENCH_FOLDER` names a folder, a ground with a name is kept in it and found again by the next run. */
export async function openGround(name?: string): Promise<Ground> {
  const keptIn = name && process.env.FARLED_BENCH_FOLDER;
  const folder = keptIn ? join(keptIn, name) : mkdtempSync(join(tmpdir(), 'farled-bench-'));
  mkdirSync(folder, { recursive: true });
  const server = await startEmbedded(folder, () => {});
  // Brings the schema and the two logins about, as the first start does.
  await (await openDatabase(server.ownerUrl, 2)).close();
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  return {
    ownerUrl: server.ownerUrl,
    owner,
    close: async () => {
      await owner.end();
      await server.stop();
      if (keptIn) return;
      rmSync(server.home, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Server {
  port: number;
  process: ChildProcess;
  /** From starting the process to its first answer. */
  millisecondsToFirstPage: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** The built program in a process of its own, until its first page has been answered. */
export async function startServer(environment: Record<string, string>, port?: number): Promise<Server> {
  const at = port ?? (await freePort());
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'app/bin/farled.js'), 'start'], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', FARLED_PORT: String(at), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    const answer = await get(at, '/').catch(() => null);
    if (answer?.status === 200) break;
    if (performance.now() - begun > 60_000) throw new Error(`No first page within a minute. ${said}`);
    await wait(10);
  }
  const millisecondsToFirstPage = performance.now() - begun;
  return {
    port: at,
    process: child,
    millisecondsToFirstPage,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** As it came over the line: compressed when that was asked for. */
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export function send(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export function get(port: number, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return send(port, 'GET', path, headers);
}

/** A session as login makes it; the cookie that opens it. */
export async function sessionFor(owner: pg.Client, account: string, association: string): Promise<string> {
  const token = randomBytes(24).toString('hex');
  await owner.query(
    `insert into session (token_hash, account_id, association_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, now(), now(), now() + interval '14 hours')`,
    [createHash('sha256').update(token).digest('hex'), account, association],
  );
  return `farled=${token}`;
}
