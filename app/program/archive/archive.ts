import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { decrypted, encrypted, isEncrypted } from './age.ts';
import { DamagedArchive, type Entry, packed, unpacked } from './tar.ts';

const manifestName = 'manifest.json';

const manifestSchema = z.object({
  format: z.literal('farled'),
  kind: z.enum(['backup', 'export', 'association']),
  at: z.iso.datetime(),
  /** The association that an export is of. */
  association: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).optional(),
  /** The schema, as the migrations that made it. */
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** Rows of each table. */
  rows: z.record(z.string(), z.number().int()),
  /** Where the numbering of each table goes on. */
  sequences: z.record(z.string(), z.number().int()),
  /** How far each chain of audit lines had come, to compare with later. */
  auditHeads: z.record(z.string(), z.string()),
  leftOut: z.array(z.string()),
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type Manifest = z.output<typeof manifestSchema>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A tar.gz with a manifest as its last file, encrypted where there is a passphrase. Written beside and renamed when it is
 * whole and on disk; `FILE.sha256` beside it is what `sha256sum -c` reads.
 */
export async function writeArchive(
  file: string,
  entries: AsyncIterable<Entry>,
  manifest: () => Omit<Manifest, 'files'>,
  passphrase: string | null,
): Promise<{ bytes: number; sha256: string }> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.draft`);
  const files: Manifest['files'] = {};
  async function* withManifest(): AsyncGenerator<Entry> {
    for await (const entry of entries) {
      files[entry.name] = { bytes: entry.bytes.length, sha256: sha256(entry.bytes) };
      yield entry;
    }
    yield { name: manifestName, bytes: Buffer.from(`${JSON.stringify({ ...manifest(), files }, null, 1)}\n`) };
  }
  const hash = createHash('sha256');
  async function* hashed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      hash.update(part);
      yield part;
    }
  }
  async function* sealed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* hashed(passphrase === null ? source : encrypted(source, passphrase));
  }
  try {
    await pipeline(packed(withManifest(), new Date()), createGzip(), sealed, createWriteStream(draft, { mode: 0o600 }));
    const written = await open(draft, 'r+');
    await written.sync();
    await written.close();
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const digest = hash.digest('hex');
  await writeFile(`${file}.sha256`, `${digest}  ${basename(file)}\n`, { mode: 0o600 });
  return { bytes: (await stat(file)).size, sha256: digest };
}

async function beginOf(file: string): Promise<Buffer> {
  try {
    // It is read several times, which a pipe cannot be.
    if (!(await stat(file)).isFile()) throw new Error('It is no regular file.');
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new OperatorError(`Filen ${file} kan inte läsas.`, `The file ${file} cannot be read.`, cause);
  }
}

const damaged = (file: string, cause?: unknown): OperatorError =>
  new OperatorError(
    `${file} är skadad eller inte gjord av Farled.`,
    `${file} is damaged or not made by Farled.`,
    cause,
  );

/** Visits each file of an archive, in order. */
export async function readArchive(
  file: string,
  passphrase: string | null,
  visit: (entry: Entry) => Promise<void> | void,
): Promise<void> {
  const isSealed = isEncrypted(await beginOf(file));
  if (isSealed && passphrase === null) {
    throw new OperatorError(
      `${file} är krypterad: sätt FARLED_BACKUP_KEY till dess nyckel.`,
      `${file} is encrypted: set FARLED_BACKUP_KEY to its key.`,
    );
  }
  async function* opened(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    yield* isSealed && passphrase !== null ? decrypted(source, passphrase) : source;
  }
  try {
    await pipeline(createReadStream(file), opened, createGunzip(), async (source: AsyncIterable<Uint8Array>) => {
      for await (const entry of unpacked(source)) await visit(entry);
    });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const isDamage = error instanceof DamagedArchive || (typeof code === 'string' && code.startsWith('Z_'));
    throw isDamage ? damaged(file, error) : error;
  }
}

/** Reads all of it once and compares every sum, so that nothing is begun with a damaged file. */
export async function checkArchive(file: string, passphrase: string | null): Promise<Manifest> {
  const found = new Map<string, string>();
  let last: Buffer | null = null;
  await readArchive(file, passphrase, ({ name, bytes }) => {
    if (last) throw damaged(file);
    if (name === manifestName) last = Buffer.from(bytes);
    else found.set(name, sha256(bytes));
  });
  const manifest = manifestSchema.safeParse(parsed(last));
  if (!manifest.success) throw damaged(file, manifest.error);
  const files = Object.entries(manifest.data.files);
  if (files.length !== found.size || files.some(([name, { sha256: sum }]) => found.get(name) !== sum)) {
    throw damaged(file);
  }
  return manifest.data;
}

function parsed(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null');
  } catch {
    return null;
  }
}
