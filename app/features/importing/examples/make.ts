/**
 * Makes the example sheets and their right readings from the hand-written sources beside it.
 * Run: `node make.ts` writes them; `node make.ts --check` proves that the files here are those, and prints the counts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Built, build, type DateStyle } from './build.ts';
import { expectedReading } from './expected.ts';
import { type Table, unicodeTable, windowsCsv, workbookFile } from './files.ts';
import { codeTable, formulaColumn, formulaExpansion } from './formulas.ts';
import { readPlaces, readSource } from './source.ts';

interface Example {
  readonly source: string;
  readonly ending: 'xlsx' | 'csv' | 'tsv';
  readonly sheet: string;
  readonly dates: DateStyle;
  readonly notes: readonly string[];
  readonly merges?: readonly string[];
}

const examples: readonly Example[] = [
  {
    source: '01-hoglandet-semikolon',
    ending: 'csv',
    sheet: '',
    dates: 'isoText',
    notes: ['Windows-1252, semicolons, CRLF; a title row, an empty row and a row with the total are no cases.'],
  },
  {
    source: '02-vastmanland-dubbel-rubrik',
    ending: 'xlsx',
    sheet: 'Guidning 2019',
    dates: 'excel',
    merges: ['A1:M1', 'A2:B2', 'C2:D2', 'E2:H2', 'I2:K2', 'L2:M2'],
    notes: ['Two header rows: merged group headings above the column headings.'],
  },
  {
    source: '03-halland-flikar',
    ending: 'xlsx',
    sheet: '',
    dates: 'excel',
    notes: [
      'One sheet a month; dates are day/month, the year stands in the title of each sheet.',
      'From September a column was put in, so the columns after it move. Nobody lists cases in July.',
      'The sheets Mall and Summering hold no cases.',
    ],
  },
  {
    source: '04-botkyrka-english',
    ending: 'xlsx',
    sheet: 'Log',
    dates: 'excel',
    notes: ['English headings, parties, incomes and texts; weeks are ISO weeks.'],
  },
  {
    source: '05-ostergotland-formler',
    ending: 'xlsx',
    sheet: 'Lots 2022',
    dates: 'excel',
    notes: [
      'Number, date, month, party, municipality, age and days since the case before are formulas with stored results.',
      'One look-up of the party failed (#N/A); the unit in that row says which party it is.',
    ],
  },
  {
    source: '06-gavleborg-utan-part',
    ending: 'xlsx',
    sheet: 'Blad1',
    dates: 'excel',
    notes: ['There is no column for the party; who made contact says it. Age and sex share a cell.'],
  },
  {
    source: '07-bergslagen-datum',
    ending: 'xlsx',
    sheet: 'Lots',
    dates: 'isoText',
    notes: ['Every date is text, written in many ways. Where the year is left out it is that of the title, 2017.'],
  },
  {
    source: '08-skelleftea-delsummor',
    ending: 'xlsx',
    sheet: 'Lots',
    dates: 'excel',
    notes: ['Subtotals stand between the cases and the header is repeated in January.'],
  },
  {
    source: '09-norrbotten-radbrytning',
    ending: 'tsv',
    sheet: '',
    dates: 'isoText',
    notes: ['UTF-16 with tabs; quoted cells hold line breaks, so a record can take several lines.'],
  },
  {
    source: '10-skane-nordost',
    ending: 'xlsx',
    sheet: 'SFSNO',
    dates: 'excel',
    notes: ['Other words for the columns and another order; År is the age, Åtgärd the advice.'],
  },
  {
    source: 'county-kalmar',
    ending: 'xlsx',
    sheet: 'Kalmar 2018',
    dates: 'excel',
    notes: ['Made to measure the suggestion of obstacles; the texts stand in the column Vad stoppar?'],
  },
  {
    source: 'county-dalarna',
    ending: 'xlsx',
    sheet: 'Dalarna 2017',
    dates: 'excel',
    notes: ['Made to measure the suggestion of obstacles; the texts stand in the column Hinder i systemet.'],
  },
  {
    source: 'county-blekinge',
    ending: 'xlsx',
    sheet: 'Blekinge 2019',
    dates: 'excel',
    notes: ['Made to measure the suggestion of obstacles; the texts stand in the column Hinder (vad kör fast?).'],
  },
  {
    source: 'county-sodermanland',
    ending: 'xlsx',
    sheet: 'Lots 2021',
    dates: 'excel',
    notes: ['Made to measure the suggestion of obstacles; the texts stand in the column Hinder.'],
  },
  {
    source: 'county-varmland',
    ending: 'xlsx',
    sheet: 'Värmland 2022',
    dates: 'excel',
    notes: ['Made to measure the suggestion of obstacles; the texts stand in the column Vad är hindret?'],
  },
];

/** Sheets without cases that stand in the workbook kept by month. */
function sheetsWithoutCases(built: Built): Table[] {
  const summary = built.tables.map((table) => {
    const cases = built.cases.filter((one) => one.sheet === table.name).length;
    return [{ value: table.name }, { value: cases }];
  });
  const headings = ['Nr', 'Datum', 'Från', 'Ort', 'Ålder', 'Kön', 'Ersättn.', 'Fråga', 'Svar/råd', 'Resultat'];
  return [
    { name: 'Mall', rows: [[{ value: 'MALL – kopiera fliken' }], headings.map((value) => ({ value }))], merges: [] },
    { name: 'Summering', rows: [[{ value: 'Månad' }, { value: 'Antal' }], ...summary], merges: [] },
  ];
}

async function make(
  example: Example,
): Promise<{ file: string; content: Uint8Array; expected: string; counts: string }> {
  const source = readSource(example.source);
  const formulas = example.source.startsWith('05');
  const built = build(
    source,
    example.sheet || 'Blad1',
    example.dates,
    formulas ? formulaExpansion(source.columns) : undefined,
  );
  const marks = formulas ? built.marks.map((mark) => ({ ...mark, column: formulaColumn(mark.header) })) : built.marks;
  const tables = built.tables.map((table) => ({ ...table, merges: example.merges ?? [] }));
  const file = `${example.source}.${example.ending}`;
  const [only] = tables;
  if (only === undefined) throw new Error(`${file}: no table`);
  let content: Uint8Array;
  if (example.ending === 'csv') content = windowsCsv(only);
  else if (example.ending === 'tsv') content = unicodeTable(only);
  else {
    const added = formulas
      ? [codeTable(readPlaces(source.county))]
      : tables.length > 1
        ? sheetsWithoutCases(built)
        : [];
    content = await workbookFile([...tables, ...added]);
  }
  const reading = expectedReading(file, source, { ...built, tables, marks }, example.notes);
  const slips = marks.filter((mark) => mark.slip).length;
  const counts = `${built.cases.length} cases, ${slips} identity slips, ${marks.length - slips} look-alikes`;
  return { file, content, expected: `${JSON.stringify(reading, null, 1)}\n`, counts };
}

const check = process.argv.includes('--check');
for (const example of examples) {
  const { file, content, expected, counts } = await make(example);
  const target = new URL(file, import.meta.url);
  const reading = new URL(`${example.source}.expected.json`, import.meta.url);
  if (!check) {
    writeFileSync(target, content);
    writeFileSync(reading, expected);
  } else if (
    !Buffer.from(content).equals(readFileSync(target)) ||
    JSON.stringify(JSON.parse(readFileSync(reading, 'utf8'))) !== JSON.stringify(JSON.parse(expected))
  ) {
    console.error(`${file} or its reading differs from the source`);
    process.exitCode = 1;
  }
  console.log(`${file}: ${counts}`);
}
