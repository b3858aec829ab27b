import { compare, yes } from './condition.ts';
import { dayNumber, dayText } from './day.ts';
import { type Cut, cellOf, type Line, lineOf, sampleOf, weightOf } from './line.ts';
import type { Leaf } from './tree.ts';
import type { Attribute, Facts, Value } from './types.ts';

/**
 * One direction of the space of profiles, in cells within which no rule can tell two persons apart: a number or date cut
 * where the rules cut it, the values of a choice grouped as the rules group them, or one option of a choice set (absent,
 * present).
 */
export type Dim = {
  readonly attribute: Attribute;
  readonly size: number;
  readonly offset: number;
  readonly words: number;
} & (
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'group'; readonly groups: readonly (readonly (string | boolean)[])[] }
  | { readonly kind: 'option'; readonly option: string }
);

export interface Space {
  readonly dims: readonly Dim[];
  /** Length of a box: 32 cells of a direction to a word, a direction beginning on a word of its own. */
  readonly words: number;
  readonly dimsOf: ReadonlyMap<string, readonly number[]>;
}

export interface SpaceOptions {
  /** true = only what `min` and `max` allow; false = the whole line, fractions too (what a profile might say). */
  readonly bounded: boolean;
  /** Attributes for which some case has a fraction. */
  readonly fractions?: ReadonlySet<string>;
  /** Attributes to have even where no rule asks for them. */
  readonly also?: readonly string[];
}

type Shape =
  | { readonly kind: 'line'; readonly line: Line; readonly size: number }
  | { readonly kind: 'group'; readonly groups: readonly (readonly (string | boolean)[])[]; readonly size: number }
  | { readonly kind: 'option'; readonly option: string; readonly size: number };

function numeric(value: unknown): number | undefined {
  return typeof value === 'number' ? value : dayNumber(value);
}

function cutsOf(leaves: readonly Leaf[]): readonly Cut[] {
  return leaves.flatMap(({ condition }): Cut[] => {
    const at = numeric(condition.value);
    if (at === undefined) return [];
    const before = { at, after: false };
    const after = { at, after: true };
    return condition.op === 'gte' ? [before] : condition.op === 'lte' ? [after] : [before, after];
  });
}

function line(attribute: Attribute, leaves: readonly Leaf[], options: SpaceOptions): Shape {
  const cuts = cutsOf(leaves);
  const isDate = attribute.kind === 'date';
  const min = 'min' in attribute ? numeric(attribute.min) : undefined;
  const max = 'max' in attribute ? numeric(attribute.max) : undefined;
  const numbers = [...cuts.map((cut) => cut.at), min ?? 0, max ?? 0];
  const declared = attribute.kind === 'number' ? attribute.whole : undefined;
  const whole =
    isDate ||
    (options.bounded && declared !== false && !options.fractions?.has(attribute.id) && numbers.every(Number.isInteger));
  const made = lineOf(cuts, options.bounded ? min : undefined, options.bounded ? max : undefined, whole);
  return { kind: 'line', line: made, size: made.cuts.length + 1 };
}

/** Values that every condition treats alike stand in one group. */
function group(attribute: Attribute, leaves: readonly Leaf[]): Shape {
  const values: readonly (string | boolean)[] =
    attribute.kind === 'choice' ? attribute.values.map((value) => value.id) : [false, true];
  const groups = new Map<string, (string | boolean)[]>();
  for (const value of values) {
    const signature = leaves.map((leaf) => (compare(leaf.condition, value) === yes ? '1' : '0')).join('');
    const found = groups.get(signature);
    if (found) found.push(value);
    else groups.set(signature, [value]);
  }
  return { kind: 'group', groups: [...groups.values()], size: groups.size };
}

function shapes(attribute: Attribute, leaves: readonly Leaf[], options: SpaceOptions): readonly Shape[] {
  if (attribute.kind === 'choiceSet') {
    const asked = new Set(leaves.flatMap((leaf) => (Array.isArray(leaf.condition.value) ? leaf.condition.value : [])));
    return attribute.values
      .filter((value) => asked.has(value.id))
      .map((value) => ({ kind: 'option', option: value.id, size: 2 }));
  }
  if (attribute.kind === 'boolean' || attribute.kind === 'choice') return [group(attribute, leaves)];
  return [line(attribute, leaves, options)];
}

/** The space that a set of conditions divides the profiles into. */
export function spaceOf(attributes: readonly Attribute[], leaves: readonly Leaf[], options: SpaceOptions): Space {
  const byAttribute = new Map<string, Leaf[]>();
  for (const id of options.also ?? []) byAttribute.set(id, []);
  for (const leaf of leaves) {
    const found = byAttribute.get(leaf.condition.attribute);
    if (found) found.push(leaf);
    else byAttribute.set(leaf.condition.attribute, [leaf]);
  }
  const dims: Dim[] = [];
  const dimsOf = new Map<string, number[]>();
  let words = 0;
  for (const attribute of attributes) {
    const asked = byAttribute.get(attribute.id);
    if (!asked) continue;
    for (const shape of shapes(attribute, asked, options)) {
      const length = Math.ceil(shape.size / 32);
      const list = dimsOf.get(attribute.id) ?? [];
      list.push(dims.length);
      dimsOf.set(attribute.id, list);
      dims.push({ ...shape, attribute, offset: words, words: length });
      words += length;
    }
  }
  return { dims, words, dimsOf };
}

/** A value that stands for all in the cell. */
export function valueIn(dim: Dim, cell: number): Value {
  if (dim.kind === 'option') return cell === 1;
  if (dim.kind === 'group') return dim.groups[cell]?.[0] ?? false;
  const sample = sampleOf(dim.line, cell);
  return dim.attribute.kind === 'date' ? dayText(sample) : sample;
}

/** How many values a cell stands for when cells are counted: the values of a choice each count; a run of numbers is one. */
export function cellsIn(dim: Dim, cell: number): number {
  return dim.kind === 'group' ? (dim.groups[cell]?.length ?? 1) : 1;
}

/** How likely a cell is when nothing is known: every whole number, and every value, alike. */
export function likelihood(dim: Dim, cell: number): number {
  return dim.kind === 'line' ? weightOf(dim.line, cell) : cellsIn(dim, cell);
}

/** The cell that a person stands in; undefined when the facts do not say, or say what no cell has. */
export function cellFor(dim: Dim, facts: Facts): number | undefined {
  const value = Object.hasOwn(facts, dim.attribute.id) ? facts[dim.attribute.id] : undefined;
  if (value === undefined || value === null) return undefined;
  if (dim.kind === 'option') return Array.isArray(value) ? (value.includes(dim.option) ? 1 : 0) : undefined;
  if (dim.kind === 'line') {
    const at = dim.attribute.kind === 'date' ? dayNumber(value) : value;
    return typeof at === 'number' && Number.isFinite(at) ? cellOf(dim.line, at) : undefined;
  }
  const found = dim.groups.findIndex((group) => group.some((member) => member === value));
  return found < 0 ? undefined : found;
}
