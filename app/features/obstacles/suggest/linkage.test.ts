import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLinkage, type Cluster, product, sumOf } from './linkage.ts';
import type { Vector } from './reading.ts';

const unit = (numbers: readonly number[]): Vector => {
  const length = Math.hypot(...numbers) || 1;
  return new Map(
    numbers.flatMap((value, index): [string, number][] => (value === 0 ? [] : [[`f${index}`, value / length]])),
  );
};
const point = (sum: Vector, index: number): Cluster => ({ members: [index], sum });

/** The definition itself: the two most alike are joined, again and again. */
function stepByStep(vectors: readonly Vector[], least: number): number[][] {
  const clusters = vectors.map((_, index) => [index]);
  const alike = (a: number[], b: number[]): number => {
    const all = a.flatMap((i) => b.map((j) => product(vectors[i] as Vector, vectors[j] as Vector)));
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  for (;;) {
    let best: [number, number, number] = [least, -1, -1];
    clusters.forEach((a, i) => {
      clusters.forEach((b, j) => {
        if (j > i && alike(a, b) >= best[0]) best = [alike(a, b), i, j];
      });
    });
    const [, i, j] = best;
    if (i < 0) return clusters;
    clusters[i] = [...(clusters[i] ?? []), ...(clusters[j] ?? [])];
    clusters.splice(j, 1);
  }
}

const canonical = (groups: readonly (readonly number[])[]): string =>
  JSON.stringify(groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));

describe('average linkage', () => {
  it('joins what is alike and leaves the rest', () => {
    const vectors = [unit([1, 0, 0]), unit([9, 1, 0]), unit([0, 0, 1]), unit([0, 1, 9])];
    const found = averageLinkage(vectors.map(point), 0.5);
    expect(canonical(found.map(({ members }) => members))).toBe('[[0,1],[2,3]]');
  });

  it('of nothing is nothing, of one is that one', () => {
    expect(averageLinkage([], 0.5)).toEqual([]);
    expect(averageLinkage([point(unit([1]), 0)], 0.5)).toHaveLength(1);
  });

  it('is the same as joining the two most alike each time', () => {
    // Numbers without common measure, so that no two pairs are equally alike.
    const numbers = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true, noDefaultInfinity: true }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.array(numbers, { maxLength: 9 }),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (rows, least) => {
          const vectors = rows.map(unit);
          const products = vectors.flatMap((a, i) => vectors.slice(i + 1).map((b) => product(a, b)));
          fc.pre(products.every((one, i) => products.every((other, j) => i === j || Math.abs(one - other) > 1e-9)));
          const found = averageLinkage(vectors.map(point), least).map(({ members }) => members);
          expect(canonical(found)).toBe(canonical(stepByStep(vectors, least)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps the sum of each cluster’s texts', () => {
    const vectors = [unit([1, 0]), unit([1, 1]), unit([0, 1])];
    for (const { members, sum } of averageLinkage(vectors.map(point), 0.1)) {
      const own = sumOf(...members.map((index) => vectors[index] as Vector));
      for (const [feature, value] of own) expect(sum.get(feature)).toBeCloseTo(value, 12);
    }
  });
});
