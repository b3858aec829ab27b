/** A file inside an archive. Small enough to be held in memory: whoever writes large ones splits them. */
export interface Entry {
  name: string;
  bytes: Buffer;
}

const block = 512;
const largest = 512 * 1024 * 1024;

function header({ name, bytes }: Entry, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for an archive.`);
  const head = Buffer.alloc(block);
  const octal = (value: number, start: number, length: number): number =>
    head.write(value.toString(8).padStart(length - 1, '0'), start, 'latin1');
  head.write(name, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  head.write('        0', 148, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** POSIX ustar, which every system's `tar` reads. */
export async function* packed(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    yield header(entry, at);
    yield entry.bytes;
    yield Buffer.alloc((block - (entry.bytes.length % block)) % block);
  }
  yield Buffer.alloc(2 * block);
}

export class DamagedArchive extends Error {}

function readHeader(head: Buffer): { name: string; size: number } | null {
  if (head.every((byte) => byte === 0)) return null;
  const text = (start: number, length: number): string =>
    head
      .subarray(start, start + length)
      .toString('utf8')
      .split('\0')[0]
      ?.trim() ?? '';
  const sum = head.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  const size = Number.parseInt(text(124, 12), 8);
  if (Number.parseInt(text(148, 8), 8) !== sum || !(size >= 0 && size <= largest)) throw new DamagedArchive();
  return { name: text(0, 100), size };
}

export async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const parts = source[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let length = 0;
  async function take(wanted: number): Promise<Buffer> {
    while (length < wanted) {
      const next = await parts.next();
      if (next.done) throw new DamagedArchive();
      held.push(Buffer.from(next.value));
      length += next.value.length;
    }
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [all.subarray(wanted)];
    length -= wanted;
    return all.subarray(0, wanted);
  }
  for (;;) {
    const found = readHeader(await take(block));
    if (!found) break;
    const bytes = await take(found.size);
    await take((block - (found.size % block)) % block);
    yield { name: found.name, bytes };
  }
  // To the end, so that what stands before us sees its own end and checks its sums.
  while (!(await parts.next()).done);
}
