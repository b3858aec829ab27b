import { allMatches } from './all-matches.ts';
/** A text in one plain spelling, with the way back to the text as it was given. */
export interface Normalised {
  text: string;
  /** The same text in lower case, unit for unit. */
  lower: string;
  /** Original offset of the first unit behind `index`. */
  startOf(index: number): number;
  /** Original offset after the last unit behind the one before `index`. */
  endOf(index: number): number;
}

/** Text made only of these needs no work; nearly every note. */
const PLAIN = /^[\t\n\r -~åäöÅÄÖéÉüÜ§”“»«…´°½]*$/;
const ODD = /[^\t\n\r -~åäöÅÄÖéÉüÜ§”“»«…´°½]/gu;
const INVISIBLE = /^(?:[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0f])$/u;
const MARK = /^\p{M}$/u;
const DASH = /^[\p{Pd}\u2212\u2043\u02d7\u00af\u30fc\uff70]$/u;
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
    for (const unit of plain.split('')) {
      this.units.push(unit);
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

  /** In a word that mixes Latin letters or digits with another script's look-alikes, those become Latin. */
  private unmask(): void {
    const { units } = this;
    for (let from = 0; from < units.length; ) {
      let to = from;
      let foreign = false;
      let latin = false;
      for (; to < units.length; to++) {
        const unit = units[to] ?? '';
        const digit = unit >= '0' && unit <= '9';
        if (!digit && !LETTER.test(unit)) break;
        if (digit || LATIN.test(unit)) latin = true;
        else foreign = true;
      }
      for (let i = from; foreign && latin && i < to; i++) {
        const unit = units[i] ?? '';
        units[i] = LOOK_ALIKES.get(unit) ?? unit;
      }
      from = to + 1;
    }
  }

  finish(original: string): Normalised {
    if (this.foreign) this.unmask();
    const text = this.units.join('');
    const { starts, ends, length } = this;
    return {
      text,
      lower: lowerSameLength(text),
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

/**
 * Brings a text to plain spelling: invisible characters out, every dash to `-`, every space to a blank, digits of other
 * scripts to 0-9, combining marks joined, compatibility forms folded (Unicode NFKC), look-alikes of other scripts to
 * Latin where a word mixes scripts. Offsets are kept both ways. Linear in the length of the text.
 */
export function normalise(text: string): Normalised {
  if (PLAIN.test(text)) {
    return { text, lower: lowerSameLength(text), startOf: (index) => index, endOf: (index) => index };
  }
  // A unit becomes at most four (compatibility forms that would become more stay as they are).
  const writer = new Writer(text.length * 4);
  let at = 0;
  for (const odd of allMatches(ODD, text)) {
    const char = odd[0];
    const start = odd.index;
    const end = start + char.length;
    writer.copy(text, at, start);
    if (INVISIBLE.test(char)) {
      // Left out.
    } else if (MARK.test(char)) writer.combine(char, end);
    else {
      if (LETTER.test(char) && !LATIN.test(char)) writer.foreign = true;
      writer.push(plainChar(char), start, end);
    }
    at = end;
  }
  writer.copy(text, at, text.length);
  return writer.finish(text);
}
