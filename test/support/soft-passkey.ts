import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { newChallenge } from '../../app/features/access/passkeys/passkey-challenge.ts';
import { circumstancesOf } from '../../app/kernel/house.ts';
import type { TestHouse } from './house.ts';

/** What a browser says when it has asked an authenticator; a test may falsify any of it. */
export interface Circumstance {
  origin?: string;
  challenge?: string;
  /** Of the authenticator's data: present 1, verified 4. */
  flags?: number;
  counter?: number;
}

export interface SoftPasskey {
  id: string;
  /** As it is stored. */
  publicKey: Buffer;
  /** The forms' answers, as JSON. */
  registration(accountId: string, circumstance?: Circumstance): string;
  login(circumstance?: Circumstance): string;
}

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

const [present, verified, attested] = [1, 4, 64];

/** An authenticator in memory (ES256), as the standard describes it: WebAuthn level 3, sections 6.1 and 6.5. */
export function softPasskey(house: TestHouse): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const name = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };
  const challenge = (purpose: string): string =>
    base64url(newChallenge(purpose, circumstancesOf(house.house, { kind: 'visitor' })));
  const clientData = (type: string, purpose: string, { origin, challenge: own }: Circumstance): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: own ?? challenge(purpose), origin: origin ?? house.house.baseUrl }));
  const dataOf = (flags: number, counter: number, rest = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(new URL(house.house.baseUrl).hostname), Buffer.from([flags]), count, rest]);
  };
  return {
    id: name.id,
    publicKey: coseOf(publicKey),
    registration: (accountId, circumstance = {}) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const flags = circumstance.flags ?? present + verified;
      const authData = dataOf(flags + attested, circumstance.counter ?? 0, credential);
      const attestation = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      );
      return JSON.stringify({
        ...name,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', `register ${accountId}`, circumstance)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      });
    },
    login: (circumstance = {}) => {
      const data = clientData('webauthn.get', 'login', circumstance);
      const authData = dataOf(circumstance.flags ?? present + verified, circumstance.counter ?? 0);
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey);
      return JSON.stringify({
        ...name,
        response: {
          clientDataJSON: base64url(data),
          authenticatorData: base64url(authData),
          signature: base64url(signature),
        },
      });
    },
  };
}

/** The public key as COSE (RFC 9053): EC2, ES256, P-256, x, y. */
function coseOf(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x ?? '', 'base64url')],
      [-3, Buffer.from(y ?? '', 'base64url')],
    ]),
  );
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

/** As much of CBOR (RFC 8949) as an authenticator says. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])]);
}

function head(type: number, count: number): Buffer {
  const major = type << 5;
  if (count < 24) return Buffer.from([major | count]);
  if (count < 256) return Buffer.from([major | 24, count]);
  return Buffer.from([major | 25, count >> 8, count & 255]);
}
