import { hostile } from './documents-testdata.ts';
import type { Report, ReportPart, Source, Words } from './report.ts';

const same = (text: string): Words => ({ sv: text, en: text });
const hidden = { hidden: { sv: 'skyddat', en: 'protected' } };

const source: Source = {
  definition: {
    sv: 'En fråga räknas i den månad den kom in. Återtagna frågor räknas inte.',
    en: 'A question counts in the month it came in. Withdrawn questions do not count.',
  },
  from: '2016-01-01',
  to: '2016-12-31',
  n: 70,
  of: { sv: 'frågor', en: 'questions' },
};

/** A part with nothing in it but its message. */
export const emptyPart: ReportPart = {
  key: 'empty',
  topic: { sv: 'Frågor', en: 'Questions' },
  message: { sv: 'Inga frågor kom in.', en: 'No questions came in.' },
  paragraphs: [],
  figures: [],
  chart: null,
  steps: [],
  table: null,
  remarks: [],
  source: { ...source, n: 0 },
};

const time: ReportPart = {
  ...emptyPart,
  key: 'time',
  topic: { sv: 'Frågor över tid', en: 'Questions over time' },
  message: {
    sv: 'Frågorna ökade från 12 till 25 mellan första och fjärde kvartalet.',
    en: 'Questions rose from 12 to 25 between the first and the fourth quarter.',
  },
  source,
  figures: [
    { label: { sv: 'Frågor', en: 'Questions' }, value: 70, source },
    { label: { sv: 'Har fått råd', en: 'Advised' }, value: 94.3, unit: same('%'), source },
    {
      label: { sv: 'Dagar till råd, median', en: 'Days to advice, median' },
      value: hidden,
      unit: { sv: 'dagar', en: 'days' },
      source: { ...source, n: 3, definition: { sv: 'Dagar från fråga till råd.', en: 'Days to advice.' } },
    },
  ],
  chart: {
    kind: 'columns',
    title: { sv: 'Frågor per kvartal', en: 'Questions by quarter' },
    unit: { sv: 'frågor', en: 'questions' },
    points: [
      { label: { sv: 'Kvartal 1', en: 'Quarter 1' }, value: 12 },
      { label: { sv: 'Kvartal 2', en: 'Quarter 2' }, value: 18 },
      { label: { sv: 'Kvartal 3', en: 'Quarter 3' }, value: hidden },
      { label: { sv: 'Kvartal 4', en: 'Quarter 4' }, value: 25 },
    ],
  },
  table: {
    caption: { sv: 'Frågor per kvartal och part', en: 'Questions by quarter and party' },
    columns: [
      { label: { sv: 'Kvartal', en: 'Quarter' }, kind: 'text' },
      { label: { sv: 'Kommun', en: 'Municipality' }, kind: 'number' },
      { label: { sv: 'Totalt', en: 'Total' }, kind: 'number' },
    ],
    rows: [
      [{ sv: 'Kvartal 1', en: 'Quarter 1' }, 7, 12],
      [{ sv: 'Kvartal 2', en: 'Quarter 2' }, 11, 18],
      [{ sv: 'Kvartal 3', en: 'Quarter 3' }, hidden, hidden],
      [{ sv: 'Kvartal 4', en: 'Quarter 4' }, 14, 25],
    ],
  },
  remarks: [{ sv: 'Skyddat: talet är under 5.', en: 'Protected: the number is below 5.' }],
};

const course: ReportPart = {
  ...emptyPart,
  key: 'course',
  topic: { sv: 'Farleden', en: 'The fairway' },
  message: { sv: '66 av 70 frågor fick råd.', en: '66 of 70 questions were advised.' },
  source,
  steps: [
    step('Fråga', 'Question', 70, null, 'passed'),
    step('Råd', 'Advice', 66, 2.5, 'passed'),
    step('Utfall', 'Outcome', 41, 44, 'passed'),
    step('Hinder', 'Obstacle', 6, 21, 'passed'),
    step('Beslut', 'Decision', 2, 118, 'late'),
    step('Åtgärd', 'Action', 0, null, 'ahead'),
    step('Effekt', 'Effect', 0, null, 'ahead'),
    step('Svar', 'Answer', 0, null, 'ahead'),
  ],
};

function step(sv: string, en: string, count: number, days: number | null, state: 'passed' | 'late' | 'ahead') {
  return { name: { sv, en }, count, of: { sv: 'frågor', en: 'questions' }, days, state };
}

const long = 'Väntetiden till den gemensamma kartläggningen är lång och ingen vet vem som kallar. '.repeat(6).trim();

/** What somebody wrote stands in it: as code, as a formula, and much too long. */
const written: ReportPart = {
  ...emptyPart,
  key: 'obstacles',
  topic: { sv: 'Hinder', en: 'Obstacles' },
  message: { sv: `Tre hinder väntar på beslut. ${hostile}`, en: `Three obstacles wait. ${hostile}` },
  source: { ...source, n: 3, of: { sv: 'hinder', en: 'obstacles' } },
  paragraphs: [same(hostile)],
  chart: {
    kind: 'bars',
    title: { sv: 'Ärenden bakom', en: 'Cases behind' },
    unit: { sv: 'ärenden', en: 'cases' },
    points: [
      { label: same(`=1+1 ${hostile}`), value: 8 },
      { label: same(long), value: 5 },
      { label: same('Tyst\u0000\u0007\ud800\u202e'), value: hidden },
    ],
  },
  table: {
    caption: { sv: 'Hinder i gruppen', en: 'Obstacles of the group' },
    columns: [
      { label: { sv: 'Hinder', en: 'Obstacle' }, kind: 'text', width: 4 },
      { label: { sv: 'Ärenden', en: 'Cases' }, kind: 'number' },
      { label: { sv: 'Lämnat', en: 'Submitted' }, kind: 'date' },
    ],
    rows: [
      ['=cmd|"/c calc"!A1', 8, '2016-04-01'],
      [`+46 ${hostile}`, 5, null],
      [`@SUM(1) ${long}`, hidden, null],
      ['-2+3\u0000\u0007\ud800', 0, null],
      ['\tflik', 1, null],
      ['\rretur', 2, null],
    ],
  },
};

export const sampleReport: Report = {
  title: { sv: 'Underlag för LOKUS Heby', en: 'Basis for LOKUS Heby' },
  author: 'Samordningsförbundet Exempel',
  date: '2017-01-10',
  lead: [{ sv: 'Hela 2016.', en: 'All of 2016.' }],
  parts: [course, time, written, emptyPart],
};
