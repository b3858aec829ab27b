import { ownCopy } from './own-copy.ts';
import { WordMemory } from './word-memory.ts';

const MOST_REMEMBERED = 5000;

/** Asks once for every different word: most words of a note have been met before. No answer may be undefined. */
export function remembering<Answer>(
  ask: (word: string) => Answer,
  most: number = MOST_REMEMBERED,
): (word: string) => Answer {
  const memory = new WordMemory<Answer>(most);
  return (word) => {
    const before = memory.recall(word);
    if (before !== undefined) return before;
    const answer = ask(word);
    memory.keep(ownCopy(word), answer);
    return answer;
  };
}
