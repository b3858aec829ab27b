/** LIX (Björnsson 1968): mean words of a sentence plus per cent of words longer than six letters. */
export interface Readability {
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly lix: number;
}

export function readabilityOf(texts: readonly string[]): Readability {
  const sentences = texts.flatMap((text) =>
    text
      .split(/[.?!:]+(?=\s|$|[”"])/)
      .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [])
      .filter((words) => words.length > 0),
  );
  const words = sentences.flat();
  const long = words.filter((word) => word.length > 6).length;
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  return { words: words.length, wordsPerSentence, lix: wordsPerSentence + (100 * long) / Math.max(1, words.length) };
}
