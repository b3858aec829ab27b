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

interface Read {
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

interface Profile {
  readonly line: number;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

export function readProfiles(text: string, attributes: readonly Attribute[]): readonly Profile[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((row, index): Profile[] => {
      if (row.trim() === '') return [];
      try {
        const checked = checkFacts(JSON.parse(row), attributes);
        const twice = repeated(row);
        return [{ line: index + 1, ...checked, problems: [...(twice ? [twice] : []), ...checked.problems] }];
      } catch {
        const { column } = faultIn(row);
        const sv = `tecken ${column}: inte giltig JSON här`;
        const en = `column ${column}: not valid JSON here`;
        return [{ line: index + 1, facts: {}, problems: [{ severity: 'error', path: '', sv, en }] }];
      }
    });
}

export function complaints(profiles: readonly Profile[]): string {
  return profiles
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
  return profiles.map((profile) => profile.facts);
}
