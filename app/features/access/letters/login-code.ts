import type { Circumstances } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { isSameSecret } from '../../../kernel/same-secret.ts';

/** Digits of the code in a letter. Six would do by the standard; the decision says why there are eight. */
const digits = 8;

/** Wrong codes after which a letter is void. */
export const codeTries = 5;

export function newCode(newSecret: Circumstances['newSecret']): string {
  return (BigInt(`0x${newSecret(16)}`) % 10n ** BigInt(digits)).toString().padStart(digits, '0');
}

/** As people read and type it: `4821 0937`. */
export function spacedCode(code: string): string {
  return code.replace(/\d{4}(?=\d)/g, '$& ');
}

/** So few digits would be found from a hash of their own: the browser's secret, which is kept nowhere, is part of it. */
export function codeHash(code: string, browser: string, { keyedHash }: Pick<Circumstances, 'keyedHash'>): string {
  return keyedHash(`login code ${code} in ${browser}`);
}

export function isCode(
  code: string,
  browser: string,
  hash: string | null,
  circumstances: Pick<Circumstances, 'keyedHash'>,
): boolean {
  return isSameSecret(hash ?? '', codeHash(code, browser, circumstances));
}

export const codeField = () =>
  field.code({
    label: { sv: 'Koden i brevet', en: 'The code in the letter' },
    hint: { sv: 'Åtta siffror.', en: 'Eight digits.' },
    digits,
  });
