import type { Page } from './page.ts';
import type { About, Vocabulary } from './vocabulary.ts';

/** A word of the text. */
export interface Token {
  start: number;
  end: number;
  /** As written, without a genitive after an apostrophe. */
  text: string;
  lower: string;
  capital: boolean;
  /** Two or more letters, all of them capitals. */
  allCaps: boolean;
  /** First word of a sentence, a line, a list item or a quotation: a capital says nothing. */
  first: boolean;
  /** What stands between the word before and this one. */
  gap: string;
  /** What the word lists know about it. */
  about: About;
  /** Touches a digit, an at sign or an underscore: part of something else. */
  tied: boolean;
}

/** Abbreviations that a full stop follows inside a sentence. */
const SHORT = new Set(
  'enl ang dr ex bl a f d e k ev ca resp hr fr nr kl o m st mån akt ers tel tfn inkl exkl ink jfr s t p g v dvs obs avd bitr doc prof tf vik ordf sekr led fru mob hl handl pat kontaktp c co'.split(
    ' ',
  ),
);
const BREAK = /[.!?\n;:•*>–—"”“»«]|(?:^|\s)-(?:\s|$)/;

const UNKNOWN = 0;
const NONE = 1;
const LOWER = 2;
const UPPER = 3;
const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Lu}$/u;
/** The class of each unit, looked up when it first comes. */
const CLASSES = new Uint8Array(0x10000);

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // Behind the last unit there is no code, and no class for it.
  const known = CLASSES[code] ?? NONE;
  if (known !== UNKNOWN) return known;
  const unit = String.fromCharCode(code);
  const found = CAPITAL.test(unit) ? UPPER : LETTER.test(unit) ? LOWER : NONE;
  CLASSES[code] = found;
  return found;
}

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
/** Digits, @, _, \ and # beside a word make it part of an address, a code or a user name. */
const ties = (code: number): boolean => isDigitCode(code) || code === 64 || code === 95 || code === 92 || code === 35;

function isFirst(gap: string, before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (gap === ' ' || !BREAK.test(gap)) return false;
  return !(/^\.\s?$/.test(gap) && SHORT.has(before.lower));
}

/** The words of a page in order: letters, with hyphens and apostrophes between letters. Linear. */
export function tokensOf(page: Page, words: Pick<Vocabulary, 'about'>): Token[] {
  const { text, lower } = page;
  const tokens: Token[] = [];
  let gapFrom = 0;
  let before: Token | undefined;
  for (let at = 0; at < text.length; ) {
    const opening = classOf(text, at);
    if (opening === NONE) {
      at++;
      continue;
    }
    const start = at;
    let uppers = 0;
    let letters = 0;
    for (;;) {
      const kind = classOf(text, at);
      if (kind === NONE) {
        const code = text.charCodeAt(at);
        if ((code === 45 || code === 39) && classOf(text, at + 1) !== NONE) {
          at++;
          continue;
        }
        break;
      }
      if (kind === UPPER) uppers++;
      letters++;
      at++;
    }
    const cut = text.charCodeAt(at - 1) === 115 && text.charCodeAt(at - 2) === 39 ? 2 : 0;
    // Nearly always one blank; a new string for each would cost more than reading the word.
    const gap = start === gapFrom + 1 && text.charCodeAt(gapFrom) === 32 ? ' ' : text.slice(gapFrom, start);
    const dotted = start > 1 && gap === '.';
    const about = words.about(lower.slice(start, at - cut));
    // One string for every word that is the same, whose hash is known: the sets that it is looked up in find it sooner.
    const folded = about.word;
    before = {
      start,
      end: at - cut,
      text: uppers === 0 ? folded : text.slice(start, at - cut),
      lower: folded,
      about,
      capital: opening === UPPER,
      allCaps: letters >= 2 && uppers === letters,
      first: isFirst(gap, before),
      gap,
      tied: ties(text.charCodeAt(start - 1)) || ties(text.charCodeAt(at)) || (dotted && opening === LOWER),
    };
    tokens.push(before);
    gapFrom = at;
  }
  return tokens;
}
