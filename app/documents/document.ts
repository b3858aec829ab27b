import type { Table } from './tables.ts';

/** A document as what it says, before anybody asks whether it becomes PDF, Word or Excel. */
export interface Document {
  readonly title: string;
  readonly language: 'sv' | 'en';
  /** The day that the document tells of (yyyy-mm-dd). It is also the file's date, so that the same content gives the same file. */
  readonly date: string;
  /** Who stands behind it. */
  readonly author: string;
  /** Short lines under the title: the date in words, what was chosen, what the reader should know first. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
  /** Every section begins a page, with a message for its heading. */
  readonly isReport?: boolean;
}

export interface Section {
  readonly heading: string;
  /** What the heading is about, said before it. */
  readonly topic?: string;
  readonly blocks: readonly Block[];
  /** Sections within this one. */
  readonly sections?: readonly Section[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names with what they stand for, in order. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** Numbers to be seen first. */
  | { readonly kind: 'figures'; readonly figures: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'fairway'; readonly title: string; readonly description: string; readonly steps: readonly Step[] }
  /** Something to know before one uses what stands above. */
  | { readonly kind: 'remark'; readonly text: string }
  /** How what stands above is counted. */
  | { readonly kind: 'source'; readonly facts: readonly (readonly [name: string, value: string])[] };

export interface Chart {
  readonly kind: 'columns' | 'bars';
  readonly title: string;
  readonly unit: string;
  /** The same in words, for those who cannot see it. */
  readonly description: string;
  /** Without a value the text stands alone. */
  readonly points: readonly { readonly label: string; readonly value: number | null; readonly text: string }[];
}

/** A mark of the fairway. */
export interface Step {
  readonly name: string;
  readonly state: 'passed' | 'late' | 'ahead';
  readonly figure: string;
  readonly note: string;
}

/** Every table of the document, in reading order. */
export function tablesOf(document: Document): Table[] {
  const within = (section: Section): Table[] => [
    ...section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...(section.sections ?? []).flatMap(within),
  ];
  return document.sections.flatMap(within);
}
