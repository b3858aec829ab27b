import type { Field } from './fields.ts';
import { foldWords } from './folding.ts';
import { headerWords } from './header-words.ts';

/** How well a header text matches each field, 0 to 1. */
export type HeaderMatch = Readonly<Partial<Record<Field, number>>>;

const exact = new Map<string, Field[]>();
interface Synonym {
  readonly words: string;
  readonly field: Field;
}
/** Synonyms by their first word. */
const synonyms = new Map<string, Synonym[]>();
for (const [field, list] of Object.entries(headerWords) as [Field, readonly string[]][]) {
  for (const words of list) {
    exact.set(words, [...(exact.get(words) ?? []), field]);
    const first = words.split(' ')[0] ?? '';
    if (words.length >= 3) synonyms.set(first, [...(synonyms.get(first) ?? []), { words, field }]);
  }
}

export function matchHeader(header: string): HeaderMatch {
  const bare = foldWords(header.replace(/\([^)]*\)?/g, ' '));
  const whole = foldWords(header);
  const match: Partial<Record<Field, number>> = {};
  // The bracket first: "Datum (svar)" is another column than "Datum".
  for (const field of exact.get(whole) ?? exact.get(bare) ?? []) match[field] = 1;
  if (Object.keys(match).length > 0) return match;
  for (const part of header.split(/[/\n]|\s-\s/).slice(0, 3)) {
    for (const field of exact.get(foldWords(part)) ?? []) match[field] = Math.max(match[field] ?? 0, 0.85);
  }
  const text = ` ${bare || whole} `;
  const wordCount = text.trim().split(' ').length;
  if (wordCount > 12) return match;
  const found: (Synonym & { readonly at: number })[] = [];
  for (let at = 0; at >= 0 && at < text.length - 1; at = text.indexOf(' ', at + 1)) {
    const word = text.slice(at + 1, text.indexOf(' ', at + 1));
    for (const synonym of synonyms.get(word) ?? [])
      if (text.startsWith(` ${synonym.words} `, at)) found.push({ ...synonym, at });
  }
  const longest = Math.max(0, ...found.map(({ words }) => words.length));
  for (const { words, field, at } of found) {
    if (at > 0 && words.length < longest * 0.6) continue;
    match[field] = Math.max(match[field] ?? 0, (at === 0 ? 0.8 : 0.65) - (wordCount > 5 ? 0.1 : 0));
  }
  if (found.length === 0) compoundMatch(text, match);
  return match;
}

const LEAST_HEAD = 5;

/** "Ankomstdatum", "Boendekommun": in a Swedish compound the last part says what it is. */
function compoundMatch(text: string, match: Partial<Record<Field, number>>): void {
  for (const [word] of text.matchAll(/\S{8,}/g)) {
    for (let start = 2; start <= word.length - LEAST_HEAD; start += 1) {
      const fields = exact.get(word.slice(start));
      if (!fields) continue;
      for (const field of fields) match[field] = Math.max(match[field] ?? 0, 0.6);
      return;
    }
  }
}

export function bestMatch(match: HeaderMatch): number {
  return Math.max(0, ...Object.values(match));
}
