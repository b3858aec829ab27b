import type { DetectorOptions, FindingType, Level } from '@farled/deidentify';
import type { Language } from '../../../kernel/text.ts';

/** A finding with the words that the reader needs, so that the page's own script stays small. */
export interface WorkerFinding {
  start: number;
  end: number;
  type: FindingType;
  level: Level;
  title: string;
  replacement: string;
}

/** The first message: what to load. */
export interface StartMessage {
  kind: 'start';
  lists: string;
  own: DetectorOptions;
  language: Language;
}

/** Every later message: a text to look at. Texts never leave the browser. */
interface FindMessage {
  kind: 'find';
  id: number;
  text: string;
}

export type ToWorker = StartMessage | FindMessage;

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'failed'; reason: string }
  | { kind: 'found'; id: number; findings: readonly WorkerFinding[] };
