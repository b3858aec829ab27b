import type { Condition, Rule } from './types.ts';
import type { Range, Where } from './where.ts';

const is = (attribute: string, op: Condition['op'], value: Condition['value']): Condition => ({ attribute, op, value });

function partsOf(id: string, range: Range): readonly Rule[] {
  if (Array.isArray(range)) {
    const values: readonly unknown[] = range;
    if (values.every((value) => typeof value === 'string')) return [is(id, 'in', values)];
    return [{ any: values.filter((value) => typeof value === 'boolean').map((value) => is(id, 'eq', value)) }];
  }
  if ('hasAll' in range || 'hasNone' in range) {
    return [
      ...(range.hasAll ? [is(id, 'hasAll', range.hasAll)] : []),
      ...(range.hasNone ? [is(id, 'hasNone', range.hasNone)] : []),
    ];
  }
  const { min, max, above, below } = range as { min?: string | number; max?: string | number } & {
    above?: number;
    below?: number;
  };
  return [
    ...(min === undefined ? [] : [is(id, 'gte', min)]),
    ...(max === undefined ? [] : [is(id, 'lte', max)]),
    ...(above === undefined ? [] : [{ not: is(id, 'lte', above) }]),
    ...(below === undefined ? [] : [{ not: is(id, 'gte', below) }]),
  ];
}

/**
 * A combination of values as the rule that holds for exactly those who stand in it: to be read out (`ruleWords`), or
 * compiled and asked of cases, where an unanswered question is neither yes nor no. A part for each attribute.
 */
export function whereRule(where: Where): Rule {
  return {
    all: Object.entries(where).map(([id, range]) => {
      const parts = partsOf(id, range);
      const [only] = parts;
      return only && parts.length === 1 ? only : { all: parts };
    }),
  };
}
