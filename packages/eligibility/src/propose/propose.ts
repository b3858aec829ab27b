import { checkRule } from '../check-file.ts';
import type { Attribute, Rule } from '../types.ts';
import { ClauseReader } from './clause.ts';
import { type Sentence, sentencesOf } from './layout.ts';
import type { Stretch } from './reading.ts';
import { sound } from './sound.ts';

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

function trimmed(text: string, { from, to }: Stretch) {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { words: words.trim(), from: start, to: start + words.trim().length };
}

/** ”– A, eller” at the end of a line: the next line is its alternative. */
const brokenChoice = /(?<=\seller)[ \t]*\n\s*(?:[-–—•*·]\s)?/giu;

const readers = new WeakMap<readonly Attribute[], ClauseReader>();

/** One for all texts: it takes a third of a text’s time to make, and holds nothing of what it reads. */
function readerOf(attributes: readonly Attribute[]): ClauseReader {
  const reader = readers.get(attributes) ?? new ClauseReader(attributes);
  readers.set(attributes, reader);
  return reader;
}

/**
 * From conditions in free Swedish words to structured ones, each with the words that it came from. Deterministic: phrases
 * are known from the labels of the attributes and a table of synonyms, joined by the connectives between them; nothing is
 * guessed from likeness. Every proposed rule fits the attributes (it passes `checkRule`).
 */
export function propose(text: string, attributes: readonly Attribute[]): Proposal {
  const reader = readerOf(attributes);
  const parts: ProposedPart[] = [];
  const unread: Stretch[] = [];
  const lists = new Map<number, Sentence[]>();
  const keep = (stretch: Stretch, rules: readonly Rule[]) => {
    const fitting = rules.filter((rule) => checkRule(rule, attributes).rule !== undefined);
    for (const rule of fitting) parts.push({ ...trimmed(text, stretch), rule });
    if (fitting.length < rules.length) unread.push(stretch);
  };
  const plain = text.replace(brokenChoice, (between) => ' '.repeat(between.length));
  for (const sentence of sentencesOf(plain)) {
    const { from, to, under, heading } = sentence;
    if (under === 'told' || to - from > longestSentence) unread.push(sentence);
    else if (under === 'someOf') lists.set(heading, [...(lists.get(heading) ?? []), sentence]);
    else {
      const words = plain.slice(from, to);
      const read = under === 'denied' ? reader.deniedSentence(words, from) : reader.sentence(words, from);
      keep(sentence, read.rules);
      unread.push(...read.unread);
    }
  }
  for (const [heading, list] of lists) {
    const whole = { from: heading, to: list.at(-1)?.to ?? heading };
    const rule = reader.someOf(
      text.slice(whole.from, list[0]?.from),
      list.map(({ from, to }) => ({ text: plain.slice(from, to), from })),
    );
    if (rule) keep(whole, [rule]);
    else unread.push(whole);
  }
  const kept = sound(parts);
  unread.push(...parts.filter((part) => !kept.includes(part)));
  const rules = kept.map((part) => part.rule);
  const left = inOrder(unread.map((stretch) => trimmed(text, stretch)).filter((stretch) => stretch.words !== ''));
  const [only] = rules;
  if (only === undefined) return { parts: kept, unread: left };
  return { rule: rules.length === 1 ? only : { all: rules }, parts: kept, unread: left };
}

/** From the left, each once, none within another. */
function inOrder<One extends Stretch>(stretches: readonly One[]): readonly One[] {
  const isWithin = (one: One, other: One) => other.from <= one.from && one.to <= other.to;
  const outer = stretches.filter(
    (one, index) =>
      !stretches.some((other, at) => at !== index && isWithin(one, other) && (at < index || !isWithin(other, one))),
  );
  return outer.sort((a, b) => a.from - b.from);
}
