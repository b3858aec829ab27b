import type { Page } from './page.ts';
import { CAPITAL, classOf, codeAt, isCapital, isLetter, NO_LETTER, oneOf } from './units.ts';
import type { About, Vocabulary } from './vocabulary.ts';
import { hashed } from './vocabulary.ts';

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
/** Ends a sentence or opens a line, an item or a quotation; a hyphen does so between blanks. */
const isBreak = oneOf('.!?\n;:•*>–—"”“»«');
const HYPHEN_BREAK = /(?:^|\s)-(?:\s|$)/;

/** Digits, @, _, \ and # beside a word make it part of an address, a code or a user name. */
const ties = oneOf('0123456789@_\\#');

function breaks(gap: string): boolean {
  for (let at = 0; at < gap.length; at++) if (isBreak(gap.charCodeAt(at))) return true;
  return gap.includes('-') && HYPHEN_BREAK.test(gap);
}

function isFirst(gap: string, before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (gap === ' ' || gap === ', ' || !breaks(gap)) return false;
  return !((gap === '. ' || (gap.length <= 2 && gap.trimEnd() === '.')) && SHORT.has(before.lower));
}

/** The words of a page in order: letters, with hyphens and apostrophes between letters. Linear. */
export function tokensOf(page: Page, words: Pick<Vocabulary, 'aboutAt'>): Token[] {
  const { text, lower } = page;
  const tokens: Token[] = [];
  let gapFrom = 0;
  let before: Token | undefined;
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    const capital = isCapital(text.charCodeAt(at));
    let uppers = 0;
    let joins = 0;
    let hash = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === CAPITAL) uppers++;
      else if (kind === NO_LETTER) {
        if ((code !== 45 && code !== 39) || !isLetter(codeAt(text, at + 1))) break;
        joins++;
      }
      hash = hashed(hash, kind === CAPITAL ? lower.charCodeAt(at) : code);
    }
    const letters = at - start - joins;
    const cut = codeAt(text, at - 1) === 115 && codeAt(text, at - 2) === 39 ? 2 : 0;
    // Nearly always one blank; a new string for each would cost more than reading the word.
    const gap = start === gapFrom + 1 && codeAt(text, gapFrom) === 32 ? ' ' : text.slice(gapFrom, start);
    const dotted = start > 1 && gap === '.';
    const about = words.aboutAt(lower, start, at - cut, hash);
    // One string for every word that is the same, whose hash is known: the sets that it is looked up in find it sooner.
    const folded = about.word;
    before = {
      start,
      end: at - cut,
      text: uppers === 0 ? folded : text.slice(start, at - cut),
      lower: folded,
      about,
      capital,
      allCaps: letters >= 2 && uppers === letters,
      first: isFirst(gap, before),
      gap,
      tied: ties(codeAt(text, start - 1)) || ties(codeAt(text, at)) || (dotted && !capital),
    };
    tokens.push(before);
    gapFrom = at;
  }
  return tokens;
}

/** Between most words that no blank parts: it opens and closes nothing. */
export const isPlainStop = (gap: string): boolean => gap === ', ' || gap === '. ';

/** The token at an index that may lie before the first. Engines give up their fast path where an index has once been negative. */
export const tokenAt = (tokens: readonly Token[], index: number): Token | undefined =>
  index < 0 ? undefined : tokens[index];

/** Whether the word at an index plays one of the roles (`word-roles.ts`). */
export const plays = (tokens: readonly Token[], index: number, roles: number): boolean =>
  ((tokenAt(tokens, index)?.about.roles ?? 0) & roles) !== 0;
