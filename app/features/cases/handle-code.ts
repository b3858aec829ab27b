/** Letters and digits that cannot be mistaken for each other when read out (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A return handle such as `7K3M-9QXT-2B8F-C4WD` from 80 random bits given as hexadecimal digits. */
export function newHandle(secret: string): string {
  let bits = BigInt(`0x${secret}`);
  let code = '';
  for (let index = 0; index < 16; index += 1) {
    code = alphabet[Number(bits & 31n)] + code;
    bits >>= 5n;
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What somebody typed, as the handle was written; null when it cannot be one. */
export function readHandle(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== 16 || [...code].some((letter) => !alphabet.includes(letter))) return null;
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
