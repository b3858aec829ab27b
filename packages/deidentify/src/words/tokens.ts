import type { Page } from '../reading/page.ts';
import { codeAt, oneOf } from '../reading/units.ts';
import type { About, Vocabulary } from './vocabulary.ts';
import { CAPITALS, WordEdges } from './word-edges.ts';

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

const [BLANK, COMMA, POINT] = [32, 44, 46];

/** What stands between two words. Nearly always a blank: a new string for each would cost more than reading the word. */
function gapAt(text: string, from: number, to: number): string {
  if (to > from && to - from <= 2 && text.charCodeAt(to - 1) === BLANK) {
    if (to - from === 1) return ' ';
    const code = text.charCodeAt(from);
    if (code === COMMA) return ', ';
    if (code === POINT) return '. ';
  }
  return text.slice(from, to);
}

/** Of the text that is read. */
const edges = new WordEdges();

/** The words of a page in order. Linear. */
export function tokensOf(page: Page, words: Pick<Vocabulary, 'expect' | 'aboutAt'>): Token[] {
  const { written: text, writtenLower: lower } = page;
  const tokens: Token[] = [];
  edges.read(text, lower);
  words.expect(edges);
  let gapFrom = 0;
  let before: Token | undefined;
  for (let index = 0; index < edges.count; index++) {
    const start = edges.starts[index] ?? 0;
    const tail = edges.ends[index] ?? 0;
    const end = tail - (edges.cuts[index] ?? 0);
    const capitals = edges.capitals[index] ?? 0;
    const capital = (capitals & CAPITALS.first) !== 0;
    const gap = gapAt(text, gapFrom, start);
    const dotted = start > 1 && gap === '.';
    const about = words.aboutAt(index, lower, start, end, edges.hashes[index] ?? 0);
    // One string for every word that is the same, whose hash is known: the sets that it is looked up in find it sooner.
    const folded = about.word;
    if (about.wakes !== 0) page.wake(start, about.wakes);
    before = {
      start,
      end,
      text: (capitals & CAPITALS.some) === 0 ? folded : text.slice(start, end),
      lower: folded,
      about,
      capital,
      allCaps: (capitals & CAPITALS.all) !== 0,
      first: isFirst(gap, before),
      gap,
      tied: ties(codeAt(text, start - 1)) || ties(codeAt(text, tail)) || (dotted && !capital),
    };
    tokens.push(before);
    gapFrom = tail;
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

/** "Pia vill byta rum. Sivert …": what ends a sentence is not called by what opens the next. */
export const opensSentence = ({ first, gap }: Token): boolean => first && gap.startsWith('.');

/** Where the words begin that tell something. */
export function startsOf(tokens: readonly Token[], tells: number): readonly number[] {
  const starts: number[] = [];
  for (const { start, about } of tokens) if ((about.tells & tells) !== 0) starts.push(start);
  return starts;
}

/** Where the words begin that wake a search. */
export function wakersOf(tokens: readonly Token[], searches: number): readonly number[] {
  const starts: number[] = [];
  for (const { start, about } of tokens) if ((about.wakes & searches) !== 0) starts.push(start);
  return starts;
}
