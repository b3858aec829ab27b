import { cellAt, type Grid } from '../../../documents/spreadsheet-grid.ts';
import { fold } from './folding.ts';
import type { GlossaryEntry } from './mapping.ts';

const LONGEST_CODE = 24;
const LEAST_ENTRIES = 3;

/**
 * Lists of codes and abbreviations on sheets without cases: pairs of neighbouring columns where a short spelling stands to the
 * left of its meaning. "FK, Fk, F-kassan" explains three spellings at once.
 */
export function readGlossary(grids: readonly Grid[]): GlossaryEntry[] {
  return grids.flatMap((grid) => {
    const width = Math.max(0, ...grid.rows.map((row) => row.length));
    const entries: GlossaryEntry[] = [];
    let column = 0;
    while (column < width - 1) {
      const pairs = pairsAt(grid, column);
      if (pairs.length >= LEAST_ENTRIES) {
        entries.push(...pairs);
        column += 2;
      } else column += 1;
    }
    return entries;
  });
}

function pairsAt(grid: Grid, column: number): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  let explained = 0;
  grid.rows.forEach((_, row) => {
    const left = cellAt(grid, row, column);
    const right = cellAt(grid, row, column + 1);
    const whole = left.text.trim();
    if (whole === '' || right.kind !== 'text' || left.mergedWith || right.mergedWith) return;
    if (!/\p{L}{2}/u.test(right.text)) return;
    const spellings = whole.split(/\s*[,;]\s*|\s+=\s*/).filter((part) => part !== '');
    if (spellings.length === 0 || spellings.some((part) => part.length > LONGEST_CODE)) return;
    explained += 1;
    for (const written of spellings)
      entries.push({ sheet: grid.sheet, row: row + 1, written, meaning: right.text.trim() });
  });
  return explained >= LEAST_ENTRIES ? entries : [];
}

/** Folded spelling → meaning; the first explanation of a spelling wins. */
export function glossaryLookup(entries: readonly GlossaryEntry[]): ReadonlyMap<string, string> {
  const lookup = new Map<string, string>();
  for (const { written, meaning } of entries) if (!lookup.has(fold(written))) lookup.set(fold(written), meaning);
  return lookup;
}
