import { count } from './bits.ts';
import { compare, yes } from './condition.ts';
import { dayNumber } from './day.ts';
import { cellOf, type Line } from './line.ts';
import { type Dim, type Space, valueIn } from './space.ts';
import type { Leaf, Tree } from './tree.ts';

/**
 * A combination of cells, one set per direction: bit c of a direction's words says that cell c is in. Never empty in any
 * direction. In a direction of numbers the cells are one run.
 */
export type Box = Uint32Array;

/** More boxes than this for one rule, and it is called too involved to analyse (it can still be evaluated). */
export const maxBoxes = 20_000;

/** Sets cells `first` to `last` of a direction, both included. */
export function setRun(box: Box, dim: Dim, first: number, last: number): void {
  for (let word = 0; word < dim.words; word += 1) {
    const low = Math.max(first - word * 32, 0);
    const high = Math.min(last - word * 32, 31);
    const bits = low > high ? 0 : (0xffff_ffff >>> (31 - (high - low))) << low;
    box[dim.offset + word] = bits;
  }
}

/** Everybody. */
export function wholeBox(space: Space): Box {
  const box = new Uint32Array(space.words);
  for (const dim of space.dims) setRun(box, dim, 0, dim.size - 1);
  return box;
}

export function hasCell(box: Box, dim: Dim, cell: number): boolean {
  return (((box[dim.offset + (cell >> 5)] ?? 0) >>> (cell & 31)) & 1) === 1;
}

export function contains(outer: Box, inner: Box): boolean {
  for (let word = 0; word < outer.length; word += 1) {
    if ((inner[word] ?? 0) & ~(outer[word] ?? 0)) return false;
  }
  return true;
}

/** Whether two boxes share some cell in every direction. */
export function meet(space: Space, a: Box, b: Box): boolean {
  for (const dim of space.dims) {
    let some = 0;
    for (let word = dim.offset; word < dim.offset + dim.words; word += 1) some |= (a[word] ?? 0) & (b[word] ?? 0);
    if (some === 0) return false;
  }
  return true;
}

/** What two boxes share, or undefined when they share nothing. */
export function intersect(space: Space, a: Box, b: Box): Box | undefined {
  if (!meet(space, a, b)) return undefined;
  const shared = a.slice();
  for (let word = 0; word < shared.length; word += 1) shared[word] = (shared[word] ?? 0) & (b[word] ?? 0);
  return shared;
}

/** Without the boxes that lie inside others: only a box with at least as many cells can hold another. */
export function absorb(boxes: readonly Box[]): Box[] {
  if (boxes.length < 2 || boxes.length > 4000) return [...boxes];
  const sized = boxes.map((box, index) => ({ box, index, size: count(box) })).sort((a, b) => b.size - a.size);
  const kept: typeof sized = [];
  for (const one of sized) {
    let isInside = false;
    for (const other of kept) {
      if (!contains(other.box, one.box)) continue;
      isInside = true;
      break;
    }
    if (!isInside) kept.push(one);
  }
  return kept.sort((a, b) => a.index - b.index).map(({ box }) => box);
}

function runs(cells: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  cells.forEach((isIn, cell) => {
    if (!isIn) return;
    const last = found.at(-1);
    if (last && last[1] === cell - 1) last[1] = cell;
    else found.push([cell, cell]);
  });
  return found;
}

function runBox(space: Space, dim: Dim, first: number, last: number): Box {
  const box = wholeBox(space);
  setRun(box, dim, first, last);
  return box;
}

/** The runs that a comparison accepts. It changes only at its own number, so three cells tell. */
function lineRuns(
  dim: Dim,
  line: Line,
  leaf: Leaf,
  isIn: (cell: number) => boolean,
): readonly (readonly [number, number])[] {
  const value = leaf.condition.value;
  const at = typeof value === 'number' ? value : dayNumber(value);
  const middle = at === undefined ? 0 : cellOf(line, at);
  const parts: [number, number][] = [
    [0, middle - 1],
    [middle, middle],
    [middle + 1, dim.size - 1],
  ];
  const accepted: [number, number][] = [];
  for (const [first, last] of parts) {
    if (first > last || !isIn(first)) continue;
    const before = accepted.at(-1);
    if (before && before[1] === first - 1) before[1] = last;
    else accepted.push([first, last]);
  }
  return accepted;
}

function optionBoxes(space: Space, leaf: Leaf): Box[] {
  const { condition, must } = leaf;
  const asked = Array.isArray(condition.value) ? condition.value : [];
  const dims = (space.dimsOf.get(condition.attribute) ?? []).flatMap((index) => {
    const dim = space.dims[index];
    return dim?.kind === 'option' && asked.includes(dim.option) ? [dim] : [];
  });
  const everyone = condition.op === 'hasAny' ? !must : must;
  const present = condition.op === 'hasNone' ? (must ? 0 : 1) : must ? 1 : 0;
  if (everyone) {
    const box = wholeBox(space);
    for (const dim of dims) setRun(box, dim, present, present);
    return [box];
  }
  return dims.map((dim) => {
    const box = wholeBox(space);
    setRun(box, dim, present, present);
    return box;
  });
}

function leafBoxes(space: Space, leaf: Leaf): Box[] {
  const [index] = space.dimsOf.get(leaf.condition.attribute) ?? [];
  const dim = index === undefined ? undefined : space.dims[index];
  if (dim === undefined || dim.kind === 'option') return optionBoxes(space, leaf);
  const isIn = (cell: number) => (compare(leaf.condition, valueIn(dim, cell)) === yes) === leaf.must;
  if (dim.kind === 'line')
    return lineRuns(dim, dim.line, leaf, isIn).map(([first, last]) => runBox(space, dim, first, last));
  const found = runs(Array.from({ length: dim.size }, (_, cell) => isIn(cell)));
  if (found.length === 0) return [];
  const box = wholeBox(space);
  setRun(box, dim, 0, -1);
  for (const [first, last] of found) {
    for (let cell = first; cell <= last; cell += 1) {
      const word = dim.offset + (cell >> 5);
      box[word] = (box[word] ?? 0) | (1 << (cell & 31));
    }
  }
  return [box];
}

function product(space: Space, left: readonly Box[], right: readonly Box[], limit: number): Box[] | undefined {
  const found: Box[] = [];
  for (const a of left) {
    for (const b of right) {
      const shared = intersect(space, a, b);
      if (shared) found.push(shared);
      if (found.length > limit) return undefined;
    }
  }
  return absorb(found);
}

/**
 * The profiles that meet a rule, as boxes whose union they are; none inside another. undefined when they would be more
 * than `limit`. `note` is told the boxes of every part, innermost first.
 */
export function boxesOf(
  space: Space,
  tree: Tree,
  limit = maxBoxes,
  note?: (part: Tree, boxes: readonly Box[]) => void,
): Box[] | undefined {
  let found: Box[] | undefined;
  if (tree.kind === 'leaf') found = leafBoxes(space, tree);
  else if (tree.kind === 'any') {
    const parts: Box[] = [];
    for (const child of tree.children) {
      const boxes = boxesOf(space, child, limit, note);
      if (boxes === undefined || parts.length + boxes.length > limit) return undefined;
      for (const box of boxes) parts.push(box);
    }
    found = absorb(parts);
  } else {
    found = [wholeBox(space)];
    for (const child of tree.children) {
      const boxes = boxesOf(space, child, limit, note);
      if (boxes === undefined) return undefined;
      found = product(space, found, boxes, limit);
      if (found === undefined) return undefined;
    }
  }
  note?.(tree, found);
  return found;
}
