import { type Cluster, product, sumOf } from './linkage.ts';
import type { Reading, Vector } from './reading.ts';

/** Texts are joined, and stay with a group or come to it, while they are this alike the others on average (cosine, 0–1). */
export const least = 0.19;
/** One that only names a matter (”the interpreter was late”) must be more like the others to count as their obstacle. */
const leastWithoutTrouble = 0.28;
/** So must one that has no more than a single word in common with the group: by so many times. */
const moreForOneWord = 1.5;
/** So must one that has troubles in common with the group but no matter: whatever else is dear or late is not their obstacle. */
const moreWithoutMatter = 1.5;
/** So must one that says little, and not even half of what each of the others has in common with the rest. */
const moreForLittle = 1.4;
const halfInCommon = 0.5;
const fewThings = 9;
/** What so large a share of the group's other texts name is what the group is about. */
const commonShare = 0.3;
/** A text that is clearly nearer to one group than to every other may be less alike it. */
const clearly = { share: 0.85, times: 1.5, more: 0.03 };

/**
 * What was joined early may be more alike a group that came later: every text goes where it is most alike the others
 * on average, or nowhere. So do the texts that stood with none of the points.
 */
export function settle(
  groups: readonly Cluster[],
  vectors: readonly Vector[],
  readings: readonly Reading[],
): Cluster[] {
  const own = new Map(groups.flatMap(({ members }, place) => members.map((index) => [index, place] as const)));
  const likenesses = likenessTo(groups);
  const common = groups.map((group) => commonIn(group, readings));
  const settled = groups.map((): number[] => []);
  vectors.forEach((vector, index) => {
    let [to, best, next] = [-1, 0, 0];
    likenesses(vector).forEach((likeness, place) => {
      // Not with itself, which would always be most alike.
      const itself = own.get(index) === place ? product(vector, vector) : 0;
      const alike = (likeness - itself) / Math.max(1, othersIn(place, index));
      if (alike > best) [to, best, next] = [place, alike, best];
      else if (alike > next) next = alike;
    });
    const reading = readings[index];
    const named = common[to];
    if (!reading || !named) return;
    const shared = inCommon(reading, named, own.get(index) === to ? 1 : 0, othersIn(to, index));
    const needed =
      (namesTrouble(reading) ? least : leastWithoutTrouble) *
      (shared.words > 1 ? 1 : moreForOneWord) *
      (shared.isMatter ? 1 : moreWithoutMatter) *
      (saysLittle(reading) && shared.share < halfInCommon ? moreForLittle : 1);
    const isClear =
      namesTrouble(reading) && shared.words > 1 && best > clearly.times * next && best - next > clearly.more;
    if (best > needed * (isClear ? clearly.share : 1)) settled[to]?.push(index);
  });
  return settled.map((members) => ({ members, sum: sumOf(...members.map((index) => vectors[index] as Vector)) }));

  function othersIn(place: number, index: number): number {
    return (groups[place]?.members.length ?? 0) - (own.get(index) === place ? 1 : 0);
  }
}

const namesTrouble = ({ features }: Reading): boolean => [...features.keys()].some((one) => one.startsWith('t:'));

const saysLittle = ({ written }: Reading): boolean => written.size < fewThings;

/** What so many of the group's texts name that it may be common, and how many do. A denied word alone is nothing in common. */
function commonIn({ members }: Cluster, readings: readonly Reading[]): [feature: string, count: number][] {
  const counts = new Map<string, number>();
  for (const index of members)
    for (const feature of readings[index]?.features.keys() ?? []) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].filter(
    ([feature, count]) =>
      count >= commonShare * (members.length - 1) && /^[mtwo]:/.test(feature) && feature !== 't:denied',
  );
}

/** What the text has in common with the group's other texts: in how many words, how much against what each of those has, and whether a matter. */
function inCommon(
  { features, written, unread }: Reading,
  common: readonly [feature: string, count: number][],
  itself: number,
  others: number,
): { words: number; share: number; isMatter: boolean } {
  let isMatter = false;
  const words = new Set<string>();
  let [mine, each] = [0, 0];
  for (const [feature, count] of common) {
    const has = features.has(feature);
    const share = (count - (has ? itself : 0)) / others;
    if (share < Math.max(1 / others, commonShare)) continue;
    each += share * share;
    if (!has) continue;
    mine += share;
    if (feature.startsWith('m:') || unread.has(feature)) isMatter = true;
    for (const word of (written.get(feature) ?? '').toLowerCase().split(' ')) words.add(word);
  }
  return { words: words.size, share: mine / (each || 1), isMatter };
}

/** How alike a text is each group's texts together: by feature, since a text has few of those that a group has. */
function likenessTo(groups: readonly Cluster[]): (vector: Vector) => Float64Array {
  const holders = new Map<string, [place: number, value: number][]>();
  groups.forEach(({ sum }, place) => {
    for (const [feature, value] of sum) {
      const list = holders.get(feature);
      if (list) list.push([place, value]);
      else holders.set(feature, [[place, value]]);
    }
  });
  return (vector) => {
    const likenesses = new Float64Array(groups.length);
    for (const [feature, own] of vector)
      for (const [place, value] of holders.get(feature) ?? [])
        likenesses[place] = (likenesses[place] ?? 0) + own * value;
    return likenesses;
  };
}
