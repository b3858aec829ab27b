import { dayNumber } from './day.ts';
import type { Condition, Facts, Rule, Value } from './types.ts';

/**
 * Strong Kleene logic (Kleene 1952, §64): false < unknown < true; `all` is the least of its parts, `any` the greatest,
 * `not` turns the sign.
 */
export type Truth = -1 | 0 | 1;
const no: Truth = -1;
export const unknown: Truth = 0;
export const yes: Truth = 1;

/** `not`. (0 − x, since −x would make a negative zero of unknown.) */
export function opposite(truth: Truth): Truth {
  return (0 - truth) as Truth;
}

export function isCondition(rule: Rule): rule is Condition {
  return 'attribute' in rule;
}

function of(outcome: boolean): Truth {
  return outcome ? yes : no;
}

function order(op: 'gte' | 'lte', known: Value, wanted: Value): Truth {
  const [left, right] =
    typeof wanted === 'number'
      ? [typeof known === 'number' && Number.isFinite(known) ? known : undefined, wanted]
      : [dayNumber(known), dayNumber(wanted)];
  if (left === undefined || right === undefined) return unknown;
  return of(op === 'gte' ? left >= right : left <= right);
}

function same(known: Value, wanted: Value): Truth {
  if (typeof known !== typeof wanted || Array.isArray(known)) return unknown;
  if (typeof known === 'number' && !Number.isFinite(known)) return unknown;
  if (dayNumber(wanted) !== undefined && dayNumber(known) === undefined) return unknown;
  return of(known === wanted);
}

/**
 * A comparison with one known value. A value of another kind than the comparison is for is no answer: unknown.
 */
export function compare(condition: Condition, known: Value): Truth {
  const wanted = condition.value;
  switch (condition.op) {
    case 'gte':
    case 'lte':
      return order(condition.op, known, wanted);
    case 'eq':
      return same(known, wanted);
    case 'ne':
      return opposite(same(known, wanted));
    default:
  }
  if (!Array.isArray(wanted)) return unknown;
  if (condition.op === 'in' || condition.op === 'notIn') {
    if (typeof known !== 'string') return unknown;
    return of(wanted.includes(known) === (condition.op === 'in'));
  }
  if (!Array.isArray(known)) return unknown;
  if (condition.op === 'hasAny') return of(wanted.some((value) => known.includes(value)));
  if (condition.op === 'hasAll') return of(wanted.every((value) => known.includes(value)));
  return of(!wanted.some((value) => known.includes(value)));
}

/** Nobody meets it, whatever is answered: a service for no municipality. To ask for the answer would be idle. */
export function isNever({ op, value }: Condition): boolean {
  return op === 'in' && Array.isArray(value) && value.length === 0;
}

/** The comparison for a person; unknown when the person's facts do not say. */
export function truthOf(condition: Condition, facts: Facts): Truth {
  const known = Object.hasOwn(facts, condition.attribute) ? facts[condition.attribute] : undefined;
  if (isNever(condition)) return no;
  return known === undefined || known === null ? unknown : compare(condition, known);
}
