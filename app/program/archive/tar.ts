import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';

/** A file inside an archive. Small enough to be held in memory: whoever writes large ones splits them. */
export interface Entry {
  name: string;
  bytes: Buffer;
}

const largest = 512 * 1024 * 1024;

export class DamagedArchive extends Error {}

/** A tar as every system reads it. */
export async function* packed(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Uint8Array> {
  const tar = pack();
  const writing = (async () => {
    for await (const { name, bytes } of entries) {
      await new Promise<void>((done, failed) => {
        tar.entry({ name, mode: 0o600, mtime: at }, bytes, (error) => (error ? failed(error) : done()));
      });
    }
    tar.finalize();
  })();
  writing.catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))));
  yield* tar as AsyncIterable<Uint8Array>;
  await writing;
}

export async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  let sourceFailed: { error: unknown } | null = null;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      sourceFailed = { error };
      throw error;
    }
  }
  const failureOf = (): unknown => (sourceFailed ? sourceFailed.error : new DamagedArchive());
  const tar = extract();
  // The same failure comes to whoever reads the entries.
  const reading = pipeline(Readable.from(watched()), tar).catch(() => {});
  try {
    for await (const entry of tar) yield await whole(entry);
  } catch {
    throw failureOf();
  } finally {
    tar.destroy();
    await reading;
  }
}

type TarEntry = ReturnType<typeof extract> extends AsyncIterable<infer E> ? E : never;

async function whole(entry: TarEntry): Promise<Entry> {
  if ((entry.header.size ?? 0) > largest) throw new DamagedArchive();
  const parts: Uint8Array[] = [];
  for await (const part of entry as AsyncIterable<Uint8Array>) parts.push(part);
  return { name: entry.header.name, bytes: Buffer.concat(parts) };
}
