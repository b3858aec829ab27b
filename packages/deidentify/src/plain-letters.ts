import { oneOf } from './units.ts';

const OTHERS: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ø: 'ö', æ: 'ä', ß: 'ss', ə: 'e', þ: 'th', ð: 'd' };

const isPlain = oneOf("abcdefghijklmnopqrstuvwxyzåäöé'- ");

function isPlainWord(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isPlain(word.charCodeAt(at))) return false;
  return true;
}

/** A lower-case word without the marks that writers leave out: å, ä, ö and é stay. Lists hold words so. */
export function plainLetters(word: string): string {
  if (isPlainWord(word)) return word;
  return word.replace(/[^a-zåäöé'\- ]/g, (letter) => OTHERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
