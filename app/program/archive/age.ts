import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { OperatorError } from '../operator-error.ts';

/**
 * Encryption with a passphrase in the format of age (age-encryption.org/v1, C2SP), so that a backup can be opened without
 * Farled: `age -d FILE`. Scrypt recipient, ChaCha20-Poly1305 in chunks of 64 KiB.
 */
const intro = 'age-encryption.org/v1';
const chunkSize = 64 * 1024;
const tagSize = 16;
/** 2^15 rounds cost 32 MB and a tenth of a second; the passphrase is a long one from the environment. */
const workFactor = 15;
const highestWorkFactor = 20;

const plain64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
const derive = (key: Buffer, salt: Buffer, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, Buffer.from(info), 32));

function wrapKeyOf(passphrase: string, salt: Buffer, factor: number): Buffer {
  const whole = Buffer.concat([Buffer.from(`${intro}/scrypt`), salt]);
  return scryptSync(passphrase.normalize('NFC'), whole, 32, { N: 2 ** factor, r: 8, p: 1, maxmem: 2 ** (factor + 11) });
}

function seal(key: Buffer, nonce: Buffer, text: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagSize });
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagSize });
  cipher.setAuthTag(sealed.subarray(-tagSize));
  return Buffer.concat([cipher.update(sealed.subarray(0, -tagSize)), cipher.final()]);
}

/** Counter and whether it is the last chunk: a file that was cut off, or whose chunks were moved, does not open. */
function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(count), 3);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const macOf = (fileKey: Buffer, header: string): string =>
  plain64(
    createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
      .update(header)
      .digest(),
  );

export async function* encrypted(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const fileKey = randomBytes(16);
  const salt = randomBytes(16);
  const wrapped = seal(wrapKeyOf(passphrase, salt, workFactor), Buffer.alloc(12), fileKey);
  const header = `${intro}\n-> scrypt ${plain64(salt)} ${workFactor}\n${plain64(wrapped)}\n---`;
  const nonce = randomBytes(16);
  yield Buffer.concat([Buffer.from(`${header} ${macOf(fileKey, header)}\n`), nonce]);
  const key = derive(fileKey, nonce, 'payload');
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const part of source) {
    rest = Buffer.concat([rest, part]);
    // The last chunk is not empty unless all is: one is kept back until more has come.
    while (rest.length > chunkSize) {
      yield seal(key, nonceOf(count, false), rest.subarray(0, chunkSize));
      rest = rest.subarray(chunkSize);
      count += 1;
    }
  }
  yield seal(key, nonceOf(count, true), rest);
}

export function isEncrypted(begin: Uint8Array): boolean {
  return Buffer.from(begin).subarray(0, intro.length).toString('latin1') === intro;
}

const wrongKey = (): OperatorError =>
  new OperatorError(
    'Filen kan inte öppnas med nyckeln i FARLED_BACKUP_KEY, eller så är den skadad.',
    'The file cannot be opened with the key in FARLED_BACKUP_KEY, or it is damaged.',
  );

/** The key of the payload, from what stands before it; null when more bytes are needed. */
function readHeader(bytes: Buffer, passphrase: string): { key: Buffer; rest: Buffer } | null {
  const text = bytes.subarray(0, 1024).toString('latin1');
  const found = /^(age-encryption\.org\/v1\n-> scrypt (\S{22}) (\d{1,2})\n(\S{43})\n---) (\S{43})\n/.exec(text);
  if (!found) {
    if (text.length < 1024 && !text.includes('\n--- ')) return null;
    throw wrongKey();
  }
  const [whole, header = '', salt = '', factor = '', wrapped = '', mac = ''] = found;
  if (bytes.length < whole.length + 16) return null;
  if (Number(factor) > highestWorkFactor) throw wrongKey();
  const wrapKey = wrapKeyOf(passphrase, Buffer.from(salt, 'base64'), Number(factor));
  const fileKey = open(wrapKey, Buffer.alloc(12), Buffer.from(wrapped, 'base64'));
  if (!timingSafeEqual(Buffer.from(macOf(fileKey, header)), Buffer.from(mac))) throw wrongKey();
  const nonce = bytes.subarray(whole.length, whole.length + 16);
  return { key: derive(fileKey, nonce, 'payload'), rest: bytes.subarray(whole.length + 16) };
}

export async function* decrypted(source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const whole = chunkSize + tagSize;
  let key: Buffer | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  try {
    for await (const part of source) {
      rest = Buffer.concat([rest, part]);
      if (!key) {
        const header = readHeader(rest, passphrase);
        if (!header) continue;
        ({ key, rest } = header);
      }
      while (rest.length > whole) {
        yield open(key, nonceOf(count, false), rest.subarray(0, whole));
        rest = rest.subarray(whole);
        count += 1;
      }
    }
    if (!key) throw wrongKey();
    yield open(key, nonceOf(count, true), rest);
  } catch (error) {
    throw error instanceof OperatorError || (error as { code?: string }).code?.startsWith('Z_') ? error : wrongKey();
  }
}
