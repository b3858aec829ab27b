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
  const [first] = rules;
  return rules.length > 1 ? { all: rules } : first;
}

export function any(rules: readonly Rule[]): Rule | undefined {
  const [first] = rules;
  return rules.length > 1 ? { any: rules } : first;
}

export function joinedReadings(readings: readonly Reading[]): Reading {
  return { rules: readings.flatMap((one) => one.rules), unread: readings.flatMap((one) => one.unread) };
}

export function attributeIn(leaf: Leaf): string {
  return leaf.condition.attribute;
}

export function sameSet(rules: readonly Rule[]): boolean {
  const [first] = rules;
  if (rules.length < 2 || first === undefined || !('attribute' in first)) return false;
  return rules.every((rule) => 'attribute' in rule && rule.attribute === first.attribute && rule.op === first.op);
}

/** What is left over counts as unread when it holds a word of weight. */
export function unreadIn(text: string, offset: number): Reading {
  const weighty = tokens(text).filter((token) => !fillers.has(token.text));
  if (weighty.length === 0) return nothing;
  const from = text.length - text.trimStart().length;
  return { rules: [], unread: [{ from: offset + from, to: offset + text.trimEnd().length }] };
}
