/** Spellings made comparable: case, dashes, quotes, spaces. */

/** Lower case, one kind of dash and quote, single spaces, no outer spaces. Swedish letters are kept: they carry meaning. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return unusual.test(lower) ? foldWholly(lower) : lower.trim();
}

/** Anything but plain letters, digits and marks with single spaces. */
const unusual = /[^ -~à-ÿ]|`| {2}/;

function foldWholly(lower: string): string {
  return lower
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim();
}

/** As `fold`, with everything but letters and digits turned into spaces. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Longer texts say something; most cells are told by this alone. */
const LONGEST_MARK = 24;

const nothing = new Set([
  '',
  '-',
  '--',
  '---',
  '?',
  '??',
  '.',
  '..',
  '...',
  '/',
  '*',
  'x?',
  'n/a',
  'na',
  'okänt',
  'okänd',
  'vet ej',
  'vet inte',
]);
const alsoNothing = new Set([
  'uppgift saknas',
  'saknas',
  'ej angivet',
  'ej angiven',
  'framgår ej',
  'ej känt',
  'oklart',
  'unknown',
  'not known',
  'not stated',
  'n.a.',
  '(tom)',
  'null',
  'ej uppgivet',
  'u.s.',
  'none given',
]);

/** True for an empty cell and for what people write instead of leaving it empty. */
export function saysNothing(text: string): boolean {
  if (text.length > LONGEST_MARK) return false;
  const folded = fold(text);
  return nothing.has(folded) || alsoNothing.has(folded) || /^[-_. ?]+$/.test(folded);
}

const dittoMarks = new Set([
  '"',
  "''",
  "'",
  '-"-',
  '- " -',
  "-''-",
  '〃',
  'dito',
  'ditto',
  'd:o',
  'd.o',
  'samma',
  'samma som ovan',
  'se ovan',
  'same',
  'same as above',
  '″',
]);

/** True for a mark that repeats the cell above. */
export function isDitto(text: string): boolean {
  if (text.length > LONGEST_MARK) return false;
  return dittoMarks.has(fold(text)) || dittoMarks.has(text.trim());
}

/** Number of single-letter changes between two words, at most `most` + 1 (optimal string alignment distance). */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}
