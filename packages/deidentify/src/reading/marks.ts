/** Kinds of signs, one bit a kind. One look at every unit of a text tells which finders have something to look for. */
export const MARKS = {
  /** Needs work before its spelling is plain. */
  odd: 1,
  digit: 2,
  at: 4,
  underscore: 8,
  hash: 16,
  slash: 32,
  bracket: 64,
  hyphen: 128,
  colon: 256,
  line: 512,
  /** Two blanks in a row. */
  blanks: 1024,
  and: 2048,
  /** Signs beyond Latin-1 that need no work. */
  wide: 4096,
} as const;

/** Signs that need no work, beside printable ASCII. */
export const PLAIN = '\t\n\råäöÅÄÖéÉüÜ§»«´°½”“…';
const WIDE = '”“…';

const BLANK = 32;
const OF_UNIT = new Uint16Array(0x10000).fill(MARKS.odd);
for (let code = 32; code < 127; code++) OF_UNIT[code] = 0;
for (const [units, mark] of [
  [PLAIN, 0],
  [WIDE, MARKS.wide],
  ['0123456789', MARKS.digit],
  ['@', MARKS.at],
  ['_', MARKS.underscore],
  ['#', MARKS.hash],
  ['/', MARKS.slash],
  ['([{<', MARKS.bracket],
  ['-', MARKS.hyphen],
  [':', MARKS.colon],
  ['\n', MARKS.line],
  ['&', MARKS.and],
] as const)
  for (let i = 0; i < units.length; i++) OF_UNIT[units.charCodeAt(i)] = mark;

export const isOdd = (code: number): boolean => OF_UNIT[code] === MARKS.odd;

/** Which kinds of signs a text holds. */
export function marksOf(text: string): number {
  let marks = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    marks |= OF_UNIT[code] ?? 0;
    if (code === BLANK && before === BLANK) marks |= MARKS.blanks;
    before = code;
  }
  return marks;
}
