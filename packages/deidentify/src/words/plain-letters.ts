import { oneOf } from '../reading/units.ts';

const OTHERS: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ø: 'ö', æ: 'ä', ß: 'ss', ə: 'e', þ: 'th', ð: 'd' };

/** Below this no unit bears a mark. */
const ASCII = 128;
const isSwedish = oneOf('åäöé');

function isPlainWord(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= ASCII && !isSwedish(code)) return false;
  }
  return true;
}

/** A lower-case word without the marks that writers leave out: å, ä, ö and é stay. Lists hold words so. */
export function plainLetters(word: string): string {
  if (isPlainWord(word)) return word;
  return word.replace(/[^a-zåäöé'\- ]/g, (letter) => OTHERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
