import { ownCopy } from './own-copy.ts';

const MOST_REMEMBERED = 5000;

/** Asks a pattern once for every different word: most words of a note have been met before. */
export function remembering(pattern: RegExp): (word: string) => boolean {
  const remembered = new Map<string, boolean>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const answer = pattern.test(word);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(ownCopy(word), answer);
    return answer;
  };
}
