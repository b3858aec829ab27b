import type { Amount, KeyFigure, ReportPart, Source, Words } from '../../documents/report.ts';
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

/** What is not said is empty. */
export function partOf(
  part: Pick<ReportPart, 'key' | 'topic' | 'message' | 'source'> & Partial<ReportPart>,
): ReportPart {
  return { paragraphs: [], figures: [], chart: null, steps: [], table: null, remarks: [], ...part };
}

export function figure(label: Words, value: Amount, source: Source, unit?: Words): KeyFigure {
  return unit ? { label, value, unit, source } : { label, value, source };
}

/** Texts in both languages with the same places filled: `{name}`. */
export function fill(text: Words, values: Readonly<Record<string, string | number | Words>>): Words {
  const filled = (language: 'sv' | 'en'): string =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : localNumber(value, language);
    });
  return { sv: filled('sv'), en: filled('en') };
}

function localNumber(value: string | number, language: 'sv' | 'en'): string {
  return typeof value === 'number' && language === 'sv' ? String(value).replace('.', ',') : String(value);
}

export function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

export const percentUnit: Words = { sv: '%', en: '%' };

/** "a, b och c". */
export function list(words: readonly Words[]): Words {
  const joined = (items: readonly string[], and: string): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
  return {
    sv: joined(
      words.map(({ sv }) => sv),
      'och',
    ),
    en: joined(
      words.map(({ en }) => en),
      'and',
    ),
  };
}

/** First letter large, for the beginning of a sentence. */
export function sentence({ sv, en }: Words): Words {
  const large = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { sv: large(sv), en: large(en) };
}
