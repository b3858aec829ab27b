import { hasBit, setBit } from './bits.ts';
import { type Given, type Network, type Reach, roomFor, type Way, type Ways } from './network.ts';

/** A profile: one cell in every direction. */
export type Point = readonly number[];

/** The leading ways that could take part in opening a service: into those that give what it asks for, and so on. */
function towards({ nodes, leading, towards: known }: Network, target: number): Ways {
  const before = known[target];
  if (before) return before;
  const found = new Uint32Array(Math.ceil(leading.length / 32));
  const asked = new Set(nodes[target]?.ways.flatMap((way) => way.movable.flatMap((need) => need.slots)));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [number, { index, way }] of leading.entries()) {
      if (hasBit(found, 0, number) || !nodes[index]?.gives.some(({ slot }) => asked.has(slot))) continue;
      setBit(found, number);
      for (const need of way.movable) for (const slot of need.slots) asked.add(slot);
      isChanged = true;
    }
  }
  known[target] = found;
  return found;
}

/** Those of them, for some targets or for all services, that the person's settled facts let through. */
function openWays(network: Network, from: Point, targets: readonly number[] | undefined): Ways {
  const { leading, settled, bases, lets } = network;
  const open = new Uint32Array(Math.ceil(leading.length / 32));
  const leadsThere = targets?.map((target) => towards(network, target));
  const through = settled.flatMap((dim) => lets[(bases[dim] ?? 0) + (from[dim] ?? 0)] ?? []);
  for (let word = 0; word < open.length; word += 1) {
    let bits = leadsThere ? 0 : -1;
    for (const ways of leadsThere ?? []) bits |= ways[word] ?? 0;
    for (let at = 0; bits !== 0 && at < through.length; at += 1) bits &= through[at]?.[word] ?? 0;
    open[word] = bits;
  }
  return open;
}

/** The first week that some needs of a way are all met. */
function weekOf(needs: Way['needs'], arrivals: Float64Array, within: number): number {
  let week = 0;
  for (const { slots } of needs) {
    let first = Infinity;
    for (const slot of slots) {
      const arrival = arrivals[slot] ?? Infinity;
      if (arrival < first) first = arrival;
      if (first === 0) break;
    }
    if (first > week) week = first;
    if (week > within) break;
  }
  return week;
}

/**
 * When a person can come to have the targets (without targets: everything) and what leads to them, taking any service as
 * soon as it is open. Optimistic: a fact that a service would replace may still be used, and unknown waits are no waits; so what is not
 * reached here is not reached at all. `within` = weeks; `extra` = facts granted from the start; `room` = where the answer
 * is written, over the one before it.
 */
export function reach(
  network: Network,
  from: Point,
  targets?: readonly number[],
  within = Infinity,
  extra: readonly Given[] = [],
  room = roomFor(network.nodes.length, network.slots),
): Reach {
  const { nodes, leading, leads } = network;
  const { weeks, ways, opened, arrivals, by } = room;
  for (const index of opened) {
    weeks[index] = Infinity;
    ways[index] = -1;
  }
  opened.length = 0;
  arrivals.fill(Infinity);
  by.fill(-1);
  for (let dim = 0; dim < from.length; dim += 1) arrivals[(network.bases[dim] ?? 0) + (from[dim] ?? 0)] = 0;
  for (const { slot } of extra) arrivals[slot] = 0;
  const open = openWays(network, from, targets);
  const waiting = open.slice();

  /** Whether a service opens by the way, or opens earlier. */
  const enters = (index: number, at: number, needs: Way['needs']): boolean => {
    const week = weekOf(needs, arrivals, within);
    if (week > within || week >= (weeks[index] ?? 0)) return false;
    if (ways[index] === -1) opened.push(index);
    weeks[index] = week;
    ways[index] = at;
    return true;
  };
  const enter = ({ index, at, way }: Network['leading'][number]) => {
    const node = nodes[index];
    if (!node || !enters(index, at, way.movable)) return;
    const done = (weeks[index] ?? 0) + node.weeks;
    for (const { slot } of node.gives) {
      if (done >= (arrivals[slot] ?? 0)) continue;
      arrivals[slot] = done;
      by[slot] = index;
      const again = leads[slot];
      for (let word = 0; word < waiting.length; word += 1)
        waiting[word] = (waiting[word] ?? 0) | ((open[word] ?? 0) & (again?.[word] ?? 0));
    }
  };
  // Every way that waits is tried in order, again and again until none does.
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let word = 0; word < waiting.length; word += 1) {
      let ahead = -1;
      for (let bits = waiting[word] ?? 0; bits !== 0; bits = (waiting[word] ?? 0) & ahead) {
        const low = bits & -bits;
        ahead = -(low << 1);
        waiting[word] = (waiting[word] ?? 0) ^ low;
        isChanged = true;
        const next = leading[word * 32 + 31 - Math.clz32(low)];
        if (next) enter(next);
      }
    }
  }
  for (const index of targets ?? nodes.keys()) {
    const node = nodes[index];
    for (const [at, way] of node?.ways.entries() ?? []) enters(index, at, way.needs);
  }
  return room;
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
