import { type Box, hasCell } from './boxes.ts';
import { dayText } from './day.ts';
import { type Line, spanOf } from './line.ts';
import type { Dim, Space } from './space.ts';

/** A run of numbers: both ends included; `above` and `below` are ends that are not. An end left out is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
}

/** A run of days, both included. */
export interface DateRange {
  readonly min?: string;
  readonly max?: string;
}

/** Which options of a choice set the person has, and lacks; the others do not matter. */
export interface OptionRange {
  readonly hasAll?: readonly string[];
  readonly hasNone?: readonly string[];
}

export type Range = NumberRange | DateRange | OptionRange | readonly string[] | readonly boolean[];

/** A combination of values: every attribute that it depends on, and which of its values. */
export type Where = Readonly<Record<string, Range>>;

function numberRange(line: Line, first: number, last: number): NumberRange {
  const { from, to } = spanOf(line, first, last);
  const low = from === null ? {} : from.after ? { above: from.at } : { min: from.at };
  if (to === null) return low;
  if (to.after) return { ...low, max: to.at };
  return { ...low, ...(line.whole ? { max: to.at - 1 } : { below: to.at }) };
}

function dateRange(line: Line, first: number, last: number): DateRange {
  const { from, to } = spanOf(line, first, last);
  return {
    ...(from === null ? {} : { min: dayText(from.after ? from.at + 1 : from.at) }),
    ...(to === null ? {} : { max: dayText(to.after ? to.at : to.at - 1) }),
  };
}

function cellsOf(box: Box, dim: Dim): readonly number[] {
  return Array.from({ length: dim.size }, (_, cell) => cell).filter((cell) => hasCell(box, dim, cell));
}

function groupRange(dim: Dim & { kind: 'group' }, cells: readonly number[]): readonly string[] | readonly boolean[] {
  const chosen = new Set(cells.flatMap((cell) => dim.groups[cell] ?? []));
  if (dim.attribute.kind === 'choice') {
    return dim.attribute.values.map((value) => value.id).filter((id) => chosen.has(id));
  }
  return [false, true].filter((answer) => chosen.has(answer));
}

/** How many separate things a description says; the fewer, the easier to read. */
export function lengthOf(where: Where): number {
  return Object.values(where).reduce((sum, range) => {
    if (Array.isArray(range)) return sum + range.length;
    if ('hasAll' in range || 'hasNone' in range) {
      return sum + (range.hasAll?.length ?? 0) + (range.hasNone?.length ?? 0);
    }
    return sum + 1;
  }, 0);
}

/** A box in terms of the attributes that it narrows. */
export function describeBox(space: Space, box: Box): Where {
  const where: Record<string, Range> = {};
  const options = new Map<string, { hasAll: string[]; hasNone: string[] }>();
  for (const dim of space.dims) {
    const cells = cellsOf(box, dim);
    if (cells.length === dim.size) continue;
    const id = dim.attribute.id;
    if (dim.kind === 'option') {
      const found = options.get(id) ?? { hasAll: [], hasNone: [] };
      options.set(id, found);
      (cells[0] === 1 ? found.hasAll : found.hasNone).push(dim.option);
      where[id] = {
        ...(found.hasAll.length > 0 ? { hasAll: found.hasAll } : {}),
        ...(found.hasNone.length > 0 ? { hasNone: found.hasNone } : {}),
      };
    } else if (dim.kind === 'group') where[id] = groupRange(dim, cells);
    else {
      const range = dim.attribute.kind === 'date' ? dateRange : numberRange;
      where[id] = range(dim.line, cells[0] ?? 0, cells.at(-1) ?? 0);
    }
  }
  return where;
}
