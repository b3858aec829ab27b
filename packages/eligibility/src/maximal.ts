import type { Box } from './boxes.ts';
import { setRun, wholeBox } from './boxes.ts';
import type { Dim, Space } from './space.ts';

/** What the search knows at one depth: per direction, which boxes the region still meets, and how often each is missed. */
interface Frame {
  readonly meets: Uint32Array[];
  readonly own: Uint32Array[];
  /** Boxes missed in exactly one direction, and in more than one. */
  readonly once: Uint32Array;
  readonly often: Uint32Array;
  readonly saved: Uint32Array;
}

/** First and last cell of every box, and which boxes hold each cell, in one direction. */
interface Direction {
  readonly at: number;
  readonly dim: Dim;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly holding: readonly Uint32Array[];
  /** Boxes that do not fill the direction. */
  readonly narrow: Uint8Array;
}

function directionOf(dim: Dim, at: number, boxes: readonly Box[], words: number): Direction {
  const first = new Int32Array(boxes.length);
  const last = new Int32Array(boxes.length);
  const narrow = new Uint8Array(boxes.length);
  const holding = Array.from({ length: dim.size }, () => new Uint32Array(words));
  boxes.forEach((box, index) => {
    let low = dim.size;
    let high = -1;
    let size = 0;
    for (let cell = 0; cell < dim.size; cell += 1) {
      if ((((box[dim.offset + (cell >> 5)] ?? 0) >>> (cell & 31)) & 1) === 0) continue;
      const bits = holding[cell];
      if (bits) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
      low = Math.min(low, cell);
      high = cell;
      size += 1;
    }
    first[index] = low;
    last[index] = high;
    narrow[index] = size < dim.size ? 1 : 0;
  });
  return { at, dim, first, last, holding, narrow };
}

/**
 * Every maximal box that meets none of the given boxes: all prime implicants of "nothing covers me", directions of
 * numbers taken as runs. Stops when `take` returns false.
 *
 * Method: depth-first search for minimal hitting sets with critical edges (Murakami and Uno, "Efficient algorithms for
 * dualizing large-scale hypergraphs", 2014), carried over from vertices to cells: to miss a box, a maximal box must miss
 * it in some direction; the branches are ordered by the first such direction, so that nothing is found twice; a cell
 * left out must be needed, that is, some box must be missed in that direction only and hold the cell. No memory beyond
 * the depth of the search.
 */
