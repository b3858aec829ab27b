/**
 * A minimal deterministic automaton over words (a DAWG: Daciuk and others, Computational Linguistics 26(1), 2000), laid
 * out as a flat array of edges. The edges of a state stand together; an edge is 32 bits:
 * bits 0-6 index in the alphabet, bit 7 last edge of its state, bits 8-31 the first edge of the state it leads to.
 * Alphabet index 0 is no letter: such an edge ends a word and its upper bits hold the word's classes.
 */
/** Rows of the Swedish keyboard, for slips to a key beside the right one; å, ä and ö are also typed as a, a and o. */
const ROWS = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];
const BESIDE = new Map<number, ReadonlySet<number>>();
for (const [r, row] of ROWS.entries()) {
  for (const [c, key] of [...row].entries()) {
    const near = [
      row[c - 1],
      row[c + 1],
      ROWS[r + 1]?.[c],
      ROWS[r + 1]?.[c - 1],
      ROWS[r - 1]?.[c],
      ROWS[r - 1]?.[c + 1],
    ];
    const also = { å: 'aä', ä: 'aåe', ö: 'o', a: 'åä', o: 'ö', e: 'ä' }[key] ?? '';
    BESIDE.set(
      key.charCodeAt(0),
      new Set([...near, ...also].flatMap((unit) => (unit === undefined ? [] : [unit.charCodeAt(0)]))),
    );
  }
}

export class Automaton {
  private readonly edges: Uint32Array;
  /** The index of each UTF-16 unit; 0 for those that no word has. */
  private readonly indexOf = new Uint8Array(0x10000);
  /** The UTF-16 unit of each index. */
  private readonly units: readonly number[];
  /** The state before the first letter. */
  readonly root: number;

  /** `alphabet`: the unit of each index from 1. */
  constructor(edges: Uint32Array, root: number, alphabet: readonly number[]) {
    this.edges = edges;
    this.root = root;
    this.units = [0, ...alphabet];
    for (const [i, unit] of alphabet.entries()) this.indexOf[unit] = i + 1;
  }

  /** The state after one more letter (a UTF-16 unit), or -1. */
  next(state: number, unit: number): number {
    const index = this.indexOf[unit];
    if (index === undefined || index === 0 || state < 0) return -1;
    for (let at = state; ; at++) {
      const edge = this.edges[at] ?? 128;
      if ((edge & 127) === index) return edge >>> 8;
      if ((edge & 128) !== 0) return -1;
    }
  }

  /** The classes of the word that ends in a state; 0 when none does. The ending edge always stands first. */
  classesAt(state: number): number {
    if (state < 0) return 0;
    const edge = this.edges[state] ?? 1;
    return (edge & 127) === 0 ? edge >>> 8 : 0;
  }

  /** The classes of a word; 0 when it is not listed. */
  classesOf(word: string): number {
    let state = this.root;
    for (let i = 0; i < word.length && state >= 0; i++) state = this.next(state, word.charCodeAt(i));
    return this.classesAt(state);
  }

  /**
   * True when a listed word with a bit of `mask` differs by one letter missing, extra, swapped, or
   * changed: to a key beside it, or with `anyChange` to any letter.
   */
  hasNear(word: string, mask: number, anyChange: boolean): boolean {
    let at = this.root;
    for (let i = 0; i <= word.length && at >= 0; i++) {
      const unit = word.charCodeAt(i);
      // One letter too many in the word, or two swapped.
      if (i < word.length && this.ends(at, word, i + 1, mask)) return true;
      if (i + 1 < word.length) {
        const swapped = this.next(this.next(at, word.charCodeAt(i + 1)), unit);
        if (swapped >= 0 && this.ends(swapped, word, i + 2, mask)) return true;
      }
      for (let edgeAt = at; ; edgeAt++) {
        const edge = this.edges[edgeAt] ?? 128;
        if ((edge & 127) !== 0) {
          const to = edge >>> 8;
          if (this.ends(to, word, i, mask)) return true;
          const slip = anyChange || BESIDE.get(this.units[edge & 127] ?? 0)?.has(unit) === true;
          if (slip && i < word.length && this.ends(to, word, i + 1, mask)) return true;
        }
        if ((edge & 128) !== 0) break;
      }
      if (i < word.length) at = this.next(at, unit);
    }
    return false;
  }

  private ends(state: number, word: string, from: number, mask: number): boolean {
    let at = state;
    for (let i = from; i < word.length && at >= 0; i++) at = this.next(at, word.charCodeAt(i));
    return (this.classesAt(at) & mask) !== 0;
  }
}
