import { type Box, boxesOf, hasCell } from './boxes.ts';
import { cellFor, likelihood, type Space, spaceOf } from './space.ts';
import { leavesOf, serviceTree, type Tree } from './tree.ts';
import type { Establishment, RuleFile, Service } from './types.ts';

/** The cells that a way accepts in a direction that it narrows, as slots of the network. */
interface Need {
  readonly dim: number;
  readonly slots: readonly number[];
}

/** One way into a service. */
export interface Way {
  readonly box: Box;
  readonly needs: readonly Need[];
  /** Directions of those needs that no service can do anything about, and the other needs. */
  readonly fixed: readonly number[];
  readonly movable: readonly Need[];
}

/** A fact that a service establishes, as a cell. */
export interface Given {
  readonly dim: number;
  readonly cell: number;
  readonly slot: number;
}

interface Node {
  readonly service: Service;
  readonly tree: Tree;
  readonly ways: readonly Way[];
  readonly gives: readonly Given[];
  /** From application to finish; what is not known counts as no time, so that "too late" is never claimed wrongly. */
  readonly weeks: number;
}

interface Helpers {
  readonly set: ReadonlySet<number>;
  readonly inOrder: readonly number[];
}

/** A catalogue as a network: what each service needs and gives. A slot is a cell of a direction, counted through all. */
export interface Network {
  readonly space: Space;
  readonly nodes: readonly Node[];
  readonly slots: number;
  /** Per direction: its first slot. */
  readonly bases: readonly number[];
  /** Per direction: its cells, the plainest first (options absent, no rather than yes, the most common numbers). */
  readonly plainest: readonly (readonly number[])[];
  /** Per slot: the services that establish it, and those of which some way asks for it. */
  readonly givers: readonly (readonly number[])[];
  readonly askers: readonly (readonly number[])[];
  /** Every service, and those that could take part in opening it (filled when first asked for). */
  readonly everyone: readonly number[];
  readonly helpers: (Helpers | undefined)[];
}

/** A profile: one cell in every direction. */
export type Point = readonly number[];

function givesOf(space: Space, bases: readonly number[], facts: readonly Establishment[]): readonly Given[] {
  return facts.flatMap(({ attribute, value }) =>
    (space.dimsOf.get(attribute) ?? []).flatMap((at): Given[] => {
      const dim = space.dims[at];
      const cell = dim ? cellFor(dim, { [attribute]: value }) : undefined;
      if (dim === undefined || cell === undefined) return [];
      return dim.kind === 'option' && cell === 0 ? [] : [{ dim: at, cell, slot: (bases[at] ?? 0) + cell }];
    }),
  );
}

function wayOf(space: Space, bases: readonly number[], box: Box, given: ReadonlySet<number>): Way {
  const needs = space.dims.flatMap((dim, at): Need[] => {
    const cells = Array.from({ length: dim.size }, (_, cell) => cell).filter((cell) => hasCell(box, dim, cell));
    return cells.length === dim.size ? [] : [{ dim: at, slots: cells.map((cell) => (bases[at] ?? 0) + cell) }];
  });
  return {
    box,
    needs,
    fixed: needs.flatMap((need) => (given.has(need.dim) ? [] : [need.dim])),
    movable: needs.filter((need) => given.has(need.dim)),
  };
}

function bySlot(slots: number, nodes: readonly Node[], slotsOf: (node: Node) => Iterable<number>): number[][] {
  const found: number[][] = Array.from({ length: slots }, () => []);
  for (const [index, node] of nodes.entries()) for (const slot of new Set(slotsOf(node))) found[slot]?.push(index);
  return found;
}

export function networkOf(file: RuleFile): Network {
  const trees = file.services.map(serviceTree);
  const established = file.services.flatMap((service) => (service.establishes ?? []).map((fact) => fact.attribute));
  const asked = new Set(trees.flatMap((tree) => leavesOf(tree).map((leaf) => leaf.condition.attribute)));
  const also = established.filter((id) => asked.has(id));
  const space = spaceOf(file.attributes, trees.flatMap(leavesOf), { bounded: true, also });
  const bases: number[] = [];
  let slots = 0;
  for (const dim of space.dims) {
    bases.push(slots);
    slots += dim.size;
  }
  const gives = file.services.map((service) => givesOf(space, bases, service.establishes ?? []));
  const given = new Set(gives.flatMap((facts) => facts.map((fact) => fact.dim)));
  const nodes = file.services.flatMap((service, index): Node[] => {
    const tree = trees[index];
    const boxes = tree ? boxesOf(space, tree) : undefined;
    if (!tree || !boxes) return [];
    const ways = boxes.map((box) => wayOf(space, bases, box, given));
    const weeks = (service.waitingWeeks ?? 0) + (service.lengthWeeks ?? 0);
    return [{ service, tree, ways, gives: gives[index] ?? [], weeks }];
  });
  return {
    space,
    nodes,
    slots,
    bases,
    plainest: space.dims.map((dim) => {
      const cells = Array.from({ length: dim.size }, (_, cell) => cell);
      return dim.kind === 'line' ? cells.sort((a, b) => likelihood(dim, b) - likelihood(dim, a)) : cells;
    }),
    givers: bySlot(slots, nodes, (node) => node.gives.map((fact) => fact.slot)),
    askers: bySlot(slots, nodes, (node) => node.ways.flatMap((way) => way.movable.flatMap((need) => need.slots))),
    everyone: [...nodes.keys()],
    helpers: nodes.map(() => undefined),
  };
}

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
  const { space, nodes } = network;
  const arrivals = new Float64Array(network.slots).fill(Infinity);
  const by = new Int32Array(network.slots).fill(-1);
  const words = new Int32Array(from.length);
  const bits = new Int32Array(from.length);
  for (const [at, dim] of space.dims.entries()) {
    const cell = from[at] ?? 0;
    arrivals[(network.bases[at] ?? 0) + cell] = 0;
    words[at] = dim.offset + (cell >> 5);
    bits[at] = 1 << (cell & 31);
  }
  for (const { slot } of extra) arrivals[slot] = 0;
  const weeks = new Float64Array(nodes.length).fill(Infinity);
  const ways = new Int32Array(nodes.length).fill(-1);
  const meetsFixed = ({ box, fixed }: Way) => {
    for (const at of fixed) if (((box[words[at] ?? 0] ?? 0) & (bits[at] ?? 0)) === 0) return false;
    return true;
  };
  const members = targets ? allHelpers(network, targets) : network.everyone;
  const isWaiting = new Uint8Array(nodes.length).fill(1);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const index of members) {
      const node = nodes[index];
      if (isWaiting[index] === 0 || !node) continue;
      isWaiting[index] = 0;
      for (let at = 0; at < node.ways.length; at += 1) {
        const way = node.ways[at];
        if (!way || !meetsFixed(way)) continue;
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
