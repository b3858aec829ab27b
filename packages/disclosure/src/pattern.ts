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
 * Which cells may change, and how far. `free`: every cell down to 0. `kept`: a count that is not small stays at least the
 * threshold, and 0 stays 0, so that only small cells are small in what is imagined (see `prove`).
 */
export type Manner = 'free' | 'kept';

interface Setting {
  readonly network: () => Network;
  readonly prices: readonly number[];
}

function settingOf(grid: Grid, threshold: number, manner: Manner): Setting {
  const { height, width, values } = grid;
  const listed = priceList(grid);
  if (manner === 'free') return { network: () => ({ height, width, values: [...values] }), prices: listed };
  const floors = values.map((value) => (value >= threshold ? threshold : 0));
  return {
    network: () => ({ height, width, values: [...values], floors }),
    prices: values.map((value, cell) => (value === 0 ? Number.POSITIVE_INFINITY : (listed[cell] ?? 0))),
  };
}

/** What hiding these cells costs: for comparing patterns. */
export function costOf(grid: Grid, cells: ReadonlySet<number>): number {
  const prices = priceList(grid);
  return [...cells].reduce((sum, cell) => sum + (prices[cell] ?? 0), 0);
}

/** Dearest first; of equals in order. */
export function dearestFirst(grid: Grid, cells: Iterable<number>): number[] {
  const prices = priceList(grid);
  return [...cells].sort((a, b) => (prices[b] ?? 0) - (prices[a] ?? 0) || a - b);
}

/**
 * The cells to hide: the small ones, and others so that every small cell could be 0 and could be the threshold. Null when
 * there is no such pattern that shows the total of all. The same grid always gets the same pattern.
 *
 * For each small cell the cheapest change that frees it is found, the cells it uses are hidden, and in the end each hidden
 * cell that no small cell needs is shown again. Several orders are tried and the cheapest result taken. It is not always the
 * fewest cells possible: that is a problem for an integer program; see the measurements in the README.
 */
export function hiddenCells(
  grid: Grid,
  threshold: number,
  manner: Manner,
  tries = orders.length,
): ReadonlySet<number> | null {
  const small = smallCells(grid, threshold);
  if (small.includes(cornerOf(grid))) return null;
  const needs = small.flatMap((cell): Need[] => {
    const value = grid.values[cell] ?? 0;
    return [
      { cell, direction: 'up', by: threshold - value },
      { cell, direction: 'down', by: value },
    ];
  });
  const setting = settingOf(grid, threshold, manner);
  let best: ReadonlySet<number> | null = null;
  for (const order of orders.slice(0, tries)) {
    const found = oneWay(grid, small, needs.toSorted(order), setting);
    if (found && (!best || costOf(grid, found) < costOf(grid, best))) best = found;
  }
  return best;
}

function oneWay(grid: Grid, small: readonly number[], needs: readonly Need[], setting: Setting): Set<number> | null {
  const hidden = new Set(small);
  const priceNow = (cell: number): number => (hidden.has(cell) ? 0 : (setting.prices[cell] ?? 0));
  const uses = new Map<Need, ReadonlySet<number>>();
  for (const need of needs) {
    const used = cheapestUse(need, setting, priceNow);
    if (!used) return null;
    for (const cell of used) hidden.add(cell);
    uses.set(need, used);
  }
  const isSmall = new Set(small);
  const others = dearestFirst(
    grid,
    [...hidden].filter((cell) => !isSmall.has(cell)),
  );
  for (const cell of others) showAgain(setting, cell, hidden, uses);
  return hidden;
}

/** One wide path, or several narrow ones: whichever costs less. Null when no change frees the cell. */
function cheapestUse(
  { cell, direction, by }: Need,
  { network }: Setting,
  priceNow: (cell: number) => number,
): ReadonlySet<number> | null {
  const [first, second] = [by, 1]
    .map((least) => push(network(), cell, direction, by, priceNow, least))
    .filter(({ done }) => done === by);
  if (!first) return null;
  return second && second.price < first.price ? second.used : first.used;
}

/** Shows a hidden cell when everything that leans on it can do without. */
function showAgain(
  { network }: Setting,
  cell: number,
  hidden: Set<number>,
  uses: Map<Need, ReadonlySet<number>>,
): void {
  hidden.delete(cell);
  const instead = new Map<Need, ReadonlySet<number>>();
  for (const [need, used] of uses) {
    if (!used.has(cell)) continue;
    const found = push(network(), need.cell, need.direction, need.by, (one) =>
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
