import { readFile } from 'node:fs/promises';
import { createDetector, level, loadLists } from '@farled/deidentify';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../../documents/spreadsheet.ts';
import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Reading } from './case-row.ts';
import type { Proposal } from './mapping.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { summarise } from './summarise.ts';
import { uppsalaCounty } from './testdata/places.ts';

interface Expected {
  cases: number;
  perParty: object;
  perMonth: object;
  perMunicipality: object;
  perSex: object;
  perDateForm: object;
  followUpMissing: number;
  sheet: string;
  headerRow: number;
  columns: { column: string; header: string; hidden?: boolean }[];
  nonCaseRows: { row: number }[];
  mergedRanges: string[];
  identitySlips: { row: number; nr: number; column: string; header: string; type: string; text: string }[];
  rows: { row: number }[];
}

describe("a coordinator's own sheet of 70 cases", () => {
  let grids: Grid[];
  let expected: Expected;
  let proposal: Proposal;
  let reading: Reading;

  beforeAll(async () => {
    const folder = new URL('./testdata/', import.meta.url);
    const file = await readSpreadsheet(
      await readFile(new URL('lotsarenden-2016.xlsx', folder)),
      'lotsarenden-2016.xlsx',
    );
    if ('problem' in file) throw new Error(file.message.en);
    grids = file;
    expected = JSON.parse(await readFile(new URL('lotsarenden-2016.expected.json', folder), 'utf8'));
    proposal = propose(grids, { places: uppsalaCounty });
    const lists = loadLists(await readFile(new URL('../../../../packages/deidentify/data/lists.bin', import.meta.url)));
    // Two earlier projects that the association has named as such.
    const own = { allowedNames: ['Sara', 'Stig'], places: Object.entries(uppsalaCounty).flat(2) };
    const detector = createDetector(lists, own);
    const detect = (text: string) => detector.find(text).filter((finding) => level(finding) !== 'hint');
    reading = read(grids, proposal.mapping, { places: uppsalaCounty, detect });
  });

  it('finds the sheet, the header, the columns and the rows that are no cases', () => {
    expect(proposal.sheets.map(({ sheet, use }) => [sheet, use])).toEqual([
      [expected.sheet, true],
      ['Kodlista', false],
    ]);
    const sheet = proposal.mapping.sheets[0];
    expect(sheet?.headerRows).toEqual([expected.headerRow]);
    expect(sheet?.columns.map(({ column, header }) => ({ column, header }))).toEqual(
      expected.columns.map(({ column, header }) => ({ column, header })),
    );
    expect(proposal.sheets[0]?.columns.filter(({ hidden }) => hidden).map(({ column }) => column)).toEqual(
      expected.columns.filter(({ hidden }) => hidden).map(({ column }) => column),
    );
    expect(sheet?.notCases.map(({ row }) => row)).toEqual(expected.nonCaseRows.map(({ row }) => row));
    expect(grids[0]?.merges).toHaveLength(expected.mergedRanges.length);
  });

  it('reads every field of every case', () => {
    expect(reading.rows).toHaveLength(expected.rows.length);
    expected.rows.forEach((row, index) => {
      expect(reading.rows[index]).toMatchObject(row);
    });
    expect(reading.unread).toEqual([]);
  });

  it('gives the counts of the expected reading', () => {
    const { cases, perParty, perMonth, perMunicipality, identitySlips } = expected;
    expect(summarise(reading)).toEqual({ cases, perParty, perMonth, perMunicipality, identitySlips });
    expect(reading.counts.perSex).toEqual(expected.perSex);
    expect(reading.counts.perDateForm).toEqual(expected.perDateForm);
    expect(reading.counts.followUpMissing).toBe(expected.followUpMissing);
  });

  it('lists a place outside the county and leaves it as it is', () => {
    expect(reading.unknownPlaces).toEqual([
      { text: 'Sala', rows: [23, 63, 71].map((row) => ({ sheet: expected.sheet, row })) },
    ]);
  });

  it('understands the code list on the other sheet', () => {
    expect(reading.rows[0]).toMatchObject({ texts: { code: 'A' }, codeMeaning: 'Information, vägledning' });
    expect(reading.rows.at(-1)).toMatchObject({ texts: { code: '1' }, codeMeaning: 'Vart vänder jag mig?' });
    expect(proposal.glossary).toContainEqual({
      sheet: 'Kodlista',
      row: 3,
      written: 'F-kassan',
      meaning: 'Försäkringskassan',
    });
  });
});
