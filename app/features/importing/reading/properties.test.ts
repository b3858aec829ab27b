import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRow, Detect } from './case-row.ts';
import { readTick } from './column-values.ts';
import { fingerprint, fingerprints } from './fingerprint.ts';
import { fold, isDitto, saysNothing } from './folding.ts';
import { recogniseIncomes } from './incomes.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { readSex } from './person-facts.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { recall, remember, withRowsFound } from './remember.ts';
import { summarise } from './summarise.ts';
import { gridOf } from './testdata/grids.ts';
import { uppsalaCounty as places } from './testdata/places.ts';

const headings = fc.constantFrom(
  'Nr',
  'Datum',
  'Från',
  'Enhet',
  'Kommun',
  'Ålder',
  'Kön',
  'Ålder/kön',
  'Ersättning',
  'Fråga',
  'Råd',
  'Uppföljning',
  'Hinder',
  'GK',
  'År',
  'Månad',
  'Vecka',
  'Sjukpenning',
  'Handläggare',
  'Annat',
  '',
);
const values = fc.oneof(
  fc.constantFrom(
    '',
    null,
    'x',
    'ja',
    'nej',
    'K',
    'M',
    'AF',
    'FK/AF',
    'Heby',
    'Sala',
    'v 14',
    '3/2',
    '14 mars',
    '2016-02-31',
    'ca 30',
    'född 1990',
    'fs och barnbidrag',
    '"',
    '-',
    '?',
    'Summa',
    'Mars 2016',
    'Ringt två gånger utan svar',
    '#REF!',
    'Behöver hjälp med att komma vidare',
  ),
  fc.integer({ min: -5, max: 170_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const rows = fc
  .tuple(
    fc.array(headings, { minLength: 1, maxLength: 9 }),
    fc.array(fc.array(values, { maxLength: 10 }), { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([header, body, title]) => (title ? [['Lotsärenden 2016'], header, ...body] : [header, ...body]));
const merges = fc.array(fc.constantFrom('A2:A3', 'B3:B4', 'C3:D3', 'B1:C1', 'A4:J4'), { maxLength: 1 });
const grids = fc
  .array(fc.tuple(fc.constantFrom('Blad1', 'Mars', 'Heby 2016', 'AF'), rows, merges), { minLength: 1, maxLength: 2 })
  .map((sheets) =>
    sheets.map(([name, cells, merged], index) => gridOf(`${name}${index === 0 ? '' : ' (2)'}`, cells, merged)),
  );

/** Whether what stands in a cell has come out somewhere: read into its field, kept as text, or listed as unread. */
function accountedFor(row: CaseRow, column: ColumnMapping, text: string, unread: ReadonlySet<string>): boolean {
  if (unread.has(`${row.sheet} ${row.row} ${column.column}`) || saysNothing(text) || isDitto(text)) return true;
  if (column.marks !== undefined) return readTick(text) !== null;
  switch (column.field) {
    case 'nr':
      return row.nr !== null;
    case 'date':
    case 'month':
    case 'week':
    case 'year':
    case 'day':
      return row.month !== null;
    case 'party':
      return row.party !== 'unknown';
    case 'municipality':
      return row.municipality !== 'unknown';
    case 'sex':
      return row.sex !== 'unknown';
    case 'age':
      return row.age !== null;
    case 'ageAndSex':
      return row.age !== null || readSex(text) !== null;
    case 'incomeSources':
      return row.incomeSources.length > 0 || recogniseIncomes(text) !== null;
    case 'other':
      return row.other.some((other) => other.column === column.column && other.text === text.trim());
    case 'ignore':
      return true;
    default:
      return row.texts[column.field]?.includes(text.trim()) ?? false;
  }
}

function columnOf(mapping: Mapping, sheet: string, letter: string): ColumnMapping {
  const found = mapping.sheets.find((one) => one.sheet === sheet)?.columns.find(({ column }) => column === letter);
  return found ?? { column: letter, header: '', field: 'other' };
}

describe('whatever stands in the sheets', () => {
  it('nothing throws, and every cell of a case is read, kept or listed', () => {
    fc.assert(
      fc.property(grids, (file) => {
        const { mapping } = propose(file, { places });
        const reading = read(file, mapping, { places });
        const unread = new Set(reading.unread.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
        for (const row of reading.rows) {
          for (const [letter, text] of Object.entries(row.written)) {
            const column = columnOf(mapping, row.sheet, letter);
            expect([row.row, letter, column.field, text, accountedFor(row, column, text, unread)]).toEqual([
              row.row,
              letter,
              column.field,
              text,
              true,
            ]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every row is a case or stands among the rows that are none, and is counted once', () => {
    fc.assert(
      fc.property(grids, (file) => {
        const { mapping } = propose(file, { places });
        const reading = read(file, mapping, { places });
        for (const sheet of mapping.sheets.filter(({ use }) => use)) {
          const cases = reading.rows.filter((row) => row.sheet === sheet.sheet).map(({ row }) => row);
          const others = sheet.notCases.map(({ row }) => row);
          const height = file.find((grid) => grid.sheet === sheet.sheet)?.rows.length ?? 0;
          expect([...cases, ...others].sort((a, b) => a - b)).toEqual(
            Array.from({ length: height }, (_, index) => index + 1),
          );
        }
        const summary = summarise(reading);
        for (const counts of [summary.perParty, summary.perMonth, summary.perMunicipality]) {
          expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBe(reading.rows.length);
        }
      }),
    );
  });

  it('the same file gives the same reading, also when the mapping has been stored as JSON and recalled', () => {
    fc.assert(
      fc.property(grids, (file) => {
        const { mapping } = propose(file, { places });
        const first = read(file, mapping, { places });
        const stored: Mapping = JSON.parse(JSON.stringify(mapping));
        expect(read(file, propose(file, { places }).mapping, { places })).toEqual(first);
        expect(read(file, stored, { places })).toEqual(first);
        expect(read(file, withRowsFound(file, mapping, { places }), { places })).toEqual(first);
        expect(recall(file, mapping, remember(mapping), { places }).sheets.map(({ notCases }) => notCases)).toEqual(
          mapping.sheets.map(({ notCases }) => notCases),
        );
      }),
    );
  });

  it('every text of a case passes the detector, and each finding is given with its place', () => {
    const detect: Detect = (text) => {
      const start = text.indexOf('hjälp');
      return start < 0 ? [] : [{ start, end: start + 5, type: 'phone', score: 1 }];
    };
    fc.assert(
      fc.property(grids, (file) => {
        const { mapping } = propose(file, { places });
        const reading = read(file, mapping, { places, detect });
        const expected = reading.rows.flatMap((row) =>
          Object.values(row.written).filter((text) => text.includes('hjälp')),
        );
        expect(reading.identitySlips.map(({ type, text }) => [type, text])).toEqual(
          expected.map(() => ['phone', 'hjälp']),
        );
      }),
    );
  });
});

describe('the fingerprint of a case', () => {
  const header = ['Nr', 'Datum', 'Från', 'Kommun', 'Ålder', 'Kön', 'Fråga', 'Råd', 'Uppföljning'];
  const cases = [
    [1, '2016-01-04', 'AF', 'Heby', 34, 'K', 'Vart vänder hon sig för praktik?', 'AME', ''],
    [2, '2016-01-05', 'FK', 'Tierp', 'ca 20', 'M', 'Lista över insatser', 'Skickad', 'Bra'],
    [2, '2016-01-05', 'FK', 'Tierp', 'ca 20', 'M', 'Lista över insatser', 'Skickad', 'Bra'],
  ];
  const prints = (rows: (string | number)[][], sheet = 'Blad1'): string[] => {
    const file = [gridOf(sheet, rows)];
    const { rows: found } = read(file, propose(file, { places }).mapping, { places });
    expect(fingerprints(found).map((print) => print.slice(0, 32))).toEqual(found.map(fingerprint));
    return fingerprints(found);
  };
  const plain = prints([header, ...cases]);

  it('does not change with the order of the columns, the name of the sheet or rows above', () => {
    const turned = [header, ...cases].map((row) => [...row].reverse());
    expect(prints(turned)).toEqual(plain);
    expect(prints([['Kopia av listan 2016'], [], header, ...cases], 'Annat namn')).toEqual(plain);
  });

  it('does not change when advice and outcome are filled in later, nor with another spelling of the party', () => {
    const later = cases.map((row) =>
      row.map((value, column) => (column === 8 ? 'Fick plats i maj' : column === 2 ? fold(String(value)) : value)),
    );
    expect(prints([header, ...later])).toEqual(plain);
  });

  it('tells different cases apart, and numbers those that are alike', () => {
    expect(new Set(plain).size).toBe(3);
    expect(plain[2]).toBe(`${plain[1]}#2`);
    const [, first = [], second = []] = [header, ...cases];
    const changed = first.map((value, column) => (column === 6 ? 'En annan fråga' : value));
    expect(prints([header, changed, second])[0]).not.toBe(plain[0]);
  });
});
