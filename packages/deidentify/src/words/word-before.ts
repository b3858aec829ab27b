import { codeAt, isLetter, oneOf } from '../reading/units.ts';

const isSpace = oneOf('\t\n\r ');
const isSign = oneOf(':.-');
const endsLabel = oneOf('r.');
const LABEL = /(?:nr\.?|nummer)$/;
const LONGEST_LABEL = 7;
const MOST_SPACES = 3;
const LONGEST_WORD = 34;

/** How long the " nr" before `index` is. */
function labelLength(lower: string, index: number): number {
  const label = LABEL.exec(lower.slice(Math.max(0, index - LONGEST_LABEL), index))?.[0] ?? '';
  return label !== '' && lower[index - label.length - 1] === ' ' ? label.length + 1 : 0;
}

/** Where the word before a number ends, with "nr" between or not. */
export function wordEndBefore(lower: string, number: number): number {
  let at = number;
  while (at > 0 && number - at < MOST_SPACES && isSpace(lower.charCodeAt(at - 1))) at--;
  return endsLabel(codeAt(lower, at - 1)) ? at - labelLength(lower, at) : at;
}

/** Where the word begins that ends at `end`: letters, points, colons and hyphens. */
export function wordStartBefore(lower: string, end: number): number {
  let at = end;
  for (; at > 0 && end - at < LONGEST_WORD; at--) {
    const code = lower.charCodeAt(at - 1);
    if (!isLetter(code) && !isSign(code)) break;
  }
  return at;
}

const LEAST_LABEL = 3;
const [COLON, POINT] = [58, 46];

/** "adr:Hagalundsg. 4", "adr.Storgatan 4": a label, where "S:t Eriksgatan" is none. */
export function behindLabel(lower: string, start: number, end: number): number {
  // Never beyond the word: a search through the text before it would cost its square.
  for (let at = end - 1; at >= start + LEAST_LABEL; at--)
    if (lower.charCodeAt(at) === COLON || (at < end - 1 && lower.charCodeAt(at) === POINT)) return at + 1;
  return start;
}
