import process from 'node:process';
import { runCommand } from './command.ts';

async function input(): Promise<string> {
  const chunks: Buffer[] = [];
  if (!process.stdin.isTTY) for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const { code, out, err } = await runCommand(process.argv.slice(2), input);
process.stdout.on('error', () => process.exit(code));
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
