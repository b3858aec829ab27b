import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Circumstances } from '../../../kernel/command.ts';
import { type ChallengeState, challengeState, newChallenge } from './passkey-challenge.ts';

const rpOf = ({ baseUrl }: Circumstances) => ({ id: new URL(baseUrl).hostname, origin: new URL(baseUrl).origin });
const forAccount = (accountId: string): string => `register ${accountId}`;

/** What the browser needs to ask for a passkey. No list of keys: who has one is told to nobody. */
export async function loginOptions(circumstances: Circumstances): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({
    rpID: rpOf(circumstances).id,
    challenge: newChallenge('login', circumstances),
    userVerification: 'required',
  });
}

interface Owner {
  id: string;
  name: string;
  email: string;
}

export async function registrationOptions(
  owner: Owner,
  existing: readonly string[],
  circumstances: Circumstances,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: 'Farled',
    rpID: rpOf(circumstances).id,
    userName: owner.email,
    userDisplayName: owner.name,
    // The same for all keys of an account, and nothing that says who it is.
    userID: new Uint8Array(Buffer.from(circumstances.keyedHash(`passkey owner ${owner.id}`))),
    challenge: newChallenge(forAccount(owner.id), circumstances),
    attestationType: 'none',
    excludeCredentials: existing.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

const text = z.string().max(20_000);
const common = { id: text, rawId: text, type: z.literal('public-key') };
const assertionShape = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
  clientExtensionResults: z.looseObject({}),
});
const attestationShape = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
  clientExtensionResults: z.looseObject({}),
});

function parsed<T>(shape: z.ZodType<T>, json: string): T | null {
  try {
    return shape.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** Which key the browser says that it used. */
export function keyIdOf(json: string): string | null {
  return parsed(assertionShape, json)?.id ?? null;
}

export interface StoredKey {
  id: string;
  public_key: Buffer;
  counter: number;
}

export type Checked<T> = { ok: true; challenge: string; value: T } | { ok: false; why: 'old' | 'wrong' };

/** Signature, origin, relying party, that the person was there and was verified, and that the challenge is ours. */
export async function checkLogin(
  json: string,
  key: StoredKey,
  circumstances: Circumstances,
): Promise<Checked<{ counter: number }>> {
  const response = parsed(assertionShape, json);
  if (!response) return { ok: false, why: 'wrong' };
  const seen = watchChallenge('login', circumstances);
  try {
    const { id, origin } = rpOf(circumstances);
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: seen.expected,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: key.id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
      requireUserVerification: true,
    });
    if (verified) return { ok: true, challenge: seen.challenge(), value: { counter: authenticationInfo.newCounter } };
  } catch {
    // The library throws for each thing that is not as it must be.
  }
  return { ok: false, why: seen.state() === 'old' ? 'old' : 'wrong' };
}

export interface NewKey {
  id: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

export async function checkRegistration(
  json: string,
  accountId: string,
  circumstances: Circumstances,
): Promise<Checked<NewKey>> {
  const response = parsed(attestationShape, json);
  if (!response) return { ok: false, why: 'wrong' };
  const seen = watchChallenge(forAccount(accountId), circumstances);
  try {
    const { id, origin } = rpOf(circumstances);
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: seen.expected,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (verified) {
      const { credential } = registrationInfo;
      const value: NewKey = {
        id: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: response.response.transports ?? [],
      };
      return { ok: true, challenge: seen.challenge(), value };
    }
  } catch {
    // As above.
  }
  return { ok: false, why: seen.state() === 'old' ? 'old' : 'wrong' };
}

function watchChallenge(purpose: string, circumstances: Circumstances) {
  let challenge = '';
  let state: ChallengeState = 'foreign';
  return {
    expected: (given: string): boolean => {
      challenge = given;
      state = challengeState(given, purpose, circumstances);
      return state === 'ours';
    },
    challenge: (): string => challenge,
    state: (): ChallengeState => state,
  };
}
