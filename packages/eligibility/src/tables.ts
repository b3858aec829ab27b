import { type Clause, clausesOf, rowsOf } from './clauses.ts';
import { dayNumber } from './day.ts';
import { treeTruth } from './evaluate.ts';
import { cellOf } from './line.ts';
import type { Dim, Space } from './space.ts';
import type { Tree } from './tree.ts';
import type { Attribute, Facts } from './types.ts';

/**
 * A catalogue compiled to bit sets. A row holds a bit per service (it is closed by a lone condition) and then a bit per
 * choice, a clause of several alternatives (it is met). There is a row for every answer to an attribute, and one for no
 * answer, which holds who waits for it. One profile is then one OR per attribute.
 */
export interface Tables {
  /** Words of the services' part of a row. */
  readonly words: number;
  /** Words of the whole row. */
  readonly width: number;
  readonly asked: readonly AskedAttribute[];
  /** Services that are never open. */
  readonly never: Uint32Array;
  /** The service that each choice belongs to. */
  readonly serviceOf: Int32Array;
  /** Services too involved for tables: read from their tree each time. */
  readonly slow: readonly number[];
  readonly trees: readonly Tree[];
  readonly scratch: Uint32Array;
}

interface AskedAttribute {
  readonly attribute: Attribute;
  readonly dims: readonly AskedDim[];
  readonly missing: Uint32Array;
  /** Choice sets: the row of each set of options met so far, and each option's place. */
  readonly sets: Map<number, Uint32Array>;
  readonly optionAt: ReadonlyMap<string, number>;
}

interface AskedDim {
  readonly dim: Dim;
  readonly rows: readonly Uint32Array[];
  readonly rowOf: ReadonlyMap<string | boolean, number>;
}

/** Sets of options are remembered up to this many options (as bits of a number) and this many sets. */
const mostOptions = 30;
const mostSets = 4096;

function setBit(bits: Uint32Array, base: number, index: number): void {
  const word = base + (index >> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31));
}

function groupRows(dim: Dim): ReadonlyMap<string | boolean, number> {
  const rows = new Map<string | boolean, number>();
  if (dim.kind !== 'group') return rows;
  for (const [row, group] of dim.groups.entries()) for (const value of group) rows.set(value, row);
  return rows;
}

function emptyTables(space: Space, attributes: readonly Attribute[], width: number): readonly AskedAttribute[] {
  return attributes.flatMap((attribute): AskedAttribute[] => {
    const dims = (space.dimsOf.get(attribute.id) ?? []).flatMap((index): AskedDim[] => {
      const dim = space.dims[index];
      if (!dim) return [];
      const rows = Array.from({ length: rowsOf(dim) }, () => new Uint32Array(width));
      return [{ dim, rows, rowOf: groupRows(dim) }];
    });
    const optionAt = new Map(dims.flatMap(({ dim }, at) => (dim.kind === 'option' ? [[dim.option, at]] : [])));
    return dims.length === 0 ? [] : [{ attribute, dims, missing: new Uint32Array(width), sets: new Map(), optionAt }];
  });
}

export function tablesOf(space: Space, trees: readonly Tree[], attributes: readonly Attribute[]): Tables {
  const words = Math.ceil(trees.length / 32);
  const clauses = trees.map((tree) => clausesOf(space, tree));
  const choices = clauses.flatMap((list, service) =>
    (list ?? []).flatMap((clause) => (clause.size > 1 ? [{ clause, service }] : [])),
  );
  const width = words + Math.ceil(choices.length / 32);
  const never = new Uint32Array(words);
  const asked = emptyTables(space, attributes, width);
  const table = new Map(asked.flatMap((one) => one.dims.map((dim) => [dim.dim, { one, dim }] as const)));

  const fill = (clause: Clause, base: number, index: number, when: boolean) => {
    for (const [at, literal] of clause) {
      const dim = space.dims[at];
      const found = dim ? table.get(dim) : undefined;
      if (!found) continue;
      setBit(found.one.missing, base, index);
      for (const [row, bits] of found.dim.rows.entries()) if (literal[row] === when) setBit(bits, base, index);
    }
  };

  clauses.forEach((list, service) => {
    for (const clause of list ?? []) {
      if (clause.size === 0) setBit(never, 0, service);
      if (clause.size === 1) fill(clause, 0, service, false);
    }
  });
  choices.forEach(({ clause }, index) => {
    fill(clause, words, index, true);
  });
  return {
    words,
    width,
    asked,
    never,
    serviceOf: Int32Array.from(choices, (choice) => choice.service),
    slow: clauses.flatMap((list, service) => (list ? [] : [service])),
    trees,
    scratch: new Uint32Array(width * 2),
  };
}

