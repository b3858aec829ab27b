import { hasCell } from './boxes.ts';
import type { Given, Helpers, Network, Way } from './network.ts';

/** A profile: one cell in every direction. */
export type Point = readonly number[];

/** The services that could take part in opening a service: itself, those that give what it asks for, and so on. */
function helpersOf({ nodes, givers, helpers }: Network, target: number): Helpers {
  const known = helpers[target];
  if (known) return known;
  const found = new Set([target]);
  for (const index of found) {
    for (const way of nodes[index]?.ways ?? []) {
      for (const { slots } of way.movable) {
        for (const slot of slots) for (const giver of givers[slot] ?? []) found.add(giver);
      }
    }
  }
  const made: Helpers = { set: found, inOrder: [...found].sort((a, b) => a - b) };
  helpers[target] = made;
  return made;
}

/** The same for several services. Mostly one of them needs all others, and its helpers are all there are. */
function allHelpers(network: Network, targets: readonly number[]): readonly number[] {
  for (const target of targets.toReversed()) {
    const { set, inOrder } = helpersOf(network, target);
    if (targets.every((other) => set.has(other))) return inOrder;
  }
  const all = new Set(targets.flatMap((target) => helpersOf(network, target).inOrder));
  return [...all].sort((a, b) => a - b);
}

/** When what comes within reach of a person who takes every service that opens. */
export interface Reach {
  /** Per service: the first week that it is open, and the place of the way through which; -1 = it is not. */
  readonly weeks: Float64Array;
  readonly ways: Int32Array;
  /** Per slot: the first week that it is so, and which service establishes it; -1 = so from the start. */
  readonly arrivals: Float64Array;
  readonly by: Int32Array;
}

const none: readonly number[] = [];
/** Persons who differ in nothing that stays as it is have the same ways open; so many such lists are kept. */
const mostKept = 256;

/** Per service: the places of its ways of which the fixed needs are met. */
function openWays({ space, nodes, settled, kept }: Network, from: Point): readonly (readonly number[])[] {
  const key = settled.map((dim) => from[dim]).join();
  const known = kept.get(key);
  if (known) return known;
  const meets = ({ box, fixed }: Way) =>
    fixed.every((at) => {
      const dim = space.dims[at];
      return dim !== undefined && hasCell(box, dim, from[at] ?? 0);
    });
  const found = nodes.map(({ ways }) => {
    const open = ways.flatMap((way, at) => (meets(way) ? [at] : none));
    return open.length > 0 ? open : none;
  });
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, found);
  return found;
}

/** The first week that a way's movable needs are all met. */
function weekOf(way: Way, arrivals: Float64Array, within: number): number {
  let week = 0;
  for (const { slots } of way.movable) {
    let first = Infinity;
    for (const slot of slots) {
      const arrival = arrivals[slot] ?? Infinity;
      if (arrival < first) first = arrival;
    }
    if (first > week) week = first;
    if (week > within) break;
  }
  return week;
}

/**
 * When a person can come to have the targets and what leads to them (without targets: everything), taking any service as
 * soon as it is open. Optimistic: a fact that a service would replace may still be used, and unknown waits are no waits; so what is not
 * reached here is not reached at all. `within` = weeks; `extra` = facts granted from the start.
 */
export function reach(
  network: Network,
  from: Point,
  targets?: readonly number[],
  within = Infinity,
  extra: readonly Given[] = [],
): Reach {
  const { nodes } = network;
  const arrivals = new Float64Array(network.slots).fill(Infinity);
  const by = new Int32Array(network.slots).fill(-1);
  from.forEach((cell, dim) => {
    arrivals[(network.bases[dim] ?? 0) + cell] = 0;
  });
  for (const { slot } of extra) arrivals[slot] = 0;
  const weeks = new Float64Array(nodes.length).fill(Infinity);
  const ways = new Int32Array(nodes.length).fill(-1);
  const open = openWays(network, from);
  const members = targets ? allHelpers(network, targets) : network.everyone;
  const isWaiting = new Uint8Array(nodes.length).fill(1);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const index of members) {
      const node = nodes[index];
      if (isWaiting[index] === 0 || !node) continue;
      isWaiting[index] = 0;
      for (const at of open[index] ?? none) {
        const way = node.ways[at];
        if (!way) continue;
        const week = weekOf(way, arrivals, within);
        if (week > within || week >= (weeks[index] ?? 0)) continue;
        weeks[index] = week;
        ways[index] = at;
        for (const { slot } of node.gives) {
          if (week + node.weeks >= (arrivals[slot] ?? 0)) continue;
          arrivals[slot] = week + node.weeks;
          by[slot] = index;
          for (const asker of network.askers[slot] ?? []) isWaiting[asker] = 1;
          isChanged = true;
        }
      }
    }
  }
  return { weeks, ways, arrivals, by };
}

/** Whether a service is reached. */
export function isReached(found: Reach, index: number): boolean {
  return (found.ways[index] ?? -1) >= 0;
}

/** What a service's opening rested on: facts from the start that ways asked for, and the services in between. */
interface Derivation {
  readonly uses: readonly { readonly way: Way; readonly dim: number }[];
  readonly services: readonly number[];
}

export function derive(network: Network, found: Reach, target: number): Derivation {
  const uses: { way: Way; dim: number }[] = [];
  const services: number[] = [];
  const visit = (index: number) => {
    const way = network.nodes[index]?.ways[found.ways[index] ?? -1];
    if (!way || services.includes(index)) return;
    services.push(index);
    for (const { dim, slots } of way.needs) {
      let best: number | undefined;
      for (const slot of slots) {
        const isEarlier =
          (found.arrivals[slot] ?? Infinity) < (best === undefined ? Infinity : (found.arrivals[best] ?? 0));
        if (isEarlier) best = slot;
      }
      const giver = best === undefined ? -1 : (found.by[best] ?? -1);
      if (giver < 0) uses.push({ way, dim });
      else visit(giver);
    }
  };
  visit(target);
  return { uses, services };
}
