import { codeAt, isDigit, isLetter, oneOf } from './units.ts';

/** A run of digits, and the separator between it and the run before. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
  /** What stands between the group before and this one; empty for the first of a chain. */
  gap: string;
}

const isDigitAt = (text: string, at: number): boolean => isDigit(codeAt(text, at));
/** Letters typed or read by a scanner in place of digits. */
const TYPED_FOR_DIGIT: ReadonlyMap<string, string> = new Map(
  ['O0', 'o0', 'D0', 'Q0', 'l1', 'I1', 'i1', '!1', 'Z2', 'S5', 's5', 'B8'].map(([typed = '', digit = '']) => [
    typed,
    digit,
  ]),
);
const isTypedForDigit = oneOf([...TYPED_FOR_DIGIT.keys()].join(''));

/** Longest separator inside one number: `070 - 174`, `+46 (0)70`. */
const LONGEST_GAP = 5;
const isGap = oneOf(" \t\n\r.-/()[]+:;_,~*=|·•'");

/** So many digits the last part of a personal number has, or the whole of it. */
const WHOLE = new Set([4, 10, 12]);

/**
 * Reads one run; letters that are typed for digits (O, l, I) count when digits stand around them. Inside a number that has
 * begun (`within`) one digit is enough: O7O-l74 O6 O5.
 */
function readGroup(text: string, start: number, within: boolean): { end: number; digits: string } {
  let end = start;
  while (isDigitAt(text, end)) end++;
  // Nearly always digits alone.
  if (!isTypedForDigit(codeAt(text, end))) return { end, digits: text.slice(start, end) };
  let digits = text.slice(start, end);
  let letters = 0;
  let cut = -1;
  for (; end < text.length; end++) {
    const unit = text[end] ?? '';
    const meant = TYPED_FOR_DIGIT.get(unit);
    if (isDigitAt(text, end)) digits += unit;
    else if (meant !== undefined && (unit !== '!' || isDigitAt(text, end + 1))) {
      if (cut < 0) cut = end;
      digits += meant;
      letters++;
    } else break;
  }
  if (letters === 0) return { end, digits };
  // "880214-2383s ärende": the number is whole before its ending.
  if (text[end - 1] === 's' && letters === 1 && WHOLE.has(digits.length - 1))
    return { end: end - 1, digits: digits.slice(0, -1) };
  const plain = !/[^\dOolI]/.test(text.slice(start, end));
  const enough =
    within && plain ? letters < digits.length : digits.length >= (plain ? 3 : 4) && letters * 2 < digits.length + 1;
  if (enough && !isLetter(codeAt(text, end))) return { end, digits };
  return { end: cut, digits: digits.slice(0, cut - start) };
}

const OPENING = /[OolI](?:\d[\dOolI]|\d[-/ ]{1,3}[\dOolI]\d)/y;
const isForDigit = oneOf('OolI');
const GOES_ON = /[OolI]{1,2}\d/y;

/** A letter O, l or I before a digit that opens a number: O70-174 06 12. */
function opensNumber(text: string, at: number): boolean {
  const unit = text[at];
  if (unit !== 'O' && unit !== 'o' && unit !== 'l' && unit !== 'I') return false;
  if (isLetter(codeAt(text, at - 1))) return false;
  OPENING.lastIndex = at;
  return OPENING.test(text);
}

/** True when the number goes on at `at`: a digit, or a letter for one with a digit behind. */
function goesOn(text: string, at: number): boolean {
  if (isDigitAt(text, at)) return true;
  if (!isForDigit(codeAt(text, at))) return false;
  GOES_ON.lastIndex = at;
  return GOES_ON.test(text);
}

/** Where the next digit stands, or -1. */
function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
}

/** Chains of digit groups that only short separators keep apart. Linear: every unit is read at most twice. */
export function digitChains(text: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let at = 0;
  while (at < text.length) {
    const digit = nextDigit(text, at);
    if (digit < 0) break;
    at = digit > at && opensNumber(text, digit - 1) ? digit - 1 : digit;
    const chain: DigitGroup[] = [];
    let gap = '';
    for (;;) {
      const within = chain.length > 0 || !isDigitAt(text, at);
      const { end, digits } = readGroup(text, at, within);
      if (end === at) break;
      chain.push({ start: at, end, digits, gap });
      let next = end;
      while (next - end <= LONGEST_GAP && isGap(codeAt(text, next))) next++;
      at = end;
      if (next - end > LONGEST_GAP || next === end || !goesOn(text, next)) break;
      gap = text.slice(end, next);
      at = next;
    }
    if (chain.length === 0) at++;
    else chains.push(chain);
  }
  return chains;
}

/** Where the groups begin that are meant. */
export function startsOfGroups(
  chains: readonly (readonly DigitGroup[])[],
  isMeant: (group: DigitGroup, chain: readonly DigitGroup[]) => boolean,
): readonly number[] {
  const starts: number[] = [];
  for (const chain of chains) for (const group of chain) if (isMeant(group, chain)) starts.push(group.start);
  return starts;
}

/** How many groups from `from` have exactly `total` digits together; 0 when no group ends there. */
export function groupsWith(total: number, chain: readonly DigitGroup[], from: number): number {
  let count = 0;
  for (let i = from; i < chain.length && count < total; i++) {
    count += chain[i]?.digits.length ?? 0;
    if (count === total) return i + 1 - from;
  }
  return 0;
}

/** How many digits each group has: "6,4". */
export function lengthsOf(groups: readonly DigitGroup[]): string {
  let lengths = '';
  for (const { digits } of groups) lengths += lengths === '' ? digits.length : `,${digits.length}`;
  return lengths;
}

export function digitsOf(groups: readonly DigitGroup[]): string {
  let all = '';
  for (const { digits } of groups) all += digits;
  return all;
}

export function countDigits(groups: readonly DigitGroup[]): number {
  let count = 0;
  for (const { digits } of groups) count += digits.length;
  return count;
}

/** The first letter of the alphabet. */
const LETTERS_FROM = 65;
const CLOSING_BRACKET = 41;

/**
 * Whether a word can stand before `index`, with only separators between. Behind another number nothing can say what this
 * one is, so no pattern for words needs to be asked.
 */
export function canFollowWord(text: string, index: number, least: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - least); at--) {
    const code = codeAt(text, at);
    if (code >= LETTERS_FROM || code === CLOSING_BRACKET) return true;
    if (isDigit(code)) return false;
  }
  return false;
}
