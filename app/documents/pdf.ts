import type { Block, Document, Section } from './document.ts';
import { plainText } from './plain-text.ts';
import { inThread, RenderRefused } from './render-thread.ts';
import { cellText } from './tables.ts';

/** `a-2a` to archive, `ua-1` to publish: Typst writes one of them, never both, into a file. */
export type PdfStandard = 'a-2a' | 'ua-1';

/** The document cannot become an accessible PDF; the message says what is missing. */
export class PdfRefused extends Error {}

/**
 * A tagged PDF with the document's title, language and reading order. Throws `PdfRefused` when the document would not be
 * accessible. The same document gives the same bytes.
 */
export async function renderPdf(document: Document, { standard }: { standard: PdfStandard }): Promise<Uint8Array> {
  const why = whyInaccessible(document);
  if (why) throw new PdfRefused(why);
  try {
    return await inThread({
      kind: 'pdf',
      json: JSON.stringify(plainData(document), (_, value) => (typeof value === 'string' ? plainText(value) : value)),
      standard,
    });
  } catch (error) {
    throw error instanceof RenderRefused ? new PdfRefused(error.message) : error;
  }
}

/** What Typst itself does not see: PDF/A-2a asks for no title, and an empty heading or cell name is still there. */
function whyInaccessible(document: Document): string | null {
  if (document.title.trim() === '') return 'The document has no title.';
  if (document.author.trim() === '') return 'The document does not say who stands behind it.';
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(document.date)) return 'The date is not a day.';
  const wrong = (section: Section): string | null => {
    if (section.heading.trim() === '') return 'A section has no heading.';
    for (const block of section.blocks) {
      if (block.kind === 'chart' && block.chart.description.trim() === '') return 'A chart is not described in words.';
      if (block.kind === 'fairway' && block.description.trim() === '') return 'A fairway is not described in words.';
      if (block.kind !== 'table') continue;
      const { caption, columns, rows } = block.table;
      if (caption.trim() === '') return 'A table does not say what it shows.';
      if (columns.length === 0 || columns.some((column) => column.label.trim() === ''))
        return `A column of ”${caption}” has no name.`;
      if (rows.some((row) => row.length !== columns.length))
        return `A row of ”${caption}” has another number of cells than the table has columns.`;
    }
    return (section.sections ?? []).map(wrong).find((one) => one !== null) ?? null;
  };
  return document.sections.map(wrong).find((one) => one !== null) ?? null;
}

const regions = { sv: 'SE', en: 'GB' } as const;

/** What the template reads: every cell as text, every list there even when empty. */
function plainData(document: Document): unknown {
  const block = (one: Block): unknown =>
    one.kind === 'table'
      ? {
          kind: one.kind,
          table: {
            ...one.table,
            columns: one.table.columns.map((column) => ({ ...column, width: column.width ?? 1 })),
            rows: one.table.rows.map((row) => row.map((value) => cellText(value, document.language))),
          },
        }
      : one;
  const section = (one: Section): unknown => ({
    heading: one.heading,
    topic: one.topic ?? '',
    blocks: one.blocks.filter((part) => !isEmpty(part)).map(block),
    sections: (one.sections ?? []).map(section),
  });
  const isReport = document.isReport === true;
  return { ...document, isReport, region: regions[document.language], sections: document.sections.map(section) };
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'list') return block.items.length === 0;
  if (block.kind === 'facts' || block.kind === 'source') return block.facts.length === 0;
  if (block.kind === 'figures') return block.figures.length === 0;
  if (block.kind === 'chart') return block.chart.points.length === 0;
  if (block.kind === 'fairway') return block.steps.length === 0;
  return (block.kind === 'paragraph' || block.kind === 'remark') && block.text.trim() === '';
}
