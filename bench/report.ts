import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './house.ts';

const file = join(root, 'docs/performance.md');

const head = `# Figures

Measured by \`npm run bench\` (everything; about a quarter of an hour) or \`npm run bench -- --only NAME\` (one part; the names
are in brackets below). Each part says what is measured, on which data and what is wanted; a run replaces its own part of
this page and leaves the others. Bounds of time are never part of the tests: a slow machine is no fault in the code.
`;

function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const version = (command: string, ...words: string[]): string =>
    execFileSync(command, words, { cwd: root, encoding: 'utf8' }).trim();
  const commit = version('git', 'rev-parse', '--short', 'HEAD');
  return (
    `Measured ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC at ${commit}, Node ${process.version}, ` +
    `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${memory} GB, load before ${loadavg()[0]?.toFixed(1)}.`
  );
}

/** Puts a part's figures in its place on the page. */
export function report(name: string, title: string, figures: string, measuredOn: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const part = `<!-- ${name} -->\n## ${title} (\`${name}\`)\n\n${figures}\n\n${measuredOn}\n<!-- end of ${name} -->`;
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end of ${name} -->`);
  const after = place.test(before) ? before.replace(place, () => part) : `${before.trimEnd()}\n\n${part}\n`;
  writeFileSync(file, after);
}

export { machine };
