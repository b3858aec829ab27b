import type { Block, Document, Section } from './document.ts';
import { type PlainPart, type PlainReport, saysMore } from './report-plain.ts';
import type { Column, Table } from './tables.ts';

const words = {
  inShort: { sv: 'I korthet', en: 'In short' },
  howWeCount: { sv: 'Så räknar vi', en: 'How we count' },
  period: { sv: 'Period', en: 'Period' },
  n: { sv: 'Räknat på (n)', en: 'Counted on (n)' },
  figures: { sv: 'Nyckeltal', en: 'Key figures' },
  part: { sv: 'Del', en: 'Part' },
  measure: { sv: 'Mått', en: 'Measure' },
  value: { sv: 'Värde', en: 'Value' },
  unit: { sv: 'Enhet', en: 'Unit' },
  from: { sv: 'Från', en: 'From' },
  to: { sv: 'Till', en: 'To' },
  message: { sv: 'Slutsats', en: 'Conclusion' },
} as const;

export type ReportWord = keyof typeof words;

export function reportWord(word: ReportWord, { language }: Pick<PlainReport, 'language'>): string {
  return words[word][language];
}

const face = ({ title, language, date, author, lead }: PlainReport): Omit<Document, 'sections'> => ({
  title,
  language,
  date,
  author,
  lead,
  isReport: true,
});

/** To read on paper or in Word: first all messages, then each with what it rests on. */
export function reportDocument(report: PlainReport): Document {
  const summary: Section = {
    heading: reportWord('inShort', report),
    blocks: [{ kind: 'list', items: report.parts.map((part) => part.message) }],
  };
  return { ...face(report), sections: [summary, ...report.parts.map((part) => sectionOf(part, report))] };
}

function sectionOf(part: PlainPart, report: PlainReport): Section {
  const blocks: Block[] = part.paragraphs.map((text) => ({ kind: 'paragraph', text }));
  if (part.steps.length > 0) {
    const inWords = part.steps.map(({ name, figure, note }) => [name, figure, note].filter(Boolean).join(' '));
    const description = `${part.topic}: ${inWords.join(', ')}.`;
    blocks.push({ kind: 'fairway', title: part.topic, description, steps: part.steps });
  }
  if (part.figures.length > 0)
    blocks.push({ kind: 'figures', figures: part.figures.map(({ label, text }) => ({ label, text })) });
  if (part.chart) blocks.push({ kind: 'chart', chart: part.chart });
  if (part.table && saysMore(part)) blocks.push({ kind: 'table', table: part.table });
  blocks.push(...part.remarks.map((text): Block => ({ kind: 'remark', text })));
  blocks.push({ kind: 'source', facts: sourceFacts(part, report) });
  return { heading: part.message, topic: part.topic, blocks };
}

/** How the numbers of a part are counted; those of its figures that are counted another way say so themselves. */
export function sourceFacts(part: PlainPart, report: PlainReport): (readonly [string, string])[] {
  const own = part.figures.filter(({ source }) => source.definition !== part.source.definition);
  return [
    [reportWord('howWeCount', report), part.source.definition],
    ...own.map(({ label, source }) => [label, `${source.definition} (n = ${source.nText})`] as const),
    [reportWord('period', report), part.source.period],
    [reportWord('n', report), part.source.nText],
  ];
}

/** To count on: one sheet with every figure and what it says of itself, and one for each table. */
export function reportWorkbook(report: PlainReport): Document {
  const sections = report.parts.flatMap((part): Section[] =>
    part.table
      ? [{ heading: part.topic, blocks: [{ kind: 'table', table: { ...part.table, about: aboutOf(part, report) } }] }]
      : [],
  );
  const figures: Section = {
    heading: reportWord('figures', report),
    blocks: [{ kind: 'table', table: figuresTable(report) }],
  };
  return { ...face(report), sections: [figures, ...sections] };
}

function aboutOf(part: PlainPart, report: PlainReport): (readonly [string, string])[] {
  return [
    [reportWord('message', report), part.message],
    ...sourceFacts(part, report),
    ...part.remarks.map((text) => ['', text] as const),
  ];
}

function figuresTable(report: PlainReport): Table {
  const column = (word: ReportWord, kind: Column['kind'], width = 1): Column => ({
    label: reportWord(word, report),
    kind,
    width,
  });
  return {
    caption: reportWord('figures', report),
    columns: [
      column('part', 'text'),
      column('measure', 'text', 2),
      column('value', 'number'),
      column('unit', 'text'),
      column('howWeCount', 'text', 4),
      column('from', 'date'),
      column('to', 'date'),
      column('n', 'number'),
    ],
    rows: report.parts.flatMap((part) =>
      part.figures.map(({ label, value, unit, source }) => [
        part.topic,
        label,
        value,
        unit,
        source.definition,
        source.from,
        source.to,
        source.n,
      ]),
    ),
  };
}
