import { count } from './bits.ts';
import { likelihood, type Space, valueIn } from './space.ts';
import { decide, type Tables } from './tables.ts';
import type { Facts, Value } from './types.ts';

export interface Question {
  readonly attribute: string;
  /** How many of the undecided services an answer settles, on average over the possible answers. */
  readonly decides: number;
}

export interface Answer {
  readonly value: Value;
  readonly weight: number;
}

/**
 * The answers that a question is tried with, from the space within `min`–`max`. A number or a choice: one per cell, as
 * likely as it has whole numbers or values. A choice set: none of the options, and each option alone.
 */
export function answersIn(space: Space): ReadonlyMap<string, readonly Answer[]> {
  const answers = new Map<string, Answer[]>();
  for (const dim of space.dims) {
    const list = answers.get(dim.attribute.id) ?? [];
    answers.set(dim.attribute.id, list);
    if (dim.kind === 'option') {
      if (list.length === 0) list.push({ value: [], weight: 1 });
      list.push({ value: [dim.option], weight: 1 });
    } else {
      for (let cell = 0; cell < dim.size; cell += 1) {
        list.push({ value: valueIn(dim, cell), weight: likelihood(dim, cell) });
      }
    }
  }
  return answers;
}

/** The questions of `open`, the one that settles most services first; among equals the one that comes first in `open`. */
export function rankQuestions(
  tables: Tables,
  answers: ReadonlyMap<string, readonly Answer[]>,
  facts: Facts,
  open: readonly string[],
): readonly Question[] {
  const closed = new Uint32Array(tables.words);
  const unknown = new Uint32Array(tables.words);
  decide(tables, facts, closed, unknown, 0);
  const waiting = count(unknown);
  const ranked = open.map((attribute): Question => {
    let sum = 0;
    let weights = 0;
    for (const answer of answers.get(attribute) ?? []) {
      decide(tables, { ...facts, [attribute]: answer.value }, closed, unknown, 0);
      sum += answer.weight * (waiting - count(unknown));
      weights += answer.weight;
    }
    return { attribute, decides: weights === 0 ? 0 : sum / weights };
  });
  return ranked.sort((a, b) => b.decides - a.decides);
}
