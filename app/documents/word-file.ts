import * as docx from 'docx';
import type { Block, Document, Section } from './document.ts';
import { plainText } from './plain-text.ts';
import { buff, ink, quiet, runsOf, teal, wordBars, wordFairway, wordTable } from './word-parts.ts';

type Content = docx.Paragraph | docx.Table;

const languages = { sv: 'sv-SE', en: 'en-GB' } as const;
const pageWords = { sv: 'Sida', en: 'Page' } as const;

/** A Word file with real headings, lists and repeated table heads, in the document's language. */
export async function wordFile(document: Document): Promise<Uint8Array> {
  const { language } = document;
  const file = new docx.Document({
    title: plainText(document.title),
    creator: plainText(document.author),
    lastModifiedBy: plainText(document.author),
    description: plainText(document.lead.join(' ')),
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
  const before = section.topic
    ? [
        new docx.Paragraph({
          keepNext: true,
          spacing: { before: 480, after: 0 },
          children: [new docx.TextRun({ text: plainText(section.topic), bold: true, color: teal, size: 20 })],
        }),
      ]
    : [];
  return [
    ...before,
    new docx.Paragraph({
      heading,
      keepNext: true,
      children: runsOf(section.heading),
      ...(section.topic && { spacing: { before: 40, after: 120 } }),
    }),
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
      return block.facts.map((fact) => namedLine(fact));
    case 'table':
      return wordTable(block.table, language);
    case 'figures':
      return block.figures.map(({ label, text }) => namedLine([label, text]));
    case 'chart':
      return wordBars(block.chart, language);
    case 'fairway':
      return wordFairway(block.steps, block.title, language);
    case 'remark':
      return [
        new docx.Paragraph({
          shading: { type: docx.ShadingType.CLEAR, fill: buff },
          spacing: { before: 120, after: 120 },
          children: runsOf(block.text),
        }),
      ];
    case 'source':
      return block.facts.map((fact) => namedLine(fact, 18));
  }
}

function namedLine([name, value]: readonly [string, string], size?: number): docx.Paragraph {
  const style = size === undefined ? {} : { size, color: quiet };
  const [first = '', ...more] = plainText(value).split('\n');
  return new docx.Paragraph({
    spacing: { after: 60 },
    children: [
      new docx.TextRun({ text: `${plainText(name)}: `, bold: true, ...style }),
      new docx.TextRun({ text: first, ...style }),
      ...more.map((line) => new docx.TextRun({ text: line, break: 1, ...style })),
    ],
  });
}
