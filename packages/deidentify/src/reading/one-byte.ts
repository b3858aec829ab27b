import { MARKS } from './marks.ts';

/** What letters and signs beyond Latin-1 are searched as: of the same kind, and of one byte. */
const [CAPITAL, SMALL, LETTER, SIGN] = ['Þ', 'þ', 'ª', '¦'];
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'”“„‟‹›'].map((quote): [string, string] => [quote, '"']),
  ['→', '»'],
  ['•', '*'],
]);
const HIGHEST = 0xff;

function standIn(unit: string): string {
  if (/\p{Lu}/u.test(unit)) return CAPITAL;
  if (/\p{Ll}/u.test(unit)) return SMALL;
  return /\p{L}/u.test(unit) ? LETTER : (SIGNS.get(unit) ?? SIGN);
}

/** For every unit its stand-in, 0 where nobody has asked yet. */
const met = new Uint8Array(0x10000);

function standInOf(code: number): number {
  if (code <= HIGHEST) return code;
  const before = met[code] ?? 0;
  if (before !== 0) return before;
  const stands = standIn(String.fromCharCode(code)).charCodeAt(0);
  met[code] = stands;
  return stands;
}

/** Units that are written at once. */
const CHUNK = 4096;
const codes = new Uint8Array(CHUNK);

/**
 * The text as it is searched. One letter or quotation mark beyond Latin-1 makes a text keep two bytes for every unit, and
 * each search of it needs twice the time and more; so one of the same kind stands for it. Words are read as written.
 */
export function searchable(text: string, marks: number): string {
  if ((marks & (MARKS.odd | MARKS.wide)) === 0) return text;
  let plain = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const size = Math.min(CHUNK, text.length - from);
    for (let at = 0; at < size; at++) codes[at] = standInOf(text.charCodeAt(from + at));
    plain += Reflect.apply(String.fromCharCode, null, codes.subarray(0, size));
  }
  return plain;
}