export function maximalGaps(space: Space, boxes: readonly Box[], take: (gap: Box) => boolean): void {
  const count = boxes.length;
  const words = Math.ceil(count / 32);
  const rest = count % 32 === 0 ? -1 : (1 << (count % 32)) - 1;
  const directions = space.dims.map((dim, at) => directionOf(dim, at, boxes, words));
  const region = wholeBox(space);
  const full = wholeBox(space);
  const mustMeet: number[][] = space.dims.map(() => []);
  const frames: Frame[] = [];
  let isStopped = false;

  function frameAt(depth: number): Frame {
    const known = frames[depth];
    if (known) return known;
    const made: Frame = {
      meets: space.dims.map(() => new Uint32Array(words).fill(0xffff_ffff)),
      own: space.dims.map(() => new Uint32Array(words)),
      once: new Uint32Array(words),
      often: new Uint32Array(words),
      saved: new Uint32Array(space.words),
    };
    frames[depth] = made;
    return made;
  }

  /** Cells of the region that lie beyond a box on one side, or (groups) outside it; written over the region's words. */
  function cut(direction: Direction, box: number, side: -1 | 0 | 1, into: Uint32Array): boolean {
    const { dim } = direction;
    let some = 0;
    if (side === 0) {
      const other = boxes[box];
      for (let word = dim.offset; word < dim.offset + dim.words; word += 1) {
        into[word] = (region[word] ?? 0) & ~(other?.[word] ?? 0);
        some |= into[word] ?? 0;
      }
    } else {
      if (side < 0) setRun(into, dim, 0, (direction.first[box] ?? 0) - 1);
      else setRun(into, dim, (direction.last[box] ?? 0) + 1, dim.size - 1);
      for (let word = dim.offset; word < dim.offset + dim.words; word += 1) {
        into[word] = (into[word] ?? 0) & (region[word] ?? 0);
        some |= into[word] ?? 0;
      }
    }
    if (some === 0) return false;
    return (mustMeet[direction.at] ?? []).every((needed) => {
      const other = boxes[needed];
      for (let word = dim.offset; word < dim.offset + dim.words; word += 1) {
        if ((into[word] ?? 0) & (other?.[word] ?? 0)) return true;
      }
      return false;
    });
  }

  const trial = new Uint32Array(space.words);
  const sidesOf = (dim: Dim): readonly (-1 | 0 | 1)[] => (dim.kind === 'line' ? [-1, 1] : [0]);

  function waysToMiss(box: number): number {
    let ways = 0;
    for (const direction of directions) {
      if (direction.narrow[box] === 0) continue;
      for (const side of sidesOf(direction.dim)) if (cut(direction, box, side, trial)) ways += 1;
    }
    return ways;
  }

  /**
   * Whether a box not yet missed could still come to be missed in this direction so that `cell` is needed left out, or,
   * on a line, so that the region's end moves on from there (`edge` is its other end).
   */
  function couldNeed(frame: Frame, direction: Direction, cell: number, side: -1 | 0 | 1, edge = 0): boolean {
    const holding = direction.holding[cell];
    for (let word = 0; word < words; word += 1) {
      let alive = ~((frame.once[word] ?? 0) | (frame.often[word] ?? 0)) & (word === words - 1 ? rest : -1);
      if (side === 0) alive &= holding?.[word] ?? 0;
      while (alive !== 0) {
        const low = alive & -alive;
        alive ^= low;
        const box = word * 32 + 31 - Math.clz32(low);
        if (direction.narrow[box] === 0) continue;
        if (side === 0) return true;
        if (side < 0 ? (direction.last[box] ?? 0) < edge : (direction.first[box] ?? 0) > edge) return true;
      }
    }
    return false;
  }

  function isNeeded(frame: Frame, direction: Direction, cell: number): boolean {
    const holding = direction.holding[cell];
    const meets = frame.meets[direction.at];
    for (let word = 0; word < words; word += 1) {
      if ((frame.once[word] ?? 0) & ~(meets?.[word] ?? 0) & (holding?.[word] ?? 0)) return true;
    }
    return false;
  }

  /** Every left-out cell next to the region is needed, or (while searching) may yet come to be. */
  function isTight(frame: Frame, direction: Direction, isFinal: boolean): boolean {
    const { dim } = direction;
    const has = (cell: number) => (((region[dim.offset + (cell >> 5)] ?? 0) >>> (cell & 31)) & 1) === 1;
    if (dim.kind === 'line') {
      let low = 0;
      let high = dim.size - 1;
      while (!has(low)) low += 1;
      while (!has(high)) high -= 1;
      const isLowTight = low === 0 || isNeeded(frame, direction, low - 1);
      if (!isLowTight && (isFinal || !couldNeed(frame, direction, low - 1, -1, high))) return false;
      const isHighTight = high === dim.size - 1 || isNeeded(frame, direction, high + 1);
      return isHighTight || (!isFinal && couldNeed(frame, direction, high + 1, 1, low));
    }
    for (let cell = 0; cell < dim.size; cell += 1) {
      if (has(cell) || isNeeded(frame, direction, cell)) continue;
      if (isFinal || dim.size === 2 || !couldNeed(frame, direction, cell, 0)) return false;
    }
    return true;
  }

  function isNarrowed(dim: Dim): boolean {
    for (let word = dim.offset; word < dim.offset + dim.words; word += 1) {
      if (region[word] !== full[word]) return true;
    }
    return false;
  }

  function allTight(frame: Frame, isFinal: boolean): boolean {
    return directions.every((direction) => !isNarrowed(direction.dim) || isTight(frame, direction, isFinal));
  }

  /** Goes one deeper with the region narrowed to `trial` in one direction. */
  function narrow(depth: number, direction: Direction): void {
    const before = frameAt(depth);
    const frame = frameAt(depth + 1);
    const { at, dim } = direction;
    for (let word = dim.offset; word < dim.offset + dim.words; word += 1) region[word] = trial[word] ?? 0;
    before.meets.forEach((bits, other) => {
      frame.meets[other] = bits;
    });
    const now = frame.own[at] ?? new Uint32Array(words);
    now.fill(0);
    for (let cell = 0; cell < dim.size; cell += 1) {
      if ((((region[dim.offset + (cell >> 5)] ?? 0) >>> (cell & 31)) & 1) === 0) continue;
      const holding = direction.holding[cell];
      for (let word = 0; word < words; word += 1) now[word] = (now[word] ?? 0) | (holding?.[word] ?? 0);
    }
    frame.meets[at] = now;
    const met = before.meets[at];
    for (let word = 0; word < words; word += 1) {
      const lost = (met?.[word] ?? 0) & ~(now[word] ?? 0);
      const once = before.once[word] ?? 0;
      const often = before.often[word] ?? 0;
      frame.often[word] = often | (once & lost);
      frame.once[word] = (once & ~lost) | (lost & ~once & ~often);
    }
    if (allTight(frame, false)) search(depth + 1);
  }

  /** The box not yet missed that leaves the fewest ways; -1 when all are missed. */
  function mostPressing(frame: Frame): { box: number; ways: number } {
    let best = { box: -1, ways: Infinity };
    for (let word = 0; word < words; word += 1) {
      let alive = ~((frame.once[word] ?? 0) | (frame.often[word] ?? 0)) & (word === words - 1 ? rest : -1);
      while (alive !== 0) {
        const low = alive & -alive;
        alive ^= low;
        const box = word * 32 + 31 - Math.clz32(low);
        const ways = waysToMiss(box);
        if (ways < best.ways) best = { box, ways };
        if (best.ways <= 1) return best;
      }
    }
    return best;
  }

  function search(depth: number): void {
    if (isStopped) return;
    const frame = frameAt(depth);
    const { box, ways } = mostPressing(frame);
    if (box < 0) {
      if (allTight(frame, true) && !take(region.slice())) isStopped = true;
      return;
    }
    if (ways === 0) return;
    const constrained: number[] = [];
    for (const [at, direction] of directions.entries()) {
      if (direction.narrow[box] === 0) continue;
      const { dim } = direction;
      for (const side of sidesOf(dim)) {
        for (let word = dim.offset; word < dim.offset + dim.words; word += 1) frame.saved[word] = region[word] ?? 0;
        if (!cut(direction, box, side, trial)) continue;
        narrow(depth, direction);
        for (let word = dim.offset; word < dim.offset + dim.words; word += 1) region[word] = frame.saved[word] ?? 0;
      }
      mustMeet[at]?.push(box);
      constrained.push(at);
    }
    for (const at of constrained) mustMeet[at]?.pop();
  }

  if (words > 0) {
    frameAt(0).often[words - 1] = ~rest;
  }
  search(0);
}
