/** The example whose values are formulas with stored results, as a coordinator who likes Excel builds them. */
import type { Expand } from './build.ts';
import type { Cell, Table } from './files.ts';
import { columnLetter } from './files.ts';

const partyNames: Readonly<Record<string, string>> = {
  '1': 'Kommun',
  '2': 'AF',
  '3': 'FK',
  '4': 'Region',
  '5': 'Egen/anhörig',
};

/** Order of the shown columns; those in capitals are made by formulas. */
const shown = ['Nr', 'Datum', 'MÅNAD', 'Kod', 'FRÅN', 'Enhet', 'Ort', 'KOMMUN', 'Född', 'ÅLDER', 'Kön', 'Ersättning'];
const lastColumns = ['Fråga', 'Råd', 'Hänt sedan'];
const all = [...shown, ...lastColumns];

/** Where a column of the source stands in the finished sheet. */
export function formulaColumn(header: string): string {
  const index = all.indexOf(header);
  if (index < 0) throw new Error(`no column ${header}`);
  return columnLetter(index);
}

/** A row whose code was typed as text: the look-up fails, as it does in such sheets. */
const failingRow = 21;

export function formulaExpansion(sourceColumns: readonly string[]): Expand {
  let before: { row: number; time: number } | null = null;
  return (cells, { row, when, reading }) => {
    if (when === null || reading === null) {
      const names = all.map((name) => name.charAt(0) + name.slice(1).toLowerCase());
      return { cells: [...names.map((value) => ({ value })), { value: 'Dagar sedan förra' }] };
    }
    const own = (header: string): Cell => cells[sourceColumns.indexOf(header)] ?? { value: null };
    const code = String(own('Kod').value);
    const time = Date.parse(when.from);
    const date = new Date(time);
    const days = before === null ? null : Math.round((time - before.time) / 86_400_000);
    const [year = 0, month = 0, day = 0] = when.from.split('-').map(Number);
    const dateFormula =
      before !== null && days === 7 ? `B${before.row}+7` : `DATE(${String(year)},${String(month)},${String(day)})`;
    const birthYear = Number(own('Född').value);
    const fails = row === failingRow;
    const values: Record<string, Cell> = {
      Nr: { value: { formula: 'ROW()-4', result: row - 4 } },
      Datum: { value: { formula: dateFormula, result: date }, format: 'yyyy\\-mm\\-dd' },
      MÅNAD: { value: { formula: `TEXT(B${row},"yyyy-mm")`, result: when.from.slice(0, 7) } },
      Kod: { value: fails ? `${code} ` : Number(code) },
      FRÅN: {
        value: {
          formula: `VLOOKUP(D${row},Koder!$A$2:$B$6,2,FALSE)`,
          result: fails ? null : (partyNames[code] ?? ''),
        },
      },
      KOMMUN: {
        value: { formula: `VLOOKUP(G${row},Koder!$D$2:$E$60,2,FALSE)`, result: reading.municipality },
      },
      ÅLDER: { value: { formula: `YEAR(B${row})-I${row}`, result: year - birthYear } },
    };
    const line = all.map((name) => values[name] ?? own(name));
    const since: Cell =
      before === null
        ? { value: null }
        : { value: { formula: `B${row}-B${before.row}`, result: days ?? 0 }, format: '0' };
    before = { row, time };
    return { cells: [...line, since] };
  };
}

export function codeTable(places: Readonly<Record<string, readonly string[]>>): Table {
  const pairs = Object.entries(places).flatMap(([municipality, localities]) =>
    [municipality, ...localities].map((place) => [place, municipality] as const),
  );
  const codes = Object.entries(partyNames);
  const rows: Cell[][] = [
    [{ value: 'Kod' }, { value: 'Part' }, { value: null }, { value: 'Ort' }, { value: 'Kommun' }],
  ];
  for (let index = 0; index < pairs.length; index++) {
    const code = codes[index];
    const pair = pairs[index];
    rows.push([
      { value: code === undefined ? null : Number(code[0]) },
      { value: code?.[1] ?? null },
      { value: null },
      { value: pair?.[0] ?? null },
      { value: pair?.[1] ?? null },
    ]);
  }
  return { name: 'Koder', rows, merges: [] };
}
