import type { Document } from './document.ts';
import { inThread } from './render-thread.ts';

/**
 * A workbook with a sheet for each table of the document (frozen head, filters, real numbers and days) and a last one that
 * says what the file is. No cell holds a formula, and no text that a program could take for one.
 */
export function renderExcel(document: Document): Promise<Uint8Array> {
  return inThread({ kind: 'excel', document });
}
