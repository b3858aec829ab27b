import { type Box, intersect, meet } from './boxes.ts';
import type { Network, Way } from './network.ts';
import { isReached, reach } from './reach.ts';
import { findStuck, without } from './witness.ts';

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
/** Far more than any catalogue that a person can read has. */
const mostCircles = 500;

/**
 * How each service that gives something may need others that do: a way of it asks for a fact that the other gives, and
 * somebody may be let through both, as far as nobody in the circle could change it.
 */
function stepsOf(network: Network, boxOf: (way: Way) => Box): readonly (readonly Step[])[] {
  const { space, nodes, givers } = network;
  return nodes.map((node, index) => {
    if (node.gives.length === 0) return [];
    const steps = node.ways.flatMap((way) =>
      way.movable.flatMap(({ dim, slots }) =>
        [...new Set(slots.flatMap((slot) => givers[slot] ?? []))]
          .filter((to) => nodes[to]?.ways.some((other) => meet(space, boxOf(way), boxOf(other))))
          .map((to): Step => ({ to, link: { index, way, dim } })),
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
 * profile reaches one of the services. false = it ended before all were shown: after `mostCircles`, or the effort spent.
 */
export function eachCircle(network: Network, take: (circle: readonly Link[]) => boolean): boolean {
  const { space } = network;
  const boxes = new Map<Way, Box>();
  const boxOf = (way: Way): Box => {
    const box = boxes.get(way) ?? relaxed(network, way);
    boxes.set(way, box);
    return box;
  };
  const steps = stepsOf(network, boxOf);
  const sources: number[][] = steps.map(() => []);
  for (const [from, list] of steps.entries()) for (const { to } of list) sources[to]?.push(from);
  const taken: (readonly number[])[] = [];
  const isOpen = new Map<string, boolean>();
  const isOver = () => taken.length === mostCircles || network.effort.left <= 0;

  const regionOf = (before: Box, { way, dim }: Link): Box | undefined => {
    const met = intersect(space, before, boxOf(way));
    return met && without(space, met, way.box, dim);
  };
  const leadsOn = (region: Box, services: readonly number[]): boolean => {
    const key = `${services.join()} ${region.join()}`;
    const known = isOpen.get(key) ?? findStuck(network, region, services) !== 'none';
    isOpen.set(key, known);
    return known;
  };
  const walk = (length: number, back: Float64Array, at: number, path: readonly Link[], before: Box) => {
    const [start = at] = path.map((link) => link.index);
    for (const { to, link } of steps[at] ?? []) {
      if (isOver()) return;
      const open = length - path.length - 1;
      const isEnd = open === 0;
      if (isEnd ? to !== start : to <= start || (back[to] ?? Infinity) > open || path.some((one) => one.index === to))
        continue;
      const longer = [...path, link];
      const indexes = longer.map((one) => one.index);
      if (taken.some((set) => set.every((index) => indexes.includes(index)))) continue;
      const region = regionOf(before, link);
      if (!region) continue;
      if (!leadsOn(region, indexes)) continue;
      if (!isEnd) walk(length, back, to, longer, region);
      else if (take(longer)) taken.push(indexes);
    }
  };
  for (let length = 1; length <= longestCircle; length += 1) {
    for (const [start, list] of steps.entries()) {
      if (list.length === 0) continue;
      if (isOver()) return false;
      const back = distances(sources, start);
      if (list.some(({ to }) => to >= start && (back[to] ?? Infinity) < length))
        walk(length, back, start, [], network.whole);
    }
  }
  return !isOver();
}

/** Services that come within reach once the circle's facts are granted, and not before. */
export function behind(network: Network, point: readonly number[], circle: readonly number[]): readonly number[] {
  const { nodes, askers } = network;
  const granted = circle.flatMap((index) => nodes[index]?.gives ?? []);
  const slots = new Set(granted.map((given) => given.slot));
  const later = new Set<number>();
  for (const slot of slots) {
    for (const index of askers[slot] ?? []) {
      later.add(index);
      for (const given of nodes[index]?.gives ?? []) slots.add(given.slot);
    }
  }
  const waiting = [...later].filter((index) => !circle.includes(index)).sort((a, b) => a - b);
  const now = reach(network, point, waiting);
  const then = reach(network, point, waiting, Infinity, granted);
  return waiting.filter((index) => !isReached(now, index) && isReached(then, index));
}
