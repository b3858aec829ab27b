import { cellAt, type Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Field } from './fields.ts';
import { fold } from './folding.ts';
import { matchHeader } from './header-match.ts';
import type { GlossaryEntry } from './mapping.ts';

const LONGEST_CODE = 24;
const LEAST_ENTRIES = 3;
const MOST_ROWS = 500;
/** Headings over codes, in Swedish and English. */
const codeHeading = /^(?:kod|koder|nr|kort|kortform|förk\p{L}*|skrivs|code|codes|no|short|abbr\p{L}*)\.?$/u;

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
  let field: Field | undefined;
  grid.rows.slice(0, MOST_ROWS).forEach((_, row) => {
    const left = cellAt(grid, row, column);
    const right = cellAt(grid, row, column + 1);
    const whole = left.text.trim();
    if (whole === '' || right.kind !== 'text' || left.mergedWith || right.mergedWith) return;
    if (!/\p{L}{2}/u.test(right.text)) return;
    const spellings = whole.split(/\s*[,;]\s*|\s+=\s*/).filter((part) => part !== '');
    if (spellings.length === 0 || spellings.some((part) => part.length > LONGEST_CODE)) return;
    explained += 1;
    if (codeHeading.test(fold(whole))) {
      const match = Object.entries(matchHeader(right.text)).find(([, score]) => score === 1);
      field = match?.[0] as Field | undefined;
      return;
    }
    const about = field === undefined ? {} : { field };
    for (const written of spellings)
      entries.push({ sheet: grid.sheet, row: row + 1, written, meaning: right.text.trim(), ...about });
  });
  return explained >= LEAST_ENTRIES ? entries : [];
}

export type Glossary = ReadonlyMap<string, readonly GlossaryEntry[]>;

/** What a spelling stands for as a value of a field: explanations under a heading of another field are left out. */
export function meaningsOf(glossary: Glossary, text: string, wanted: Field): string[] {
  const entries = glossary.get(fold(text)) ?? [];
  const fitting = entries.filter(({ field }) => field === wanted);
  const open = entries.filter(({ field }) => field === undefined);
  return [...fitting, ...open].map(({ meaning }) => meaning);
}

/** Folded spelling → its explanations, in the order of the sheets: 1 may be a category on one list and a party on another. */
export function glossaryLookup(entries: readonly GlossaryEntry[]): Glossary {
  const lookup = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) lookup.set(fold(entry.written), [...(lookup.get(fold(entry.written)) ?? []), entry]);
  return lookup;
}
