import * as docx from 'docx';
import type { Chart, Step } from './document.ts';
import { plainText } from './plain-text.ts';
import { cellText, type Table } from './tables.ts';

export const ink = '0B2545';
export const quiet = '42586F';
export const teal = '006B75';
export const buff = 'F4ECD8';
const contour = 'C5D1D8';
const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: docx.BorderStyle.SINGLE, color: contour, size: 4 };
/** Width between the margins, in twentieths of a point. */
const room = 9026;

export function runsOf(text: string, bold = false): docx.TextRun[] {
  return plainText(text)
    .split('\n')
    .map((one, at) => new docx.TextRun({ text: one, bold, ...(at > 0 && { break: 1 }) }));
}

const captionOf = (caption: string): docx.Paragraph =>
  new docx.Paragraph({ keepNext: true, children: runsOf(caption, true), spacing: { before: 160, after: 80 } });

/** A table whose head is repeated on every page, with an empty line after it. */
export function wordTable({ caption, columns, rows }: Table, language: 'sv' | 'en'): (docx.Paragraph | docx.Table)[] {
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
    captionOf(caption),
    new docx.Table({
      width: { size: 100, type: docx.WidthType.PERCENTAGE },
      borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: line, bottom: line },
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

const barWords = { name: { sv: 'Namn', en: 'Name' }, bar: { sv: 'Stapel', en: 'Bar' } };
const barColumns = [3300, 1100, room - 4400] as const;

/**
 * Word has no chart that can be made without Excel, so each bar is an empty line with a ground of ink, as long as its
 * number: it is read as a table, prints, and can be edited.
 */
export function wordBars({ title, unit, points }: Chart, language: 'sv' | 'en'): (docx.Paragraph | docx.Table)[] {
  const highest = Math.max(1, ...points.map((point) => point.value ?? 0));
  const [, , widest] = barColumns;
  const bar = (value: number) =>
    new docx.Paragraph({
      shading: { type: docx.ShadingType.CLEAR, fill: ink },
      indent: { right: Math.round((widest - 300) * (1 - value / highest)) },
      children: [],
    });
  const row = (cells: docx.Paragraph[], isHead = false) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (content, at) =>
          new docx.TableCell({
            width: { size: barColumns[at] ?? 0, type: docx.WidthType.DXA },
            verticalAlign: docx.VerticalAlign.CENTER,
            margins: { top: 40, bottom: 40 },
            children: [content],
          }),
      ),
    });
  const text = (value: string, isHead = false, alignment?: 'right') =>
    new docx.Paragraph({ children: runsOf(value, isHead), ...(alignment && { alignment }) });
  return [
    captionOf(title),
    new docx.Table({
      layout: docx.TableLayoutType.FIXED,
      width: { size: room, type: docx.WidthType.DXA },
      columnWidths: [...barColumns],
      borders: { top: none, left: none, right: none, bottom: none, insideVertical: none, insideHorizontal: none },
      rows: [
        row([text(barWords.name[language], true), text(unit, true, 'right'), text(barWords.bar[language], true)], true),
        ...points.map((point) =>
          row([
            text(point.label),
            text(point.text, false, 'right'),
            point.value === null || point.value === 0 ? text('') : bar(point.value),
          ]),
        ),
      ],
    }),
    new docx.Paragraph({ children: [] }),
  ];
}

const stepWords = {
  step: { sv: 'Steg', en: 'Step' },
  count: { sv: 'Antal', en: 'Count' },
  days: { sv: 'Dagar från steget före (median)', en: 'Days from the step before (median)' },
};

/** The line from question to answer as a table, which Word can read aloud. */
export function wordFairway(
  steps: readonly Step[],
  caption: string,
  language: 'sv' | 'en',
): (docx.Paragraph | docx.Table)[] {
  const column = (label: { sv: string; en: string }) => ({ label: label[language], kind: 'text' as const });
  return wordTable(
    {
      caption,
      columns: [column(stepWords.step), column(stepWords.count), column(stepWords.days)],
      rows: steps.map(({ name, figure, note }) => [name, figure, note || '–']),
    },
    language,
  );
}
