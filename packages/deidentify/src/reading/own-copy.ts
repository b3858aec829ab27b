/** What engines copy when they cut it out of a text; longer pieces point into the text and keep all of it in memory. */
const ALWAYS_COPIED = 12;

/** A word that may be remembered: what is kept of a note is the word, never the note that it was cut from. */
export function ownCopy(word: string): string {
  return word.length <= ALWAYS_COPIED ? word : word.split('').join('');
}
