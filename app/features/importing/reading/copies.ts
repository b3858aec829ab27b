import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import { foldWords, saysNothing } from './folding.ts';
import type { SheetMapping } from './mapping.ts';
import { effectiveCell, firstBodyRow, placedColumns } from './sheet-access.ts';

/** Share of a sheet's cases that must stand on other sheets for it to be a copy. */
const MOSTLY = 0.8;
const LEAST_CASES = 2;

/**
 * Sheets whose cases all stand on another sheet: a backup, or one sheet per month beside one with the whole year. The sheet with most
 * cases is kept. Gives the copy's name with the sheet that holds its cases.
 */
export function findCopies(grids: readonly Grid[], mappings: readonly SheetMapping[]): Map<string, string> {
  const sheets = mappings
    .flatMap((mapping) => {
      const grid = grids.find((candidate) => candidate.sheet === mapping.sheet);
      return grid && mapping.use ? [{ sheet: mapping.sheet, cases: caseTexts(grid, mapping) }] : [];
    })
    .sort((a, b) => b.cases.length - a.cases.length);
  const copies = new Map<string, string>();
  const kept: { sheet: string; cases: ReadonlySet<string> }[] = [];
  for (const { sheet, cases } of sheets) {
    const original =
      cases.length < LEAST_CASES
        ? undefined
        : kept.find((other) => cases.filter((one) => other.cases.has(one)).length >= cases.length * MOSTLY);
    if (original) copies.set(sheet, original.sheet);
    else kept.push({ sheet, cases: new Set(cases) });
  }
  return copies;
}

/** A text this long is hardly written twice about two cases. */
const TELLING_TEXT = 20;
const timeFields: readonly string[] = ['date', 'year', 'month', 'day', 'week'];

/**
 * Each case as the words of its fields. Numbers and dates may be written anew on a copy, and columns moved; dates count only where no
 * text is long enough to tell cases apart.
 */
function caseTexts(grid: Grid, mapping: SheetMapping): string[] {
  const first = firstBodyRow(mapping);
  const columns = placedColumns(grid, mapping).filter(({ field }) => field !== 'nr' && field !== 'ignore');
  const skipped = new Set(mapping.notCases.map(({ row }) => row - 1));
  const texts: string[] = [];
  for (let row = first; row < grid.rows.length; row += 1) {
    if (skipped.has(row)) continue;
    const read = (wanted: (field: string) => boolean): string[] =>
      columns
        .filter(({ field }) => wanted(field))
        .map(({ index }) => effectiveCell(grid, row, index, first).cell.text)
        .filter((text) => !saysNothing(text));
    const words = read((field) => !timeFields.includes(field));
    const telling = words.some((text) => text.length >= TELLING_TEXT);
    const parts = telling ? words : [...words, ...read((field) => timeFields.includes(field))];
    texts.push(parts.map(foldWords).sort().join('|'));
  }
  return texts;
}
