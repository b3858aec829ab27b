/** The bits of every list that a word stands in: one look-up instead of one in each list. */
export function bitsOfWords(lists: readonly (readonly [bit: number, words: Iterable<string>])[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
