import { ownCopy } from './own-copy.ts';

const MOST_REMEMBERED = 5000;

/** Asks once for every different word: most words of a note have been met before. No answer may be undefined. */
export function remembering<Answer>(
  ask: (word: string) => Answer,
  most: number = MOST_REMEMBERED,
): (word: string) => Answer {
  const remembered = new Map<string, Answer>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const answer = ask(word);
    if (remembered.size >= most) remembered.clear();
    remembered.set(ownCopy(word), answer);
    return answer;
  };
}
