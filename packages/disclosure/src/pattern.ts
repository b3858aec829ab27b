import { cornerOf, type Grid, isInner } from './grid.ts';
import { type Direction, type Network, push } from './network.ts';

/** A small cell must be able to come down to 0 and up to the threshold. */
interface Need {
  readonly cell: number;
  readonly direction: Direction;
  readonly by: number;
}

export function smallCells({ values }: Grid, threshold: number): number[] {
  return [...values.keys()].filter((cell) => {
    const value = values[cell] ?? 0;
    return value > 0 && value < threshold;
  });
}

/** A cell costs one, and a little for what it says; a total as much as four. The total of all is never for sale. */
function priceList(grid: Grid): number[] {
  const corner = cornerOf(grid);
  return grid.values.map((value, cell) => {
    if (cell === corner) return Number.POSITIVE_INFINITY;
    return (isInner(grid, cell) ? 1000 : 4000) + Math.min(value, 400);
  });
}

type Order = (a: Need, b: Need) => number;
const orders: readonly Order[] = [(a, b) => b.by - a.by, () => 0, (a, b) => a.by - b.by];

/**
 * The cells to hide: the small ones, and others so that every small cell could be 0 and could be the threshold. Null when
 * the total of all is itself small. The same grid always gets the same pattern.
 *
 * For each small cell the cheapest change that frees it is found, the cells it uses are hidden, and in the end each hidden
 * cell that no small cell needs is shown again. Several orders are tried and the cheapest result taken. It is not always the
 * fewest cells possible: that is a problem for an integer program; see the measurements in the README.
 */
export function hiddenCells(grid: Grid, threshold: number, tries = orders.length): ReadonlySet<number> | null {
  const small = smallCells(grid, threshold);
  if (small.includes(cornerOf(grid))) return null;
  const needs = small.flatMap((cell): Need[] => {
    const value = grid.values[cell] ?? 0;
    return [
      { cell, direction: 'up', by: threshold - value },
      { cell, direction: 'down', by: value },
    ];
  });
  const prices = priceList(grid);
  const costOf = (cells: ReadonlySet<number>): number => [...cells].reduce((sum, cell) => sum + (prices[cell] ?? 0), 0);
  let best: ReadonlySet<number> | null = null;
  for (const order of orders.slice(0, tries)) {
    const found = oneWay(grid, small, needs.toSorted(order), prices);
    if (!best || costOf(found) < costOf(best)) best = found;
  }
  return best;
}

function oneWay(grid: Grid, small: readonly number[], needs: readonly Need[], prices: readonly number[]): Set<number> {
  const hidden = new Set(small);
  const priceNow = (cell: number): number => (hidden.has(cell) ? 0 : (prices[cell] ?? 0));
  const uses = new Map<Need, ReadonlySet<number>>();
  for (const need of needs) {
    const used = cheapestUse(grid, need, priceNow);
    for (const cell of used) hidden.add(cell);
    uses.set(need, used);
  }
  const isSmall = new Set(small);
  const others = [...hidden].filter((cell) => !isSmall.has(cell));
  others.sort((a, b) => (prices[b] ?? 0) - (prices[a] ?? 0) || a - b);
  for (const cell of others) showAgain(grid, cell, hidden, uses);
  return hidden;
}

function networkOf({ height, width, values }: Grid): Network {
  return { height, width, values: [...values] };
}

/** One wide path, or several narrow ones: whichever costs less. */
function cheapestUse(grid: Grid, need: Need, priceNow: (cell: number) => number): ReadonlySet<number> {
  const [wide, narrow] = [need.by, 1].map((least) =>
    push(networkOf(grid), need.cell, need.direction, need.by, priceNow, least),
  );
  const whole = [wide, narrow].filter((one) => one !== undefined && one.done === need.by);
  const [first, second] = whole;
  // Moving everything into one inner cell is always possible while the total of all is at least the threshold.
  if (!first) throw new Error('A table whose total is not small can always be protected.');
  return second && second.price < first.price ? second.used : first.used;
}

/** Shows a hidden cell when everything that leans on it can do without. */
function showAgain(grid: Grid, cell: number, hidden: Set<number>, uses: Map<Need, ReadonlySet<number>>): void {
  hidden.delete(cell);
  const instead = new Map<Need, ReadonlySet<number>>();
  for (const [need, used] of uses) {
    if (!used.has(cell)) continue;
    const found = push(networkOf(grid), need.cell, need.direction, need.by, (one) =>
      hidden.has(one) ? 0 : Number.POSITIVE_INFINITY,
    );
    if (found.done < need.by) {
      hidden.add(cell);
      return;
    }
    instead.set(need, found.used);
  }
  for (const [need, used] of instead) uses.set(need, used);
}
