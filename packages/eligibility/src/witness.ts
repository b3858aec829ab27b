import { type Box, hasCell, setRun } from './boxes.ts';
import type { Network } from './network.ts';
import { derive, isReached, type Point, reach } from './reach.ts';
import { type Space, valueIn } from './space.ts';
import type { Facts, Value } from './types.ts';

/** Regions that one search looks at before it gives up; far more than any catalogue that a person can read needs. */
const maxRegions = 20_000;

/** The plainest person of a region. */
function pointIn(network: Network, region: Box): Point | undefined {
  const point: number[] = [];
  for (const [at, dim] of network.space.dims.entries()) {
    const cell = network.plainest[at]?.find((one) => hasCell(region, dim, one));
    if (cell === undefined) return undefined;
    point.push(cell);
  }
  return point;
}

export function holds(space: Space, region: Box, point: Point): boolean {
  return space.dims.every((dim, at) => hasCell(region, dim, point[at] ?? 0));
}

/** A region without a way's cells in one direction; undefined when nothing is left of it. */
export function without(space: Space, region: Box, box: Box, at: number): Box | undefined {
  const { offset = 0, words = 0 } = space.dims[at] ?? {};
  let some = 0;
  for (let word = offset; word < offset + words; word += 1) some |= (region[word] ?? 0) & ~(box[word] ?? 0);
  if (some === 0) return undefined;
  const left = region.slice();
  for (let word = offset; word < offset + words; word += 1) left[word] = (left[word] ?? 0) & ~(box[word] ?? 0);
  return left;
}

/** What a search for a profile came to. */
export type Stuck = Witness | 'none' | 'gaveUp';

/** A found profile and the region that it was found in. */
export interface Witness {
  readonly point: Point;
  readonly region: Box;
}

/** A region divided into single cells in the first of some directions where it has several; none when there is none. */
function divided(space: Space, region: Box, dims: readonly number[]): readonly Box[] {
  for (const at of dims) {
    const dim = space.dims[at];
    if (!dim) continue;
    const cells = Array.from({ length: dim.size }, (_, cell) => cell).filter((cell) => hasCell(region, dim, cell));
    if (cells.length < 2) continue;
    return cells.map((cell) => {
      const part = region.slice();
      setRun(part, dim, cell, cell);
      return part;
    });
  }
  return [];
}

/** What a witness has to be beside stuck, and the directions that this depends on. */
interface Demand {
  readonly accepts: (point: Point) => boolean;
  readonly dims: readonly number[];
}

export interface StuckOptions {
  /** Weeks. */
  readonly within?: number;
  readonly demand?: Demand;
}

/**
 * A profile in a region from which none of the targets comes within reach (in some weeks); 'none' when there is none,
 * nor one who is kept from these targets and from others; 'gaveUp' after `maxRegions`, or when the network's effort is
 * spent. Complete up to that: a profile that reaches a target does so by facts that ways ask for,
 * and every profile that does not must lack one of them, so the region is divided by which.
 */
export function findStuck(
  network: Network,
  region: Box,
  targets: readonly number[],
  { within = Infinity, demand }: StuckOptions = {},
): Stuck {
  const { space, effort } = network;
  const seen = new Set<string>();
  const waiting: Box[] = [region];
  for (let looked = 0; looked < maxRegions && effort.left > 0; looked += 1, effort.left -= 1) {
    const next = waiting.pop();
    if (!next) return 'none';
    const point = pointIn(network, next);
    if (!point) continue;
    const found = reach(network, point, targets, within, [], network.room);
    const target = targets.find((index) => isReached(found, index));
    if (target === undefined) {
      if (!demand || demand.accepts(point)) return { point, region: next };
      waiting.push(...divided(space, next, demand.dims));
      continue;
    }
    for (const { way, dim } of derive(network, found, target).uses.toReversed()) {
      const left = without(space, next, way.box, dim);
      const key = left && String.fromCharCode(...new Uint16Array(left.buffer));
      if (!left || !key || seen.has(key)) continue;
      waiting.push(left);
      seen.add(key);
    }
  }
  return 'gaveUp';
}

/** A point as facts, every attribute that any rule asks for answered. */
export function factsOf(space: Space, point: Point): Facts {
  const facts: Record<string, Value> = {};
  space.dims.forEach((dim, at) => {
    const cell = point[at] ?? 0;
    const id = dim.attribute.id;
    if (dim.kind !== 'option') facts[id] = valueIn(dim, cell);
    else {
      const before = facts[id];
      facts[id] = [...(Array.isArray(before) ? before : []), ...(cell === 1 ? [dim.option] : [])];
    }
  });
  return facts;
}
