import { type Box, boxesOf, contains, setRun } from './boxes.ts';
import { covered } from './cover.ts';
import { type Space, spaceOf } from './space.ts';
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

interface Openings {
  readonly name: string;
  readonly boxes: readonly Box[];
  /** Everything that some box holds in each direction by itself. */
  readonly hull: Box;
  /** Some of the persons to whom it is open: both ends of every box. */
  readonly samples: readonly Box[];
}

function hullOf(space: Space, boxes: readonly Box[]): Box {
  const hull = new Uint32Array(space.words);
  for (const box of boxes)
    for (let word = 0; word < hull.length; word += 1) hull[word] = (hull[word] ?? 0) | (box[word] ?? 0);
  return hull;
}

/** The one cell of a box that comes first, or last, in every direction. */
function cornerOf(space: Space, box: Box, end: 'first' | 'last'): Box {
  const corner = new Uint32Array(space.words);
  for (const dim of space.dims) {
    let found = -1;
    for (let cell = 0; cell < dim.size; cell += 1) {
      if ((((box[dim.offset + (cell >> 5)] ?? 0) >>> (cell & 31)) & 1) === 0) continue;
      if (end === 'last' || found < 0) found = cell;
    }
    setRun(corner, dim, found, found);
  }
  return corner;
}

/** Nearly all pairs are told apart by the hulls and a few persons; only the rest is divided into what is covered. */
function isWithin(space: Space, inner: Openings, outer: Openings): boolean {
  if (!contains(outer.hull, inner.hull)) return false;
  if (!inner.samples.every((sample) => outer.boxes.some((box) => contains(box, sample)))) return false;
  return inner.boxes.every(
    (box) => outer.boxes.some((other) => contains(other, box)) || covered(space, box, outer.boxes) === true,
  );
}

/**
 * Complete overlaps between services, equal ones named once (the first within the second). Exact. Services that are
 * never open, or too involved to divide into cells, are left out.
 */
export function overlaps(file: RuleFile): readonly Overlap[] {
  const trees = file.services.map(serviceTree);
  const space = spaceOf(file.attributes, trees.flatMap(leavesOf), { bounded: true });
  const services = file.services.flatMap((service, index): Openings[] => {
    const tree = trees[index];
    const boxes = tree ? boxesOf(space, tree) : undefined;
    if (!boxes || boxes.length === 0) return [];
    const samples = boxes.flatMap((box) => [cornerOf(space, box, 'first'), cornerOf(space, box, 'last')]);
    return [{ name: service.name, boxes, hull: hullOf(space, boxes), samples }];
  });
  return services.flatMap((a, index) =>
    services.flatMap((b, at): Overlap[] => {
      if (index === at || !isWithin(space, a, b)) return [];
      const same = isWithin(space, b, a);
      return same && at < index ? [] : [{ service: a.name, within: b.name, same }];
    }),
  );
}
