// What a browser pays before the first answer: bytes over the line and milliseconds, each start in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

export interface FirstUse {
  /** Compressed, as they come over the line: the program is one minified script. */
  listBytesCompressed: number;
  programBytesCompressed: number;
  /** Milliseconds of the middle one of five starts, by the clock. */
  programMilliseconds: number;
  listMilliseconds: number;
  /** The first note costs more than others: what only finders need is made ready by it. */
  firstNoteMilliseconds: number;
}

/** As it is published: `node scripts/build.js` makes it. */
const PROGRAM = join(import.meta.dirname, '../dist/index.js');
const LISTS = join(import.meta.dirname, '../data/lists.bin');
const STARTS = 5;
const NOTE = 'Amira bor på Storgatan 4 och ringer i morgon.';

/** Runs alone, so it says whole what it does. */
const START = `
const { readFileSync } = await import('node:fs');
const bytes = readFileSync(process.argv[2]);
const times = [performance.now()];
const { createDetector, loadLists } = await import(process.argv[1]);
times.push(performance.now());
const detector = createDetector(loadLists(bytes));
times.push(performance.now());
if (detector.find(process.argv[3]).length === 0) throw new Error('nothing found');
times.push(performance.now());
console.log(JSON.stringify(times));
`;

const compressed = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

export function measureFirstUse(): FirstUse {
  const folder = mkdtempSync(join(tmpdir(), 'farled-first-use-'));
  try {
    const program = join(folder, 'detector.mjs');
    buildSync({
      entryPoints: [PROGRAM],
      outfile: program,
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
    });
    const starts = Array.from({ length: STARTS }, () => {
      const printed = execFileSync(
        process.execPath,
        ['--input-type=module', '--eval', START, '--', program, LISTS, NOTE],
        { encoding: 'utf8' },
      );
      const times: number[] = JSON.parse(printed);
      return times.slice(1).map((time, at) => time - (times[at] ?? 0));
    });
    const middle = (part: number): number => {
      const sorted = starts.map((start) => start[part] ?? 0).sort((a, b) => a - b);
      return Math.round((sorted[Math.floor(STARTS / 2)] ?? 0) * 10) / 10;
    };
    const lists = readFileSync(LISTS);
    return {
      listBytesCompressed: compressed(lists),
      programBytesCompressed: compressed(readFileSync(program)),
      programMilliseconds: middle(0),
      listMilliseconds: middle(1),
      firstNoteMilliseconds: middle(2),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
