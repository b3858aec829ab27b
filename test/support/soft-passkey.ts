import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { newChallenge } from '../../app/features/access/passkey-challenge.ts';
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
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return JSON.stringify({
        ...name,
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', `register ${accountId}`, circumstance)),
          attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
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
  const map = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x ?? '', 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y ?? '', 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(map));
}
