import type { Concept } from './concept.ts';
import { type Mention, mentionsIn } from './concepts.ts';
import { circlesOf, kindsOf } from './kinds.ts';
import { nearness, pairsOf } from './pairs.ts';
import { generalStems, stemOf, stopWords, type Word, wordsOf } from './words.ts';

/** A text as the method sees it: what it names, and in which words. */
export interface Reading {
  readonly id: string;
  /** Weight of each feature before it is weighed by how rare it is: `m:` matter, `t:` trouble, `p:` pair, `f:` field or circle, `o:` kind, `w:` stem. */
  readonly features: ReadonlyMap<string, number>;
  /** The words in which each feature stands in the text. */
  readonly written: ReadonlyMap<string, string>;
  /** The stems of words in which the thesaurus has read nothing. */
  readonly unread: ReadonlySet<string>;
}

/** What the features weigh against a matter of weight 1: chosen once for all counties, and flat around these values. */
const weights = {
  trouble: 0.6,
  pair: 0.2,
  field: 0.45,
  circle: 0.3,
  kind: 0.6,
  stem: 0.25,
  generalStem: 0.3,
  unknownStem: 0.5,
  part: 0.5,
  matterFarFromTrouble: 0.4,
};
const strongestPairs = 3;
/** A matter named in several words (komvux, studiemedel, CSN) is more surely what the text is about. */
const forEachMore = 0.5;
const mostForMore = 1.5;
const shortestStem = 3;
/** So many words count in full; more share the weight of so many. */
const fullStems = 4;

export function readText({ id, text }: { id: string; text: string }): Reading {
  const words = wordsOf(text);
  const mentions = mentionsIn(words);
  const features = new Map<string, number>();
  const written = new Map<string, string>();
  const named = new Map<string, Set<string>>();
  const troubles = mentions.filter(({ concept }) => concept.kind === 'trouble');
  for (const mention of mentions) {
    const { concept, words: led } = mention;
    const isMatter = concept.kind === 'matter';
    const feature = featureOf(concept);
    const weight = concept.weight * (isMatter ? shareOf(mention, troubles) : weights.trouble);
    if (isMatter) named.set(feature, (named.get(feature) ?? new Set()).add(led.toLowerCase()));
    if (weight <= (features.get(feature) ?? 0)) continue;
    features.set(feature, weight);
    if (!written.has(feature)) written.set(feature, led);
  }
  for (const [feature, { size }] of named)
    features.set(feature, (features.get(feature) ?? 0) * Math.min(mostForMore, 1 + forEachMore * (size - 1)));
  const raise = (feature: string, weight: number, led: string): void => {
    if (weight <= (features.get(feature) ?? 0)) return;
    features.set(feature, weight);
    written.set(feature, led);
  };
  for (const { concept, words: led } of mentions) {
    const own = features.get(featureOf(concept)) ?? 0;
    raise(`f:${concept.field}`, weights.field * own, led);
    for (const circle of circlesOf(concept.id)) raise(`f:${circle}`, weights.circle * own, led);
  }
  for (const about of mentions) {
    if (about.concept.kind !== 'matter') continue;
    for (const trouble of troubles) {
      for (const kind of kindsOf(about.concept.id, trouble.concept.id)) {
        const strength = Math.sqrt(about.weight * trouble.weight * nearness(about, trouble));
        raise(`o:${kind}`, weights.kind * strength, `${about.words} ${trouble.words}`);
      }
    }
  }
  for (const { key, strength, words: led } of pairsOf(mentions).slice(0, strongestPairs)) {
    features.set(`p:${key}`, strength * weights.pair);
    written.set(`p:${key}`, [...new Set(led)].join(' … '));
  }
  const stems = stemsOf(words);
  // Whoever writes long sentences says no other thing than whoever writes short ones.
  const share = Math.sqrt(Math.min(1, fullStems / stems.size));
  const led = new Set(mentions.flatMap((mention) => mention.words.split(' ')));
  const unread = new Set([...stems].flatMap(([feature, word]) => (led.has(word) ? [] : [feature])));
  for (const [feature, word] of stems) {
    // What the thesaurus does not know must speak for itself.
    features.set(feature, share * weightOfStem(feature, unread));
    written.set(feature, word);
  }
  return { id, features, written, unread };
}

