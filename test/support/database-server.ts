import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../app/database/embedded.ts';
import { debianBinaries } from './debian-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server for this run, as a superuser who may make databases and roles. */
    ownerUrl: string;
  }
}

/** One throwaway server for the whole run: the carried one, Debian's (FARLED_TEST_SERVER=debian) or a given one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.FARLED_TEST_DATABASE_URL;
  if (given) {
    project.provide('ownerUrl', given);
    return async () => {};
  }
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const options = process.env.FARLED_TEST_SERVER === 'debian' ? { binaries: debianBinaries() } : {};
  const server = await startEmbedded(folder, () => {}, { throwaway: true, ...options });
  project.provide('ownerUrl', server.ownerUrl);
  return async () => {
    await server.stop();
    rmSync(server.home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}

const prefix = 'farled-test-';

/** Servers of test runs that were killed would stay for ever. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (!maker || isAlive(maker)) continue;
    const folder = join(tmpdir(), name);
    try {
      const data = join(folder, 'postgres/data');
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (readlinkSync(`/proc/${pid}/cwd`) === data) process.kill(pid, 'SIGQUIT');
    } catch {
      // It was stopped, or belongs to another user: then its folder stays too.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
