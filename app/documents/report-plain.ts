import type { Chart, Step } from './document.ts';
import { plainText } from './plain-text.ts';
import {
  type Amount,
  isProtected,
  type Report,
  type ReportCell,
  type ReportChart,
  type ReportPart,
  type ReportTable,
  type Source,
  type Words,
} from './report.ts';
import { type CellContent, cellText, type Table } from './tables.ts';

export type Language = 'sv' | 'en';

/** A report in one language: nothing but harmless text and numbers. */
export interface PlainReport {
  readonly title: string;
  readonly language: Language;
  readonly date: string;
  readonly author: string;
  readonly lead: readonly string[];
  readonly parts: readonly PlainPart[];
}

export interface PlainSource {
  readonly definition: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly n: CellContent;
  /** With what it counts: "70 frågor". */
  readonly nText: string;
}

export interface PlainFigure {
  readonly label: string;
  readonly value: CellContent;
  readonly unit: string;
  readonly text: string;
  readonly source: PlainSource;
}

export interface PlainPart {
  readonly key: string;
  readonly topic: string;
  readonly message: string;
  readonly paragraphs: readonly string[];
  readonly figures: readonly PlainFigure[];
  readonly chart: Chart | null;
  readonly steps: readonly Step[];
  readonly table: Table | null;
  readonly remarks: readonly string[];
  readonly source: PlainSource;
}

const none = '–';

/** The report as its reader gets it, for every kind of file and for the page alike. */
export function inLanguage(report: Report, language: Language): PlainReport {
  const reader = readerOf(language);
  return {
    title: reader.say(report.title),
    language,
    date: report.date,
    author: plainText(report.author),
    lead: report.lead.map(reader.say),
    parts: report.parts.map((part) => partOf(part, reader)),
  };
}

interface Reader {
  language: Language;
  say: (words: Words) => string;
  cell: (value: ReportCell) => CellContent;
  text: (value: ReportCell) => string;
}

function readerOf(language: Language): Reader {
  const say = (words: Words): string => plainText(words[language]);
  const cell = (value: ReportCell): CellContent => {
    if (value === null || typeof value === 'number') return value;
    if (typeof value === 'string') return plainText(value);
    return isProtected(value) ? say(value.hidden) : say(value);
  };
  return { language, say, cell, text: (value) => cellText(cell(value), language) || none };
}

function partOf(part: ReportPart, reader: Reader): PlainPart {
  const { say, cell } = reader;
  return {
    key: part.key,
    topic: say(part.topic),
    message: say(part.message),
    paragraphs: part.paragraphs.map(say),
    figures: part.figures.map(({ label, value, unit, source }) => ({
      label: say(label),
      value: cell(value),
      unit: unit ? say(unit) : '',
      text: unit && typeof value === 'number' ? `${reader.text(value)} ${say(unit)}` : reader.text(value),
      source: sourceOf(source, reader),
    })),
    chart: part.chart && chartOf(part.chart, reader),
    steps: part.steps.map(({ name, count, of, days, state }) => ({
      name: say(name),
      state,
      figure: typeof count === 'number' ? `${reader.text(count)} ${say(of)}` : reader.text(count),
      note: days === null ? '' : daysWords(days, reader),
    })),
    table: part.table && tableOf(part.table, reader),
    remarks: part.remarks.map(say),
    source: sourceOf(part.source, reader),
  };
}

function chartOf({ kind, title, unit, points }: ReportChart, reader: Reader): Chart {
  const plain = points.map(({ label, value }) => ({
    label: reader.say(label),
    value: typeof value === 'number' ? value : null,
    text: reader.text(value),
  }));
  const inWords = plain.map(({ label, text }) => `${label}: ${text}`).join(', ');
  return {
    kind,
    title: reader.say(title),
    unit: reader.say(unit),
    description: `${reader.say(title)} (${reader.say(unit)}). ${inWords}.`,
    points: plain,
  };
}

function tableOf({ caption, columns, rows }: ReportTable, reader: Reader): Table {
  return {
    caption: reader.say(caption),
    columns: columns.map(({ label, ...rest }) => ({ ...rest, label: reader.say(label) })),
    rows: rows.map((row) => row.map(reader.cell)),
  };
}

const dayWords = {
  one: { sv: 'dag', en: 'day' },
  many: { sv: 'dagar', en: 'days' },
};

function daysWords(days: Amount, reader: Reader): string {
  if (typeof days !== 'number') return reader.text(days);
  return `${reader.text(days)} ${reader.say(days === 1 ? dayWords.one : dayWords.many)}`;
}

function sourceOf({ definition, from, to, n, of }: Source, reader: Reader): PlainSource {
  const { say, cell, text, language } = reader;
  return {
    definition: say(definition),
    period: periodWords(from, to, language),
    from,
    to,
    n: cell(n),
    nText: `${text(n)} ${say(of)}`,
  };
}

const formats = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

function periodWords(from: string, to: string, language: Language): string {
  const day = (iso: string): string => formats[language].format(new Date(`${iso}T12:00:00Z`));
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

/** Whether the table says more than what is drawn of the part: the fairway and the key figures are the same numbers. */
export function saysMore({ chart, steps, figures }: PlainPart): boolean {
  return chart !== null || (steps.length === 0 && figures.length === 0);
}
