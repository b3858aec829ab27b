import { byRow } from './by-row.ts';
import type { DetectInList } from './detector.ts';
import { lineCells, type Ties } from './drafts.ts';
import type { IdentitySlip, Reading } from './reading/case-row.ts';
import type { Mapping } from './reading/mapping.ts';

/**
 * What points somebody out only together with its heading ("Dnr: 2016/123"): cells without a place of their own are
 * saved with it. What the reading found in the cell alone is not found once more.
 */
export function lineSlips(reading: Reading, mapping: Mapping, ties: Ties, detect: DetectInList): IdentitySlip[] {
  const unreadOf = byRow(reading.unread);
  const foundOf = byRow(reading.identitySlips);
  return reading.rows.flatMap((row) =>
    lineCells(row, mapping, unreadOf(row), ties).flatMap(({ column, header, text, line }) => {
      const before = foundOf(row).filter((slip) => slip.column === column);
      return detect(line).flatMap(({ start, end, type }): IdentitySlip[] => {
        const found = line.slice(start, end);
        const isNew =
          text.includes(found) && !before.some((slip) => slip.text.includes(found) || found.includes(slip.text));
        if (!isNew) return [];
        const named = type === 'name' ? (/\S\s+\S/.test(found) ? 'fullName' : 'firstName') : type;
        return [{ sheet: row.sheet, row: row.row, nr: row.nr, column, header, type: named, text: found }];
      });
    }),
  );
}
