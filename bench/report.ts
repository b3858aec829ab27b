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
\`pace\` is what a fixed calculation took just before: compare times only between parts of like pace (about 100 ms on an
idle machine of today).
`;

/** When, on what and of which version. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Measured ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC ${version()}, Node ${process.version}, ` +
    `${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}, ${memory} GB, load before ${loadavg()[0]?.toFixed(1)}, pace ${pace()} ms.`
  );
}

/** Milliseconds for a fixed calculation: the same machine at work for others takes longer, and so does all that is timed. */
function pace(): number {
  const begun = performance.now();
  let sum = 0;
  for (let turn = 0; turn < 100_000_000; turn += 1) sum += turn % 7;
  return Math.round(performance.now() - begun + (sum > 0 ? 0 : 1));
}

function version(): string {
  try {
    return `at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim()}`;
  } catch {
    return 'without git';
  }
}

/** Puts a part's figures in its place on the page. */
export function report(name: string, title: string, figures: string, measuredOn: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : head;
  const part = `<!-- ${name} -->\n## ${title} (\`${name}\`)\n\n${figures}\n\n${measuredOn}\n<!-- end of ${name} -->`;
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- end of ${name} -->`);
  const after = place.test(before) ? before.replace(place, () => part) : `${before.trimEnd()}\n\n${part}\n`;
  writeFileSync(file, after);
}
