import type { Page } from '../reading/page.ts';
import { isCapital, isDigit, isLetter } from '../reading/units.ts';
import { NAME } from '../words/lists.ts';
import type { Token } from '../words/tokens.ts';
import { tokenAt } from '../words/tokens.ts';

/** Weights are kept in this many places; several features can share one. */
export const PLACES = 1 << 17;
const SHIFT = 15;
const SHORTEST = 2;
const LONGEST = 40;
/** Room for the features of one word; most have about seventy. */
const MOST = 128;

/** So many words before a word are read in no order. */
const EARLIER = 4;

/** One number for each kind of feature, so that the same word before and behind counts apart. */
const KINDS = {
  word: 1,
  beginning: 2,
  ending: 6,
  shape: 11,
  length: 12,
  standing: 13,
  list: 14,
  role: 15,
  gapBefore: 16,
  gapBehind: 17,
  gapBeforeStanding: 18,
  gapBehindStanding: 19,
  gaps: 20,
  before: 21,
  behind: 22,
  twoBefore: 23,
  twoBehind: 24,
  beforeList: 25,
  behindList: 26,
  around: 27,
  secondBefore: 28,
  secondBehind: 29,
  endingBefore: 30,
  endingBehind: 31,
  thirdBehind: 32,
  inside: 33,
  likeBoth: 34,
  beforeLikeBehind: 35,
  likeBeforeBehind: 36,
  earlier: 37,
  endingLength: 38,
  neighbour: 40,
  neighbourStanding: 50,
  neighbourRole: 60,
  always: 70,
} as const;

const mix = (a: number, b: number): number => {
  const h = Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 13);
};

/** Every kind mixed once: most words have about seventy features. */
const MOST_KINDS = 80;
const seeds = Int32Array.from({ length: MOST_KINDS }, (_, kind) => mix(0x51ed27, kind));

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const NOTHING = 1;
const OUTSIDE = 2;

/** What the lists say of a word, in one small number. */
function listOf(kind: number): number {
  if ((kind & NAME.sure) !== 0) return 1;
  if ((kind & NAME.given) !== 0) return 2;
  if ((kind & NAME.surname) !== 0) return 3;
  if ((kind & (NAME.place | NAME.smallPlace)) !== 0) return 4;
  if ((kind & NAME.other) !== 0) return 5;
  if ((kind & NAME.employer) !== 0) return 6;
  return (kind & NAME.proper) !== 0 ? 7 : 0;
}

/** How a word stands: what the lists say, whether it is ordinary, whether its capital says something. */
const standingOf = ({ about, first, allCaps }: Token): number =>
  listOf(about.kind) |
  (about.ordinary ? 8 : 0) |
  (about.listed ? 16 : 0) |
  (about.genitive ? 32 : 0) |
  (first ? 64 : 0) |
  (allCaps ? 128 : 0);

const neighbourOf = ({ about, capital }: Token): number =>
  listOf(about.kind) | (about.ordinary ? 8 : 0) | (capital ? 16 : 0);

/** Of a word beside only whether it has a capital and its two last letters; less depends on the word itself. */
function likeOf(token: Token | undefined): number {
  if (token === undefined) return OUTSIDE;
  const { lower, capital } = token;
  return mix(hashOf(lower, Math.max(0, lower.length - 2), lower.length), capital ? 3 : 4);
}

/** Capitals, small letters and signs in the order they come, each once. */
function shapeOf(text: string): number {
  let shape = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = isCapital(code) ? 1 : isLetter(code) ? 2 : code;
    if (kind !== last) shape = mix(shape, kind);
    last = kind;
  }
  return shape;
}

/** The signs between two words: their first few, every number as one digit. */
const LONGEST_GAP = 6;

function gapHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  let digits = false;
  let taken = 0;
  for (let at = from; at < to && taken < LONGEST_GAP; at++) {
    const code = text.charCodeAt(at);
    const digit = isDigit(code);
    if (digit && digits) continue;
    digits = digit;
    hash = Math.imul(hash ^ (digit ? 48 : code), 0x01000193);
    taken++;
  }
  return hash;
}

/** Whether the signs between two words end what they belong to. */
function parts(text: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_GAP; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 33 || code === 63 || code === 10) return true;
  }
  return false;
}

/** Whether a word could be somebody's name by its form. */
export const isReadable = ({ text, capital, tied, about }: Token): boolean =>
  capital && !tied && !about.allowed && text.length >= SHORTEST && text.length <= LONGEST;

/** A word of the dictionary that no list of names knows, first in its sentence. */
export const opensAsWord = ({ first, about }: Token): boolean =>
  first && about.listed && about.ordinary && (about.kind & (NAME.given | NAME.surname)) === 0;

/** Whether a word is weighed: a capital that its place in the sentence does not explain. */
export const isWeighed = (token: Token): boolean => isReadable(token) && !opensAsWord(token);

/** Made once: a new one for every text would cost more than filling it. */
const placesOfWord = new Int32Array(MOST);

/** Reads what a word is and what stands around it as places of weights. Holds the last answer for all texts. */
export class Surroundings {
  readonly places = placesOfWord;
  count = 0;
  private readonly page: Page;
  private readonly tokens: readonly Token[];

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private add(kind: number, value: number): void {
    if (this.count < MOST) this.places[this.count++] = mix(seeds[kind] ?? 0, value) >>> SHIFT;
  }

