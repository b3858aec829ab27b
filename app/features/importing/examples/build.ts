/** From a source to the tables of the file and the right reading of them. */
import { type Cell, columnLetter, type Table } from './files.ts';
import { type Age, ageOf, municipalityOf, obstacleOf, unmark, type When, whenOf, wordOf } from './meaning.ts';
import { type CaseLine, type Places, readPlaces, type Source, type SourceSheet } from './source.ts';

export interface CaseReading {
  readonly sheet: string;
  row: number;
  readonly nr: string | number;
  readonly when: When;
  readonly dateForm: string;
  readonly party: string;
  readonly municipality: string;
  readonly sex: string | null;
  readonly age: Age | null;
  readonly incomeSources: readonly string[] | null;
  readonly obstacle: string | null;
  readonly followUpWritten: boolean;
}

interface TextMark {
  readonly sheet: string;
  readonly row: number;
  readonly nr: string | number;
  readonly column: string;
  readonly header: string;
  readonly slip: boolean;
  readonly label: string;
  readonly text: string;
}

export interface Built {
  readonly tables: readonly Table[];
  readonly cases: readonly CaseReading[];
  readonly marks: readonly TextMark[];
  readonly nonCaseRows: readonly { readonly sheet: string; readonly row: number; readonly why: string }[];
  readonly headers: readonly { readonly sheet: string; readonly row: number; readonly columns: readonly string[] }[];
}

/** How dates are written when the source gives only the meaning. */
export type DateStyle = 'excel' | 'isoText';

interface Row {
  readonly cells: readonly Cell[];
}

/** Lets one example show its cells otherwise (formulas), keeping the reading. */
export type Expand = (
  cells: readonly Cell[],
  at: { row: number; when: When | null; reading: CaseReading | null },
) => Row;

const dateFormat = 'yyyy\\-mm\\-dd';

function dateCell(when: When, position: number, style: DateStyle): { cell: Cell; form: string } {
  if (when.shown !== null) {
    return { cell: { value: when.shown }, form: when.isoWeek === null ? 'otherText' : 'weekText' };
  }
  const date = when.date;
  if (date === null) throw new Error('a week needs the text shown');
  if (style === 'isoText') return { cell: { value: date }, form: 'isoText' };
  const compact = date.slice(2).replaceAll('-', '');
  const serial = Date.parse(date) / 86_400_000 + 25569;
  if (position % 7 === 3) return { cell: { value: date }, form: 'isoText' };
  if (position % 9 === 5) return { cell: { value: serial }, form: 'serialNumber' };
  if (position % 11 === 8) return { cell: { value: compact }, form: 'yymmddText' };
  return { cell: { value: new Date(Date.parse(date)), format: dateFormat }, form: 'dateCell' };
}

function numberOrText(text: string): Cell {
  return { value: /^\d{1,4}$/.test(text) ? Number(text) : text };
}

function readCase(line: CaseLine, headers: readonly string[], source: Source, places: Places, sheet: string) {
  if (line.cells.length > headers.length) throw new Error(`too many cells: ${line.cells.join('|')}`);
  const keyed = new Map<string, string>();
  headers.forEach((header, index) => {
    const key = source.keys.get(header);
    if (key !== undefined && key !== 'text') keyed.set(key, line.cells[index] ?? '');
  });
  const cell = (key: string) => keyed.get(key) ?? '';
  const number = cell('nr');
  const when = whenOf(cell('date'));
  let sex = keyed.has('sex') ? wordOf(source, 'sex', cell('sex')) : null;
  let age = keyed.has('age') ? ageOf(cell('age')) : null;
  if (keyed.has('ageSex')) {
    const [letter = '', years = ''] = cell('ageSex').split(' ');
    sex = letter === 'kv' ? 'female' : letter === 'm' ? 'male' : 'unknown';
    age = ageOf(years);
  }
  if (keyed.has('birthYear')) {
    const years = Number(when.from.slice(0, 4)) - Number(cell('birthYear'));
    age = { min: years, max: years, approx: false };
  }
  const income = keyed.has('income') ? wordOf(source, 'income', cell('income')) : null;
  const obstacle = keyed.has('obstacle') ? obstacleOf(cell('obstacle')).id : null;
  if (obstacle !== null && !source.obstacles.has(obstacle)) throw new Error(`obstacle ${obstacle}`);
  const partyCell = keyed.has('party') ? cell('party') : '';
  const reading: CaseReading = {
    sheet,
    row: 0,
    nr: /^\d+$/.test(number) ? Number(number) : number,
    when,
    dateForm: '',
    party: wordOf(source, 'party', partyCell),
    municipality: municipalityOf(source, places, cell('place')),
    sex,
    age,
    incomeSources: income === null ? null : income === '' ? [] : income.split(','),
    obstacle,
    followUpWritten: !/^[-–]?$/.test(unmark(cell('followUp')).shown.trim()),
  };
  return reading;
}

