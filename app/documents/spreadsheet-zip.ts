import { inflateRaw } from 'node:zlib';
import { limits } from './spreadsheet-grid.ts';

/**
 * Looks into a ZIP archive before anything unpacks it. A few kilobytes can unpack to gigabytes ("zip bomb"), and the sizes
 * that the directory declares can be false; so the declared sizes are added first, and then every entry is unpacked against
 * its declared size and thrown away. Format: PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3.
 */
export type ZipVerdict = { ok: true; names: readonly string[] } | { ok: false; why: 'damaged' | 'unpacksTooLarge' };

/** Sees every unpacked entry; false refuses the file as damaged. */
export type EntryCheck = (name: string, content: Buffer) => boolean;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const WIDE = 0xffffffff;

export async function inspectZip(bytes: Uint8Array, check: EntryCheck): Promise<ZipVerdict> {
  const entries = readDirectory(bytes);
  if (!entries || entries.length === 0) return { ok: false, why: 'damaged' };
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > limits.unpackedBytes) return { ok: false, why: 'unpacksTooLarge' };
  for (const entry of entries) {
    const verdict = await tryUnpacking(bytes, entry, check);
    if (verdict !== 'ok') return { ok: false, why: verdict };
  }
  return { ok: true, names: entries.map((entry) => entry.name) };
}

function readDirectory(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (!sizes) return null;
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, method: view.getUint16(at + 10, true), ...sizes });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

/** Sizes above 4 GB stand in an extra field; such a file is never accepted, but must be understood to be refused. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  if (packed !== WIDE && unpacked !== WIDE && offset !== WIDE) return { packed, unpacked, offset };
  let field = extraAt;
  const end = extraAt + extraLength;
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let part = field + 4;
      const read = (): number => {
        const value = part + 8 <= end ? Number(view.getBigUint64(part, true)) : Number.POSITIVE_INFINITY;
        part += 8;
        return value;
      };
      if (unpacked === WIDE) unpacked = read();
      if (packed === WIDE) packed = read();
      if (offset === WIDE) offset = read();
      return { packed, unpacked, offset };
    }
    field += 4 + length;
  }
  return null;
}

async function tryUnpacking(
  bytes: Uint8Array,
  entry: Entry,
  check: EntryCheck,
): Promise<'ok' | 'damaged' | 'unpacksTooLarge'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL_HEADER) return 'damaged';
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > view.byteLength) return 'damaged';
  const packed = bytes.subarray(start, start + entry.packed);
  const judge = (content: Buffer): 'ok' | 'damaged' =>
    content.byteLength === entry.unpacked && check(entry.name, content) ? 'ok' : 'damaged';
  if (entry.method === 0) return judge(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength));
  if (entry.method !== 8) return 'damaged';
  return await new Promise((resolve) => {
    inflateRaw(packed, { maxOutputLength: Math.max(1, entry.unpacked) }, (error, output) => {
      if (!error) resolve(judge(output));
      else resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacksTooLarge' : 'damaged');
    });
  });
}
