import { type Cell, cellAddress, type Grid, limits } from './spreadsheet-grid.ts';

/** Text files with columns: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; line breaks inside quotes. */

const separators = [';', '\t', ',', '|'] as const;
const SAMPLE_RECORDS = 60;

/** Null when the bytes are not text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2));
  const wide = wideByZeros(bytes);
  if (wide) return decode(wide, bytes);
  if (bytes.includes(0)) return null;
  return decode('utf-8', bytes) ?? looksLikeText(new TextDecoder('windows-1252').decode(bytes));
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return looksLikeText(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Text in Latin letters as UTF-16 has a zero in nearly every second byte. */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length - (bytes.length % 2), 2000);
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > sample * 0.35 && even < sample * 0.02) return 'utf-16le';
  if (even > sample * 0.35 && odd < sample * 0.02) return 'utf-16be';
  return null;
}

function looksLikeText(text: string): string | null {
  const sample = text.slice(0, 4000);
  let control = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) control += 1;
  }
  return control > sample.length * 0.01 ? null : text;
}

/** Null when the text has no columns. */
export function readDelimited(text: string, sheet: string, mayHaveOneColumn: boolean): Grid | null {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = declared?.[1] ?? findSeparator(body);
  if (separator === null && !mayHaveOneColumn) return null;
  const { records, cut } = parseRecords(body, separator ?? '\t', limits.rows);
  const wide = records.some((record) => record.length > limits.columns);
  const rows = records.map((record, row) => toCells(record.slice(0, limits.columns), row));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { sheet, hidden: false, rows, hiddenColumns: [], merges: [], daysFrom1904: false, cut: cut || wide };
}

function toCells(record: readonly string[], row: number): Cell[] {
  const cells = record.map((raw, column): Cell => {
    // Spreadsheets write ="0123" to keep a text from becoming a number.
    const value = /^="[^"]*"$/.test(raw) ? raw.slice(2, -1) : raw;
    const address = cellAddress(row, column);
    if (value.trim() === '') return { value: null, text: '', kind: 'empty', address };
    return { value, text: value, kind: 'text', address };
  });
  while (cells.length > 0 && cells[cells.length - 1]?.kind === 'empty') cells.pop();
  return cells;
}

/** The separator that gives most columns in most records; a text without one gives null. */
function findSeparator(text: string): string | null {
  let best: { separator: string; score: number } | null = null;
  for (const separator of separators) {
    const { records } = parseRecords(text, separator, SAMPLE_RECORDS);
    const widths = records
      .filter((record) => record.some((value) => value.trim() !== ''))
      .map((record) => record.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      if (width < 2) continue;
      const score = (count / widths.length) * Math.min(width, 12);
      if (!best || score > best.score) best = { separator, score };
    }
  }
  return best?.separator ?? null;
}

interface Records {
  readonly records: string[][];
  readonly cut: boolean;
}

/** RFC 4180, with any separator and any line break. A quote that is never closed is taken as an ordinary character. */
function parseRecords(text: string, separator: string, most: number): Records {
  let literalFrom = Number.POSITIVE_INFINITY;
  for (;;) {
    const attempt = parseOnce(text, separator, most, literalFrom);
    if (attempt.openQuoteAt === null) return attempt;
    literalFrom = attempt.openQuoteAt;
  }
}

function parseOnce(
  text: string,
  separator: string,
  most: number,
  literalFrom: number,
): Records & { openQuoteAt: number | null } {
  const records: string[][] = [];
  let record: string[] = [];
  let value = '';
  let quoteAt: number | null = null;
  let at = 0;
  const endRecord = (): void => {
    record.push(value);
    records.push(record);
    record = [];
    value = '';
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (quoteAt !== null) {
      if (character !== '"') value += character === '\r' ? (text.charAt(at + 1) === '\n' ? '' : '\n') : character;
      else if (text.charAt(at + 1) === '"') {
        value += '"';
        at += 1;
      } else quoteAt = null;
    } else if (character === '"' && value.trim() === '' && at < literalFrom) {
      quoteAt = at;
      value = '';
    } else if (character === separator) {
      record.push(value);
      value = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRecord();
      if (records.length >= most) return { records, cut: text.slice(at + 1).trim() !== '', openQuoteAt: null };
    } else value += character;
    at += 1;
  }
  if (quoteAt !== null) return { records, cut: false, openQuoteAt: quoteAt };
  if (value !== '' || record.length > 0) endRecord();
  return { records, cut: false, openQuoteAt: null };
}
