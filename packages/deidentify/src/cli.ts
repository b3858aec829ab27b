import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DetectorOptions } from './index.ts';
import { createDetector, loadLists } from './index.ts';

const USAGE = `farled-deidentify [--allow FILE] [--places FILE] [--prefixes FILE] [--lists FILE] < NOTES.jsonl

Reads {"text": "..."} a line and writes {"findings": [{start, end, type, score, why}]} a line, in order.
Offsets count UTF-16 units. --allow, --places and --prefixes name files with one word or name a line: services and
projects that look like names, places of the association, and what the numbers of its questions begin with.
Exit code 0 when every line was read, 2 on bad input (the line and field are named on standard error).
`;

class BadInput extends Error {}

function readText(line: string, number: number): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`line ${number}: not JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadInput(`line ${number}: expected an object with the field "text"`);
  const text = 'text' in value ? value.text : undefined;
  if (typeof text !== 'string') throw new BadInput(`line ${number}: field "text" must be a string`);
  return text;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    throw new BadInput(`${file}: cannot be read`);
  }
}

function readList(file: string | URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new BadInput(`${file}: cannot be read`);
  }
}

interface Settings {
  options: DetectorOptions;
  lists: string | URL;
}

function readArguments(args: readonly string[]): Settings {
  const words = { '--allow': [] as string[], '--places': [] as string[], '--prefixes': [] as string[] };
  const isWords = (name: string): name is keyof typeof words => Object.hasOwn(words, name);
  let lists: string | URL = new URL('../data/lists.bin', import.meta.url);
  for (let i = 0; i < args.length; i += 2) {
    const [name = '', file] = [args[i], args[i + 1]];
    if (!isWords(name) && name !== '--lists') throw new BadInput(`${name}: unknown argument\n\n${USAGE}`);
    if (file === undefined) throw new BadInput(`${name}: a file must follow`);
    if (isWords(name)) words[name].push(...readLines(file));
    else lists = file;
  }
  const options = { allowedNames: words['--allow'], places: words['--places'], numberPrefixes: words['--prefixes'] };
  return { options, lists };
}

/** Whoever reads the lines may want no more of them (`| head`): no error of ours. */
function stopAtClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  stopAtClosedPipe();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const { options, lists } = readArguments(args);
    const detector = createDetector(loadLists(readList(lists)), options);
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      // Windows programs write a byte order mark in front of the first line.
      const note = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (note.trim() === '') continue;
      const findings = detector.find(readText(note, number));
      if (!process.stdout.write(`${JSON.stringify({ findings })}\n`))
        await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput) && !(error instanceof RangeError)) throw error;
    process.stderr.write(`farled-deidentify: ${error.message}\n`);
    return 2;
  }
}
