import { averageLinkage, type Cluster, sumOf } from './linkage.ts';
import { type Reading, readText, type Vector, vectorsOf, withParts } from './reading.ts';
import { least, settle } from './settle.ts';

/** A case's text in which an obstacle may stand, already without anything that points out a person. */
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
  /** `<matter>/<trouble>` by the thesaurus, `word:<stem>` where it knows no matter. Two never have the same. */
  readonly key: string;
  readonly matter: string;
  /** Empty when the texts name none in common. */
  readonly trouble: string;
  readonly cases: readonly SuggestedCase[];
}

export const fewestCases = 3;

/** So many times is every text asked which group it is most alike. */
const rounds = 2;
/** More texts than this are first put together by what they name, so that the time stays short. */
const mostPoints = 1500;

/**
 * Finds obstacles that at least three cases describe. Pure and deterministic: the order of the cases changes nothing.
 *
 * 1. Every text is read by the field's thesaurus (thesaurus.ts): matters, troubles, the fields that both belong to, which
 *    matter has which trouble, and what belongs together and often goes wrong (kinds.ts); and by its other words, without
 *    endings and with the parts of compounds. A matter beside a trouble says more than one far from it, and one named in
 *    several words more than one named once; words that the thesaurus does not know say more than those it has read, and
 *    most where a few texts share them, but little if everybody writes them of anything; a long sentence's words share the
 *    weight of a few.
 * 2. Features are weighed by how rare they are; texts are compared by cosine; one that says very little counts as less alike.
 * 3. Average linkage joins what is alike, and stops where the texts of two groups are less alike than `least`.
 * 4. Every text goes twice more to the group that it is most alike, if it is alike enough (settle.ts): more so if it names
 *    no trouble, or has a single word or no matter in common with the group; less so if it is clearly nearer to
 *    this group than to the next.
 * 5. A group is called by the matter and the trouble that weigh most in it; each case shows the words that led there.
 *
 * `progress` is told the share that is done, 0–1.
 */
export function suggest(texts: readonly CaseText[], progress: (share: number) => void = () => {}): Suggestion[] {
  const sorted = texts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const read = sorted.map((text, index) => {
    if (index % 500 === 0) progress((0.5 * index) / sorted.length);
    return readText(text);
  });
  const readings = withParts(read);
  const vectors = vectorsOf(readings);
  progress(0.6);
  const clusters = averageLinkage(pointsOf(readings, vectors), least);
  progress(0.9);
  let groups = clusters.filter(isObstacle);
  for (let round = 0; round < rounds; round += 1) groups = settle(groups, vectors, readings).filter(isObstacle);
  const named = groups.map((group) => suggestionOf(group, readings)).sort(byStrength);
  progress(1);
  return withOwnKeys(named);
}

/** Each text by itself; where there are many, those that name the same stand together from the start. */
function pointsOf(readings: readonly Reading[], vectors: readonly Vector[]): Cluster[] {
  if (readings.length <= mostPoints) return vectors.map((sum, index) => ({ members: [index], sum }));
  const bySign = new Map<string, number[]>();
  readings.forEach((reading, index) => {
    const sign = signOf(reading);
    if (sign !== '') bySign.set(sign, [...(bySign.get(sign) ?? []), index]);
  });
  return [...bySign]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, mostPoints)
    .map(([, members]) => ({ members, sum: sumOf(...members.map((index) => vectors[index] as Vector)) }));
}

function signOf({ features }: Reading): string {
  const pair = [...features].filter(([feature]) => feature.startsWith('p:')).sort((a, b) => b[1] - a[1])[0];
  if (pair) return pair[0];
  return [...features.keys()]
    .filter((feature) => /^[mt]:/.test(feature))
    .sort()
    .join(' ');
}

const isObstacle = ({ members }: Cluster): boolean => members.length >= fewestCases;

const shownFeatures = 8;

function suggestionOf({ members, sum }: Cluster, readings: readonly Reading[]): Suggestion {
  const ranked = [...sum].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([feature]) => feature);
  const counts = new Map<string, number>();
  for (const index of members)
    for (const feature of readings[index]?.features.keys() ?? []) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const isShared = (feature: string): boolean => (counts.get(feature) ?? 0) * 2 > members.length;
  const common = ranked.filter(isShared);
  const matter = common.find((feature) => feature.startsWith('m:')) ?? ranked.find((one) => one.startsWith('m:'));
  const word = ranked.find((feature) => feature.startsWith('w:'));
  const trouble = common.find((feature) => feature.startsWith('t:')) ?? ranked.find((one) => one.startsWith('t:'));
  const named =
    matter && (common.includes(matter) || !word || !common.includes(word)) ? matter.slice(2) : `word:${word?.slice(2)}`;
  const shown = ranked.filter((feature) => !/^[pfo]:/.test(feature)).slice(0, shownFeatures);
  const cases = members.map((index) => {
    const { id, written } = readings[index] as Reading;
    const led = shown.filter((feature) => written.has(feature));
    const words = (led.length > 0 ? led : [...written.keys()]).map((feature) => written.get(feature) ?? '');
    return { id, words: [...new Set(words)] };
  });
  return {
    key: `${named}/${trouble?.slice(2) ?? ''}`,
    matter: named,
    trouble: trouble?.slice(2) ?? '',
    cases: cases.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function byStrength(a: Suggestion, b: Suggestion): number {
  const first = (one: Suggestion): string => one.cases[0]?.id ?? '';
  return b.cases.length - a.cases.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : first(a) < first(b) ? -1 : 1);
}

function withOwnKeys(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Map<string, number>();
  return suggestions.map((one) => {
    const count = (seen.get(one.key) ?? 0) + 1;
    seen.set(one.key, count);
    return count === 1 ? one : { ...one, key: `${one.key}#${count}` };
  });
}
