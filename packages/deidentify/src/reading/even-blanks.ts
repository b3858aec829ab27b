import type { Normalised } from './normalised.ts';

const BLANK = 32;

/** Whether the blank at `at` is the second of just two. */
const isDoubled = (text: string, at: number): boolean =>
  text.charCodeAt(at) === BLANK &&
  text.charCodeAt(at - 1) === BLANK &&
  text.charCodeAt(at - 2) !== BLANK &&
  text.charCodeAt(at + 1) !== BLANK;

/** Two blanks between words, which fingers write as easily as one, become one; more of them part columns. Linear. */
export function withEvenBlanks(given: Normalised): Normalised {
  const { text, lower } = given;
  if (!text.includes('  ')) return given;
  /** Where each unit that stays stood. */
  const from = new Uint32Array(text.length);
  let evenText = '';
  let evenLower = '';
  let copied = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDoubled(text, at)) {
      from[length++] = at;
      continue;
    }
    evenText += text.slice(copied, at);
    evenLower += lower.slice(copied, at);
    copied = at + 1;
  }
  if (copied === 0) return given;
  const end = text.length;
  return {
    text: evenText + text.slice(copied),
    lower: evenLower + lower.slice(copied),
    marks: given.marks,
    startOf: (index) => given.startOf(index < length ? (from[index] ?? end) : end),
    endOf: (index) => (index <= 0 ? 0 : given.endOf((from[Math.min(index, length) - 1] ?? end - 1) + 1)),
  };
}
