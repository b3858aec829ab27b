import { checkFacts } from './check-facts.ts';
import { checkRuleFile } from './check-file.ts';
import { faultIn, locate, repeatedIn } from './locate.ts';
import { type Problem, shown } from './problem.ts';
import type { Attribute, Facts, RuleFile } from './types.ts';

/** What a command reads from, files by name and standard input, and where an answer of a line per profile goes as it is made. */
export interface Sources {
  readonly file: (name: string) => string;
  readonly input: () => Promise<string>;
  /** Left out = the whole answer is what the command came to. */
  readonly write?: (text: string) => Promise<void>;
}

/** What cannot be read, in words with line and field. */
export class BadInput extends Error {}

export function complain(source: string, text: string, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { line } = locate(text, problem.path);
      return `${source}, line ${line}, field ${problem.path || '/'}: ${problem.sv} | ${problem.en}\n`;
    })
    .join('');
}

/** Of two members with one name only the last would count, and nobody be told (RFC 8259, section 4). */
function repeated(text: string): (Problem & { readonly line: number }) | undefined {
  const found = repeatedIn(text);
  if (!found) return undefined;
  const { path, line } = found;
  const name = shown(
    path
      .slice(path.lastIndexOf('/') + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~'),
  );
  return { severity: 'error', path, line, sv: `Namnet ${name} står två gånger.`, en: `The name ${name} stands twice.` };
}

export function parse(source: string, text: string): unknown {
  const value = parsed(source, text);
  const twice = repeated(text);
  if (twice) throw new BadInput(`${source}, line ${twice.line}, field ${twice.path}: ${twice.sv} | ${twice.en}\n`);
  return value;
}

function parsed(source: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = faultIn(text);
    throw new BadInput(`${source}, line ${line}, column ${column}: inte giltig JSON här | not valid JSON here\n`);
  }
}

export interface Read {
  readonly file: RuleFile;
  /** Warnings, in words. */
  readonly doubts: string;
  readonly problems: readonly Problem[];
}

export function readRules(name: string, sources: Sources): Read {
  const text = sources.file(name).replace(/^\uFEFF/, '');
  const { file, problems } = checkRuleFile(parse(name, text));
  const words = complain(name, text, problems);
  if (!file) throw new BadInput(words);
  return { file, doubts: words, problems };
}

/** A line of standard input: what was read of it, and what is to be said about that. */
export interface Row<Value> {
  readonly line: number;
  /** Only what could be read. */
  readonly value: Value;
  readonly problems: readonly Problem[];
}

interface Reading<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

/** One JSON text on a line. */
export function readJson<Value>(row: string, read: (input: unknown) => Reading<Value>): Reading<Value | undefined> {
  let input: unknown;
  try {
    input = JSON.parse(row);
  } catch {
    const { column } = faultIn(row);
    const sv = `tecken ${column}: inte giltig JSON här`;
    const en = `column ${column}: not valid JSON here`;
    return { value: undefined, problems: [{ severity: 'error', path: '', sv, en }] };
  }
  const { value, problems } = read(input);
  const twice = repeated(row);
  return { value, problems: [...(twice ? [twice] : []), ...problems] };
}

/** Every line that says something. */
export function readRows<Value>(text: string, read: (row: string) => Reading<Value>): readonly Row<Value>[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((row, index) => (row.trim() === '' ? [] : [{ line: index + 1, ...read(row) }]));
}

export function readProfiles(text: string, attributes: readonly Attribute[]): readonly Row<Facts>[] {
  return readRows(text, (row) => {
    const { value = {}, problems } = readJson(row, (input) => {
      const checked = checkFacts(input, attributes);
      return { value: checked.facts, problems: checked.problems };
    });
    return { value, problems };
  });
}

export function isWrong(row: Row<unknown>): boolean {
  return row.problems.some((problem) => problem.severity === 'error');
}

export function complaints(rows: readonly Row<unknown>[]): string {
  return rows
    .flatMap(({ line, problems }) =>
      problems.map(
        (problem) => `standard input, line ${line}, field ${problem.path || '/'}: ${problem.sv} | ${problem.en}\n`,
      ),
    )
    .join('');
}

/** Cases, all of them right; one wrong case would make every count wrong. */
export function casesOf(text: string, attributes: readonly Attribute[]): readonly Facts[] {
  const profiles = readProfiles(text, attributes);
  const wrong = complaints(profiles);
  if (wrong !== '') throw new BadInput(wrong);
  return profiles.map((profile) => profile.value);
}
