import { Decrypter, Encrypter } from 'age-encryption';
import { OperatorError } from '../operator-error.ts';

/**
 * Encryption with a passphrase in the format of age (age-encryption.org/v1), so that a backup can be opened without Farled:
 * `age -d FILE`.
 */
const intro = 'age-encryption.org/v1';
/** 2^15 rounds cost 32 MB and part of a second; the passphrase is a long one from the environment. */
const workFactor = 15;

type Bytes = AsyncIterable<Uint8Array>;

/** `ReadableStream.from` does this too, but Node's type of it and the browser's, which the library takes, do not meet. */
function streamOf(source: Bytes): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

export async function* encrypted(source: Bytes, passphrase: string): AsyncGenerator<Uint8Array> {
  const sealing = new Encrypter();
  sealing.setPassphrase(passphrase.normalize('NFC'));
  sealing.setScryptWorkFactor(workFactor);
  yield* await sealing.encrypt(streamOf(source));
}

export function isEncrypted(begin: Uint8Array): boolean {
  return Buffer.from(begin).subarray(0, intro.length).toString('latin1') === intro;
}

export async function* decrypted(source: Bytes, passphrase: string): AsyncGenerator<Uint8Array> {
  const opening = new Decrypter();
  opening.addPassphrase(passphrase.normalize('NFC'));
  try {
    yield* await opening.decrypt(streamOf(source));
  } catch (error) {
    throw new OperatorError(
      'Filen kan inte öppnas med nyckeln i FARLED_BACKUP_KEY, eller så är den skadad.',
      'The file cannot be opened with the key in FARLED_BACKUP_KEY, or it is damaged.',
      error,
    );
  }
}
