import type { IncomeSource } from './case-row.ts';
import { fold } from './folding.ts';
import { fillers, incomePatterns, negation } from './income-words.ts';
import type { Recognised } from './recognised.ts';

const patterns = incomePatterns.map(({ source, pattern }) => ({
  source,
  everywhere: new RegExp(pattern.source, 'gu'),
}));

export interface IncomeReading extends Recognised<readonly IncomeSource[]> {
  /** Words that were not understood; empty when the whole cell was. */
  readonly rest: string;
}

/** Every income source that a cell names, in the order written; null when it names none. Negated ones ("ej fs") are left out. */
export function recogniseIncomes(text: string): IncomeReading | null {
  const folded = fold(text);
  let rest = folded;
  const hits: { source: IncomeSource; at: number }[] = [];
  let understood = false;
  for (const { source, everywhere } of patterns) {
    rest = rest.replace(everywhere, (match: string, ...args: unknown[]) => {
      const at = args.find((value): value is number => typeof value === 'number') ?? 0;
      understood = true;
      if (!negation.test(rest.slice(0, at)) || source === 'noPublicIncome') hits.push({ source, at });
      // The same length, so that positions stay true; the mark keeps neighbours from growing together.
      return '\uE000'.repeat(match.length);
    });
  }
  if (!understood) return null;
  const sources = [...new Set(hits.sort((a, b) => a.at - b.at).map((hit) => hit.source))];
  const left = leftover(rest);
  const confidence = left === '' ? 1 : 0.8;
  return {
    value: sources,
    rest: left,
    confidence,
    why: { sv: 'Ord för ersättning', en: 'Words for income sources' },
  };
}

function leftover(rest: string): string {
  return rest
    .replace(/\uE000/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\d+([.,/:-]\d+)*\s*(?:%|procent|percent|kr|tkr)?/g, ' ')
    .replace(/(?<!\p{L})(?:ej|inte|ingen|inga|no|not)(?!\p{L})/gu, ' ')
    .replace(fillers, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
