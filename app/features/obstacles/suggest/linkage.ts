import type { Vector } from './reading.ts';

/** Texts that stand together, by their place in the list. `sum` is the sum of their vectors. */
export interface Cluster {
  readonly members: readonly number[];
  readonly sum: Vector;
}

/**
 * Average linkage (UPGMA): the two clusters whose texts are most alike on average are joined, until no two are as alike
 * as `least` (mean cosine, 0–1). With vectors of length 1 that mean is the product of the sums by the product of the sizes.
 * Nearest-neighbour chains (Murtagh 1983) find the same tree as joining the nearest two each time, in quadratic time,
 * because average linkage never makes a cluster nearer to a third than the nearer of its parts was.
 */
export function averageLinkage(points: readonly Cluster[], least: number): Cluster[] {
  const size = points.length;
  const alike = matrixOf(points);
  const clusters: (Cluster | null)[] = [...points];
  const chain: number[] = [];
  const done: Cluster[] = [];
  for (let next = 0; ; ) {
    if (chain.length === 0) {
      while (next < size && clusters[next] === null) next += 1;
      if (next === size) return done;
      chain.push(next);
    }
    const top = chain.at(-1) as number;
    const before = chain.at(-2);
    const nearest = nearestTo(top, before, clusters, alike, size);
    if (nearest === null || (alike[top * size + nearest] ?? 0) < least) {
      // Nothing is near enough to this one: it stays as it is. The chain below it has only less alike neighbours.
      done.push(clusters[top] as Cluster);
      clusters[top] = null;
      chain.pop();
      continue;
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    join(top, nearest, clusters, alike, size);
  }
}

function matrixOf(points: readonly Cluster[]): Float64Array {
  const size = points.length;
  const alike = new Float64Array(size * size);
  // By feature: only texts that share one are ever compared.
  const holders = new Map<string, [number, number][]>();
  points.forEach(({ sum, members }, index) => {
    for (const [feature, value] of sum) {
      const list = holders.get(feature) ?? [];
      for (const [other, othersValue] of list) {
        const product = (value / members.length) * othersValue;
        alike[index * size + other] = (alike[index * size + other] ?? 0) + product;
        alike[other * size + index] = alike[index * size + other] ?? 0;
      }
      list.push([index, value / members.length]);
      holders.set(feature, list);
    }
  });
  return alike;
}

/** The most alike; the one before it in the chain if it is as alike as any, otherwise the first in the list. */
function nearestTo(
  from: number,
  before: number | undefined,
  clusters: readonly (Cluster | null)[],
  alike: Float64Array,
  size: number,
): number | null {
  let nearest: number | null = before ?? null;
  let best = before === undefined ? -1 : (alike[from * size + before] ?? 0);
  for (let index = 0; index < size; index += 1) {
    const value = alike[from * size + index] ?? 0;
    if (value > best && index !== from && clusters[index] !== null) {
      best = value;
      nearest = index;
    }
  }
  return nearest;
}

function join(from: number, into: number, clusters: (Cluster | null)[], alike: Float64Array, size: number): void {
  const [a, b] = [clusters[from], clusters[into]];
  if (!a || !b) throw new Error('Only clusters that are left can be joined.');
  const [keep, drop] = [Math.min(from, into), Math.max(from, into)];
  const [first, second] = [a.members.length, b.members.length];
  for (let index = 0; index < size; index += 1) {
    const value =
      (first * (alike[from * size + index] ?? 0) + second * (alike[into * size + index] ?? 0)) / (first + second);
    alike[keep * size + index] = value;
    alike[index * size + keep] = value;
  }
  clusters[keep] = { members: [...a.members, ...b.members], sum: sumOf(a.sum, b.sum) };
  clusters[drop] = null;
}

export function sumOf(...vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [feature, value] of vector) sum.set(feature, (sum.get(feature) ?? 0) + value);
  return sum;
}

export function product(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, value] of few) sum += value * (many.get(feature) ?? 0);
  return sum;
}
