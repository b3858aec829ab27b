// Whoever has a foreign keyboard, or no time, writes forsakring for försäkring, and an old list writes Osthammar. Å, ä and
// ö are letters of their own in Swedish, though: mål is not mal, and whoever wrote the marks of a short word means them.

const marks = { a: 'åäáàâãæ', c: 'ç', e: 'éèêë', i: 'íìîï', n: 'ñ', o: 'öóòôõø', u: 'üúùû', y: 'ýÿ' };
const plain = new Map(Object.entries(marks).flatMap(([letter, all]) => [...all].map((one) => [one, letter])));
const classes = new Map(Object.entries(marks).map(([letter, all]) => [letter, `[${letter}${all}]`]));

/** Small letters without the marks that a keyboard may lack; as long as the text was. */
export function withoutMarks(text: string): string {
  return text.replace(/[à-ÿ]/g, (letter) => plain.get(letter) ?? letter);
}

/** Words this short would find quite other words without their marks. */
const shortest = 5;

/** A word in small letters as it is looked for when marks do not matter; null when they do. */
export function looselyWritten(word: string): string | null {
  const loose = withoutMarks(word);
  return loose === word || word.length >= shortest ? loose : null;
}

/** A pattern for PostgreSQL that finds text without marks in small letters with whatever marks they have. */
export function anyMarks(loose: string): string {
  return loose.replace(/[ -~]/g, (sign) => classes.get(sign) ?? (/[a-z0-9 ]/.test(sign) ? sign : `\\${sign}`));
}
