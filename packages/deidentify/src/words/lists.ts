import { Automaton } from './automaton.ts';

/** Classes of ordinary words. */
export const WORD = { whole: 1, begins: 2, ends: 4 } as const;

/** Classes of words with a capital. A word can have several. */
export const NAME = {
  given: 1,
  surname: 2,
  place: 4,
  smallPlace: 8,
  other: 16,
  employer: 32,
  /** A given name in no Swedish source. */
  foreign: 64,
  /** A capital word of the dictionary whose kind is not known. */
  proper: 128,
  /** A given name whose spelling is hardly ever the ordinary word, even in lower case. */
  sure: 256,
  /** First word of an employer's name of several words. */
  employerStart: 512,
} as const;

/** The compiled word lists. All words are given in lower case. */
export interface Lists {
  words: Automaton;
  names: Automaton;
}

/** First four bytes of a list file. */
export const MAGIC = 0x314c4446;

/**
 * Reads the file that `scripts/build-lists.ts` writes: little-endian 32-bit numbers: magic `FDL1`, size of the alphabet,
 * its UTF-16 units, then for ordinary words and for names: root, number of edges, edges.
 * @throws RangeError when the bytes are not such a file.
 */
export function loadLists(bytes: Uint8Array): Lists {
  const copy = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const numbers = new Uint32Array(copy.buffer, copy.byteOffset, Math.floor(copy.byteLength / 4));
  if (numbers[0] !== MAGIC) throw new RangeError('Not a list file of @farled/deidentify');
  let at = 2;
  const size = numbers[1] ?? 0;
  const alphabet = [...numbers.subarray(at, at + size)];
  at += size;
  const read = (): Automaton => {
    const root = numbers[at] ?? 0;
    const length = numbers[at + 1] ?? 0;
    if (at + 2 + length > numbers.length) throw new RangeError('The list file of @farled/deidentify is cut off');
    const automaton = new Automaton(numbers.subarray(at + 2, at + 2 + length), root, alphabet);
    at += 2 + length;
    return automaton;
  };
  return { words: read(), names: read() };
}
