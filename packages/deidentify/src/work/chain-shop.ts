import type { Page } from '../reading/page.ts';
import type { Token } from '../words/tokens.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { EVENT, PURCHASE } from '../words/workplace-words.ts';
import type { FirmReader } from './firm-name.ts';
import { isDealtWith } from './sign-form.ts';

/** Reads whether the name of a chain with a town behind it is somebody's place of work, where no word for work leads to it. */
export class ChainShopReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;
  private readonly firms: FirmReader;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary, firms: FirmReader) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
    this.firms = firms;
  }

  /** "ICA Nära Tärnsjö": the shop of a chain in one small place; "fick nej från Willys i Gävle": one that answers. */
  isLocal(index: number, best: number): boolean {
    const { last } = this.firms.run(index);
    const place = this.tokens[last];
    const within = last > best ? place : undefined;
    const behind = this.tokens[best + 1]?.lower === 'i' ? this.tokens[best + 2] : undefined;
    const town = within ?? behind;
    if (town?.capital !== true || !this.words.isPlace(town.lower)) return false;
    const start = this.tokens[index]?.start ?? 0;
    const small = within !== undefined && this.words.isSmallPlace(within.lower);
    if (!small && !isDealtWith(this.page, start, town.end)) return false;
    const before = this.page.before(start, 50);
    return !PURCHASE.test(before) && !EVENT.test(before);
  }
}
