import { joinAlike } from './alike.ts';
import { mentionsIn } from './concepts.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { pairsByWords } from './word-pairs.ts';
import { stemOf, stopWords, wordsOf } from './words.ts';

/** A case's texts in which an obstacle may stand, already without anything that points out a person. */
export interface CaseText {
  readonly id: string;
  readonly text: string;
}

export interface SuggestedCase {
  readonly id: string;
  /** The words of this case's text that led to it. */
  readonly words: readonly string[];
}

/** An obstacle that several cases describe, with how it was found. */
export interface Suggestion {
  /** `<matter>/<trouble>`: the same for the same obstacle in every run, so that a rejection is remembered. */
  readonly key: string;
  readonly matter: string;
  readonly trouble: string;
  readonly cases: readonly SuggestedCase[];
}

/** A text on its way through the method. */
export interface Reading {
  readonly id: string;
  readonly pairs: readonly Pair[];
  /** The matters and troubles that it names, with their words. */
  readonly concepts: ReadonlyMap<string, string>;
  readonly troubles: readonly string[];
  /** Stems of its words, without words that say nothing. */
  readonly stems: ReadonlySet<string>;
}

export interface Group {
  readonly key: string;
  readonly matter: string;
  readonly trouble: string;
  readonly members: Map<Reading, readonly string[]>;
}

export const fewestCases = 3;
/** A case may stand with a pair only if the text says it nearly as strongly as what it says most strongly. */
const nearlyAsStrong = 0.55;

export function readText({ id, text }: CaseText): Reading {
  const words = wordsOf(text);
  const stems = words
    .flatMap((word) => word.forms)
    .filter((form) => form.length > 2 && !stopWords.has(form) && !/^\d/.test(form))
    .map(stemOf);
  const mentions = mentionsIn(words);
  const troubles = mentions.filter(({ concept }) => concept.kind === 'trouble').map(({ concept }) => concept.id);
  return {
    id,
    pairs: pairsOf(mentions),
    concepts: new Map(mentions.map(({ concept, words: led }) => [concept.id, led])),
    troubles: [...new Set(troubles)],
    stems: new Set(stems),
  };
}

/**
 * Finds obstacles that at least three cases describe. Pure and deterministic: the order of the cases changes nothing.
 *
 * 1. Every text is read by the field's thesaurus: matters, troubles, and which matter has which trouble.
 * 2. The pair that most texts carry most strongly takes its texts; then the next one among the rest, until no pair has
 *    three. A text goes with one pair.
 * 3. Texts without such a pair are compared by the same trouble and a word that is rare elsewhere.
 * 4. A text that is left joins the group that its words are most alike (TF-IDF over stems), if it is clearly alike.
 *
 * `progress` is told the share that is done, 0–1.
 */
export function suggest(texts: readonly CaseText[], progress: (share: number) => void = () => {}): Suggestion[] {
  const readings: Reading[] = [];
  texts
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .forEach((text, index) => {
      readings.push(readText(text));
      if (index % 500 === 0) progress((0.7 * index) / texts.length);
    });
  progress(0.7);
  const groups = groupByPairs(readings, (reading) => reading.pairs);
  progress(0.8);
  const rest = without(readings, groups);
  groups.push(...groupByPairs(rest, pairsByWords(readings, rest)));
  progress(0.9);
  joinAlike(readings, groups);
  progress(1);
  return groups.map(suggestionOf).sort(byStrength);
}

function without(readings: readonly Reading[], groups: readonly Group[]): Reading[] {
  return readings.filter((reading) => !groups.some((group) => group.members.has(reading)));
}

/** Strongest pair first, then the strongest among the texts that are left. */
function groupByPairs(readings: readonly Reading[], pairsOfReading: (reading: Reading) => readonly Pair[]): Group[] {
  const left = new Map(readings.map((reading) => [reading, pairsOfReading(reading)] as const));
  const groups: Group[] = [];
  for (;;) {
    const candidates = candidatesIn(left);
    const best = candidates[0];
    if (!best) return groups;
    const members = new Map(best.carriers.map(([reading, pair]) => [reading, pair.words] as const));
    for (const reading of members.keys()) left.delete(reading);
    const { key, matter, trouble } = best.pair;
    groups.push({ key, matter, trouble, members });
  }
}

interface Candidate {
  pair: Pair;
  score: number;
  carriers: [Reading, Pair][];
}

function candidatesIn(left: ReadonlyMap<Reading, readonly Pair[]>): Candidate[] {
  const counts = new Map<string, number>();
  for (const pairs of left.values()) for (const { key } of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  const all = new Map<string, Candidate>();
  for (const [reading, pairs] of left) {
    let strongest = 0;
    for (const pair of pairs) {
      if ((counts.get(pair.key) ?? 0) < fewestCases) continue;
      // The strongest stands first.
      strongest ||= pair.strength;
      if (pair.strength < strongest * nearlyAsStrong) break;
      const candidate = all.get(pair.key) ?? { pair, score: 0, carriers: [] };
      candidate.score += pair.strength;
      candidate.carriers.push([reading, pair]);
      all.set(pair.key, candidate);
    }
  }
  return [...all.values()]
    .filter(({ carriers }) => carriers.length >= fewestCases)
    .sort((a, b) => b.score - a.score || (a.pair.key < b.pair.key ? -1 : 1));
}

function suggestionOf({ key, matter, trouble, members }: Group): Suggestion {
  const cases = [...members].map(([reading, words]) => ({ id: reading.id, words: [...new Set(words)] }));
  return { key, matter, trouble, cases: cases.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function byStrength(a: Suggestion, b: Suggestion): number {
  return b.cases.length - a.cases.length || (a.key < b.key ? -1 : 1);
}
