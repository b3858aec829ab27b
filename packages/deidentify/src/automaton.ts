/**
 * A minimal deterministic automaton over words (a DAWG: Daciuk and others, Computational Linguistics 26(1), 2000), laid
 * out as a flat array of edges. The edges of a state stand together; an edge is 32 bits:
 * bits 0-6 index in the alphabet, bit 7 last edge of its state, bits 8-31 the first edge of the state it leads to.
 * Alphabet index 0 is no letter: such an edge ends a word and its upper bits hold the word's classes.
 */
export class Automaton {
  private readonly edges: Uint32Array;
  private readonly indexOf: ReadonlyMap<number, number>;
  /** The state before the first letter. */
  readonly root: number;

  constructor(edges: Uint32Array, root: number, indexOf: ReadonlyMap<number, number>) {
    this.edges = edges;
    this.root = root;
    this.indexOf = indexOf;
  }

  /** The state after one more letter (a UTF-16 unit), or -1. */
  next(state: number, unit: number): number {
    const index = this.indexOf.get(unit);
    if (index === undefined || state < 0) return -1;
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

  /** True when a listed word with all bits of `mask` differs by one letter missing, extra, changed or swapped. */
  hasNear(word: string, mask: number): boolean {
    return this.near(this.root, word, 0, mask);
  }

  private near(state: number, word: string, from: number, mask: number): boolean {
    let at = state;
    for (let i = from; i <= word.length && at >= 0; i++) {
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
          if (i < word.length && this.ends(to, word, i + 1, mask)) return true;
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
