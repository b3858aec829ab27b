import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import { fold, saysNothing } from './folding.ts';
import type { MappedField, ProposedValue, SheetMapping } from './mapping.ts';
import { columnOf, effectiveCell, firstBodyRow, placedColumns } from './sheet-access.ts';
import type { Vocabulary } from './vocabulary.ts';

const mapped: readonly MappedField[] = ['party', 'municipality', 'sex', 'incomeSources'];

/** Every spelling in the columns of parties, places, sexes and income sources, with what it seems to stand for. */
export function proposeValues(
  grids: readonly Grid[],
  mappings: readonly SheetMapping[],
  words: Vocabulary,
): ProposedValue[] {
  return mapped.flatMap((field) => {
    const spellings = new Map<string, Map<string, number>>();
    grids.forEach((grid, index) => {
      const mapping = mappings[index];
      if (mapping?.use) countSpellings(grid, mapping, field, spellings);
    });
    return [...spellings.entries()]
      .map(([key, writings]) => proposeValue(field, key, writings, words))
      .sort((a, b) => b.count - a.count || a.written.localeCompare(b.written, 'sv'));
  });
}

function countSpellings(
  grid: Grid,
  mapping: SheetMapping,
  field: MappedField,
  spellings: Map<string, Map<string, number>>,
): void {
  const column = columnOf(placedColumns(grid, mapping), field);
  if (!column) return;
  const skipped = new Set(mapping.notCases.map(({ row }) => row));
  const first = firstBodyRow(mapping);
  for (let row = first; row < grid.rows.length; row += 1) {
    if (skipped.has(row + 1)) continue;
    const written = effectiveCell(grid, row, column.index, first).cell.text.trim();
    if (saysNothing(written)) continue;
    const writings = spellings.get(fold(written)) ?? new Map<string, number>();
    writings.set(written, (writings.get(written) ?? 0) + 1);
    spellings.set(fold(written), writings);
  }
}

function proposeValue(
  field: MappedField,
  key: string,
  writings: ReadonlyMap<string, number>,
  words: Vocabulary,
): ProposedValue {
  const [written = key] = [...writings.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const count = [...writings.values()].reduce((sum, number) => sum + number, 0);
  const found = words[field](written);
  if (found) return { field, written, count, value: found.value, confidence: found.confidence, why: found.why };
  const why =
    field === 'municipality'
      ? {
          sv: 'Finns inte i länets ortlista; behålls som den är skriven',
          en: "Not in the county's list of places; kept as written",
        }
      : { sv: 'Känns inte igen', en: 'Not recognised' };
  return { field, written, count, value: null, confidence: 0, why };
}
