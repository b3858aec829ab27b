import type { Amount, Source, Words } from '../../documents/report.ts';
import type { CaseFact } from './facts.ts';
import type { Period, PeriodKey } from './period.ts';

/** What the parts of a pack are made from. */
export interface Making {
  readonly key: PeriodKey;
  readonly period: Period;
  /** The period in the middle of a sentence. */
  readonly name: Words;
  /** Questions that came in during the period. */
  readonly facts: readonly CaseFact[];
  /** All of the group's, for what waits today. */
  readonly all: readonly CaseFact[];
  readonly today: string;
  readonly threshold: number;
  /** How many questions the period had, as it may be told. */
  readonly total: Amount;
  readonly minimum: number;
}

export const questions: Words = { sv: 'frågor', en: 'questions' };

export function sourceOf(making: Making, definition: Words, n: Amount = making.total, of: Words = questions): Source {
  return { definition, from: making.period.from, to: making.period.to, n, of };
}

export function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

export const percentUnit: Words = { sv: '%', en: '%' };
