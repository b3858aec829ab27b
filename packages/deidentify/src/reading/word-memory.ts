/** Words met before and what was found out about them. The older half is forgotten at a time: no text meets an empty memory. */
export class WordMemory<Answer> {
  #fresh = new Map<string, Answer>();
  #older = new Map<string, Answer>();
  readonly #most: number;

  /** `most`: words in each half. */
  constructor(most: number) {
    this.#most = most;
  }

  recall(word: string): Answer | undefined {
    const fresh = this.#fresh.get(word);
    if (fresh !== undefined) return fresh;
    const old = this.#older.get(word);
    if (old !== undefined) this.keep(word, old);
    return old;
  }

  /** The word must be a text of its own: a piece of a longer one would keep all of it. */
  keep(word: string, answer: Answer): void {
    if (this.#fresh.size >= this.#most) {
      this.#older = this.#fresh;
      this.#fresh = new Map();
    }
    this.#fresh.set(word, answer);
  }
}

/** Whether a word stands between two places of a text. Unit by unit: `startsWith` costs more for so few. */
export function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  return true;
}
