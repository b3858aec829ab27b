import { type Box, intersect } from './boxes.ts';
import type { Network, Way } from './network.ts';
import { isReached, reach } from './reach.ts';
import { canBeStuck, without } from './witness.ts';

/** A service in a circle: through which way, and which direction it needs from the next. */
export interface Link {
  readonly index: number;
  readonly way: Way;
  readonly dim: number;
}

interface Step {
  readonly to: number;
  readonly link: Link;
}

const longestCircle = 6;
/** Far more than any catalogue that a person can read has; without these, one made to be hard would never end. */
const mostCircles = 500;
const mostSearches = 50_000;

/** How each service that gives something may need others that do: a way of it asks for a fact that the other gives. */
function stepsOf({ nodes, givers }: Network): readonly (readonly Step[])[] {
  return nodes.map((node, index) => {
    if (node.gives.length === 0) return [];
    const steps = node.ways.flatMap((way) =>
      way.movable.flatMap(({ dim, slots }) =>
        [...new Set(slots.flatMap((slot) => givers[slot] ?? []))].map(
          (to): Step => ({ to, link: { index, way, dim } }),
        ),
      ),
    );
    return steps.sort((a, b) => a.to - b.to);
  });
}

/** Steps back to `start` from each service that leads there through none before `start`: the fewest, Infinity = none. */
function distances(sources: readonly (readonly number[])[], start: number): Float64Array {
  const found = new Float64Array(sources.length).fill(Infinity);
  found[start] = 0;
  const queue = [start];
  for (const index of queue) {
    for (const from of sources[index] ?? []) {
      if (from < start || found[from] !== Infinity) continue;
      found[from] = (found[index] ?? 0) + 1;
      queue.push(from);
    }
  }
  return found;
}

/** A way with everything allowed in the directions that the services could answer. */
export function relaxed({ space, nodes, givers, whole }: Network, way: Way, by?: readonly number[]): Box {
  const box = way.box.slice();
  for (const { dim: at, slots } of way.movable) {
    const isGiven = by
      ? by.some((index) => nodes[index]?.gives.some((given) => slots.includes(given.slot)))
      : slots.some((slot) => (givers[slot] ?? []).length > 0);
    const dim = space.dims[at];
    if (isGiven && dim)
      for (let word = dim.offset; word < dim.offset + dim.words; word += 1) box[word] = whole[word] ?? 0;
  }
  return box;
}

/**
 * Shows every circle of services of which each may need the next to `take`, short ones first, up to `longestCircle`
 * services: elementary circles, each begun at its lowest place (Tiernan's search, one length after another, only along
 * steps that lead back in time). Left out are circles that contain all services of one taken before, and circles that
 * stop nobody, where no profile meets all else that they ask for and lacks what each needs of the next, or every such
 * profile reaches one of the services.
 */
export function eachCircle(network: Network, take: (circle: readonly Link[]) => boolean): void {
  const { space } = network;
  const steps = stepsOf(network);
  const sources: number[][] = steps.map(() => []);
  for (const [from, list] of steps.entries()) for (const { to } of list) sources[to]?.push(from);
  const taken: (readonly number[])[] = [];
  const boxes = new Map<Way, Box>();
  const isOpen = new Map<string, boolean>();
  let left = mostSearches;

  const regionOf = (before: Box, { way, dim }: Link): Box | undefined => {
    const box = boxes.get(way) ?? relaxed(network, way);
    boxes.set(way, box);
    const met = intersect(space, before, box);
    return met && intersect(space, met, without(space, met, way.box, dim));
  };
  const leadsOn = (region: Box, services: readonly number[]): boolean => {
    const key = `${services.join()} ${region.join()}`;
    const known = isOpen.get(key) ?? canBeStuck(network, region, services);
    isOpen.set(key, known);
    return known;
  };
  const walk = (length: number, back: Float64Array, at: number, path: readonly Link[], before: Box) => {
    const [start = at] = path.map((link) => link.index);
    for (const { to, link } of steps[at] ?? []) {
      const open = length - path.length - 1;
      const isEnd = open === 0;
      if (isEnd ? to !== start : to <= start || (back[to] ?? Infinity) > open || path.some((one) => one.index === to))
        continue;
      const longer = [...path, link];
      const indexes = longer.map((one) => one.index);
      if (taken.some((set) => set.every((index) => indexes.includes(index)))) continue;
      const region = regionOf(before, link);
      if (!region) continue;
      if (left === 0 || taken.length === mostCircles) return;
      left -= 1;
      if (!leadsOn(region, indexes)) continue;
      if (!isEnd) walk(length, back, to, longer, region);
      else if (take(longer)) taken.push(indexes);
    }
  };
  for (let length = 1; length <= longestCircle; length += 1) {
    for (const [start, list] of steps.entries()) {
      if (list.length === 0) continue;
      const back = distances(sources, start);
      if (list.some(({ to }) => to >= start && (back[to] ?? Infinity) < length))
        walk(length, back, start, [], network.whole);
    }
  }
}

/** Services that come within reach once the circle's facts are granted, and not before. */
export function behind(network: Network, point: readonly number[], circle: readonly number[]): readonly number[] {
  const granted = circle.flatMap((index) => network.nodes[index]?.gives ?? []);
  const now = reach(network, point);
  const then = reach(network, point, undefined, Infinity, granted);
  return network.nodes.flatMap((_, index) =>
    !circle.includes(index) && !isReached(now, index) && isReached(then, index) ? [index] : [],
  );
}
