import type { House } from '../../../kernel/house.ts';
import { keyedHash } from '../../../kernel/identity.ts';
import { isSameSecret } from '../../../kernel/same-secret.ts';

/** Letters and digits that cannot be mistaken for each other when read from a screen (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const purpose = 'farled: code of the first start';

/** Sixty bits of a keyed hash (32 hexadecimal digits) as `K7QX-3MVD-92TB`. */
export function codeFromHash(hash: string): string {
  let bits = BigInt(`0x${hash.slice(0, 15)}`);
  let code = '';
  for (let index = 0; index < 12; index += 1) {
    code = alphabet[Number(bits & 31n)] + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The code that proves that somebody can read what the server prints at its start. The same for the whole life of the
 * installation, and worth nothing once there is an association.
 */
export function setupCodeOf(house: House): string {
  return codeFromHash(keyedHash(house.database.secret, purpose));
}

/** Whether what was typed is the code: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
export function isSetupCode(typed: string, hashed: (text: string) => string): boolean {
  const bare = (code: string): string =>
    code
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1');
  return isSameSecret(bare(codeFromHash(hashed(purpose))), bare(typed));
}
