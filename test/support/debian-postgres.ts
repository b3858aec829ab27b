import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const versions = '/usr/lib/postgresql';

/** The newest PostgreSQL that Debian has installed here, as `startEmbedded` wants it. */
export function debianBinaries(): { folder: string; version: string } {
  const installed = (existsSync(versions) ? readdirSync(versions) : [])
    .filter((name) => Number(name) >= 15 && existsSync(join(versions, name, 'bin/initdb')))
    .sort((a, b) => Number(b) - Number(a));
  const newest = installed[0];
  if (!newest) throw new Error('No PostgreSQL 15 or later from Debian. Install it: sudo apt-get install postgresql');
  const folder = join(versions, newest);
  const said = execFileSync(join(folder, 'bin/postgres'), ['--version'], { encoding: 'utf8' });
  const version = /\d+\.\d+/.exec(said)?.[0];
  if (!version) throw new Error(`Cannot read the version of PostgreSQL: ${said}`);
  return { folder, version };
}
