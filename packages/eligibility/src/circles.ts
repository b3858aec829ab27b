import { type Network, type Node, reach, type Way } from './reach.ts';

/** A service in a circle: through which way, and which direction it needs from the next. */
export interface Link {
  readonly index: number;
  readonly way: Way;
  readonly dim: number;
}

const longestCircle = 6;
const mostCircles = 5000;

/** How one service may need another: a way of the first asks for a fact that the second gives. */
function linksTo(from: Node, index: number, to: Node): readonly Link[] {
  return from.ways.flatMap((way) =>
    way.needs.flatMap(({ dim, cells }): Link[] =>
      to.gives.some((given) => given.dim === dim && cells.includes(given.cell)) ? [{ index, way, dim }] : [],
    ),
  );
}

/**
 * Every circle of services of which each may need the next, short ones first: elementary circles of the network, each
 * begun at its lowest place (Tiernan's search), up to `longestCircle` services.
 */
export function circlesOf(network: Network): readonly (readonly Link[])[] {
  const { nodes } = network;
  const givers = nodes.flatMap((node, index) => (node.gives.length > 0 ? [index] : []));
  const links = new Map<number, readonly { readonly to: number; readonly link: Link }[]>();
  for (const from of givers) {
    const list = givers.flatMap((to) => {
      const [a, b] = [nodes[from], nodes[to]];
      return a && b ? linksTo(a, from, b).map((link) => ({ to, link })) : [];
    });
    links.set(from, list);
  }
  const found: (readonly Link[])[] = [];
  const walk = (start: number, at: number, path: readonly Link[]) => {
    for (const { to, link } of links.get(at) ?? []) {
      if (found.length >= mostCircles) return;
      if (to === start) found.push([...path, link]);
      else if (to > start && path.length + 1 < longestCircle && !path.some((step) => step.index === to)) {
        walk(start, to, [...path, link]);
      }
    }
  };
  for (const start of givers) walk(start, start, []);
  return found.sort((a, b) => a.length - b.length);
}

/** Services that come within reach once the circle's facts are granted, and not before. */
export function behind(network: Network, point: readonly number[], circle: readonly number[]): readonly number[] {
  const granted = circle.flatMap((index) => network.nodes[index]?.gives ?? []);
  const now = reach(network, point);
  const then = reach(network, point, Infinity, granted);
  return network.nodes.flatMap((_, index) =>
    !circle.includes(index) && !now.entries[index] && then.entries[index] ? [index] : [],
  );
}
