import { readFileSync } from 'node:fs';
import process from 'node:process';
import { runCommand } from './command.ts';

async function input(): Promise<string> {
  if (process.stdin.isTTY) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function file(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    process.stderr.write(`${name}: kan inte läsas | cannot be read\n`);
    process.exit(2);
  }
}

const { code, out, err } = await runCommand(process.argv.slice(2), { file, input });
process.stdout.on('error', () => process.exit(code));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
