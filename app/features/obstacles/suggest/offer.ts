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

/** How many cases stand together: all, those of no obstacle, those that were in a rejection, those of each obstacle. */
interface Together {
  readonly all: number;
  readonly fresh: number;
  readonly rejected: number;
  readonly links: ReadonlyMap<string, number>;
}

/**
 * Whether they are still worth showing, and for which obstacle. Without an obstacle of its own a suggestion needs three
 * cases; for an existing obstacle one is enough. What was rejected comes back only when it has three cases that were not in
 * any rejection that it touches.
 */
export function offerOf({ all, fresh, rejected, links }: Together): Pick<Offer, 'obstacleId'> | null {
  if (rejected > 0 && all - rejected < fewestCases) return null;
  const [best] = [...links].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const obstacleId = best && best[1] * 2 >= all - fresh ? best[0] : null;
  return fresh === 0 || (obstacleId === null && fresh < fewestCases) ? null : { obstacleId };
}

/** What is still worth showing of what a reading found. */
export function offersOf(found: readonly (readonly string[])[], { links, rejections }: Decided): Offer[] {
  const rejected = new Set(rejections.flat());
  return found.flatMap((caseIds): Offer[] => {
    const fresh = caseIds.filter((id) => (links.get(id) ?? []).length === 0);
    const counts = new Map<string, number>();
    for (const id of caseIds.flatMap((one) => links.get(one) ?? [])) counts.set(id, (counts.get(id) ?? 0) + 1);
    const offer = offerOf({
      all: caseIds.length,
      fresh: fresh.length,
      rejected: caseIds.filter((id) => rejected.has(id)).length,
      links: counts,
    });
    return offer ? [{ caseIds, fresh, ...offer }] : [];
  });
}
