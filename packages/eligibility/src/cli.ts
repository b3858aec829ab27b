import { constants, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { runCommand } from './command.ts';

/** Another encoding would be read with its letters gone, and names that differ become the same. */
function textOf(name: string, bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return text;
  const before = text.slice(0, text.indexOf('\uFFFD'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  process.stderr.write(`${name}, line ${line}, column ${column}: inte UTF-8 | not UTF-8\n`);
  process.exit(2);
}

async function input(): Promise<string> {
  if (process.stdin.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  const all = Buffer.concat(chunks);
  if (all.length <= constants.MAX_STRING_LENGTH) return textOf('standard input', all);
  process.stderr.write('standard input: för stort, dela upp det | too large, divide it\n');
  process.exit(2);
}

function file(name: string): string {
  try {
    return textOf(name, readFileSync(name));
  } catch {
    process.stderr.write(`${name}: kan inte läsas | cannot be read\n`);
    process.exit(2);
  }
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

// A reader that has seen enough closes its end, which is no fault; a full disk is one.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') process.stderr.write('svaret kunde inte skrivas | the answer could not be written\n');
  process.exit(fault.code === 'EPIPE' ? process.exitCode : 2);
});
const { code, out, err } = await runCommand(process.argv.slice(2), { file, input, write });
process.exitCode = code;
process.stderr.write(err);
process.stdout.write(out);
