import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/** What stands after a command's name, read; null when `read` or the options refuse it: then the usage is shown. */
export function wordsOf<O extends ParseArgsOptionsConfig, Wanted>(
  words: readonly string[],
  options: O,
  read: (values: Parsed<O>['values'], positionals: readonly string[]) => Wanted | null,
): Wanted | null {
  let parsed: Parsed<O>;
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options });
  } catch {
    return null;
  }
  return read(parsed.values, parsed.positionals);
}

/** Asked for wrongly: exit status 2. */
export function askedWrongly(usage: string): number {
  console.error(usage);
  return 2;
}

/** The commands that take nothing but what stands here; the others read their words themselves. */
const plainCommands: Readonly<Record<string, readonly string[]>> = {
  start: [],
  migrate: [],
  demo: ['--renew'],
  settings: [],
};

/** Whether a command knows the words after it: a mistyped option must not set the whole work going. */
export function knowsWords(name: string, words: readonly string[]): boolean {
  const known = plainCommands[name];
  return known === undefined || words.every((word) => known.includes(word));
}
