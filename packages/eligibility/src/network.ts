import { count, setBit } from './bits.ts';
import { type Box, boxesOf, contains, hasCell, wholeBox } from './boxes.ts';
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
  /** Those needs that some service can do something about. */
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

/** A set of leading ways: bit w says that the way with number w is in. */
export type Ways = Uint32Array;

/** A way into a service that establishes something. */
interface Leading {
  readonly index: number;
  /** Its place among the ways of the service. */
  readonly at: number;
  readonly way: Way;
}

/** When what comes within reach of a person who takes every service that opens. */
export interface Reach {
  /** Per service: the first week that it is open, and the place of the way through which; -1 = it is not. */
  readonly weeks: Float64Array;
  readonly ways: Int32Array;
  /** Services that are open in some week. */
  readonly opened: number[];
  /** Per slot: the first week that it is so, and which service establishes it; -1 = so from the start. */
  readonly arrivals: Float64Array;
  readonly by: Int32Array;
}

export function roomFor(services: number, slots: number): Reach {
  return {
    weeks: new Float64Array(services).fill(Infinity),
    ways: new Int32Array(services).fill(-1),
    opened: [],
    arrivals: new Float64Array(slots),
    by: new Int32Array(slots),
  };
}

/** A catalogue as a network: what each service needs and gives. A slot is a cell of a direction, counted through all. */
export interface Network {
  readonly space: Space;
  readonly nodes: readonly Node[];
  /** Everybody. */
  readonly whole: Box;
  readonly slots: number;
  /** Per direction: its first slot. */
  readonly bases: readonly number[];
  /** Per direction: its cells, the plainest first (options absent, no rather than yes, the most common numbers). */
  readonly plainest: readonly (readonly number[])[];
  /** Per slot: the services that establish it, and those of which some way asks for it. */
  readonly givers: readonly (readonly number[])[];
  readonly askers: readonly (readonly number[])[];
  /** The ways into services that can lead to others, by number: in order of services. */
  readonly leading: readonly Leading[];
  /** Directions that no service can do anything about and that some leading way narrows. */
  readonly settled: readonly number[];
  /** Per slot: the leading ways that it lets through (of a settled direction), and those that ask for it (of another). */
  readonly lets: readonly Ways[];
  readonly leads: readonly Ways[];
  /** Per service: the leading ways that could take part in opening it (found when first asked for). */
  readonly towards: (Ways | undefined)[];
  /** Room for one answer of `reach` at a time. */
  readonly room: Reach;
  /** Profiles that may still be looked at before the searches end. */
  readonly effort: { left: number };
}

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

function wayOf(
  { space, bases, whole }: Pick<Network, 'space' | 'bases' | 'whole'>,
  box: Box,
  given: ReadonlySet<number>,
): Way {
  const needs: Need[] = [];
  for (const [at, dim] of space.dims.entries()) {
    const words = Array.from({ length: dim.words }, (_, word) => dim.offset + word);
    if (words.every((word) => box[word] === whole[word])) continue;
    const slots: number[] = [];
    for (let cell = 0; cell < dim.size; cell += 1) if (hasCell(box, dim, cell)) slots.push((bases[at] ?? 0) + cell);
    needs.push({ dim: at, slots });
  }
  return { box, needs, movable: needs.filter((need) => given.has(need.dim)) };
}

function bySlot(slots: number, nodes: readonly Node[], slotsOf: (node: Node) => Iterable<number>): number[][] {
  const found: number[][] = Array.from({ length: slots }, () => []);
  for (const [index, node] of nodes.entries()) for (const slot of new Set(slotsOf(node))) found[slot]?.push(index);
  return found;
}

/**
 * The ways into services that establish something, in order, without those that add nothing: whoever goes them can go
 * another one too, which establishes as much and sooner, or as soon and stands earlier in the file.
 */
function usefulWays(nodes: readonly Node[]): readonly Leading[] {
  const all = nodes.flatMap(({ ways, gives, weeks }, index) =>
    gives.length > 0 ? ways.map((way, at) => ({ index, at, way, gives, weeks, size: count(way.box) })) : [],
  );
  const kept: typeof all = [];
  for (const one of all.toSorted((a, b) => b.size - a.size || a.weeks - b.weeks)) {
    const isIdle = kept.some(
      ({ index, way, gives, weeks }) =>
        (weeks < one.weeks || (weeks === one.weeks && index < one.index)) &&
        contains(way.box, one.way.box) &&
        one.gives.every(({ slot }) => gives.some((given) => given.slot === slot)),
    );
    if (!isIdle) kept.push(one);
  }
  return kept.sort((a, b) => a.index - b.index || a.at - b.at);
}

/** Leading ways as sets, so that those open to a person are found by a few operations on words, however many there are. */
function leadingWays(space: Space, bases: readonly number[], slots: number, nodes: readonly Node[]) {
  const leading = usefulWays(nodes);
  const none = (): Ways => new Uint32Array(Math.ceil(leading.length / 32));
  const lets = Array.from({ length: slots }, none);
  const leads = Array.from({ length: slots }, none);
  for (const [number, { way }] of leading.entries()) {
    for (const need of way.movable) for (const slot of need.slots) setBit(leads[slot], number);
    for (const [at, dim] of space.dims.entries()) {
      for (let cell = 0; cell < dim.size; cell += 1)
        if (hasCell(way.box, dim, cell)) setBit(lets[(bases[at] ?? 0) + cell], number);
    }
  }
  return { leading, lets, leads };
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
  const whole = wholeBox(space);
  const gives = file.services.map((service) => givesOf(space, bases, service.establishes ?? []));
  const given = new Set(gives.flatMap((facts) => facts.map((fact) => fact.dim)));
  const nodes = file.services.flatMap((service, index): Node[] => {
    const tree = trees[index];
    const boxes = tree ? boxesOf(space, tree) : undefined;
    if (!tree || !boxes) return [];
    const ways = boxes.map((box) => wayOf({ space, bases, whole }, box, given));
    const weeks = (service.waitingWeeks ?? 0) + (service.lengthWeeks ?? 0);
    return [{ service, tree, ways, gives: gives[index] ?? [], weeks }];
  });
  const ways = leadingWays(space, bases, slots, nodes);
  return {
    space,
    nodes,
    whole,
    slots,
    bases,
    plainest: space.dims.map((dim) => {
      const cells = Array.from({ length: dim.size }, (_, cell) => cell);
      return dim.kind === 'line' ? cells.sort((a, b) => likelihood(dim, b) - likelihood(dim, a)) : cells;
    }),
    givers: bySlot(slots, nodes, (node) => node.gives.map((fact) => fact.slot)),
    askers: bySlot(slots, nodes, (node) => node.ways.flatMap((way) => way.movable.flatMap((need) => need.slots))),
    ...ways,
    settled: [...space.dims.keys()].filter(
      (at) => !given.has(at) && ways.leading.some(({ way }) => way.needs.some((need) => need.dim === at)),
    ),
    towards: nodes.map(() => undefined),
    room: roomFor(nodes.length, slots),
    effort: { left: 0 },
  };
}
