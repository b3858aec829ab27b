import type { Leaf } from '../tree.ts';
import type { Rule } from '../types.ts';
import { fillers } from './data.ts';
import { tokens } from './lexicon.ts';

/** A stretch of the text that nothing could be made of. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Reading {
  readonly rules: readonly Rule[];
  readonly unread: readonly Stretch[];
}

export const nothing: Reading = { rules: [], unread: [] };

export function all(rules: readonly Rule[]): Rule | undefined {
  const once = distinct(rules);
  const [first] = once;
  return once.length > 1 ? { all: once } : first;
}

/** Alternatives; values of one thing are said in one condition. */
export function any(rules: readonly Rule[]): Rule | undefined {
  const once = distinct(rules.flatMap((rule) => ('any' in rule ? rule.any : [rule])));
  const [first] = once;
  return once.length > 1 ? (oneOf(once) ?? { any: once }) : first;
}

function oneOf(rules: readonly Rule[]): Rule | undefined {
  const [first] = rules;
  if (!first || !('attribute' in first)) return undefined;
  const op = { hasAny: 'hasAny', eq: 'in', in: 'in' }[String(first.op)];
  const values = rules.map((rule) =>
    'attribute' in rule && rule.attribute === first.attribute && (rule.op === 'hasAny') === (op === 'hasAny')
      ? textsIn(rule)
      : undefined,
  );
  if (op === undefined || values.some((one) => one === undefined)) return undefined;
  return {
    attribute: first.attribute,
    op: op === 'in' ? 'in' : 'hasAny',
    value: [...new Set(values.flatMap((one) => one ?? []))],
  };
}

function textsIn({ op, value }: Extract<Rule, { attribute: string }>): readonly string[] | undefined {
  if (op !== 'hasAny' && op !== 'eq' && op !== 'in') return undefined;
  const texts = [value].flat().filter((one) => typeof one === 'string');
  return texts.length === [value].flat().length ? texts : undefined;
}

function distinct(rules: readonly Rule[]): readonly Rule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

export function joinedReadings(readings: readonly Reading[]): Reading {
  return { rules: readings.flatMap((one) => one.rules), unread: readings.flatMap((one) => one.unread) };
}

export function attributeIn(leaf: Leaf): string {
  return leaf.condition.attribute;
}

/** What is left over counts as unread when it holds a word of weight. */
export function unreadIn(text: string, offset: number): Reading {
  const weighty = tokens(text).filter((token) => !fillers.has(token.text));
  if (weighty.length === 0) return nothing;
  const from = text.length - text.trimStart().length;
  return { rules: [], unread: [{ from: offset + from, to: offset + text.trimEnd().length }] };
}