function weightOfStem(feature: string, unread: ReadonlySet<string>): number {
  if (generalStems.has(feature.slice(2))) return weights.generalStem;
  return unread.has(feature) ? weights.unknownStem : weights.stem;
}

const featureOf = ({ kind, id }: Concept): string => `${kind === 'matter' ? 'm' : 't'}:${id}`;

function stemsOf(words: readonly Word[]): Map<string, string> {
  const said = words.flatMap((word) =>
    word.forms
      .filter((form) => form.length >= shortestStem && !stopWords.has(form) && !/^\d/.test(form))
      .map((form): [string, string] => [`w:${stemOf(form)}`, word.written]),
  );
  return new Map(said);
}

/** The matter beside a trouble is what the obstacle is about; one far from every trouble was only named along the way. */
function shareOf(matter: Mention, troubles: readonly Mention[]): number {
  if (troubles.length === 0) return 1;
  const nearest = Math.max(...troubles.map((trouble) => nearness(matter, trouble)));
  return weights.matterFarFromTrouble + (1 - weights.matterFarFromTrouble) * nearest;
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
    const unread = new Set(reading.unread);
    for (const feature of reading.features.keys()) {
      for (const part of parts.get(feature) ?? []) {
        if (reading.unread.has(feature)) unread.add(part);
        if (features.has(part)) continue;
        features.set(part, weights.part);
        written.set(part, reading.written.get(feature) ?? '');
      }
    }
    return { id: reading.id, features, written, unread };
  });
}

/** What makes a noun of a verb is no part of a compound: planering is no ring. */
const wordMaking = new Set(['w:ring', 'w:ning', 'w:ande', 'w:ende', 'w:skap', 'w:else', 'w:het']);

function partsOf(stem: string, known: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let at = shortestRest; at <= stem.length - shortestPart; at += 1) found.push(`w:${stem.slice(at)}`);
  for (let at = shortestPart; at <= stem.length - shortestRest; at += 1) found.push(`w:${stem.slice(0, at)}`);
  return found.filter((one) => known.has(one) && !wordMaking.has(one));
}

export type Vector = ReadonlyMap<string, number>;

/** Rare features weigh more: the root of the inverse document frequency, since half of a short text is rare words. */
const rareness = 0.5;
/** A word that the thesaurus does not know and that a few texts share is a matter of their own: it weighs so much more. */
const sharedUnread = 1.4;
const fewTexts = { share: 0.1, least: 6 };

/** A word that no other text has makes two texts less alike, but less so than what they could have in common. */
const onlyHere = 0.7;

/** What a text says at least that names one matter with its trouble in some words. */
const fullSaying = 1.45;
/** How far a text that says less is measured as if it said so much: who says little is not more like everything. */
const shareOfFull = 0.8;

/** Every text as a vector, of length 1 or, for one that says less than others do, shorter. The product of two tells how alike they are. */
export function vectorsOf(readings: readonly Reading[]): Vector[] {
  const counts = new Map<string, number>();
  for (const { features } of readings)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const few = Math.max(fewTexts.least, fewTexts.share * readings.length);
  return readings.map(({ features, unread }) => {
    const weighed = [...features].map(([feature, weight]): [string, number] => {
      const count = counts.get(feature) ?? 1;
      const isOwnMatter = count > 2 && count <= few && unread.has(feature);
      const times = isOwnMatter ? sharedUnread : count === 1 && feature.startsWith('w:') ? onlyHere : 1;
      return [feature, weight * times * Math.log((readings.length + 1) / count) ** rareness];
    });
    const said = lengthOf([...features.values()]);
    const less = said < fullSaying ? shareOfFull * (fullSaying / (said || 1)) + 1 - shareOfFull : 1;
    const length = (lengthOf(weighed.map(([, value]) => value)) || 1) * less;
    return new Map(weighed.map(([feature, value]) => [feature, value / length]));
  });
}

const lengthOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
