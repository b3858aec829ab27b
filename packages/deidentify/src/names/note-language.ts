import type { Page } from '../reading/page.ts';
import { ENGLISH, ENGLISH_TWICE } from '../words/scene-words.ts';

/** Whether a note is in English: read once, when it first matters. */
export class NoteLanguage {
  private readonly page: Page;
  private english: boolean | undefined;
  private surely: boolean | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  isEnglish(): boolean {
    this.english ??= ENGLISH.test(this.page.lower);
    return this.english;
  }

  /** By more than one word. */
  isSurelyEnglish(): boolean {
    this.surely ??= this.isEnglish() && ENGLISH_TWICE.test(this.page.lower);
    return this.surely;
  }
}
