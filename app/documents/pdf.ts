import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Block, Document, Section } from './document.ts';
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts';
import { cellText } from './tables.ts';

/** `a-2a` to archive, `ua-1` to publish: Typst writes one of them, never both, into a file. */
export interface PdfOptions {
  readonly standard: 'a-2a' | 'ua-1';
}

/** The document cannot become an accessible PDF; the message says what is missing. */
export class PdfRefused extends Error {}

const longestWait = 60_000;

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

/**
 * A tagged PDF with the document's title, language and reading order. Throws `PdfRefused` when the document would not be
 * accessible. The same document gives the same bytes.
 */
export async function renderPdf(document: Document, { standard }: PdfOptions): Promise<Uint8Array> {
  const why = whyInaccessible(document);
  if (why) throw new PdfRefused(why);
  const json = JSON.stringify(plainData(document));
  return new Promise((resolve, reject) => {
    lastId += 1;
    const id = lastId;
    const timer = setTimeout(() => stop(new Error('The PDF took too long.')), longestWait);
    waiting.set(id, { resolve, reject, timer });
    const thread = threadForWork();
    thread.ref();
    thread.postMessage({ id, json, standard } satisfies PdfOrder);
  });
}

function threadForWork(): Worker {
  if (worker) return worker;
  // From source and from the bundle (app/dist) alike, the floor's own folder is a sister of where this runs.
  const thread = new Worker(join(import.meta.dirname, '../documents/pdf-worker.ts'), { execArgv: [] });
  thread.on('message', (answer: PdfAnswer) => {
    const order = waiting.get(answer.id);
    if (!order) return;
    waiting.delete(answer.id);
    clearTimeout(order.timer);
    if (waiting.size === 0) thread.unref();
    if ('pdf' in answer) order.resolve(answer.pdf);
    else order.reject(new PdfRefused(answer.refusal));
  });
  thread.on('error', (error) => stop(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', () => {
    if (worker === thread) stop(new Error('The PDF thread ended.'));
  });
  worker = thread;
  return thread;
}

/** What is under way fails; the next order begins with a fresh thread. */
function stop(error: Error): void {
  const thread = worker;
  worker = null;
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
  void thread?.terminate();
}

/** What Typst itself does not see: PDF/A-2a asks for no title, and an empty heading or cell name is still there. */
function whyInaccessible(document: Document): string | null {
  if (document.title.trim() === '') return 'The document has no title.';
  if (document.author.trim() === '') return 'The document does not say who stands behind it.';
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(document.date)) return 'The date is not a day.';
  const wrong = (section: Section): string | null => {
    if (section.heading.trim() === '') return 'A section has no heading.';
    for (const block of section.blocks) {
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
    blocks: one.blocks.filter((part) => !isEmpty(part)).map(block),
    sections: (one.sections ?? []).map(section),
  });
  return { ...document, region: regions[document.language], sections: document.sections.map(section) };
}

function isEmpty(block: Block): boolean {
  if (block.kind === 'list') return block.items.length === 0;
  if (block.kind === 'facts') return block.facts.length === 0;
  return block.kind === 'paragraph' && block.text.trim() === '';
}
