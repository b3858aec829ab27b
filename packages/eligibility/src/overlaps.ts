import { type Box, boxesOf, contains } from './boxes.ts';
import { covered } from './cover.ts';
import { spaceOf } from './space.ts';
import { leavesOf, serviceTree } from './tree.ts';
import type { RuleFile } from './types.ts';

/** Two services of which one is open to everybody whom the other is open to. */
export interface Overlap {
  readonly service: string;
  /** Open to all whom `service` is open to. */
  readonly within: string;
  /** Both are open to exactly the same persons. */
  readonly same: boolean;
}

function isWithin(space: Parameters<typeof covered>[0], inner: readonly Box[], outer: readonly Box[]): boolean {
  return inner.every((box) => outer.some((other) => contains(other, box)) || covered(space, box, outer) === true);
}

/**
 * Complete overlaps between services, equal ones named once (the first within the second). Exact. Services that are
 * never open, or too involved to divide into cells, are left out.
 */
export function overlaps(file: RuleFile): readonly Overlap[] {
  const trees = file.services.map(serviceTree);
  const space = spaceOf(file.attributes, trees.flatMap(leavesOf), { bounded: true });
  const services = file.services.flatMap((service, index) => {
    const tree = trees[index];
    const boxes = tree ? boxesOf(space, tree) : undefined;
    return boxes && boxes.length > 0 ? [{ name: service.name, boxes }] : [];
  });
  return services.flatMap((a, index) =>
    services.flatMap((b, at): Overlap[] => {
      if (index === at || !isWithin(space, a.boxes, b.boxes)) return [];
      const same = isWithin(space, b.boxes, a.boxes);
      return same && at < index ? [] : [{ service: a.name, within: b.name, same }];
    }),
  );
}
