import { cornerOf, type Grid } from './grid.ts';
import { costOf, dearestFirst, hiddenCells, smallCells } from './pattern.ts';
import { proveGrid } from './prove.ts';

/** Trying to show each hidden cell again takes a proof each: up to so many cells it is quick. */
const fewCells = 150;

/**
 * The cells to hide so that the proof holds: it opens every small cell. First the cheapest pattern for an attacker who has
 * only the figures, which often holds as it is; then one in which whatever is not small stays so; at last all but the total.
 */
export function protect(grid: Grid, threshold: number): ReadonlySet<number> {
  const small = smallCells(grid, threshold);
  const holds = (hidden: ReadonlySet<number>): boolean => {
    const shown = grid.values.map((value, cell) => (hidden.has(cell) ? null : value));
    const proof = proveGrid(grid.height, grid.width, shown, threshold);
    return proof !== null && small.every((cell) => proof.open.has(cell));
  };
  const free = hiddenCells(grid, threshold, 'free');
  if (free && holds(free)) return free;
  const all = new Set([...grid.values.keys()].filter((cell) => cell !== cornerOf(grid)));
  const kept = hiddenCells(grid, threshold, 'kept');
  const found = [kept ?? all, ...(free ? [new Set([...free, ...(kept ?? [])])] : [])].filter(holds);
  const candidates = grid.values.length > fewCells ? found : found.map((one) => shownAgain(grid, one, small, holds));
  const [best = all] = candidates.sort((a, b) => costOf(grid, a) - costOf(grid, b));
  return best;
}

function shownAgain(
  grid: Grid,
  start: ReadonlySet<number>,
  small: readonly number[],
  holds: (hidden: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  const hidden = new Set(start);
  const isSmall = new Set(small);
  for (const cell of dearestFirst(grid, start)) {
    if (isSmall.has(cell)) continue;
    hidden.delete(cell);
    if (!holds(hidden)) hidden.add(cell);
  }
  return hidden;
}
