import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { CaseRow, Detect } from './case-row.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { gridOf } from './testdata/grids.ts';
import { uppsalaCounty as places } from './testdata/places.ts';

function readAll(...grids: Grid[]) {
  const proposal = propose(grids, { places });
  return { proposal, ...read(grids, proposal.mapping, { places }) };
}

const brief = ({ date, isoWeek, month, party, municipality, sex, age, incomeSources }: CaseRow): string =>
  [date ?? isoWeek ?? month, party, municipality, sex, age && `${age.min}-${age.max ?? ''}`, ...incomeSources].join(
    ' ',
  );

const header = ['Datum', 'Från', 'Kommun', 'Ålder', 'Kön', 'Fråga', 'Råd'];

describe('where a fact stands elsewhere than in its own column', () => {
  it('codes for parties are explained on another sheet, where the same codes also mean something else', () => {
    const { rows, unread, proposal } = readAll(
      gridOf('Ärenden 2020', [
        [null, null, 'Lotsärenden Tierp/Älvkarleby 2020'],
        [],
        [
          null,
          'Ankomst-\ndatum',
          'Vem\nfrågar\n(kod)',
          'Boendeort',
          'Ålder,\nca',
          'K/M',
          'Ers-\nättning',
          'Kort om\närendet',
          'Vad svarade\nvi?',
        ],
        [null, '7/1', 1, 'Tierp', '20-29', 'K', 'fs', 'Praktik för ung person', 'AME'],
        [null, '9/1', 2, 'Skutskär', '30-39', 'M', 'sjp', 'Rehab och sen', 'VC'],
        [null, 'Vecka 4 - inga ärenden'],
        [null, '30/1', 3, 'Örbyhus', '18-24', 'M', 'ae', 'Vem kallar till SIP?', ''],
        [null, 'Antal jan', 3],
      ]),
      gridOf('Koder', [
        ['Kod', 'Kategori'],
        [1, 'Rehab'],
        [2, 'Arbete'],
        [3, 'Ekonomi'],
        [],
        ['Kod', 'Part'],
        [1, 'Arbetsförmedlingen'],
        [2, 'Försäkringskassan'],
        [3, 'Kommunen'],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2020-01-07 employmentService Tierp female 20-29 socialAssistance',
      '2020-01-09 socialInsuranceAgency Älvkarleby male 30-39 sicknessBenefit',
      '2020-01-30 municipality Tierp male 18-24 activityCompensation',
    ]);
    expect(unread).toEqual([]);
    expect(proposal.sheets[0]?.notCases.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'title'],
      [2, 'empty'],
      [3, 'header'],
      [6, 'separator'],
      [8, 'summary'],
    ]);
  });

  it('the name of the sheet is the party, or the title the municipality', () => {
    const columns = ['Datum', 'Ålder', 'Kön', 'Behov', 'Svar'];
    const { rows } = readAll(
      gridOf('AF', [
        ['Lotsningar Knivsta'],
        columns,
        ['2019-02-03', 33, 'K', 'Praktik nära hemmet', 'AME'],
        ['2019-02-05', 43, 'M', 'Rehab i vår', 'VC'],
      ]),
      gridOf('Försäkringskassan', [
        columns,
        ['2019-03-03', 35, 'K', 'Intyg saknas helt', 'VC'],
        ['2019-04-05', 42, 'M', 'Möte om planen', 'SIP'],
      ]),
    );
    expect(rows.map(({ party, municipality }) => [party, municipality])).toEqual([
      ['employmentService', 'Knivsta'],
      ['employmentService', 'Knivsta'],
      ['socialInsuranceAgency', 'unknown'],
      ['socialInsuranceAgency', 'unknown'],
    ]);
  });

  it('a summary beside the cases is kept as text and counted as nothing', () => {
    const { rows } = readAll(
      gridOf('Lots 2019', [
        [...header, null, 'Sammanställning', null],
        ['190103', 'AF', 'Håbo', 44, 'K', 'Vem gör vad i ärendet?', 'Ring', null, 'AF', 2],
        ['190110', 'FK', 'Bålsta', 33, 'M', 'Lista önskas', 'Mejl', null, 'Totalt', 2],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2019-01-03 employmentService Håbo female 44-44',
      '2019-01-10 socialInsuranceAgency Håbo male 33-33',
    ]);
    expect(rows[1]?.other.map(({ text }) => text)).toEqual(['Totalt', '2']);
  });
});

describe('identities', () => {
  it('names are found in texts and in cells that were not understood, not where a word was read or is a place', () => {
    const detect: Detect = (text) =>
      [...text.matchAll(/Sala|Kim(?: Fiktivsson)?|Af|070-174 06 12/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        type: match[0].startsWith('0') ? 'phone' : 'name',
        score: 1,
      }));
    const file = [
      gridOf('2018', [
        [...header, 'Enhet'],
        ['3/1', 'Af', 'Sala', 30, 'K', 'Kim Fiktivsson vill till Sala', 'Ring Kim', 'Af Sala'],
        ['4/1', 'Kim', 'Heby', '070-174 06 12', 'K', 'Praktik önskas', 'AME', ''],
      ]),
    ];
    const { identitySlips } = read(file, propose(file, { places }).mapping, { places, detect });
    expect(identitySlips.map(({ row, column, type, text }) => [row, column, type, text])).toEqual([
      [2, 'F', 'fullName', 'Kim Fiktivsson'],
      [2, 'G', 'firstName', 'Kim'],
      [2, 'H', 'firstName', 'Af'],
      [3, 'B', 'firstName', 'Kim'],
      [3, 'D', 'phone', '070-174 06 12'],
    ]);
  });
});

describe('what could not be read', () => {
  it('is listed with its place and a reason, and nothing is guessed', () => {
    const { rows, unread, unknownPlaces } = readAll(
      gridOf('Blad1', [
        [...header, 'Ersättning', 'Handläggare'],
        ['3/1', 'Frivården', 'Sala', 'ung', 'okänt', 'Var finns boende?', 'Soc', 'barnbidrag', 'N.N.'],
        ['2016-02-30', 'AF', 'Heby', 30, 'K', 'Praktik önskas', 'AME', 'fs, barnbidrag', ''],
        ['2016-03-01', 'FK', 'Heby', 31, 'X', 'Rehab önskas', 'VC', '-', ''],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2016-01-03 unknown Sala unknown ',
      ' employmentService Heby female 30-30 socialAssistance',
      '2016-03-01 socialInsuranceAgency Heby unknown 31-31',
    ]);
    expect(unread.map(({ row, column, header: heading, text }) => [row, column, heading, text])).toEqual([
      [2, 'B', 'Från', 'Frivården'],
      [2, 'H', 'Ersättning', 'barnbidrag'],
      [2, 'D', 'Ålder', 'ung'],
      [3, 'A', 'Datum', '2016-02-30'],
      [3, 'H', 'Ersättning', 'fs, barnbidrag'],
      [4, 'E', 'Kön', 'X'],
    ]);
    expect(unknownPlaces).toEqual([{ text: 'Sala', rows: [{ sheet: 'Blad1', row: 2 }] }]);
    expect(rows[0]?.other).toEqual([{ column: 'I', header: 'Handläggare', text: 'N.N.' }]);
  });
});
