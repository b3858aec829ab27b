/** What a UTF-16 unit is. Patterns with `\p{…}` cost far more than the look-up of a unit that came by before. */
export const NO_LETTER = 1;
const SMALL = 2;
export const CAPITAL = 3;
const LETTERS = /^\p{L}$/u;
const CAPITALS = /^\p{Lu}$/u;
/** The class of each unit, 0 until it first comes. */
const CLASSES = new Uint8Array(0x10000);

function learn(code: number): number {
  const unit = String.fromCharCode(code);
  const found = CAPITALS.test(unit) ? CAPITAL : LETTERS.test(unit) ? SMALL : NO_LETTER;
  CLASSES[code] = found;
  return found;
}

export const classOf = (code: number): number => CLASSES[code] || learn(code);

export const isLetter = (code: number): boolean => classOf(code) !== NO_LETTER;
export const isCapital = (code: number): boolean => classOf(code) === CAPITAL;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a code is that of one of these units. */
export function oneOf(units: string): (code: number) => boolean {
  const known = new Uint8Array(0x10000);
  for (let i = 0; i < units.length; i++) known[units.charCodeAt(i)] = 1;
  return (code) => known[code] === 1;
}

/** The unit at `at`, 0 outside the text. Engines give up their fast path where `charCodeAt` has once left a text. */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** How many digits a text has. */
export function digitsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) count++;
  return count;
}
