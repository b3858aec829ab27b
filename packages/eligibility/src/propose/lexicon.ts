import type { Attribute, Rule } from '../types.ts';
import { fillers, otherWords, parties, wordsForRules } from './data.ts';
import { synonyms } from './synonyms.ts';

export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What a phrase stands for. */
export type Meaning =
  | { readonly kind: 'value'; readonly attribute: Attribute; readonly value: string }
  | { readonly kind: 'yes'; readonly attribute: Attribute }
  | { readonly kind: 'attribute'; readonly attribute: Attribute }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'party'; readonly index: number };

export interface Found {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
  /** By a word within: ”arbetsförmågan ska inte vara bedömd”. */
  readonly isDenied: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

export function tokens(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\d]+/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Whether a word of a text is a phrase's word, inflected or not: the same beginning, and endings of at most three letters. */
function isWord(text: string, wanted: string): boolean {
  if (wanted.endsWith('*')) return text.startsWith(wanted.slice(0, -1));
  if (text === wanted) return true;
  if (wanted.length < 4 || text.length < 4) return false;
  let shared = 0;
  while (shared < text.length && text[shared] === wanted[shared]) shared += 1;
  return shared >= Math.max(4, wanted.length - 2) && text.length - shared <= 3;
}

/** A label as phrases: itself without what stands in brackets, and the abbreviation there. */
function labelPhrases(label: string): readonly string[] {
  const inside = [...label.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const short = inside.filter((text) => !/\s/.test(text.trim()) || text.length <= 8);
  return [label.replace(/\([^)]*\)/g, ' '), ...short];
}

const trailing = new Set(['finns', 'gjord', 'pågår']);

function contentWords(phrase: string): readonly string[] {
  const all = [...phrase.matchAll(/[\p{L}\d]+\*?/gu)].map((match) => match[0].toLowerCase());
  const kept = all.filter((word, index) => index < all.length - 1 || !trailing.has(word));
  const content = kept.filter(
    (word) => !['pågående', 'till', 'enligt', 'på', 'i', 'av', 'eller', 'och', 'kurs'].includes(word),
  );
  return content.length > 0 ? content : kept;
}

/** All phrases that a rule file's attributes can be spoken of with, the longest first. */
export class Lexicon {
  readonly #phrases: readonly Phrase[];

  constructor(attributes: readonly Attribute[]) {
    const phrases: Phrase[] = [];
    const add = (text: string, meaning: Meaning) => {
      const words = contentWords(text);
      if (words.length > 0) phrases.push({ words, meaning });
    };
    const table = new Map(attributes.map((attribute) => [attribute.id, attribute]));
    for (const attribute of attributes) {
      if (attribute.kind === 'number' || attribute.kind === 'date') continue;
      const kind = attribute.kind === 'boolean' ? 'yes' : 'attribute';
      for (const text of labelPhrases(attribute.label)) add(text, { kind, attribute });
      if (!('values' in attribute)) continue;
      for (const value of attribute.values) {
        for (const text of labelPhrases(value.label)) add(text, { kind: 'value', attribute, value: value.id });
      }
    }
    // ”Tierpsbor”.
    for (const attribute of attributes.filter((one) => one.id === 'municipality')) {
      if (!('values' in attribute)) continue;
      for (const { id, label } of attribute.values)
        for (const ending of ['bo*', 'sbo*']) add(`${label}${ending}`, { kind: 'value', attribute, value: id });
    }
    for (const synonym of synonyms) {
      const attribute = table.get(synonym.attribute);
      if (!attribute || attribute.kind === 'number' || attribute.kind === 'date') continue;
      if (synonym.value !== undefined) {
        if (!('values' in attribute) || !attribute.values.some((value) => value.id === synonym.value)) continue;
        for (const text of synonym.words) add(text, { kind: 'value', attribute, value: synonym.value });
      } else for (const text of synonym.words) add(text, { kind: 'yes', attribute });
    }
    for (const { words, rule } of wordsForRules) for (const text of words) add(text, { kind: 'rule', rule });
    parties.forEach((party, index) => {
      for (const text of party.words) add(text, { kind: 'party', index });
    });
    for (const attribute of attributes)
      if (attribute.id === 'diagnosisGroup') add('diagnos', { kind: 'attribute', attribute });
    this.#phrases = phrases.sort((a, b) => b.words.length - a.words.length || lengthOf(b) - lengthOf(a));
  }

  /** Phrases in a text, from the left, the longest where several fit; up to three words of no weight may stand inside. */
  find(text: string): readonly Found[] {
    let plain = text;
    for (const pattern of otherWords) plain = plain.replace(pattern, (word) => '·'.repeat(word.length));
    const list = tokens(plain);
    const found: Found[] = [];
    for (let at = 0; at < list.length; ) {
      const match = this.#at(list, at);
      if (!match) at += 1;
      else {
        found.push({
          meaning: match.meaning,
          from: list[at]?.from ?? 0,
          to: list[match.last]?.to ?? 0,
          isDenied: match.isDenied,
        });
        at = match.last + 1;
      }
    }
    return found;
  }

  #at(
    list: readonly Token[],
    start: number,
  ): { readonly meaning: Meaning; readonly last: number; readonly isDenied: boolean } | undefined {
    for (const { words, meaning } of this.#phrases) {
      let at = start;
      let isWhole = true;
      let isDenied = false;
      for (const [index, word] of words.entries()) {
        let skipped = 0;
        while (index > 0 && skipped < 3 && !matches(list[at], word) && canBeSkipped(list[at]?.text ?? '')) {
          isDenied ||= isDenial(list[at]?.text);
          at += 1;
          skipped += 1;
        }
        if (!matches(list[at], word)) {
          isWhole = false;
          break;
        }
        at += 1;
      }
      if (isWhole) return { meaning, last: at - 1, isDenied };
    }
    return undefined;
  }
}

/** Words of no weight. */
function canBeSkipped(word: string): boolean {
  return fillers.has(word);
}

function isDenial(word: string | undefined): boolean {
  return word === 'inte' || word === 'ej';
}

function matches(token: Token | undefined, word: string): boolean {
  return token !== undefined && isWord(token.text, word);
}

function lengthOf(phrase: Phrase): number {
  return phrase.words.join('').length;
}
