import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '../../..');

/** Source files by their path from the project's root, with their text. */
export type Sources = ReadonlyMap<string, string>;

const skipped = new Set(['node_modules', 'dist', 'data']);

export function readSources(...folders: string[]): Sources {
  const sources = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path);
      else if (/\.tsx?$/.test(entry.name)) sources.set(relative(root, path), readFileSync(path, 'utf8'));
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return sources;
}

const statements = [
  // import a from 'x', import { a,\n b } from 'x', export * from 'x'
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(?<name>[^'"]+)\1/gm,
  // import 'x'
  /^[ \t]*import\s*(['"])(?<name>[^'"]+)\1/gm,
  // import('x'), also as a type
  /\bimport\(\s*(['"])(?<name>[^'"]+)\1/g,
];

/** What a file names in its imports, as written. */
export function importsOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  return statements.flatMap((statement) => [...code.matchAll(statement)].map((match) => match.groups?.name ?? ''));
}

/** Imports whose name is computed: nothing can be said about where they lead. */
export function hasComputedImport(text: string): boolean {
  return /\bimport\((?!\s*['"])/.test(text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''));
}

export interface Target {
  kind: 'file' | 'node' | 'library';
  /** Path from the project's root, or the name of the library. */
  name: string;
}

/** Where an import leads, from a file at `from`. The project's own engines count as their folder. */
export function targetOf(from: string, name: string): Target {
  if (name.startsWith('.')) return { kind: 'file', name: posix.join(posix.dirname(from), name) };
  if (name.startsWith('node:')) return { kind: 'node', name };
  const own = /^@farled\/([a-z-]+)$/.exec(name);
  return own ? { kind: 'file', name: `packages/${own[1]}/src/index.ts` } : { kind: 'library', name };
}
