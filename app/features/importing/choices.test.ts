import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asItIs,
  type Choices,
  columnKeys,
  effectiveMapping,
  meaningOf,
  readMeaning,
  readRows,
  readValue,
  rowsWords,
  spellingKey,
  standsForNothing,
  tickedMeanings,
  valueWord,
  withChanges,
} from './choices.ts';
import { countyPlaces as places } from './places.ts';
import { incomeSources } from './reading/case-row.ts';
import { fields } from './reading/fields.ts';
import { propose } from './reading/propose.ts';
import { read } from './reading/read.ts';
import { gridOf } from './reading/testdata/grids.ts';

describe('row numbers', () => {
  it('are read as they are written', () => {
    expect(readRows('12, 40-42 7;7')).toEqual([7, 12, 40, 41, 42]);
    expect(readRows('40 – 42')).toEqual([40, 41, 42]);
    expect(readRows('')).toEqual([]);
    for (const wrong of ['x', '0', '5-3', '1-99999', '12a', '-', '1.5', 'Elin'])
      expect(readRows(wrong), wrong).toBeNull();
  });

  it('come back from their own words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 60 }), (rows) => {
        const sorted = rows.sort((a, b) => a - b);
        expect(readRows(rowsWords(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('words of selects', () => {
  it('stand for every meaning of a column, and for nothing else', () => {
    const all = [...fields.map((field) => ({ field })), ...tickedMeanings(places)];
    expect(new Set(all.map(meaningOf)).size).toBe(all.length);
    for (const one of all) expect(readMeaning(meaningOf(one), places)).toEqual(one);
    for (const wrong of ['', 'name', 'party|church', 'municipality|Sala', 'party|'])
      expect(readMeaning(wrong, places)).toBeNull();
  });

  it('stand for every value of a spelling, and for nothing else', () => {
    for (const source of incomeSources)
      expect(readValue('incomeSources', valueWord([source]), places)).toEqual({ value: [source] });
    expect(readValue('incomeSources', 'zeroSgi+socialAssistance', places)).toEqual({
      value: ['zeroSgi', 'socialAssistance'],
    });
    expect(readValue('municipality', 'Heby', places)).toEqual({ value: 'Heby' });
    expect(readValue('party', standsForNothing, places)).toEqual({ value: null });
    expect(readValue('municipality', 'Sala', places)).toBeNull();
    expect(readValue('sex', 'other', places)).toBeNull();
    expect(readValue('incomeSources', 'lottery', places)).toBeNull();
    expect(readValue('party', asItIs, places)).toBeNull();
  });
});

describe('what a person says about a list', () => {
  const header = ['Nr', 'Datum', 'Från', 'Kommun', 'Fråga', 'Eget'];
  const rows = [
    [1, '2016-01-05', 'Kyrkan', 'Heby', 'Undrar vart man vänder sig', 'Ring'],
    [2, '2016-01-06', 'FK', 'Heby', 'Behöver hjälp med planering', 'Skriv'],
    ['', 'Sommar', '', '', '', ''],
    [3, '2016-02-06', 'FK', 'Heby', 'Behöver hjälp med ekonomi', 'Vänta'],
  ];
  const january = gridOf('Januari', [header, ...rows]);
  const february = gridOf('Februari', [
    ['Datum', 'Nr', 'Från', 'Kommun', 'Eget', 'Fråga'],
    ['2016-02-01', 7, 'FK', 'Heby', 'Ring', 'Vill ha råd om arbetsträning'],
  ]);
  const grids = [january, february];
  const choices: Choices = { mapping: propose(grids, { places }).mapping, asCases: [], leftOut: [] };
  const nothing = { columns: new Map(), values: [], sheets: [], asCases: null };

  it('holds for every sheet with the same headings, whatever their order', () => {
    const [first, second] = choices.mapping.sheets.map(columnKeys);
    expect([...(first ?? [])].sort()).toEqual([...(second ?? [])].sort());
    const key = first?.[5] ?? '';
    const changed = withChanges(
      choices,
      { ...nothing, columns: new Map([[key, { field: 'advice' as const }]]) },
      grids,
      { places },
    );
    expect(changed.mapping.sheets.map(({ columns }) => columns.find((one) => one.header === 'Eget')?.field)).toEqual([
      'advice',
      'advice',
    ]);
  });

  it('turns a spelling into a value', () => {
    const values = [{ field: 'party' as const, written: 'KYRKAN', value: 'region' }];
    const changed = withChanges(choices, { ...nothing, values }, grids, { places });
    const parties = read(grids, effectiveMapping(changed), { places }).rows.map(({ party }) => party);
    expect(parties).toContain('region');
    expect(read(grids, choices.mapping, { places }).rows.map(({ party }) => party)).not.toContain('region');
    expect(spellingKey('party', 'KYRKAN ')).toBe(spellingKey('party', 'kyrkan'));
  });

  it('goes before what was found about rows, and stays when something else is changed', () => {
    const sheet = { use: true, year: null, monthFirst: false, party: null, municipality: null };
    const sheets = [{ ...sheet, sheet: 'Januari', leftOut: [2] }];
    const told = withChanges(choices, { ...nothing, sheets, asCases: [{ sheet: 'Januari', row: 4 }] }, grids, {
      places,
    });
    const later = withChanges(told, { ...nothing, values: [] }, grids, { places });
    const rowsRead = read(grids, effectiveMapping(later), { places }).rows.filter((row) => row.sheet === 'Januari');
    expect(rowsRead.map(({ row }) => row)).toEqual([3, 4, 5]);
  });
});
