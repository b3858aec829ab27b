import type { Found } from './lexicon.ts';

/** Part of a text, and where it begins in it. Places are kept by blanking what has been read, never by cutting it out. */
export interface Piece {
  readonly text: string;
  readonly from: number;
}

export function split(text: string, by: RegExp): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(by)) {
    parts.push({ text: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), from });
  return parts.filter((part) => part.text.trim() !== '');
}

export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}

export function blanked(text: string, found: readonly Found[]): string {
  let plain = text;
  for (const { from, to } of found) plain = blank(plain, from, to);
  return plain;
}
