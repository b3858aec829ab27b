import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ways } from './ways.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How SQL counts, and how the query builder does. What only JavaScript counts are rows that the reader could read. */
const counting =
  /\bcount\((?:\*|distinct\b|[a-z]{1,2}\.\w+\)|[a-z]+_[a-z_]+\))|\bsum\(\w+(?:\.\w+)?\)::|percentile_cont|fn\.(?:count|countAll|sum|avg)\b/;

/** The ways past the reader's own rows, when they are used and not only imported. */
const counters = Object.keys(ways).filter((way) => ways[way] !== 'rows');
const passing = new RegExp(`\\b(?:${counters.join('|')})\\b`);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !/\.(db\.|e2e\.)?test\.tsx?$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .filter((path) => !path.includes('/dist/') && !path.includes('node_modules'));
}

/** How many lines of a text count. */
export function countingLines(text: string): number {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
    .filter((line) => counting.test(line) || passing.test(line.replace(/\w+: '\w+'/g, ''))).length;
}

/** Files of features that read as Farled itself and not as a person: past row-level security. Login counts no cases. */
export function serviceFiles(): string[] {
  return sources('app/features')
    .filter((path) => !path.startsWith('app/features/access/'))
    .filter((path) => /\basService\(|\bas: 'service'/.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}

/** Files that write letters. */
export function letterFiles(): string[] {
  return [...sources('app/features'), ...sources('app/program')]
    .filter((path) => /\bMailDraft\b/.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}

/** Files of the application whose SQL counts, with how many lines do. */
export function countingFiles(): Map<string, number> {
  const counted = sources('app')
    .map((path): [string, number] => [path, countingLines(readFileSync(join(root, path), 'utf8'))])
    .filter(([, lines]) => lines > 0);
  return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
}
