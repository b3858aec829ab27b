import { columnNumber } from '../../../documents/spreadsheet-grid.ts';
import type { CaseRow, Detect, IdentitySlip } from './case-row.ts';
import type { Field } from './fields.ts';
import { foldWords } from './folding.ts';
import type { SheetMapping } from './mapping.ts';
import { isAuthorityWord } from './party.ts';

/** Fields whose cells are words from a list, dates or numbers: once read, a word in them is not somebody's name. */
const closedFields: ReadonlySet<Field> = new Set<Field>([
  'nr',
  'date',
  'year',
  'month',
  'day',
  'week',
  'party',
  'municipality',
  'age',
  'sex',
  'ageAndSex',
  'incomeSources',
]);

/** Nothing was asked before the Finsam act (2003:1210) came into force. */
const firstDay = '2004-01-01';

/**
 * Every place in a case row where the detector finds somebody's identity, in the order of the columns. Numbers, addresses and the like are
 * taken from every cell, but for the day on which a row was asked. Names are not taken from a cell that was read as a party, a date or such, and nor from words for authorities; and a word that the
 * file itself uses as a place is none ("Sala"); a place outside the county is listed among the unknown places, where a person sees it.
 *
 * @param unread columns of this row with something that could not be read
 * @param placeWords folded words of the column of municipalities
 */
export function slipsOf(
  row: CaseRow,
  sheet: SheetMapping,
  detect: Detect,
  unread: ReadonlySet<string>,
  placeWords: ReadonlySet<string>,
): IdentitySlip[] {
  const columns = new Map(sheet.columns.map((column) => [column.column, column]));
  const cells = Object.entries(row.written).sort(([a], [b]) => (columnNumber(a) ?? 0) - (columnNumber(b) ?? 0));
  return cells.flatMap(([letter, text]) => {
    const column = columns.get(letter);
    const closed = column !== undefined && closedFields.has(column.field) && !unread.has(letter);
    const isDayAsked = closed && column.field === 'date' && row.date !== null && row.date >= firstDay;
    return detect(text).flatMap((finding): IdentitySlip[] => {
      const found = text.slice(finding.start, finding.end);
      if (finding.type === 'name' && (closed || isPlace(found, placeWords) || isAuthorityWord(found))) return [];
      if (finding.type === 'birthDate' && isDayAsked) return [];
      const type = slipType(finding.type, found);
      return [
        { sheet: row.sheet, row: row.row, nr: row.nr, column: letter, header: column?.header ?? '', type, text: found },
      ];
    });
  });
}

/** Folded spellings in the column of municipalities, with the places that they were read as. */
export function wordsForPlaces(rows: readonly CaseRow[], sheets: readonly SheetMapping[]): Set<string> {
  const letters = new Map(
    sheets.map((sheet) => [
      sheet.sheet,
      sheet.columns.filter(({ field }) => field === 'municipality').map(({ column }) => column),
    ]),
  );
  const words = new Set<string>();
  for (const row of rows) {
    words.add(foldWords(row.municipality));
    for (const letter of letters.get(row.sheet) ?? []) words.add(foldWords(row.written[letter] ?? ''));
  }
  return words;
}

function isPlace(found: string, placeWords: ReadonlySet<string>): boolean {
  const words = foldWords(found);
  return placeWords.has(words) || (words.endsWith('s') && placeWords.has(words.slice(0, -1)));
}

/** A name is a first name or a full name by its number of words. */
function slipType(type: string, text: string): string {
  if (type !== 'name') return type;
  return /\S\s+\S/.test(text) ? 'fullName' : 'firstName';
}
