import { describe, expect, it } from 'vitest';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { headerSignature, recall, remember, withRowsFound } from './remember.ts';
import { gridOf } from './testdata/grids.ts';
import { uppsalaCounty as places } from './testdata/places.ts';

describe('a mapping that a person has changed', () => {
  const rows = [
    ['Datum', 'Vem', 'Kommun', 'Ålder', 'Kön', 'Bekymmer', 'Råd'],
    ['3/1 2018', 'Bryggan', 'Heby', 30, 'K', 'Praktik önskas', 'AME'],
    ['4/1 2018', 'bryggan', 'Heby', 31, 'M', 'Rehab önskas', 'VC'],
    ['5/1 2018', 'AF', 'Sala', 31, 'M', 'Rehab önskas', 'VC'],
  ];
  const file = [gridOf('2018', rows)];
  const { mapping } = propose(file, { places });
  const sheets = mapping.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.column === 'F' ? { ...column, field: 'obstacle' as const } : column,
    ),
  }));
  const changed = {
    ...mapping,
    sheets,
    values: {
      ...mapping.values,
      party: { bryggan: 'municipality' as const, af: null },
      municipality: { sala: 'Heby' },
    },
  };

  it('is followed', () => {
    const reading = read(file, withRowsFound(file, changed, { places }), { places });
    expect(reading.rows.map(({ party, municipality }) => [party, municipality])).toEqual([
      ['municipality', 'Heby'],
      ['municipality', 'Heby'],
      ['unknown', 'Heby'],
    ]);
    expect(reading.rows[0]?.texts).toMatchObject({ obstacle: 'Praktik önskas' });
    expect(reading.unknownPlaces).toEqual([]);
  });

  it('is remembered for the next file with the same headings, in any order', () => {
    const next = [gridOf('2019', [['Lista 2019'], ...rows.map((row) => [...row].reverse())])];
    const stored = JSON.parse(JSON.stringify(remember(changed)));
    expect(propose(next, { places }).mapping.sheets.map(headerSignature)).toEqual(mapping.sheets.map(headerSignature));
    const reading = read(next, recall(next, propose(next, { places }).mapping, stored, { places }), { places });
    expect(reading.rows.map(({ party, municipality, texts }) => [party, municipality, texts.obstacle])).toEqual([
      ['municipality', 'Heby', 'Praktik önskas'],
      ['municipality', 'Heby', 'Rehab önskas'],
      ['unknown', 'Heby', 'Rehab önskas'],
    ]);
  });

  it('is not used for other headings', () => {
    const other = [gridOf('2019', [['Datum', 'Vem', 'Kommun', 'Ålder', 'Kön', 'Bekymmer'], ...rows.slice(1)])];
    const proposed = propose(other, { places }).mapping;
    expect(recall(other, proposed, remember(changed), { places })).toEqual(proposed);
  });
});
