import { type Box, boxesOf, hasCell, wholeBox } from './boxes.ts';
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

export interface Helpers {
  readonly set: ReadonlySet<number>;
  readonly inOrder: readonly number[];
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
  /** Directions that no service can do anything about; and, kept, which ways are open by them. */
  readonly settled: readonly number[];
  readonly kept: Map<string, readonly (readonly number[])[]>;
  /** Every service, and those that could take part in opening it (filled when first asked for). */
  readonly everyone: readonly number[];
  readonly helpers: (Helpers | undefined)[];
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
    settled: [...space.dims.keys()].filter((dim) => !given.has(dim)),
    kept: new Map(),
    everyone: [...nodes.keys()],
    helpers: nodes.map(() => undefined),
  };
}
