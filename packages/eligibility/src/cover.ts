import { type Box, contains, intersect, setRun, wholeBox } from './boxes.ts';
import type { Dim, Space } from './space.ts';

/** Where a region is divided: on a line before a cell, in a group into the cells of a mask and the others. */
interface Split {
  readonly dim: Dim;
  readonly left: Uint32Array;
  /** Boxes that lie on both sides; few is good. */
  readonly torn: number;
  /** How far from even the sides are. */
  readonly uneven: number;
}

function wordsOf(box: Box, dim: Dim): Uint32Array {
  return box.subarray(dim.offset, dim.offset + dim.words);
}

function firstCell(words: Uint32Array): number {
  const at = words.findIndex((word) => word !== 0);
  const word = words[at] ?? 0;
  return at * 32 + 31 - Math.clz32(word & -word);
}

function lastCell(words: Uint32Array): number {
  const at = words.findLastIndex((word) => word !== 0);
  return at * 32 + 31 - Math.clz32(words[at] ?? 0);
}

function better(a: Split | undefined, b: Split): Split {
  if (a === undefined) return b;
  if (a.torn !== b.torn) return a.torn < b.torn ? a : b;
  return a.uneven <= b.uneven ? a : b;
}

/** The best place on a line: before a cell where some box begins or after one ends. */
function splitLine(space: Space, dim: Dim, region: Box, boxes: readonly Box[]): Split | undefined {
  const low = firstCell(wordsOf(region, dim));
  const high = lastCell(wordsOf(region, dim));
  if (low === high) return undefined;
  const begins = new Int32Array(high - low + 2);
  const ends = new Int32Array(high - low + 2);
  for (const box of boxes) {
    const first = firstCell(wordsOf(box, dim)) - low;
    const last = lastCell(wordsOf(box, dim)) - low;
    begins[first] = (begins[first] ?? 0) + 1;
    ends[last + 1] = (ends[last + 1] ?? 0) + 1;
  }
  let best: { at: number; torn: number; uneven: number } | undefined;
  let begun = 0;
  let ended = 0;
  for (let at = 0; at <= high - low; at += 1) {
    ended += ends[at] ?? 0;
    if (at > 0 && ((begins[at] ?? 0) > 0 || (ends[at] ?? 0) > 0)) {
      const torn = begun - ended;
      const uneven = Math.abs(boxes.length - begun - ended);
      if (best === undefined || torn < best.torn || (torn === best.torn && uneven < best.uneven)) {
        best = { at, torn, uneven };
      }
    }
    begun += begins[at] ?? 0;
  }
  if (best === undefined) return undefined;
  const whole = new Uint32Array(space.words);
  setRun(whole, dim, 0, low + best.at - 1);
  return { dim, left: wordsOf(whole, dim).slice(), torn: best.torn, uneven: best.uneven };
}

function splitGroup(dim: Dim, region: Box, boxes: readonly Box[]): Split | undefined {
  const here = wordsOf(region, dim);
  let best: Split | undefined;
  for (const candidate of boxes.slice(0, 40)) {
    const left = wordsOf(candidate, dim);
    if (left.every((word, index) => word === here[index])) continue;
    let torn = 0;
    let inside = 0;
    for (const box of boxes) {
      const mine = wordsOf(box, dim);
      const isIn = mine.some((word, index) => (word & (left[index] ?? 0)) !== 0);
      const isOut = mine.some((word, index) => (word & ~(left[index] ?? 0)) !== 0);
      if (isIn && isOut) torn += 1;
      else if (isIn) inside += 1;
    }
    best = better(best, { dim, left: left.slice(), torn, uneven: Math.abs(boxes.length - torn - 2 * inside) });
  }
  return best;
}

function bestSplit(space: Space, region: Box, boxes: readonly Box[]): Split | undefined {
  let best: Split | undefined;
  for (const dim of space.dims) {
    const split = dim.kind === 'line' ? splitLine(space, dim, region, boxes) : splitGroup(dim, region, boxes);
    if (split) best = better(best, split);
    if (best?.torn === 0 && best.uneven <= 1) return best;
  }
  return best;
}

function halves(region: Box, split: Split): readonly [Box, Box] {
  const left = region.slice();
  const right = region.slice();
  for (let word = 0; word < split.dim.words; word += 1) {
    const at = split.dim.offset + word;
    const mask = split.left[word] ?? 0;
    left[at] = (left[at] ?? 0) & mask;
    right[at] = (right[at] ?? 0) & ~mask;
  }
  return [left, right];
}

/** Two boxes that differ in one direction only are one box, if that is one run where it has to be. */
function merged(space: Space, a: Box, b: Box): Box | undefined {
  let differs: Dim | undefined;
  for (const dim of space.dims) {
    const mine = wordsOf(a, dim);
    const other = wordsOf(b, dim);
    if (mine.every((word, index) => word === other[index])) continue;
    if (differs) return undefined;
    differs = dim;
  }
  if (!differs) return a;
  const [mine, other] = [wordsOf(a, differs), wordsOf(b, differs)];
  const isLine = differs.kind === 'line';
  if (isLine && firstCell(mine) !== lastCell(other) + 1 && firstCell(other) !== lastCell(mine) + 1) return undefined;
  return a.map((word, index) => word | (b[index] ?? 0));
}

/**
 * What of a region no box covers, as boxes that share nothing with each other; empty when all is covered. undefined when
 * there are more than `limit` pieces. Exact.
 *
 * Method: the region is divided where fewest boxes are torn apart, most evenly, and each half is looked at with the boxes
 * that reach into it; a half that one box fills is done. A table made from a decision tree is thus taken apart along the
 * tree, in about n log n steps.
 */
export function uncovered(space: Space, region: Box, boxes: readonly Box[], limit = 1_000_000): Box[] | undefined {
  const found: Box[] = [];
  let isOver = false;

  function look(part: Box, reaching: readonly Box[]): Box[] {
    if (isOver) return [];
    const inside: Box[] = [];
    for (const box of reaching) {
      if (contains(box, part)) return [];
      const clipped = intersect(space, box, part);
      if (clipped) inside.push(clipped);
    }
    const split = inside.length === 0 ? undefined : bestSplit(space, part, inside);
    if (split === undefined) return [part];
    const [left, right] = halves(part, split);
    const pieces = look(left, inside);
    const others = look(right, inside);
    const [one] = pieces;
    const [two] = others;
    if (pieces.length === 1 && others.length === 1 && one && two) {
      const both = merged(space, one, two);
      if (both) return [both];
    }
    for (const piece of others) pieces.push(piece);
    if (pieces.length > limit) isOver = true;
    return pieces;
  }

  for (const piece of look(region, boxes)) found.push(piece);
  return isOver ? undefined : found;
}

/** Whether a box lies wholly inside a union of boxes; undefined when that is too involved to tell. */
export function covered(space: Space, box: Box, union: readonly Box[]): boolean | undefined {
  const left = uncovered(space, box, union, 100_000);
  return left === undefined ? undefined : left.length === 0;
}

/** Whether some rule covers everybody. */
export function coversAll(space: Space, union: readonly Box[]): boolean {
  return covered(space, wholeBox(space), union) === true;
}