/** The row of a set of options: that of each option, present or absent, together. */
function setRow(one: AskedAttribute, value: readonly string[], width: number): Uint32Array {
  let key = 0;
  for (const option of value) {
    const at = one.optionAt.get(option);
    if (at !== undefined) key |= 1 << at;
  }
  const isSmall = one.dims.length <= mostOptions;
  const known = isSmall ? one.sets.get(key) : undefined;
  if (known) return known;
  const row = new Uint32Array(width);
  for (const { dim, rows } of one.dims) {
    const bits = rows[dim.kind === 'option' && value.includes(dim.option) ? 1 : 0];
    for (let word = 0; word < width; word += 1) row[word] = (row[word] ?? 0) | (bits?.[word] ?? 0);
  }
  if (isSmall && one.sets.size < mostSets) one.sets.set(key, row);
  return row;
}

/** The row for a value, or undefined for a value that is no answer to this attribute. */
function rowFor(one: AskedAttribute, value: unknown, width: number): Uint32Array | undefined {
  const [first] = one.dims;
  if (first === undefined) return undefined;
  const { dim, rows, rowOf } = first;
  if (dim.kind === 'option') return Array.isArray(value) ? setRow(one, value, width) : undefined;
  if (dim.kind === 'group') {
    if (typeof value !== (dim.attribute.kind === 'boolean' ? 'boolean' : 'string')) return undefined;
    return rows[(typeof value === 'string' || typeof value === 'boolean' ? rowOf.get(value) : undefined) ?? dim.size];
  }
  const at = dim.attribute.kind === 'date' ? dayNumber(value) : value;
  return typeof at === 'number' && Number.isFinite(at) ? rows[cellOf(dim.line, at)] : undefined;
}

/** Turns the choices that are neither met nor waiting, or waiting, into services. */
function spread(bits: number, base: number, serviceOf: Int32Array, into: Uint32Array, at: number): void {
  let left = bits;
  while (left !== 0) {
    const low = left & -left;
    const service = serviceOf[base + 31 - Math.clz32(low)];
    if (service !== undefined) setBit(into, at, service);
    left ^= low;
  }
}

/** Writes the closed and the unknown services of one profile at `at` of two arrays of words. */
export function decide(tables: Tables, facts: Facts, closed: Uint32Array, unknown: Uint32Array, at: number): void {
  const { words, width, scratch, never, serviceOf } = tables;
  scratch.fill(0);
  for (const one of tables.asked) {
    const value = facts[one.attribute.id];
    const row = value === undefined || value === null ? undefined : rowFor(one, value, width);
    const from = row ? 0 : width;
    const bits = row ?? one.missing;
    for (let word = 0; word < width; word += 1) {
      scratch[from + word] = (scratch[from + word] ?? 0) | (bits[word] ?? 0);
    }
  }
  for (let word = 0; word < words; word += 1) {
    closed[at + word] = (never[word] ?? 0) | (scratch[word] ?? 0);
    unknown[at + word] = scratch[width + word] ?? 0;
  }
  for (let word = words; word < width; word += 1) {
    const base = (word - words) * 32;
    const met = scratch[word] ?? 0;
    const waiting = (scratch[width + word] ?? 0) & ~met;
    const valid = serviceOf.length - base >= 32 ? -1 : (1 << (serviceOf.length - base)) - 1;
    spread(~met & ~waiting & valid, base, serviceOf, closed, at);
    spread(waiting, base, serviceOf, unknown, at);
  }
  for (const service of tables.slow) {
    const tree = tables.trees[service];
    const truth = tree ? treeTruth(tree, facts) : 1;
    if (truth !== 1) setBit(truth === -1 ? closed : unknown, at, service);
  }
  for (let word = at; word < at + words; word += 1) unknown[word] = (unknown[word] ?? 0) & ~(closed[word] ?? 0);
}
