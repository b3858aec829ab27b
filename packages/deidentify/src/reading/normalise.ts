import { allMatches } from './all-matches.ts';
import { withEvenBlanks } from './even-blanks.ts';
import { withoutWraps } from './line-wraps.ts';
import { isOdd, MARKS, marksOf, PLAIN } from './marks.ts';
import type { Normalised } from './normalised.ts';
import { remembering } from './remembering.ts';

const ODD = new RegExp(`[^ -~${PLAIN}]`, 'gu');
const INVISIBLE = /^(?:[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0f])$/u;
const MARK = /^\p{M}$/u;
const DASH = /^[\p{Pd}\u2212\u207b\u208b\u2043\u02d7\u00af\u30fc\uff70]$/u;
const SPACE = /^[\p{Zs}\u2028\u2029\u0085]$/u;
const DIGIT = /^\p{Nd}$/u;
const APOSTROPHE = /^[\u2018\u2019\u02bc\u02b9\u2032\u0060\uff07]$/;
const LETTER = /^\p{L}$/u;
const LATIN = /^\p{Script=Latin}$/u;

/** Letters of other scripts that look like Latin ones, lower case and upper case, for words that mix scripts. */
const LOOK_ALIKES = new Map<string, string>(
  [
    ['аеорсухіјѕԁһкмтвнӏԛԝѵ', 'aeopcyxijsdhkmtbhlqwv'],
    ['АЕОРСУХІЈЅКМТВНӀԚԜѴЗ', 'AEOPCYXIJSKMTBHIQWV3'],
    ['αοεινκρτυχγωηβμς', 'aoeivkptuxywnbus'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, i): [string, string] => [letter, to[i] ?? letter])),
);

/** Scripts' first digit, each followed by its nine others (Unicode keeps them in runs of ten). */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0be6, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0x1810];

function plainDigit(char: string): string {
  const folded = char.normalize('NFKC');
  if (/^\d$/.test(folded)) return folded;
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? char : String(code - zero);
}

function plainChar(char: string): string {
  if (char < '\u0080' || 'åäöÅÄÖéÉ'.includes(char)) return char;
  if (DIGIT.test(char)) return plainDigit(char);
  if (DASH.test(char)) return '-';
  if (SPACE.test(char)) return ' ';
  if (APOSTROPHE.test(char)) return "'";
  if (char === '＠' || char === '﹫') return '@';
  const folded = char.normalize('NFKC');
  return folded.length <= 4 ? folded : char;
}

/** What becomes of an odd character. */
interface Fate {
  /** Its plain spelling; empty for an invisible one. */
  plain: string;
  /** A combining mark, which joins the letter before it. */
  mark: boolean;
  /** A letter of another script, which may look like a Latin one. */
  foreign: boolean;
}

const fateOf = remembering((char): Fate => {
  const invisible = INVISIBLE.test(char);
  const mark = !invisible && MARK.test(char);
  return {
    plain: invisible || mark ? '' : plainChar(char),
    mark,
    foreign: LETTER.test(char) && !LATIN.test(char),
  };
});

const UNKNOWN = 0;
const NO_LETTER = 1;
const OWN = 2;
const FOREIGN = 3;
/** Of each unit: no letter, Latin letter or digit, letter of another script; filled as they come. */
const SCRIPTS = new Uint8Array(0x10000);

function scriptAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = SCRIPTS[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const unit = String.fromCharCode(code);
  const digit = unit >= '0' && unit <= '9';
  const script = digit || (LETTER.test(unit) && LATIN.test(unit)) ? OWN : LETTER.test(unit) ? FOREIGN : NO_LETTER;
  SCRIPTS[code] = script;
  return script;
}

/** In a word that mixes Latin letters or digits with another script's look-alikes, those become Latin. */
function unmask(text: string): string {
  let plain = '';
  let copied = 0;
  for (let from = 0; from < text.length; ) {
    let to = from;
    let seen = 0;
    for (; to < text.length; to++) {
      const script = scriptAt(text, to);
      if (script === NO_LETTER) break;
      seen |= script === OWN ? 1 : 2;
    }
    if (seen === 3) {
      plain += text.slice(copied, from);
      for (let i = from; i < to; i++) plain += LOOK_ALIKES.get(text[i] ?? '') ?? text[i] ?? '';
      copied = to;
    }
    from = to + 1;
  }
  return copied === 0 ? text : plain + text.slice(copied);
}

