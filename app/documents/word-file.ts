import * as docx from 'docx';
import type { Block, Document, Section } from './document.ts';
import { cellText, type Table } from './tables.ts';

type Content = docx.Paragraph | docx.Table;

const ink = '0B2545';
const contour = 'C5D1D8';
const languages = { sv: 'sv-SE', en: 'en-GB' } as const;
const pageWords = { sv: 'Sida', en: 'Page' } as const;

/** A Word file with real headings, lists and repeated table heads, in the document's language. */
export async function wordFile(document: Document): Promise<Uint8Array> {
  const { language } = document;
  const file = new docx.Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    description: document.lead.join(' '),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, color: ink, language: { value: languages[language] } } },
        title: { run: { size: 44, bold: true, color: ink }, paragraph: { spacing: { after: 160 } } },
        heading1: { run: { size: 30, bold: true, color: ink }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 25, bold: true, color: ink }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading3: { run: { size: 22, bold: true, color: ink }, paragraph: { spacing: { before: 220, after: 80 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: { default: footerOf(document) },
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: runsOf(document.title) }),
          ...document.lead.map((line) => new docx.Paragraph({ children: runsOf(line), spacing: { after: 60 } })),
          ...document.sections.flatMap((section) => sectionOf(section, 0, language)),
        ],
      } satisfies docx.ISectionOptions,
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

function footerOf({ title, language }: Document) {
  const { PageNumber } = docx;
  const numbers = new docx.TextRun({
    children: [`${pageWords[language]} `, PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
    size: 18,
  });
  return new docx.Footer({
    children: [new docx.Paragraph({ children: [new docx.TextRun({ text: `${title}   `, size: 18 }), numbers] })],
  });
}

function sectionOf(section: Section, depth: number, language: Document['language']): Content[] {
  const levels = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3] as const;
  const heading = levels[Math.min(depth, levels.length - 1)] ?? docx.HeadingLevel.HEADING_3;
  return [
    new docx.Paragraph({ heading, keepNext: true, children: runsOf(section.heading) }),
    ...section.blocks.flatMap((block) => blockOf(block, language)),
    ...(section.sections ?? []).flatMap((inner) => sectionOf(inner, depth + 1, language)),
  ];
}

function blockOf(block: Block, language: Document['language']): Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [new docx.Paragraph({ children: runsOf(block.text), spacing: { after: 120 } })];
    case 'list':
      return block.items.map(
        (item) => new docx.Paragraph({ bullet: { level: 0 }, children: runsOf(item), spacing: { after: 60 } }),
      );
    case 'facts':
      return block.facts.map(
        ([name, value]) =>
          new docx.Paragraph({
            children: [new docx.TextRun({ text: `${readable(name)}: `, bold: true }), ...runsOf(value)],
            spacing: { after: 60 },
          }),
      );
    case 'table':
      return tableOf(block.table, language);
  }
}

function tableOf({ caption, columns, rows }: Table, language: Document['language']): Content[] {
  const line = (color: string, size: number) => ({ style: docx.BorderStyle.SINGLE, color, size });
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const whole = columns.reduce((sum, column) => sum + (column.width ?? 1), 0);
  const cell = (text: string, at: number, isHead: boolean) =>
    new docx.TableCell({
      width: { size: Math.round(((columns[at]?.width ?? 1) / whole) * 100), type: docx.WidthType.PERCENTAGE },
      children: [
        new docx.Paragraph({
          children: runsOf(text, isHead),
          ...(columns[at]?.kind === 'number' && { alignment: docx.AlignmentType.RIGHT }),
        }),
      ],
    });
  return [
    new docx.Paragraph({ keepNext: true, children: runsOf(caption, true), spacing: { before: 160, after: 80 } }),
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      borders: {
        top: none,
        left: none,
        right: none,
        insideVertical: none,
        insideHorizontal: line(contour, 4),
        bottom: line(contour, 4),
      },
      rows: [
        new docx.TableRow({ tableHeader: true, children: columns.map(({ label }, at) => cell(label, at, true)) }),
        ...rows.map(
          (row) =>
            new docx.TableRow({
              cantSplit: true,
              children: row.map((value, at) => cell(cellText(value, language), at, false)),
            }),
        ),
      ],
    }),
    new docx.Paragraph({ children: [] }),
  ];
}

// Word refuses a file with characters that XML does not know.
const unknownToXml = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const readable = (text: string): string => text.replace(unknownToXml, '');

function runsOf(text: string, bold = false) {
  return readable(text)
    .split('\n')
    .map((line, at) => new docx.TextRun({ text: line, bold, ...(at > 0 && { break: 1 }) }));
}
