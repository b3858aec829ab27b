import type { Page } from './page.ts';

/** A word of the text. */
export interface Token {
  start: number;
  end: number;
  /** As written, without a genitive after apostrophe or colon. */
  text: string;
  lower: string;
  capital: boolean;
  /** Two or more letters, all of them capitals. */
  allCaps: boolean;
  /** First word of a sentence, a line, a list item or a quotation: a capital says nothing. */
  first: boolean;
  /** What stands between the word before and this one. */
  gap: string;
  /** Touches a digit, an at sign, an underscore or a slash address: part of something else. */
  tied: boolean;
}

const WORD = /\p{L}+(?:['-]\p{L}+)*/gu;
const UPPER = /^\p{Lu}/u;
const ALL_UPPER = /^\p{Lu}(?:[\p{Lu}'-])+$/u;
/** Abbreviations that a full stop follows inside a sentence. */
const SHORT = new Set(
  'enl ang dr ex bl a f d e k ev ca resp hr fr nr kl o m st mån akt ers tel tfn inkl exkl ink jfr s k t p g v dvs obs avd bitr doc prof tf vik ordf sekr led fru mob hl handl pat kontaktp c co'.split(
    ' ',
  ),
);
/** Beside these a word is part of an address, a code or a user name. */
const TIED = /[\d@_\\#]/;
const BREAK = /[.!?\n;:•*>–—]|(?:^|\s)-(?:\s|$)|["”“»«]/;

function isFirst(gap: string, before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (!BREAK.test(gap)) return false;
  if (/^\.\s?$/.test(gap) && SHORT.has(before.lower)) return false;
  return true;
}

/** The words of a page in order. Linear. */
export function tokensOf(page: Page): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const m of page.text.matchAll(WORD)) {
    const text = m[0].replace(/'s?$/u, '');
    const start = m.index;
    const gap = page.text.slice(end, start);
    const before = page.text[start - 1] ?? ' ';
    const after = page.text[start + m[0].length] ?? ' ';
    tokens.push({
      start,
      end: start + text.length,
      text,
      lower: page.lower.slice(start, start + text.length),
      capital: UPPER.test(text),
      allCaps: ALL_UPPER.test(text),
      first: isFirst(gap, tokens[tokens.length - 1]),
      gap,
      tied: TIED.test(before) || TIED.test(after) || (before === '.' && /[\p{L}\d]/u.test(page.text[start - 2] ?? ' ')),
    });
    end = start + m[0].length;
  }
  return tokens;
}
