import { checkRule } from '../check-file.ts';
import type { Attribute, Rule } from '../types.ts';
import { ClauseReader } from './clause.ts';
import { takesBack } from './doubt.ts';
import type { Stretch } from './reading.ts';

/** A condition that was read out of a text, with the words that it came from. */
export interface ProposedPart {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly rule: Rule;
}

export interface Proposal {
  /** All parts together, for a person to confirm; left out when nothing could be read. Never apply it unconfirmed. */
  readonly rule?: Rule;
  readonly parts: readonly ProposedPart[];
  /** Words that no condition was made of. */
  readonly unread: readonly { readonly words: string; readonly from: number; readonly to: number }[];
}

/** A longer sentence than any person writes is not read; it is said to be unread. */
const longestSentence = 2000;

/** Ends of sentences: a stop, line or semicolon, but not the stops of abbreviations. */
const abbreviation =
  /(?:^|[\s(])(?:t\.?\s?ex|bl\.?\s?a|m\.?\s?fl|t\.?\s?o\.?\s?m|fr\.?\s?o\.?\s?m|motsv|ca|max|min|ev|dvs|resp|kl|nr|inkl)\.$/iu;

function sentences(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const isStop = character === '.' && !/\d/.test(text[at + 1] ?? '') && !/^\p{L}/u.test(text[at + 1] ?? '');
    const isSemicolon = character === ';' && !takesBack.test(text.slice(at + 1));
    const isEnd = character === '\n' || isSemicolon || (isStop && !abbreviation.test(text.slice(from, at + 1)));
    if (!isEnd) continue;
    found.push({ from, to: at });
    from = at + 1;
  }
  if (from < text.length) found.push({ from, to: text.length });
  return found.filter(({ from: start, to }) => text.slice(start, to).trim() !== '');
}

function trimmed(text: string, { from, to }: Stretch) {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { words: words.trim(), from: start, to: start + words.trim().length };
}

/**
 * From conditions in free Swedish words to structured ones, each with the words that it came from. Deterministic: phrases
 * are known from the labels of the attributes and a table of synonyms, joined by the connectives between them; nothing is
 * guessed from likeness. Every proposed rule fits the attributes (it passes `checkRule`).
 */
export function propose(text: string, attributes: readonly Attribute[]): Proposal {
  const reader = new ClauseReader(attributes);
  const parts: ProposedPart[] = [];
  const unread: Stretch[] = [];
  for (const sentence of sentences(text)) {
    if (sentence.to - sentence.from > longestSentence) {
      unread.push(sentence);
      continue;
    }
    const read = reader.sentence(text.slice(sentence.from, sentence.to), sentence.from);
    const fitting = read.rules.filter((rule) => checkRule(rule, attributes).rule !== undefined);
    const place = trimmed(text, sentence);
    for (const rule of fitting) parts.push({ ...place, rule });
    if (fitting.length < read.rules.length) unread.push(sentence);
    unread.push(...read.unread);
  }
  const rules = parts.map((part) => part.rule);
  const left = unread.map((stretch) => trimmed(text, stretch)).filter((stretch) => stretch.words !== '');
  const [only] = rules;
  if (only === undefined) return { parts, unread: left };
  return { rule: rules.length === 1 ? only : { all: rules }, parts, unread: left };
}