/** Writes the plain text unit by unit, with the original offsets of each. */
class Writer {
  private readonly units: string[] = [];
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private length = 0;
  /** Whether letters of a script with look-alikes came by. */
  foreign = false;

  constructor(most: number) {
    this.starts = new Uint32Array(most);
    this.ends = new Uint32Array(most);
  }

  /** Units that stay as they are. */
  copy(text: string, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.units.push(text[at] ?? '');
      this.starts[this.length] = at;
      this.ends[this.length++] = at + 1;
    }
  }

  push(plain: string, start: number, end: number): void {
    for (let i = 0; i < plain.length; i++) {
      this.units.push(plain[i] ?? '');
      this.starts[this.length] = start;
      this.ends[this.length++] = end;
    }
  }

  /** Joins a combining mark with the letter before it: a + ring is å. A mark that fits no letter is dropped. */
  combine(mark: string, end: number): void {
    const last = this.length - 1;
    const base = this.units[last];
    if (base === undefined) return;
    const joined = (base + mark).normalize('NFC');
    if (joined.length === 1) this.units[last] = joined;
    this.ends[last] = end;
  }

  finish(original: string): Normalised {
    const joined = this.units.join('');
    const text = this.foreign ? unmask(joined) : joined;
    const { starts, ends, length } = this;
    return {
      text,
      lower: lowerSameLength(text),
      marks: marksOf(text),
      startOf: (index) => (index < length ? (starts[index] ?? 0) : original.length),
      endOf: (index) => (index <= 0 ? 0 : (ends[Math.min(index, length) - 1] ?? original.length)),
    };
  }
}

function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text
    .split('')
    .map((unit) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit === 'İ' ? 'i' : unit))
    .join('');
}

const itself = (index: number): number => index;
const sameLength = (text: string, marks: number): Normalised => ({
  text,
  lower: lowerSameLength(text),
  marks,
  startOf: itself,
  endOf: itself,
});

/** Units that are written at once. */
const CHUNK = 4096;
const codes = new Uint16Array(CHUNK);

/**
 * The plain text where every odd unit becomes one unit, so that no offset moves; null where one does not. Written anew
 * from its codes: pieces of a text with odd signs keep two bytes a unit, which makes every later search slower.
 */
function unitForUnit(text: string): string | null {
  let plain = '';
  let size = 0;
  let foreign = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[size] = code;
    if (isOdd(code)) {
      if (code >= 0xd800 && code <= 0xdfff) return null;
      const fate = fateOf(text[at] ?? '');
      if (fate.plain.length !== 1) return null;
      if (fate.foreign) foreign = true;
      codes[size] = fate.plain.charCodeAt(0);
    }
    if (++size < CHUNK && at < text.length - 1) continue;
    plain += Reflect.apply(String.fromCharCode, null, codes.subarray(0, size));
    size = 0;
  }
  return foreign ? unmask(plain) : plain;
}

/**
 * Brings a text to plain spelling: invisible characters out, every dash to `-`, every space to a blank, digits of other
 * scripts to 0-9, combining marks joined, compatibility forms folded (Unicode NFKC), look-alikes of other scripts to
 * Latin where a word mixes scripts, two blanks between words to one, line ends of a mail program to blanks. Offsets are
 * kept both ways. Linear in the length of the text.
 */
export function normalise(given: string): Normalised {
  const marks = marksOf(given);
  // Nearly every note.
  if ((marks & (MARKS.odd | MARKS.line | MARKS.blanks)) === 0) return sameLength(given, marks);
  return withEvenBlanks(plainSpelling(withoutWraps(given)));
}

function plainSpelling(text: string): Normalised {
  const marks = marksOf(text);
  if ((marks & MARKS.odd) === 0) return sameLength(text, marks);
  const plain = unitForUnit(text);
  if (plain !== null) return sameLength(plain, marksOf(plain));
  // A unit becomes at most four (compatibility forms that would become more stay as they are).
  const writer = new Writer(text.length * 4);
  let at = 0;
  for (const odd of allMatches(ODD, text)) {
    const char = odd[0];
    const start = odd.index;
    const end = start + char.length;
    writer.copy(text, at, start);
    const fate = fateOf(char);
    if (fate.mark) writer.combine(char, end);
    else writer.push(fate.plain, start, end);
    if (fate.foreign) writer.foreign = true;
    at = end;
  }
  writer.copy(text, at, text.length);
  return writer.finish(text);
}
