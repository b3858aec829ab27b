import { fewestCases } from './suggest.ts';

/** What a reading found, weighed against what has been decided since. */
export interface Offer {
  readonly caseIds: readonly string[];
  /** The cases that belong to no obstacle yet. */
  readonly fresh: readonly string[];
  /** The obstacle to which most of the others are linked: the fresh ones may belong there too. */
  readonly obstacleId: string | null;
}

export interface Decided {
  /** Obstacles of each case. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly rejections: readonly (readonly string[])[];
}

/**
 * What is still worth showing. Without an obstacle of its own a suggestion needs three cases; for an existing obstacle one
 * is enough. What was rejected comes back only when it has three cases that were not in any rejection that it touches.
 */
export function offersOf(found: readonly (readonly string[])[], { links, rejections }: Decided): Offer[] {
  return found.flatMap((caseIds): Offer[] => {
    const rejected = new Set(
      rejections.filter((ids) => ids.some((id) => caseIds.includes(id))).flatMap((ids) => [...ids]),
    );
    if (rejected.size > 0 && caseIds.filter((id) => !rejected.has(id)).length < fewestCases) return [];
    const fresh = caseIds.filter((id) => (links.get(id) ?? []).length === 0);
    const counts = new Map<string, number>();
    for (const id of caseIds.flatMap((one) => links.get(one) ?? [])) counts.set(id, (counts.get(id) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const obstacleId = best && best[1] * 2 >= caseIds.length - fresh.length ? best[0] : null;
    if (fresh.length === 0 || (obstacleId === null && fresh.length < fewestCases)) return [];
    return [{ caseIds, fresh, obstacleId }];
  });
}
