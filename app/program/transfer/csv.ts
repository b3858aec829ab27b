import { harmlessText } from '../../documents/tables.ts';
import type { Entry } from '../archive/tar.ts';
import type { Shape } from './shapes.ts';

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string' ? harmlessText(value) : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, in UTF-8 with the mark by which spreadsheet programs know it. */
export function csvOf(heads: readonly string[], rows: Iterable<readonly unknown[]>): string {
  const lines = [heads, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

/** The rows of a file of JSON lines, for whoever opens them in a spreadsheet program. */
export function csvBeside({ name, bytes }: Entry, { columns }: Shape): Entry[] {
  const heads = columns.filter(({ isComputed }) => !isComputed).map(({ name: head }) => head);
  const rows = bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as Record<string, unknown>;
      return heads.map((head) => row[head]);
    });
  return [
    { name: name.replace(/^tables\//, 'csv/').replace(/\.jsonl$/, '.csv'), bytes: Buffer.from(csvOf(heads, rows)) },
  ];
}
