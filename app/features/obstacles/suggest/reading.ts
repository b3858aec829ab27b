import { mentionsIn } from './concepts.ts';
import { pairsOf } from './pairs.ts';
import { stemOf, stopWords, wordsOf } from './words.ts';

/** A text as the method sees it: what it names, and in which words. */
export interface Reading {
  readonly id: string;
  /** Weight of each feature before it is weighed by how rare it is: `m:` matter, `t:` trouble, `p:` pair, `w:` stem. */
  readonly features: ReadonlyMap<string, number>;
  /** The words in which each feature stands in the text. */
  readonly written: ReadonlyMap<string, string>;
}

/** What the features weigh against a matter of weight 1: chosen once for all counties, and flat around these values. */
const weights = { trouble: 0.5, pair: 0.3, stem: 0.35, part: 0.2 };
const strongestPairs = 3;
const shortestStem = 3;

export function readText({ id, text }: { id: string; text: string }): Reading {
  const words = wordsOf(text);
  const mentions = mentionsIn(words);
  const features = new Map<string, number>();
  const written = new Map<string, string>();
  for (const { concept, words: led } of mentions) {
    const isMatter = concept.kind === 'matter';
    const feature = `${isMatter ? 'm' : 't'}:${concept.id}`;
    if (features.has(feature)) continue;
    features.set(feature, isMatter ? concept.weight : concept.weight * weights.trouble);
    written.set(feature, led);
  }
  for (const { key, strength, words: led } of pairsOf(mentions).slice(0, strongestPairs)) {
    features.set(`p:${key}`, strength * weights.pair);
    written.set(`p:${key}`, [...new Set(led)].join(' … '));
  }
  for (const word of words) {
    for (const form of word.forms) {
      if (form.length < shortestStem || stopWords.has(form) || /^\d/.test(form)) continue;
      features.set(`w:${stemOf(form)}`, weights.stem);
      written.set(`w:${stemOf(form)}`, word.written);
    }
  }
  return { id, features, written };
}

const shortestPart = 4;
const shortestRest = 3;

/** A compound is also its first and its last part, where another text has that part as a word of its own. */
export function withParts(readings: readonly Reading[]): Reading[] {
  const known = new Set(readings.flatMap(({ features }) => [...features.keys()].filter((one) => one.startsWith('w:'))));
  const parts = new Map([...known].map((feature) => [feature, partsOf(feature.slice(2), known)]));
  return readings.map((reading) => {
    const features = new Map(reading.features);
    const written = new Map(reading.written);
    for (const feature of reading.features.keys()) {
      for (const part of parts.get(feature) ?? []) {
        if (features.has(part)) continue;
        features.set(part, weights.part);
        written.set(part, reading.written.get(feature) ?? '');
      }
    }
    return { id: reading.id, features, written };
  });
}

function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let at = shortestRest; at <= stem.length - shortestPart; at += 1) found.push(`w:${stem.slice(at)}`);
  for (let at = shortestPart; at <= stem.length - shortestRest; at += 1) found.push(`w:${stem.slice(0, at)}`);
  return found.filter((one) => known.has(one));
}

export type Vector = ReadonlyMap<string, number>;

/** Rare features weigh more: the root of the inverse document frequency, since half of a short text is rare words. */
const rareness = 0.4;

/** Every text as a vector of length 1, so that the product of two is their cosine. */
export function vectorsOf(readings: readonly Reading[]): Vector[] {
  const counts = new Map<string, number>();
  for (const { features } of readings)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return readings.map(({ features }) => {
    const weighed = [...features].flatMap(([feature, weight]): [string, number][] => {
      const count = counts.get(feature) ?? 1;
      // What stands in one text only makes it no more like any other, but less; it counts in the length.
      return [[feature, weight * Math.log((readings.length + 1) / count) ** rareness]];
    });
    const length = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return new Map(weighed.map(([feature, value]) => [feature, value / length]));
  });
}
