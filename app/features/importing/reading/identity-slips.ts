import { columnNumber } from '../../../documents/spreadsheet-grid.ts';
import type { CaseRow, Detect, IdentitySlip } from './case-row.ts';
import type { SheetMapping } from './mapping.ts';

/** Every place in a case row where the detector finds somebody's identity, in the order of the columns. */
export function slipsOf(row: CaseRow, sheet: SheetMapping, detect: Detect): IdentitySlip[] {
  const headers = new Map(sheet.columns.map(({ column, header }) => [column, header]));
  const cells = Object.entries(row.written).sort(([a], [b]) => (columnNumber(a) ?? 0) - (columnNumber(b) ?? 0));
  return cells.flatMap(([column, text]) =>
    detect(text).map((finding): IdentitySlip => {
      const found = text.slice(finding.start, finding.end);
      return {
        sheet: row.sheet,
        row: row.row,
        nr: row.nr,
        column,
        header: headers.get(column) ?? '',
        type: slipType(finding.type, found),
        text: found,
      };
    }),
  );
}

/** A name is a first name or a full name by its number of words. */
function slipType(type: string, text: string): string {
  if (type !== 'name') return type;
  return /\S\s+\S/.test(text) ? 'fullName' : 'firstName';
}
