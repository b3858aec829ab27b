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
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Sections within this one. */
  readonly sections?: readonly Section[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Names with what they stand for, in order. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly table: Table };

/** Every table of the document, in reading order. */
export function tablesOf(document: Document): Table[] {
  const within = (section: Section): Table[] => [
    ...section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    ...(section.sections ?? []).flatMap(within),
  ];
  return document.sections.flatMap(within);
}