  private bits(kind: number, bits: number): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.add(kind, rest & -rest);
  }

  /** The hash of the word at an index that stands in the same clause, by a sign where it does not. */
  private wordHash(index: number, near: boolean): number {
    const token = near ? tokenAt(this.tokens, index) : undefined;
    if (token === undefined) return near ? OUTSIDE : NOTHING;
    return hashOf(token.lower, 0, token.lower.length);
  }

  private endingHash(index: number, near: boolean): number {
    const token = near ? tokenAt(this.tokens, index) : undefined;
    if (token === undefined) return near ? OUTSIDE : NOTHING;
    return hashOf(token.lower, Math.max(0, token.lower.length - 3), token.lower.length);
  }

  private own(token: Token, standing: number): void {
    const { lower, about } = token;
    const { length } = lower;
    const base = about.genitive ? length - 1 : length;
    this.add(KINDS.always, 0);
    this.add(KINDS.word, hashOf(lower, 0, base));
    for (let size = 2; size <= 5; size++)
      this.add(KINDS.beginning + size - 2, hashOf(lower, 0, Math.min(size, length)));
    for (let size = 1; size <= 5; size++)
      this.add(KINDS.ending + size - 1, hashOf(lower, Math.max(0, length - size), length));
    this.add(KINDS.endingLength, mix(hashOf(lower, Math.max(0, length - 2), length), Math.min(length, 12)));
    for (let at = 0; at + 3 <= length; at++) this.add(KINDS.inside, hashOf(lower, at, at + 3));
    this.add(KINDS.shape, shapeOf(token.text));
    this.add(KINDS.length, Math.min(length, 14));
    this.add(KINDS.standing, standing);
    this.bits(KINDS.list, about.kind);
    this.bits(KINDS.role, about.roles);
  }

  private neighbour(offset: number, index: number, near: boolean, standing: number): void {
    const kind = KINDS.neighbour + offset + 2;
    const token = near ? tokenAt(this.tokens, index + offset) : undefined;
    if (token === undefined) {
      this.add(kind, near ? OUTSIDE << 8 : NOTHING << 8);
      return;
    }
    const like = neighbourOf(token);
    this.add(kind, like);
    if (offset !== 1 && offset !== -1) return;
    this.add(KINDS.neighbourStanding + offset + 2, (like << 8) | standing);
    this.bits(KINDS.neighbourRole + offset + 2, token.about.roles);
  }

  /** The words before it, wherever they stand: a list's heading, what the sentence before was about. */
  private earlier(index: number): void {
    for (let back = 1; back <= EARLIER; back++) {
      const token = tokenAt(this.tokens, index - back);
      if (token === undefined) return;
      this.add(KINDS.earlier, hashOf(token.lower, 0, token.lower.length));
    }
  }

  /** What a word is, and nothing of what stands around it. */
  readWord(token: Token): void {
    this.count = 0;
    this.own(token, standingOf(token));
  }

  /** The places of the word at an index are `places` up to `count`, until the next is read. */
  read(index: number): void {
    this.count = 0;
    const { tokens, page } = this;
    const token = tokens[index];
    if (token === undefined) return;
    const { text } = page;
    const standing = standingOf(token);
    this.own(token, standing);
    const from = tokenAt(tokens, index - 1)?.end ?? 0;
    const next = tokens[index + 1];
    const to = next?.start ?? text.length;
    const gapBefore = gapHash(text, from, token.start);
    const gapBehind = mix(gapHash(text, token.end, to), next === undefined ? 1 : 0);
    this.add(KINDS.gapBefore, gapBefore);
    this.add(KINDS.gapBehind, gapBehind);
    this.add(KINDS.gapBeforeStanding, mix(gapBefore, standing));
    this.add(KINDS.gapBehindStanding, mix(gapBehind, standing));
    this.add(KINDS.gaps, mix(gapBefore, gapBehind));
    const nearBefore = index === 0 || !parts(text, from, token.start);
    const nearBehind = next !== undefined && !parts(text, token.end, to);
    const [before, behind] = [this.wordHash(index - 1, nearBefore), this.wordHash(index + 1, nearBehind)];
    const [second, third] = [this.wordHash(index - 2, nearBefore), this.wordHash(index + 2, nearBehind)];
    const list = listOf(token.about.kind);
    const [joinedBefore, joinedBehind] = [mix(before, gapBefore), mix(behind, gapBehind)];
    this.add(KINDS.before, joinedBefore);
    this.add(KINDS.behind, joinedBehind);
    this.add(KINDS.twoBefore, mix(before, second));
    this.add(KINDS.twoBehind, mix(behind, third));
    this.add(KINDS.beforeList, mix(joinedBefore, list));
    this.add(KINDS.behindList, mix(joinedBehind, list | (token.first ? 8 : 0)));
    this.add(KINDS.around, mix(before, behind));
    this.add(KINDS.secondBefore, second);
    this.add(KINDS.secondBehind, third);
    this.add(KINDS.endingBefore, this.endingHash(index - 1, nearBefore));
    this.add(KINDS.endingBehind, this.endingHash(index + 1, nearBehind));
    this.add(KINDS.thirdBehind, this.wordHash(index + 3, nearBehind));
    const [likeBefore, likeBehind] = [likeOf(tokenAt(tokens, index - 1)), likeOf(next)];
    this.add(KINDS.likeBoth, mix(likeBefore, likeBehind));
    this.add(KINDS.beforeLikeBehind, mix(before, likeBehind));
    this.add(KINDS.likeBeforeBehind, mix(likeBefore, behind));
    this.neighbour(-2, index, nearBefore, standing);
    this.neighbour(-1, index, nearBefore, standing);
    this.neighbour(1, index, nearBehind, standing);
    this.neighbour(2, index, nearBehind, standing);
    this.earlier(index);
  }
}
