import type { Group, Reading } from './suggest.ts';
import { frequencies } from './word-pairs.ts';

/** How alike (cosine, 0–1) a text must be to the group's texts together, and how much more than to any other group. */
const alikeEnough = 0.34;
const clearly = 1.3;

type Vector = ReadonlyMap<string, number>;

/**
 * A text that says half of it in the field's words (the matter or the trouble) and is alike in its other words joins the
 * group. TF-IDF over stems and concepts, cosine to the sum of the group's texts.
 */
export function joinAlike(readings: readonly Reading[], groups: readonly Group[]): void {
  if (groups.length === 0) return;
  const frequency = frequencies(readings);
  const weigh = (stem: string): number => Math.log((1 + readings.length) / (frequency.get(stem) ?? 1));
  const vectorOf = ({ stems }: Reading): Vector => new Map([...stems].map((stem) => [stem, weigh(stem)]));
  const centres = groups.map((group) => {
    const centre = sumOf([...group.members.keys()].map(vectorOf));
    return { group, centre, length: lengthOf(centre) };
  });
  const taken = new Set(groups.flatMap((group) => [...group.members.keys()]));
  for (const reading of readings) {
    if (taken.has(reading) || reading.stems.size < 2) continue;
    const own = vectorOf(reading);
    const length = lengthOf(own);
    const ranked = centres
      .filter(({ group }) => reading.concepts.has(group.matter) || reading.concepts.has(group.trouble))
      .map((one) => ({ ...one, alike: product(own, one.centre) / (length * one.length || 1) }))
      .sort((a, b) => b.alike - a.alike || (a.group.key < b.group.key ? -1 : 1));
    const [best, second] = ranked;
    if (best && best.alike >= alikeEnough && best.alike >= clearly * (second?.alike ?? 0))
      best.group.members.set(reading, sharedWords(own, best.centre));
  }
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [stem, value] of vector) sum.set(stem, (sum.get(stem) ?? 0) + value);
  return sum;
}

function lengthOf(vector: Vector): number {
  return Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
}

function product(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [stem, value] of a) sum += value * (b.get(stem) ?? 0);
  return sum;
}

function sharedWords(a: Vector, b: Vector): string[] {
  return [...a.keys()]
    .filter((stem) => b.has(stem))
    .sort((x, y) => (a.get(y) ?? 0) * (b.get(y) ?? 0) - (a.get(x) ?? 0) * (b.get(x) ?? 0) || (x < y ? -1 : 1))
    .slice(0, 4);
}
