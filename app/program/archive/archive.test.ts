import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decrypted, encrypted } from './age.ts';
import { checkArchive, readArchive, writeArchive } from './archive.ts';
import { writeAt } from './place.ts';
import type { Entry } from './tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'farled-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const passphrase = 'en lång nyckelfras åäö';

async function* parts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const part of source) found.push(part);
  return Buffer.concat(found);
}

const entries: Entry[] = [
  { name: 'README.txt', bytes: Buffer.from('Läs mig.\n') },
  { name: 'tables/empty.jsonl', bytes: Buffer.alloc(0) },
  { name: 'tables/block.jsonl', bytes: randomBytes(512) },
  { name: 'tables/large.jsonl', bytes: randomBytes(300_001) },
];
async function* source(): AsyncGenerator<Entry> {
  yield* entries;
}
const manifest = () => ({
  format: 'farled' as const,
  kind: 'export' as const,
  at: '2026-11-16T09:00:00.000Z',
  migrations: [],
  rows: {},
  sequences: {},
  auditHeads: {},
  leftOut: [],
});

describe('encryption with a passphrase', () => {
  it.each([0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 200_000])('gives %i bytes back', async (length) => {
    const bytes = randomBytes(length);
    const sealed = await all(encrypted(parts(bytes, 10_000), passphrase));
    if (length > 100) expect(sealed.includes(bytes.subarray(0, 64))).toBe(false);
    expect(await all(decrypted(parts(sealed, 777), passphrase))).toEqual(bytes);
  });

  it('refuses another key, a changed byte and a file that was cut off', async () => {
    const sealed = await all(encrypted(parts(randomBytes(150_000), 50_000), passphrase));
    await expect(all(decrypted(parts(sealed, 9999), `${passphrase}!`))).rejects.toThrow('FARLED_BACKUP_KEY');
    for (const at of [30, 120, 180, 90_000, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(all(decrypted(parts(changed, 9999), passphrase))).rejects.toThrow('FARLED_BACKUP_KEY');
    }
    const header = sealed.indexOf('\n--- ') + 5 + 43 + 1 + 16;
    // On the border of a chunk, where nothing is left half.
    for (const length of [sealed.length - 5, header + 2 * (64 * 1024 + 16), 100])
      await expect(all(decrypted(parts(sealed.subarray(0, length), 9999), passphrase))).rejects.toThrow(
        'FARLED_BACKUP_KEY',
      );
  });

  it('opens what the program age wrote', async () => {
    // `age -p` on a file with the word Farled, with this passphrase; age 1.1.1 of Debian 12.
    const written = Buffer.from(
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBBQ1RFdDREcHlicUcrT1ZkR2N6QzBRIDE4CnpnU29oZ1pLelBDdU5XQ1c0' +
        'VWxLSXh4eEh2VjUrcUE2MUlrWUhNNWFHSkEKLS0tIDQ3THZBZ0FsdCtCMmpTby9BL2dHVlFWWUpVdTNEbjVxQWRZb3U1VExETVUK' +
        'fDFR0GpVmXuNlyi6uuMTmWZRaN1ehoX5CHknznQV6X79QfGC/vU=',
      'base64',
    );
    expect((await all(decrypted(parts(written, 50), passphrase))).toString()).toBe('Farled');
  });
});

describe('an archive', () => {
  it.each([null, passphrase])('gives its files back, after all sums have been compared (key: %s)', async (key) => {
    const file = join(folder, `whole-${key === null}`);
    const written = await writeArchive(file, source(), manifest, key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${written.sha256}  whole-${key === null}\n`);
    expect(written.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    expect(await checkArchive(file, key)).toMatchObject({ kind: 'export' });
    const found: Entry[] = [];
    await readArchive(file, key, ({ name, bytes }) => void found.push({ name, bytes: Buffer.from(bytes) }));
    expect(found.slice(0, -1)).toEqual(entries);
  });

  it('is opened by tar', async () => {
    const file = join(folder, 'plain');
    await writeArchive(file, source(), manifest, null);
    const { stdout } = spawnSync('tar', ['-xzOf', file, 'tables/large.jsonl']);
    expect(stdout).toEqual(entries[3]?.bytes);
  });

  it('is refused when damaged, cut off, or no archive at all', async () => {
    const file = join(folder, 'damaged');
    await writeArchive(file, source(), manifest, null);
    const whole = readFileSync(file);
    for (const at of [5, 200, 100_000, whole.length - 3]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x40;
      writeFileSync(file, changed);
      if (at > 5) await expect(checkArchive(file, null)).rejects.toThrow(/skadad/);
    }
    writeFileSync(file, whole);
    truncateSync(file, 100_000);
    await expect(checkArchive(file, null)).rejects.toThrow(/skadad/);
    writeFileSync(file, 'Det här är ingen säkerhetskopia.');
    await expect(checkArchive(file, null)).rejects.toThrow(/skadad/);
    writeFileSync(file, '');
    await expect(checkArchive(file, null)).rejects.toThrow(/skadad/);
  });

  it('says that an encrypted one needs its key, and leaves nothing behind when its making fails', async () => {
    const file = join(folder, 'sealed');
    await writeArchive(file, source(), manifest, passphrase);
    await expect(checkArchive(file, null)).rejects.toThrow('FARLED_BACKUP_KEY');
    const broken = join(folder, 'sub', 'x');
    await expect(writeArchive(broken, source(), manifest, null)).rejects.toThrow();
    async function* failing(): AsyncGenerator<Entry> {
      yield* entries;
      throw new Error('the database went away');
    }
    const half = join(folder, 'half');
    await expect(writeArchive(half, failing(), manifest, null)).rejects.toThrow('went away');
    expect(spawnSync('ls', ['-A', folder], { encoding: 'utf8' }).stdout).not.toContain('half');
  });
});

describe('the place of an archive', () => {
  it('is a regular file: no device is replaced by one, and nothing waited for', async () => {
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    let isBegun = false;
    const begin = async () => {
      isBegun = true;
    };
    for (const place of ['/dev/null', socket, folder]) {
      await expect(writeAt(place, begin)).rejects.toThrow(`${place} är ingen vanlig fil`);
      await expect(checkArchive(place, null)).rejects.toThrow('kan inte läsas');
    }
    server.close();
    expect(isBegun).toBe(false);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const nowhere = '/proc/farled.tar.gz';
    await expect(writeAt(nowhere, () => writeArchive(nowhere, source(), manifest, null))).rejects.toThrow(
      'kan inte skrivas i /proc',
    );
  });

  it('is not blamed for a database that is not there', async () => {
    const gone = Object.assign(new Error('no socket'), { code: 'ENOENT', syscall: 'connect' });
    await expect(writeAt(join(folder, 'new'), () => Promise.reject(gone))).rejects.toBe(gone);
  });
});
