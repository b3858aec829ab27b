import { parseRange } from './spreadsheet-grid.ts';

/** Looks at a workbook's XML before the library does, for what would make the library run out of memory or time. */

const DEEPEST = 200;
const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/** A workbook's parts are a handful of levels deep. */
export function nestingIsSane(xml: Buffer): boolean {
  let depth = 0;
  let at = xml.indexOf(LESS);
  while (at >= 0) {
    const next = xml[at + 1];
    const end = xml.indexOf(GREATER, at);
    if (end < 0) return true;
    const declares = next === 0x21 || next === 0x3f;
    if (next === SLASH) depth -= 1;
    else if (!declares && xml[end - 1] !== SLASH) depth += 1;
    if (depth > DEEPEST) return false;
    at = xml.indexOf(LESS, end);
  }
  return true;
}

/** How many cells the merged ranges of a sheet cover together, overlaps counted again. */
export function countMergedCells(xml: Buffer): number {
  let cells = 0;
  let at = xml.indexOf('mergeCell');
  while (at >= 0) {
    const range = /^mergeCell\s[^>]*?ref\s*=\s*["']([^"']{1,40})["']/.exec(xml.toString('latin1', at, at + 200))?.[1];
    const merge = range === undefined ? null : parseRange(range);
    if (merge) cells += Math.max(0, merge.bottom - merge.top + 1) * Math.max(0, merge.right - merge.left + 1);
    at = xml.indexOf('mergeCell', at + 9);
  }
  return cells;
}
