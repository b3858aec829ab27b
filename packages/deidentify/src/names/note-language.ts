import type { Page } from '../reading/page.ts';
import { ENGLISH_TWICE } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { WAKES } from '../words/word-wakes.ts';

/** A long text may hold both languages: what stands so near a word tells in which it is written. */
const AROUND = 400;

/** Whether a note is in English. */
export class NoteLanguage {
  private readonly page: Page;
  /** Where it was asked last, and what was said. */
  private asked = { from: -1, surely: false };

  constructor(page: Page) {
    this.page = page;
  }

  isEnglish({ start }: Token): boolean {
    return this.page.isWokenBetween(WAKES.english, start - AROUND, start + AROUND);
  }

  /** By more than one word. */
  isSurelyEnglish(token: Token): boolean {
    if (!this.isEnglish(token)) return false;
    // Words that stand close are answered alike.
    const from = Math.max(0, token.start - (token.start % AROUND) - AROUND);
    if (from !== this.asked.from)
      this.asked = { from, surely: ENGLISH_TWICE.test(this.page.lower.slice(from, from + 3 * AROUND)) };
    return this.asked.surely;
  }
}