function buildSheet(
  sheet: SourceSheet,
  source: Source,
  places: Places,
  style: DateStyle,
  from: number,
  expand?: Expand,
) {
  let headers = source.columns;
  const rows: Row[] = [];
  const cases: CaseReading[] = [];
  const marks: TextMark[] = [];
  const nonCaseRows: { sheet: string; row: number; why: string }[] = [];
  const headerRows: { sheet: string; row: number; columns: readonly string[] }[] = [];
  let sinceSubtotal = 0;
  for (const line of sheet.lines) {
    const row = rows.length + 1;
    if (line.kind === 'other') {
      nonCaseRows.push({ sheet: sheet.name, row, why: line.why });
      if (line.why === 'header' || line.why === 'headerChange') {
        if (line.why === 'headerChange') headers = line.cells;
        const shown = headers.map((value) => ({ value }));
        headerRows.push({ sheet: sheet.name, row, columns: headers });
        rows.push(expand === undefined ? { cells: shown } : expand(shown, { row, when: null, reading: null }));
        continue;
      }
      const cells = line.cells.map((text): Cell => {
        const count = /^\d+$/.test(text) ? Number(text) : null;
        if (line.why === 'subtotal' && count !== null) {
          if (count !== sinceSubtotal) throw new Error(`subtotal ${count}, but ${sinceSubtotal} cases`);
          return { value: { formula: `COUNTA(A${row - count}:A${row - 1})`, result: count } };
        }
        return count === null ? { value: text } : { value: count };
      });
      if (line.why === 'subtotal') sinceSubtotal = 0;
      rows.push({ cells });
      continue;
    }
    sinceSubtotal++;
    const reading = readCase(line, headers, source, places, sheet.name);
    reading.row = row;
    const date = dateCell(reading.when, from + cases.length, style);
    const cells = headers.map((header, index): Cell => {
      const key = source.keys.get(header) ?? 'text';
      if (key === 'date') return date.cell;
      const { shown } = obstacleOf(line.cells[index] ?? '');
      const unmarked = unmark(shown);
      for (const mark of unmarked.marks) {
        marks.push({ sheet: sheet.name, row, nr: reading.nr, column: columnLetter(index), header, ...mark });
      }
      return key === 'nr' || key === 'age' || key === 'birthYear'
        ? numberOrText(unmarked.shown)
        : { value: unmarked.shown };
    });
    const finished = { ...reading, dateForm: expand === undefined ? date.form : 'formula' };
    cases.push(finished);
    rows.push(expand === undefined ? { cells } : expand(cells, { row, when: reading.when, reading: finished }));
  }
  return { rows, cases, marks, nonCaseRows, headerRows };
}

export function build(source: Source, sheetName: string, style: DateStyle, expand?: Expand): Built {
  const places = readPlaces(source.county);
  const tables: Table[] = [];
  const built = { cases: [], marks: [], nonCaseRows: [], headers: [] } as {
    cases: CaseReading[];
    marks: TextMark[];
    nonCaseRows: { sheet: string; row: number; why: string }[];
    headers: { sheet: string; row: number; columns: readonly string[] }[];
  };
  for (const sheet of source.sheets) {
    const named = { ...sheet, name: sheet.name || sheetName };
    const part = buildSheet(named, source, places, style, built.cases.length, expand);
    tables.push({ name: named.name, rows: part.rows.map((row) => row.cells), merges: [] });
    built.cases.push(...part.cases);
    built.marks.push(...part.marks);
    built.nonCaseRows.push(...part.nonCaseRows);
    built.headers.push(...part.headerRows);
  }
  return { tables, ...built };
}
