import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Field } from './fields.ts';
import { fold } from './folding.ts';
import { glossaryLookup, readGlossary } from './glossary.ts';
import type { Mapping, Options, SheetMapping, ValueMappings } from './mapping.ts';
import { placeFinder } from './places.ts';
import { findNonCases } from './row-kinds.ts';
import { firstBodyRow, placedColumns } from './sheet-access.ts';
import { vocabulary } from './vocabulary.ts';

/** What is worth keeping of a mapping for the next file with the same headings: columns and values, never rows. */
export interface RememberedMapping {
  readonly version: 1;
  readonly signature: string;
  /** By folded heading; the second column with the same heading has ' #2' after it. */
  readonly columns: Readonly<Record<string, { readonly field: Field; readonly marks?: string }>>;
  readonly values: ValueMappings;
}

/** The headings of a sheet, the same whatever the order of the columns and the name of the file. */
export function headerSignature(sheet: Pick<SheetMapping, 'columns'>): string {
  return sheet.columns
    .map(({ header }) => fold(header))
    .filter((header) => header !== '')
    .sort()
    .join(' | ');
}

function headingKeys(sheet: Pick<SheetMapping, 'columns'>): string[] {
  const seen = new Map<string, number>();
  return sheet.columns.map(({ header }) => {
    const key = fold(header);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return key === '' || times === 1 ? key : `${key} #${times}`;
  });
}

/** One for each different set of headings among the sheets in use. */
export function remember(mapping: Mapping): RememberedMapping[] {
  const remembered = new Map<string, RememberedMapping>();
  for (const sheet of mapping.sheets) {
    const signature = headerSignature(sheet);
    if (!sheet.use || signature === '' || remembered.has(signature)) continue;
    const keys = headingKeys(sheet);
    const columns = Object.fromEntries(
      sheet.columns.flatMap(({ field, marks }, index) => {
        const key = keys[index] ?? '';
        return key === '' ? [] : [[key, { field, ...(marks === undefined ? {} : { marks }) }]];
      }),
    );
    remembered.set(signature, { version: 1, signature, columns, values: mapping.values });
  }
  return [...remembered.values()];
}

/** The proposed mapping with the columns and values that a person chose for the same headings before. */
export function recall(
  grids: readonly Grid[],
  mapping: Mapping,
  remembered: readonly RememberedMapping[],
  options: Options,
): Mapping {
  let values = mapping.values;
  const sheets = mapping.sheets.map((sheet) => {
    const match = remembered.find(({ signature }) => signature !== '' && signature === headerSignature(sheet));
    if (!match) return sheet;
    values = mergeValues(values, match.values);
    const keys = headingKeys(sheet);
    const columns = sheet.columns.map((column, index) => {
      const known = match.columns[keys[index] ?? ''];
      return known ? { column: column.column, header: column.header, ...known } : column;
    });
    return { ...sheet, columns };
  });
  return withRowsFound(grids, { ...mapping, sheets, values }, options);
}

function mergeValues(proposed: ValueMappings, known: ValueMappings): ValueMappings {
  return {
    party: { ...proposed.party, ...known.party },
    municipality: { ...proposed.municipality, ...known.municipality },
    sex: { ...proposed.sex, ...known.sex },
    incomeSources: { ...proposed.incomeSources, ...known.incomeSources },
  };
}

/** Finds anew which rows are no cases; to be used when columns, header rows or values have been changed. */
export function withRowsFound(grids: readonly Grid[], mapping: Mapping, options: Options): Mapping {
  const glossary = readGlossary(grids.filter((grid) => mapping.glossarySheets.includes(grid.sheet)));
  const words = vocabulary(placeFinder(options.places), glossaryLookup(glossary), mapping.values);
  const sheets = mapping.sheets.map((sheet) => {
    const grid = grids.find((candidate) => candidate.sheet === sheet.sheet);
    if (!grid) return sheet;
    const headerRows = sheet.headerRows.map((row) => row - 1);
    const reader = { grid, columns: placedColumns(grid, sheet), firstRow: firstBodyRow(sheet), words };
    return { ...sheet, notCases: findNonCases(reader, headerRows) };
  });
  return { ...mapping, sheets };
}
