export interface Share {
  of: number;
  share: number;
  /** Wilson score interval, 95 %. */
  low: number;
  high: number;
}

export function share(hits: number, of: number): Share {
  if (of === 0) return { of, share: 0, low: 0, high: 1 };
  const z = 1.959964;
  const p = hits / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { of, share: round(p), low: round(Math.max(0, middle - half)), high: round(Math.min(1, middle + half)) };
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export interface Tally {
  hits: number;
  of: number;
}

export const count = (tallies: Map<string, Tally>, key: string, hit: boolean): void => {
  const tally = tallies.get(key) ?? { hits: 0, of: 0 };
  tallies.set(key, { hits: tally.hits + (hit ? 1 : 0), of: tally.of + 1 });
};

export const shares = (tallies: Map<string, Tally>): Record<string, Share> =>
  Object.fromEntries(
    [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { hits, of }]) => [key, share(hits, of)]),
  );
