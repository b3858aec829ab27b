/**
 * What became of people is counted inside the group. Whoever may not read the questions themselves sees no count below
 * five of it: few people in a small municipality are persons that somebody knows.
 */
export const smallestCount = 5;

export interface Counted<K extends string> {
  readonly key: K;
  readonly count: number;
}

export interface Pooled<K extends string> {
  readonly shown: readonly Counted<K>[];
  /** The kinds that are counted together; null when each can be shown. */
  readonly pool: { readonly keys: readonly K[]; readonly count: number } | null;
}

/**
 * For kinds that exclude each other, whose sum is shown: small ones (and the empty ones, which would tell which are small)
 * are counted together. The smallest of the others joins them when the pool would otherwise still be small.
 */
export function pooled<K extends string>(counts: readonly Counted<K>[]): Pooled<K> {
  const isSmall = ({ count }: Counted<K>): boolean => count < smallestCount;
  if (!counts.some(({ count }) => count > 0 && count < smallestCount)) return { shown: counts, pool: null };
  const inPool = new Set(counts.filter(isSmall).map(({ key }) => key));
  const large = counts.filter((one) => !isSmall(one)).sort((a, b) => a.count - b.count);
  const sum = (): number => counts.reduce((total, { key, count }) => (inPool.has(key) ? total + count : total), 0);
  for (const next of large) {
    if (sum() >= smallestCount && inPool.size > 1) break;
    inPool.add(next.key);
  }
  return {
    shown: counts.filter(({ key }) => !inPool.has(key)),
    pool: { keys: counts.filter(({ key }) => inPool.has(key)).map(({ key }) => key), count: sum() },
  };
}

/** For kinds of which one question may have several, so that no sum gives them away: null is "fewer than five". */
export function hidden<K extends string>(counts: readonly Counted<K>[]): { key: K; count: number | null }[] {
  return counts.map(({ key, count }) => ({ key, count: count < smallestCount ? null : count }));
}
