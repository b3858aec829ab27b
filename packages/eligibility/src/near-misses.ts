import { type Box, hasCell } from './boxes.ts';
import { cellFor, type Space } from './space.ts';
import type { Facts, Value } from './types.ts';
import { describeBox, type Range, type Where } from './where.ts';

/** One answer that would have to be another. */
export interface Change {
  readonly attribute: string;
  readonly now: Value;
  /** Answers that would do. */
  readonly wanted: Range;
}

export interface NearMiss {
  readonly name: string;
  /** Ways of changing few answers, each enough that the service is no longer closed. */
  readonly ways: readonly (readonly Change[])[];
  /** How many answers each way changes. */
  readonly answers: number;
  /** Services of the catalogue that establish one of the wanted answers. */
  readonly through: readonly string[];
}

const described = new WeakMap<Box, Where>();

/** The boxes of a service are the same for every person. */
function describedOnce(space: Space, box: Box): Where {
  const known = described.get(box) ?? describeBox(space, box);
  described.set(box, known);
  return known;
}

/** Attributes in which a person stands outside a box. */
function outside(space: Space, box: Box, facts: Facts): readonly string[] {
  const found = new Set<string>();
  for (const dim of space.dims) {
    const cell = cellFor(dim, facts);
    const isKnown = facts[dim.attribute.id] !== undefined && facts[dim.attribute.id] !== null;
    if (isKnown && (cell === undefined || !hasCell(box, dim, cell))) found.add(dim.attribute.id);
  }
  return [...found];
}

/**
 * The ways out with the fewest changed answers, at most `within`. Exact: a way changes no other answer, and after it
 * nothing known closes the service.
 */
export function waysOut(space: Space, boxes: readonly Box[], facts: Facts, within: number): readonly Change[][] {
  let fewest = within;
  let ways: { readonly box: Box; readonly attributes: readonly string[] }[] = [];
  for (const box of boxes) {
    const attributes = outside(space, box, facts);
    if (attributes.length === 0 || attributes.length > fewest) continue;
    if (attributes.length < fewest) ways = [];
    fewest = attributes.length;
    ways.push({ box, attributes });
  }
  const seen = new Set<string>();
  return ways.flatMap(({ box, attributes }): Change[][] => {
    const where = describedOnce(space, box);
    const way = attributes.flatMap((attribute): Change[] => {
      const now = facts[attribute];
      const wanted = where[attribute];
      return now === undefined || now === null || wanted === undefined ? [] : [{ attribute, now, wanted }];
    });
    const key = JSON.stringify(way);
    if (seen.has(key)) return [];
    seen.add(key);
    return [way];
  });
}
