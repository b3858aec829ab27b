/**
 * Words made alike before they are indexed and searched. PostgreSQL's Swedish stemmer does not strip the neuter definite
 * ending (beslutet ≠ beslut), so it is stripped here, on both sides.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=\p{L}{3})(?<!and|h)ets?$/u, '');
}

const wordPattern = /[\p{L}\p{N}]+/gu;

export function foldText(...texts: readonly (string | null | undefined)[]): string {
  return texts
    .flatMap((text) => text?.match(wordPattern) ?? [])
    .map(foldWord)
    .join(' ');
}

/** What somebody typed in a search field, as words; more than a dozen say nothing further. */
export function searchWords(typed: string): string[] {
  return [...new Set((typed.match(wordPattern) ?? []).map(foldWord))].slice(0, 12);
}
