import { count } from './bits.ts';
import { absorb, type Box, boxesOf, hasCell, wholeBox } from './boxes.ts';
import { uncovered } from './cover.ts';
import { maximalGaps } from './maximal.ts';
import { cellFor, cellsIn, type Dim, type Space, spaceOf } from './space.ts';
import { leavesOf, serviceTree } from './tree.ts';
import type { Facts, RuleFile, Service } from './types.ts';
import { describeBox, lengthOf, type Where } from './where.ts';

/** Profiles for which no service is open. */
export interface Gap {
  /** What they have in common; attributes not named do not matter. */
  readonly where: Where;
  /**
   * How many cells: numbers and dates as the rules cut them, every value of a choice, every option of a choice set that
   * some rule asks for (has it, has it not). Exact up to 2^53.
   */
  readonly cells: number;
  /** Cases whose answers put them here; a case without the answer is not counted. */
  readonly cases: number;
}

export interface Gaps {
  readonly gaps: readonly Gap[];
  /** Cells in all. */
  readonly cells: number;
  /** false when there were more than `limit`, or a rule was too involved (`unread`). */
  readonly complete: boolean;
  /** Services whose rules are too involved to be divided into cells; they count as never open. */
  readonly unread: readonly string[];
}

export interface GapOptions {
  readonly cases?: readonly Facts[];
  /** Only these services, say those of one kind or one party. All when left out. */
  readonly among?: (service: Service) => boolean;
  /** Stops after so many combinations. */
  readonly limit?: number;
}

/** Attributes in which some case has a fraction, so that whole numbers would not do. */
function fractionsIn(cases: readonly Facts[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const facts of cases) {
    for (const [id, value] of Object.entries(facts)) {
      if (typeof value === 'number' && !Number.isInteger(value)) found.add(id);
    }
  }
  return found;
}

interface Ground {
  readonly space: Space;
  readonly boxes: readonly Box[];
  readonly unread: readonly string[];
}

function groundOf(file: RuleFile, options: GapOptions): Ground {
  const services = options.among ? file.services.filter(options.among) : file.services;
  const trees = services.map(serviceTree);
  const fractions = fractionsIn(options.cases ?? []);
  const space = spaceOf(file.attributes, trees.flatMap(leavesOf), { bounded: true, fractions });
  const unread: string[] = [];
  const boxes = trees.flatMap((tree, index) => {
    const found = boxesOf(space, tree);
    if (!found) unread.push(services[index]?.name ?? '');
    return found ?? [];
  });
  return { space, boxes: absorb(boxes), unread };
}

function cellsOf(space: Space, box: Box): number {
  return space.dims.reduce((product, dim) => {
    let sum = 0;
    for (let cell = 0; cell < dim.size; cell += 1) if (hasCell(box, dim, cell)) sum += cellsIn(dim, cell);
    return product * sum;
  }, 1);
}

/** Counts cases in boxes: for every cell the set of cases that stand in it. */
function counter(space: Space, cases: readonly Facts[]): (box: Box) => number {
  const words = Math.ceil(cases.length / 32);
  const standing = space.dims.map((dim) => Array.from({ length: dim.size }, () => new Uint32Array(words)));
  cases.forEach((facts, index) => {
    space.dims.forEach((dim, at) => {
      const cell = cellFor(dim, facts);
      const bits = cell === undefined ? undefined : standing[at]?.[cell];
      if (bits) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
    });
  });
  const total = new Uint32Array(words);
  const inDim = new Uint32Array(words);
  return (box) => {
    if (words === 0) return 0;
    total.fill(0xffff_ffff);
    if (cases.length % 32 !== 0) total[words - 1] = (1 << (cases.length % 32)) - 1;
    space.dims.forEach((dim: Dim, at) => {
      const cells = Array.from({ length: dim.size }, (_, cell) => cell).filter((cell) => hasCell(box, dim, cell));
      if (cells.length === dim.size) return;
      inDim.fill(0);
      for (const cell of cells) {
        const bits = standing[at]?.[cell];
        for (let word = 0; word < words; word += 1) inDim[word] = (inDim[word] ?? 0) | (bits?.[word] ?? 0);
      }
      for (let word = 0; word < words; word += 1) total[word] = (total[word] ?? 0) & (inDim[word] ?? 0);
    });
    return count(total);
  };
}

function describe(space: Space, boxes: readonly Box[], cases: readonly Facts[]): readonly Gap[] {
  const casesIn = counter(space, cases);
  const gaps = boxes.map((box) => {
    const where = describeBox(space, box);
    const gap: Gap = { where, cells: cellsOf(space, box), cases: casesIn(box) };
    return { gap, attributes: Object.keys(where).length, length: lengthOf(where) };
  });
  gaps.sort((a, b) => a.attributes - b.attributes || a.length - b.length || b.gap.cells - a.gap.cells);
  return gaps.map(({ gap }) => gap);
}

/**
 * Who falls between the chairs: every maximal combination of attribute values for which no service is open, the
 * smallest description first. Complete (every profile without an open service is in one) and exact (no profile with an
 * open service is), for profiles with all answers given, within `min`–`max`. The combinations overlap: that each is
 * maximal is what makes the descriptions small.
 */
export function gaps(file: RuleFile, options: GapOptions = {}): Gaps {
  const { space, boxes, unread } = groundOf(file, options);
  const limit = options.limit ?? Infinity;
  const found: Box[] = [];
  let isWhole = true;
  maximalGaps(space, boxes, (gap) => {
    if (found.length >= limit) isWhole = false;
    else found.push(gap);
    return isWhole;
  });
  return {
    gaps: describe(space, found, options.cases ?? []),
    cells: cellsOf(space, wholeBox(space)),
    complete: isWhole && unread.length === 0,
    unread,
  };
}

/**
 * The same profiles divided so that each stands in one combination only: the missing rules of a decision table. Fast on
 * thousands of rules, where maximal combinations would be too many to list.
 */
export function missingRules(file: RuleFile, options: GapOptions = {}): Gaps {
  const { space, boxes, unread } = groundOf(file, options);
  const found = uncovered(space, wholeBox(space), boxes, options.limit);
  return {
    gaps: describe(space, found ?? [], options.cases ?? []),
    cells: cellsOf(space, wholeBox(space)),
    complete: found !== undefined && unread.length === 0,
    unread,
  };
}
