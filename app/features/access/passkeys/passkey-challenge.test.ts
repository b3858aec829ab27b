import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../kernel/identity.ts';
import { challengeState, newChallenge } from './passkey-challenge.ts';

const secret = Buffer.alloc(32, 7);
const hash = (text: string): string => keyedHash(secret, text);
const now = new Date('2026-11-16T09:00:00Z');
const made = (purpose = 'login'): string =>
  Buffer.from(newChallenge(purpose, { now, newSecret: () => 'ab'.repeat(16), keyedHash: hash })).toString('base64url');
const state = (given: string, purpose = 'login', at = now): string =>
  challengeState(given, purpose, { now: at, keyedHash: hash });

describe('the challenge of a passkey', () => {
  it('is known again, and only for its purpose', () => {
    expect(state(made())).toBe('ours');
    expect(state(made(), 'register 1')).toBe('foreign');
    expect(state(made('register 1'), 'register 2')).toBe('foreign');
  });

  it('holds for a quarter of an hour', () => {
    expect(state(made(), 'login', new Date(now.getTime() + 14 * 60_000))).toBe('ours');
    expect(state(made(), 'login', new Date(now.getTime() + 15 * 60_000))).toBe('old');
  });

  it('cannot be made by somebody else or made to hold longer', () => {
    const [, random, mac] = Buffer.from(made(), 'base64url').toString().split('.');
    const later = (now.getTime() + 86_400_000).toString(36);
    expect(state(Buffer.from(`${later}.${random}.${mac}`).toString('base64url'))).toBe('foreign');
    fc.assert(fc.property(fc.string(), (text) => state(text) === 'foreign'));
    fc.assert(fc.property(fc.base64String(), (text) => state(text) === 'foreign'));
  });
});
