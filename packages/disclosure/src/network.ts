/**
 * Cells as a network. Every row and every column of the grid is a node, every cell an arc between its row and its column.
 * In each row the inner cells less the total come to nought, and so in each column: a change that keeps all sums right is a
 * circulation. (Cox 1980 and Gusfield 1988 read two-way tables so; that a circulation of whole numbers exists whenever one
 * of fractions does, is the integrality of flows.) Hence everything here is whole numbers, and exact.
 */
export interface Network {
  readonly height: number;
  readonly width: number;
  /** What each cell holds now; never below its floor. */
  readonly values: number[];
  /** 0 where nothing else is said. */
  readonly floors?: readonly number[];
}

export type Direction = 'up' | 'down';

/** Cells that change by one each along a path. */
interface Path {
  readonly cells: readonly number[];
  readonly ups: readonly boolean[];
  /** The node where it ends. */
  readonly goal: number;
  readonly price: number;
  /** How many times the path can be gone before a cell is empty. */
  readonly room: number;
}

interface Search {
  readonly start: number;
  readonly isGoal: (node: number) => boolean;
  /** What using a cell costs: 0 or more; infinite for a cell that is not to be used. */
  readonly priceOf: (cell: number) => number;
  /** How much a cell that goes down must hold to be used. */
  readonly least: number;
}

/** Inner cells and the corner count with plus, totals with minus. */
function isPlus({ width, height }: Network, cell: number): boolean {
  return (cell % width === width - 1) === cell >= (height - 1) * width;
}

/** Going along a cell from its row to its column raises it when it counts with plus, and lowers it otherwise. */
function endsOf(network: Network, cell: number, direction: Direction): { from: number; to: number } {
  const { height, width } = network;
  const row = Math.floor(cell / width);
  const column = height + (cell % width);
  return isPlus(network, cell) === (direction === 'up') ? { from: row, to: column } : { from: column, to: row };
}

/** How far a cell can go down. */
function roomIn({ values, floors }: Network, cell: number): number {
  return (values[cell] ?? 0) - (floors?.[cell] ?? 0);
}

/** The cheapest path (Dijkstra, on a small dense network); of equals the first node, so that the answer is always the same. */
function cheapestPath(network: Network, { start, isGoal, priceOf, least }: Search): Path | null {
  const { height, width } = network;
  const nodes = height + width;
  const price = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
  const by = new Array<number>(nodes).fill(-1);
  const before = new Array<number>(nodes).fill(-1);
  const done = new Array<boolean>(nodes).fill(false);
  price[start] = 0;
  let at = start;
  for (;;) {
    at = -1;
    let best = Number.POSITIVE_INFINITY;
    for (let node = 0; node < nodes; node += 1) {
      const here = price[node] ?? best;
      if (!done[node] && here < best) {
        best = here;
        at = node;
      }
    }
    if (at < 0) return null;
    if (isGoal(at)) break;
    done[at] = true;
    const isRow = at < height;
    const count = isRow ? width : height;
    for (let other = 0; other < count; other += 1) {
      const arc = isRow ? at * width + other : other * width + (at - height);
      const next = isRow ? height + other : other;
      if (done[next]) continue;
      if (isPlus(network, arc) !== isRow && roomIn(network, arc) < least) continue;
      const there = best + priceOf(arc);
      if (there < (price[next] ?? 0)) {
        price[next] = there;
        by[next] = arc;
        before[next] = at;
      }
    }
  }
  const cells: number[] = [];
  const ups: boolean[] = [];
  let room = Number.POSITIVE_INFINITY;
  for (let node = at; node !== start; node = before[node] ?? start) {
    const arc = by[node] ?? 0;
    const goesUp = isPlus(network, arc) === (before[node] ?? 0) < height;
    cells.push(arc);
    ups.push(goesUp);
    if (!goesUp) room = Math.min(room, roomIn(network, arc));
  }
  return { cells, ups, goal: at, price: price[at] ?? 0, room };
}

function go({ values }: Network, path: Path, step: number): void {
  path.cells.forEach((cell, index) => {
    values[cell] = (values[cell] ?? 0) + (path.ups[index] ? step : -step);
  });
}

export interface Push {
  /** How far the cell came: `wanted`, or less when the cells that may be used do not allow it. */
  readonly done: number;
  readonly price: number;
  /** The cells that were changed, without the cell itself. */
  readonly used: ReadonlySet<number>;
}

/**
 * Changes `values` so that `cell` goes up or down by `wanted`, along cheapest paths; a cell that was used once costs nothing
 * more. `least`: how much a cell that goes down must hold to be used at all.
 */
export function push(
  network: Network,
  cell: number,
  direction: Direction,
  wanted: number,
  priceOf: (cell: number) => number,
  least = 1,
): Push {
  const used = new Set<number>();
  const { from, to } = endsOf(network, cell, direction);
  const search: Search = {
    start: to,
    isGoal: (node) => node === from,
    priceOf: (one) => (one === cell ? Number.POSITIVE_INFINITY : used.has(one) ? 0 : priceOf(one)),
    least,
  };
  let price = 0;
  let done = 0;
  while (done < wanted) {
    const path = cheapestPath(network, search);
    if (!path) break;
    const step = Math.min(wanted - done, path.room);
    for (const one of path.cells) used.add(one);
    go(network, path, step);
    network.values[cell] = (network.values[cell] ?? 0) + (direction === 'up' ? step : -step);
    price += path.price;
    done += step;
  }
  return { done, price, used };
}

/**
 * Any complete grid of whole numbers, none below its floor, that agrees with the given figures and whose totals are right,
 * or null when there is none. What is missing in one row or column is led to where it is too much, through the hidden cells.
 */
export function complete(
  height: number,
  width: number,
  given: readonly (number | null)[],
  floors: readonly number[],
): number[] | null {
  const network: Network = { height, width, floors, values: given.map((value, cell) => value ?? floors[cell] ?? 0) };
  const excess = new Array<number>(height + width).fill(0);
  network.values.forEach((value, cell) => {
    const signed = isPlus(network, cell) ? value : -value;
    const row = Math.floor(cell / width);
    const column = height + (cell % width);
    excess[row] = (excess[row] ?? 0) - signed;
    excess[column] = (excess[column] ?? 0) + signed;
  });
  const priceOf = (cell: number): number => (given[cell] === null ? 0 : Number.POSITIVE_INFINITY);
  for (const start of excess.keys()) {
    for (let left = excess[start] ?? 0; left > 0; left = excess[start] ?? 0) {
      const path = cheapestPath(network, { start, isGoal: (node) => (excess[node] ?? 0) < 0, priceOf, least: 1 });
      if (!path) return null;
      const step = Math.min(left, -(excess[path.goal] ?? 0), path.room);
      go(network, path, step);
      excess[start] = left - step;
      excess[path.goal] = (excess[path.goal] ?? 0) + step;
    }
  }
  return network.values;
}
