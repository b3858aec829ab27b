import type { Document } from './document.ts';
import { inThread } from './render-thread.ts';

/** A Word file with real headings, lists and repeated table heads, in the document's language. */
export function renderWord(document: Document): Promise<Uint8Array> {
  return inThread({ kind: 'word', document });
}
