import { inThread } from './render-thread.ts';
import type { PlainReport } from './report-plain.ts';

/** A report as slides for PowerPoint, 16:9, where everything can be changed: texts, tables, and charts with their numbers. */
export function renderSlides(report: PlainReport): Promise<Uint8Array> {
  return inThread({ kind: 'slides', report });
}
