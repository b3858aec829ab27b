import { type Box, boxesOf, hasCell } from './boxes.ts';
import { cellFor, type Space, spaceOf } from './space.ts';
import { leavesOf, serviceTree, type Tree } from './tree.ts';
import type { Establishment, RuleFile, Service } from './types.ts';

/** One way into a service: the cells that a box accepts, in the directions that it narrows. */
export interface Way {
  readonly box: Box;
  readonly needs: readonly { readonly dim: number; readonly cells: readonly number[] }[];
}

/** A fact that a service establishes, as a cell. */
export interface Given {
  readonly dim: number;
  readonly cell: number;
}

export interface Node {
  readonly service: Service;
  readonly tree: Tree;
  readonly ways: readonly Way[];
  readonly gives: readonly Given[];
  /** From application to finish; what is not known counts as no time, so that "too late" is never claimed wrongly. */
  readonly weeks: number;
}

/** A catalogue as a network: what each service needs and gives. */
export interface Network {
  readonly space: Space;
  readonly nodes: readonly Node[];
}

/** A profile: one cell in every direction. */
export type Point = readonly number[];

function givesOf(space: Space, facts: readonly Establishment[]): readonly Given[] {
  return facts.flatMap(({ attribute, value }) =>
    (space.dimsOf.get(attribute) ?? []).flatMap((at): Given[] => {
      const dim = space.dims[at];
      const cell = dim ? cellFor(dim, { [attribute]: value }) : undefined;
      if (dim === undefined || cell === undefined) return [];
      return dim.kind === 'option' && cell === 0 ? [] : [{ dim: at, cell }];
    }),
  );
}

export function networkOf(file: RuleFile): Network {
  const trees = file.services.map(serviceTree);
  const given = file.services.flatMap((service) => (service.establishes ?? []).map((fact) => fact.attribute));
  const asked = new Set(trees.flatMap((tree) => leavesOf(tree).map((leaf) => leaf.condition.attribute)));
  const also = given.filter((id) => asked.has(id));
  const space = spaceOf(file.attributes, trees.flatMap(leavesOf), { bounded: true, also });
  const nodes = file.services.flatMap((service, index): Node[] => {
    const tree = trees[index];
    const boxes = tree ? boxesOf(space, tree) : undefined;
    if (!tree || !boxes) return [];
    const ways = boxes.map(
      (box): Way => ({
        box,
        needs: space.dims.flatMap((dim, at) => {
          const cells = Array.from({ length: dim.size }, (_, cell) => cell).filter((cell) => hasCell(box, dim, cell));
          return cells.length === dim.size ? [] : [{ dim: at, cells }];
        }),
      }),
    );
    const weeks = (service.waitingWeeks ?? 0) + (service.lengthWeeks ?? 0);
    return [{ service, tree, ways, gives: givesOf(space, service.establishes ?? []), weeks }];
  });
  return { space, nodes };
}

interface Arrival {
  readonly week: number;
  /** Which service establishes it, by its place in the network; undefined = so from the start. */
  readonly by?: number;
}

interface Entry {
  readonly week: number;
  readonly way: Way;
}

/** When what comes within reach of a person who takes every service that opens. */
export interface Reach {
  /** Per service: the first week that it is open, and through which way. */
  readonly entries: readonly (Entry | undefined)[];
  readonly arrivals: readonly (readonly (Arrival | undefined)[])[];
}

/**
 * What a person can come to have, taking any service as soon as it is open. Optimistic: a fact that a service would
 * replace may still be used, and unknown waits are no waits; so what is not reached here is not reached at all.
 * `within` = weeks; `extra` = facts granted from the start.
 */
export function reach(network: Network, from: Point, within = Infinity, extra: readonly Given[] = []): Reach {
  const { space, nodes } = network;
  const arrivals: (Arrival | undefined)[][] = space.dims.map((dim) =>
    Array.from({ length: dim.size }, () => undefined),
  );
  const place = (dim: number, cell: number, arrival: Arrival) => {
    const row = arrivals[dim];
    const known = row?.[cell];
    if (!row || (known && known.week <= arrival.week)) return false;
    row[cell] = arrival;
    return true;
  };
  from.forEach((cell, dim) => {
    place(dim, cell, { week: 0 });
  });
  for (const { dim, cell } of extra) place(dim, cell, { week: 0 });
  const entries: (Entry | undefined)[] = nodes.map(() => undefined);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [index, node] of nodes.entries()) {
      for (const way of node.ways) {
        let week = 0;
        for (const { dim, cells } of way.needs) {
          let first = Infinity;
          for (const cell of cells) first = Math.min(first, arrivals[dim]?.[cell]?.week ?? Infinity);
          week = Math.max(week, first);
          if (week > within) break;
        }
        if (week > within || week === Infinity || week >= (entries[index]?.week ?? Infinity)) continue;
        entries[index] = { week, way };
        for (const { dim, cell } of node.gives) {
          if (place(dim, cell, { week: week + node.weeks, by: index })) isChanged = true;
        }
      }
    }
  }
  return { entries, arrivals };
}

/** What a service's opening rested on: facts from the start that ways asked for, and the services in between. */
export interface Derivation {
  readonly uses: readonly { readonly way: Way; readonly dim: number }[];
  readonly services: readonly number[];
}

export function derive(found: Reach, target: number): Derivation {
  const uses: { way: Way; dim: number }[] = [];
  const services: number[] = [];
  const visit = (index: number) => {
    const entry = found.entries[index];
    if (!entry || services.includes(index)) return;
    services.push(index);
    for (const { dim, cells } of entry.way.needs) {
      let best: Arrival | undefined;
      for (const cell of cells) {
        const arrival = found.arrivals[dim]?.[cell];
        if (arrival && (best === undefined || arrival.week < best.week)) best = arrival;
      }
      if (best?.by === undefined) uses.push({ way: entry.way, dim });
      else visit(best.by);
    }
  };
  visit(target);
  return { uses, services };
}
