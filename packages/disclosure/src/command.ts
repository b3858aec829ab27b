import { audit } from './audit.ts';
import { publish } from './publish.ts';
import { InputError, readPublished, readTable } from './read.ts';
import type { Problem } from './verify.ts';
import { verify } from './verify.ts';

/** What a command came to: 0 right, 1 refuted, 2 bad input. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

const usage = `farled-disclosure publish|verify|audit

  publish  {rows, columns, counts, threshold?, rowGroups?, columnGroups?, mostHidden?, others?} in,
           the protected table with its certificate out, or why it is refused
  verify   a published table in: adds up every table of its certificate; with "counts" beside it also holds them against it
  audit    a published table in: what can be worked out about each hidden figure

JSON on standard input, JSON on standard output.
Exit: 0 right, 1 refuted (refused, wrong, or a hidden figure can be told), 2 bad input.
`;

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const words = (problems: readonly Problem[]): string => problems.map(({ sv, en }) => `${sv} | ${en}\n`).join('');

async function run(command: string, value: unknown): Promise<Outcome> {
  if (command === 'publish') {
    const { table, options } = readTable(value);
    const publication = await publish(table, options);
    return { code: publication.kind === 'published' ? 0 : 1, out: line(publication), err: '' };
  }
  const { published, certificate, counts } = readPublished(value);
  if (command === 'verify') {
    const verdict = verify(published, certificate, counts);
    return verdict.kind === 'right'
      ? { code: 0, out: line(verdict), err: '' }
      : { code: 1, out: line(verdict), err: words(verdict.problems) };
  }
  const found = await audit(published, certificate.threshold);
  return { code: found.kind === 'audited' && found.told.length === 0 ? 0 : 1, out: line(found), err: '' };
}

/** One call of the command, from its arguments to what it writes and how it ends. */
export async function runCommand(args: readonly string[], input: () => Promise<string>): Promise<Outcome> {
  const [command = '', ...rest] = args;
  if (command === '--help' || command === 'help') return { code: 0, out: usage, err: '' };
  if (!['publish', 'verify', 'audit'].includes(command) || rest.length > 0) return { code: 2, out: '', err: usage };
  const text = (await input()).replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { code: 2, out: '', err: words([{ sv: 'Det är inte giltig JSON.', en: 'It is not valid JSON.' }]) };
  }
  try {
    return await run(command, value);
  } catch (error) {
    if (error instanceof InputError) return { code: 2, out: '', err: words(error.problems) };
    throw error;
  }
}
