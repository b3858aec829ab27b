import { readFileSync } from 'node:fs';
import { createDetector } from '../detector.ts';
import type { DetectorOptions, Finding } from '../types.ts';
import { loadLists } from '../words/lists.ts';

/** The lists as shipped, for tests. */
export const lists = loadLists(readFileSync(new URL('../../data/lists.bin', import.meta.url)));

/** Found texts at "ask" or above, each as `type: text`. */
export function found(text: string, options?: DetectorOptions): string[] {
  return createDetector(lists, options)
    .find(text)
    .filter((finding) => finding.score >= 0.4)
    .map((finding) => `${finding.type}: ${text.slice(finding.start, finding.end)}`);
}

export const findAll = (text: string): Finding[] => createDetector(lists).find(text);
