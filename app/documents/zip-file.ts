import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Rewrites archives that Farled itself made; what comes from outside goes through `inspectZip` and never here. */
const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980, the earliest day that the format knows: the same content gives the same bytes. */
const epoch = 0x21;

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** All files of the archive pass `change`, and a new archive is made of what comes back. */
export function rewriteZip(
  bytes: Uint8Array,
  change: (entries: readonly { name: string; content: Buffer }[]) => readonly ZipEntry[],
): Uint8Array {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content: changed } of change([...entriesOf(archive)])) {
    const packed = deflateRawSync(changed);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(epoch, 8);
    facts.writeUInt32LE(crc32(changed), 10);
    facts.writeUInt32LE(packed.byteLength, 14);
    facts.writeUInt32LE(changed.byteLength, 18);
    facts.writeUInt16LE(title.byteLength, 22);
    files.push(number(localHeader), facts, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(number(directoryEntry), Buffer.from([20, 0]), facts, rest, title);
    offset += 30 + title.byteLength + packed.byteLength;
  }
  const count = directory.length / 5;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.byteLength, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, number(endOfDirectory), end]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function* entriesOf(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  const end = archive.lastIndexOf(number(endOfDirectory));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    if (!name.endsWith('/'))
      yield { name, content: archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}
