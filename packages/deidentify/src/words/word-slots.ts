import { standsAt } from '../reading/word-memory.ts';
import type { WordEdges } from './word-edges.ts';

const SLOTS = 1 << 17;
const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (SLOTS - 1);

/** Words met lately by their hash: nearly every word of a text is read without a string being made of it. */
export class WordSlots<Answer extends { word: string }> {
  private readonly slots: (Answer | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly ask: (word: string) => Answer;
  /** What the slots hold for the words of the text that is read. */
  private readonly likely: (Answer | undefined)[] = [];

  constructor(ask: (word: string) => Answer) {
    this.ask = ask;
  }

  /**
   * Looks into the slots of all words of a text, before any is asked about: they lie far apart, and the memory answers
   * many such questions at once in the time of one.
   */
  expect({ count, hashes, starts, ends, cuts }: WordEdges): void {
    for (let i = 0; i < count; i++) {
      const met = this.slots[slotOf(hashes[i] ?? 0)];
      const length = (ends[i] ?? 0) - (cuts[i] ?? 0) - (starts[i] ?? 0);
      this.likely[i] = met?.word.length === length ? met : undefined;
    }
  }

  /** The answer for the word at a place among those expected; `lower`: the text they stand in. */
  at(index: number, lower: string, start: number, end: number, hash: number): Answer {
    const likely = this.likely[index];
    if (likely !== undefined && standsAt(likely.word, lower, start, end)) return likely;
    // Two words share two slots that stand side by side.
    const slot = slotOf(hash);
    const beside = this.slots[slot ^ 1];
    if (beside !== undefined && standsAt(beside.word, lower, start, end)) return beside;
    const before = this.slots[slot];
    if (before !== undefined && standsAt(before.word, lower, start, end)) return before;
    const answer = this.ask(lower.slice(start, end));
    this.slots[slot ^ 1] = before;
    this.slots[slot] = answer;
    return answer;
  }
}
