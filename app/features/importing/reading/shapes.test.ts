import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { CaseRow } from './case-row.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';
import { summarise } from './summarise.ts';
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

const date = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const header = ['Datum', 'Från', 'Kommun', 'Ålder', 'Kön', 'Fråga', 'Råd'];

describe('sheets as they are kept in different places', () => {
  it('two header rows with merged group headings, ticked income sources and a row of totals', () => {
    const sheet = gridOf(
      'Blad1',
      [
        ['Ärenden 2019'],
        ['Nr', 'Datum', 'Den som frågar', null, 'Personen', null, null, 'Ersättning', null, 'Ärendet'],
        [null, null, 'Part', 'Enhet', 'Kommun', 'Ålder', 'Kön', 'Sjp', 'FS', 'Fråga', 'Svar'],
        [
          1,
          date('2019-01-04'),
          'AF',
          'Tierp',
          'Tierp',
          34,
          'K',
          'x',
          null,
          'Vill ha praktik hos någon',
          'Kontakta AME',
        ],
        [2, date('2019-01-09'), 'Soc', 'EKB', 'Örbyhus', 'ca 20', 'M', null, 'x', 'Behöver stöd i vardagen', 'Ring VC'],
        [3, 'v 5', 'FK', 'unga', 'Tierp', '50+', 'K', 'x', 'x', 'Fråga om SIP', 'Kalla till SIP'],
        ['Summa', 3, null, null, null, null, null, 2, 2],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2', 'E2:G2', 'H2:I2', 'J2:K2'],
    );
    const { rows, unread, proposal } = readAll(sheet);
    expect(rows.map(brief)).toEqual([
      '2019-01-04 employmentService Tierp female 34-34 sicknessBenefit',
      '2019-01-09 municipality Tierp male 20-20 socialAssistance',
      '2019-W05 socialInsuranceAgency Tierp female 50- sicknessBenefit socialAssistance',
    ]);
    expect(unread).toEqual([]);
    expect(proposal.mapping.sheets[0]?.headerRows).toEqual([2, 3]);
    expect(proposal.sheets[0]?.notCases.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'title'],
      [2, 'header'],
      [3, 'header'],
      [7, 'summary'],
    ]);
  });

  it('ticked parties and sexes under headings that are not merged', () => {
    const { rows, unread } = readAll(
      gridOf('Lotsärenden', [
        ['Datum', 'Från', null, null, null, 'Kön', null, 'Ålder', 'Behov', 'Råd', 'Uppföljning'],
        [null, 'AF', 'FK', 'Kommun', 'Region', 'K', 'M'],
        ['3/1 2020', 'x', null, null, null, 'x', null, 30, 'Arbetsträning saknas', 'Fråga AME', 'Nej'],
        ['10/1', '', 'x', null, null, null, 'x', '25-30', 'Läkarintyg räcker inte', 'Ring', null],
        ['12/2', null, null, 'x', 'x', null, 1, 41, 'Vad gör vi nu', 'Prata', 'Fick plats'],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2020-01-03 employmentService unknown female 30-30',
      '2020-01-10 socialInsuranceAgency unknown male 25-30',
      '2020-02-12 municipality unknown male 41-41',
    ]);
    expect(rows.map(({ followUpWritten }) => followUpWritten)).toEqual([true, false, true]);
    expect(unread).toMatchObject([{ row: 5, column: 'E', text: 'x' }]);
  });

  it('one sheet per month with bare day numbers, headings on the first only, and a sheet that counts', () => {
    const reading = readAll(
      gridOf('Januari', [
        ['Lotsningar 2018'],
        header,
        ['3', 'AF', 'Heby', '30', 'K', 'Praktik önskas', 'AME'],
        ['14', 'FK', 'Tierp', 'ca 40', 'M', 'Rehab behövs', 'VC'],
        ['Summa: 2'],
      ]),
      gridOf('Februari', [
        ['2/2', 'AF', 'Heby', '31', 'K', 'Praktik igen', 'AME'],
        ['v 8', 'vc', 'Gimo', 'ca 40', 'M', 'Rehab tack', 'VC'],
      ]),
      gridOf('Mars', [header, [null, 'AF', 'Heby', '30', 'K', 'En tredje fråga', 'AME']]),
      gridOf('Totalt', [
        ['Månad', 'Antal', 'AF', 'FK'],
        ['Jan', 2, 1, 1],
        ['Feb', 2, 1, 0],
      ]),
    );
    const { rows, unread, proposal } = reading;
    expect(rows.map((row) => `${row.sheet}: ${brief(row)}`)).toEqual([
      'Januari: 2018-01-03 employmentService Heby female 30-30',
      'Januari: 2018-01-14 socialInsuranceAgency Tierp male 40-40',
      'Februari: 2018-02-02 employmentService Heby female 31-31',
      'Februari: 2018-W08 region Östhammar male 40-40',
      'Mars: 2018-03 employmentService Heby female 30-30',
    ]);
    expect(unread).toEqual([]);
    expect(proposal.sheets.map(({ use }) => use)).toEqual([true, true, true, false]);
    expect(summarise(reading).perMonth).toMatchObject({ '2018-01': 2, '2018-02': 2, '2018-03': 1, '2018-12': 0 });
  });

  it('English with the month first', () => {
    const { rows, unread } = readAll(
      gridOf('Guidance 2021', [
        [
          'No.',
          'Date',
          'Asked by',
          'Municipality',
          'Age',
          'Sex',
          'Income',
          'Question',
          'Tried before',
          'Advice',
          'Outcome',
          'Obstacle',
        ],
        [
          1,
          '1/14/2021',
          'Social services',
          'Enköping',
          'early 20s',
          'F',
          'Social assistance',
          'Needs work training',
          'Called PES',
          'Contact the unit',
          'Started',
          'No placement available at any employer',
        ],
        [2, '2/3/2021', 'PES', 'Bålsta', '34', 'M', 'Activity grant', 'Wants to study', 'no', 'Refer on', null, null],
        [
          3,
          '12/2/2021',
          'Health centre',
          'Uppsala',
          '45',
          'F',
          'Sickness benefit, 50 %',
          'Certificate again',
          'SIP done',
          'Ask the doctor',
          null,
          'The certificate is not accepted',
        ],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2021-01-14 municipality Enköping female 20-23 socialAssistance',
      '2021-02-03 employmentService Håbo male 34-34 activityGrant',
      '2021-12-02 region Uppsala female 45-45 sicknessBenefit',
    ]);
    expect(rows.map(({ obstacle, basics }) => [obstacle, basics])).toEqual([
      ['noWorkTrainingPlaces', { contact: 'done' }],
      [null, {}],
      ['certificateInsufficient', { coordinatedPlan: 'done' }],
    ]);
    expect(unread).toEqual([]);
  });

  it('no party column, ditto marks, age and sex in one cell, totals between the rows', () => {
    const { rows, unread, proposal } = readAll(
      gridOf('2018', [
        ['Löpnr', 'När', 'Enhet', 'Ort', 'Ålder/kön', 'Försörjning', 'Ärende', 'Vad sa jag?', 'Hur gick det?'],
        [1, '3 jan', 'AF Tierp', 'Tierp', 'K 34', 'sjukpenning', 'Vart vänder jag mig', 'Till VC', 'Bra'],
        [2, '"', '"', 'Örbyhus', 'M ca 20', 'fs', 'Praktikplats åt ung man', 'AME', ''],
        ['Delsumma jan', 2],
        [3, '1 feb', 'VC Gimo', 'Gimo', 'K 50+', 'AE', 'SIP behövs för patient', 'Kalla', ''],
        [4, '28 dec', 'FK', 'Alunda', 'man, född 1990', '?', 'Lista över insatser', 'Skickat', ''],
        ['Totalt', 4, null, '2 Tierp'],
        [],
        ['OBS!', 'Nästa år används det nya formuläret i stället för den här listan, fråga kansliet.'],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2018-01-03 employmentService Tierp female 34-34 sicknessBenefit',
      '2018-01-03 employmentService Tierp male 20-20 socialAssistance',
      '2018-02-01 region Östhammar female 50- activityCompensation',
      '2018-12-28 socialInsuranceAgency Östhammar male 27-28',
    ]);
    expect(unread).toEqual([]);
    expect(proposal.sheets[0]?.notCases.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'header'],
      [4, 'total'],
      [7, 'summary'],
      [8, 'empty'],
      [9, 'note'],
    ]);
  });

  it('parties as headings among the rows, and a date in three columns', () => {
    const { rows } = readAll(
      gridOf('Ärenden', [
        ['År', 'Månad', 'Dag', 'Kommun', 'Ålder', 'Behov', 'Åtgärd'],
        ['Arbetsförmedlingen'],
        [2019, 'jan', 3, 'Knivsta', 30, 'Arbetsträning på deltid', 'Ring AME'],
        [2019, 2, 14, 'Alsike', 40, 'Rehabkoordinator behövs', 'Ring VC'],
        ['Försäkringskassan'],
        [2019, 'mars', 1, 'Knivsta', 50, 'SIP för patient', 'Kalla'],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2019-01-03 employmentService Knivsta unknown 30-30',
      '2019-02-14 employmentService Knivsta unknown 40-40',
      '2019-03-01 socialInsuranceAgency Knivsta unknown 50-50',
    ]);
  });

  it('no headings at all', () => {
    const { rows } = readAll(
      gridOf('Blad1', [
        ['2017-01-02', 'AF', 'Heby', 34, 'K', 'fs', 'Behöver komma igång med något snart'],
        ['2017-01-03', 'Soc', 'Tierp', 24, 'M', 'fs', 'Vill ha praktik men vet inte hur'],
        ['2017-01-05', 'FK', 'Heby', 54, 'K', 'sjp', 'Rehab och sedan arbetsträning'],
      ]),
    );
    expect(rows.map(brief)).toEqual([
      '2017-01-02 employmentService Heby female 34-34 socialAssistance',
      '2017-01-03 municipality Tierp male 24-24 socialAssistance',
      '2017-01-05 socialInsuranceAgency Heby female 54-54 sicknessBenefit',
    ]);
  });

  it('a copy of a sheet is not read twice', () => {
    const cases = [
      header,
      ['3/1 2018', 'AF', 'Heby', 30, 'K', 'Praktik önskas', 'AME'],
      ['4/1 2018', 'FK', 'Heby', 31, 'M', 'Rehab önskas', 'VC'],
    ];
    const { rows, proposal } = readAll(
      gridOf('Kopia av 2018', cases),
      gridOf('2018', [...cases, ['5/1 2018', 'VC', 'Heby', 44, 'M', 'En ny fråga', 'Vänta']]),
    );
    expect(rows.map(({ sheet }) => sheet)).toEqual(['2018', '2018', '2018']);
    expect(proposal.sheets[0]).toMatchObject({ use: false, cases: 0 });
  });

  it('two months with the same few words are two months', () => {
    const columns = ['Datum', 'Från', 'Kommun', 'Kön', 'Fråga'];
    const month = (number: number) => [
      columns,
      [`3/${number}`, 'AF', 'Heby', 'K', 'Praktik'],
      [`9/${number}`, 'FK', 'Heby', 'M', 'Rehab'],
    ];
    const { rows } = readAll(gridOf('Jan 2018', month(1)), gridOf('Feb 2018', month(2)));
    expect(rows.map((row) => row.date)).toEqual(['2018-01-03', '2018-01-09', '2018-02-03', '2018-02-09']);
  });

  it('local abbreviations are explained on another sheet', () => {
    const { rows } = readAll(
      gridOf('2018', [
        header,
        ['3/1 2018', 'XQ', 'Heby', 30, 'K', 'Praktik önskas', 'AME'],
        ['4/1 2018', 'ÅÄ', 'Heby', 31, 'M', 'Rehab önskas', 'VC'],
        ['5/1 2018', 'AF', 'Heby', 31, 'M', 'Rehab önskas', 'VC'],
      ]),
      gridOf('Förklaringar', [
        ['Kort', 'Lång'],
        ['XQ, Xq', 'Försäkringskassan'],
        ['ÅÄ', 'Region (f.d. landstinget)'],
        ['dv', 'daglig verksamhet'],
      ]),
    );
    expect(rows.map(({ party }) => party)).toEqual(['socialInsuranceAgency', 'region', 'employmentService']);
  });
});
