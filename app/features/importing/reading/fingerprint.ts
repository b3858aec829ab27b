import { createHash } from 'node:crypto';
import type { CaseRow } from './case-row.ts';
import { foldWords } from './folding.ts';

/**
 * Tells whether a case has been imported before. It is made from the question, not from what is written later: advice, outcome and
 * obstacle may be filled in between two imports of the same list. Column order, file name, sheet name and row number do not matter.
 * Two different cases can be alike in all of it; `fingerprints` then numbers them.
 */
export function fingerprint(row: CaseRow): string {
  const parts = [
    row.nr === null ? '' : String(row.nr),
    row.date ?? row.isoWeek ?? row.month ?? '',
    row.party,
    foldWords(row.municipality),
    row.sex,
    row.age === null ? '' : `${row.age.min}-${row.age.max ?? ''}`,
    foldWords(row.texts.need ?? ''),
    row.texts.need === undefined
      ? foldWords(
          row.other
            .map(({ text }) => text)
            .sort()
            .join(' '),
        )
      : '',
  ];
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32);
}

/** One per row, in order; rows that are alike get #2, #3 … */
export function fingerprints(rows: readonly CaseRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const print = fingerprint(row);
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    return times === 1 ? print : `${print}#${times}`;
  });
}
