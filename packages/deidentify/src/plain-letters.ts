const OTHERS: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ø: 'ö', æ: 'ä', ß: 'ss', ə: 'e', þ: 'th', ð: 'd' };

/** A lower-case word without the marks that writers leave out: å, ä, ö and é stay. Lists hold words so. */
export function plainLetters(word: string): string {
  if (/^[a-zåäöé'\- ]*$/.test(word)) return word;
  return word.replace(/[^a-zåäöé'\- ]/g, (letter) => OTHERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
