import { CAPITAL, classOf, codeAt, isCapital, isLetter, NO_LETTER } from '../reading/units.ts';

/** Capitals in a word: its first letter, any at all, all of two or more. */
export const CAPITALS = { first: 1, some: 2, all: 4 } as const;
const [HYPHEN, APOSTROPHE, SMALL_S] = [45, 39, 115];

/** The hash of a word one unit longer. */
const hashed = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const twice = (row: Int32Array): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(row.length * 2);
  more.set(row);
  return more;
};

/**
 * Where the words of a text stand, before anything is asked about them: letters, with hyphens and apostrophes between
 * letters. Kept from text to text, for new rows would cost more than filling them.
 */
export class WordEdges {
  count = 0;
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** A genitive behind an apostrophe is no part of the word: how long it is. */
  cuts = new Int32Array(256);
  hashes = new Int32Array(256);
  capitals = new Int32Array(256);

  private grow(): void {
    this.starts = twice(this.starts);
    this.ends = twice(this.ends);
    this.cuts = twice(this.cuts);
    this.hashes = twice(this.hashes);
    this.capitals = twice(this.capitals);
  }

  read(text: string, lower: string): void {
    this.count = 0;
    for (let at = 0; at < text.length; ) {
      if (!isLetter(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const start = at;
      let uppers = 0;
      let joins = 0;
      let hash = 0;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const kind = classOf(code);
        if (kind === CAPITAL) uppers++;
        else if (kind === NO_LETTER) {
          if ((code !== HYPHEN && code !== APOSTROPHE) || !isLetter(codeAt(text, at + 1))) break;
          joins++;
        }
        hash = hashed(hash, kind === CAPITAL ? lower.charCodeAt(at) : code);
      }
      if (this.count === this.starts.length) this.grow();
      const letters = at - start - joins;
      this.starts[this.count] = start;
      this.ends[this.count] = at;
      this.cuts[this.count] = codeAt(text, at - 1) === SMALL_S && codeAt(text, at - 2) === APOSTROPHE ? 2 : 0;
      this.hashes[this.count] = hash;
      this.capitals[this.count++] =
        (isCapital(text.charCodeAt(start)) ? CAPITALS.first : 0) |
        (uppers > 0 ? CAPITALS.some : 0) |
        (letters >= 2 && uppers === letters ? CAPITALS.all : 0);
    }
  }
}
