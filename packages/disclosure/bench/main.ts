import process from 'node:process';
import { audit } from '../src/audit.ts';
import { gridOf, isInner } from '../src/grid.ts';
import { hiddenCells, smallCells } from '../src/pattern.ts';
import { protect } from '../src/protect.ts';
import { publish } from '../src/publish.ts';
import type { CountTable } from '../src/types.ts';
import { verify } from '../src/verify.ts';
import { fewest } from './fewest.ts';

const threshold = 5;

/** The same numbers in every run (Park and Miller 1988). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Skewed as counts of people are: rows and columns of different weight, many small cells, some empty. */
export function madeTable(height: number, width: number, mean: number, seed: number): CountTable {
  const random = randomness(seed);
  for (let turn = 0; turn < 10; turn += 1) random();
  const weights = (count: number): number[] => Array.from({ length: count }, () => 0.2 + 1.6 * random());
  const rows = weights(height);
  const columns = weights(width);
  return {
    rows: rows.map((_, row) => `row ${row}`),
    columns: columns.map((_, column) => `column ${column}`),
    counts: rows.map((row) => columns.map((column) => Math.floor(-Math.log(1 - random()) * mean * row * column))),
  };
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const span = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${least}` : `${least}–${most}`;
};

async function measured(height: number, width: number, mean: number, withFewest: boolean): Promise<string> {
  const times: number[] = [];
  const checks: number[] = [];
  const audits: number[] = [];
  const small: number[] = [];
  const more: number[] = [];
  const figuresOnly: number[] = [];
  const best: number[] = [];
  const tables: number[] = [];
  for (let seed = 1; seed <= 10; seed += 1) {
    const table = madeTable(height, width, mean, seed * 7919);
    let started = performance.now();
    const published = await publish(table, { threshold, mostHidden: 1 });
    times.push(performance.now() - started);
    if (published.kind === 'refused') continue;
    started = performance.now();
    const verdict = verify(published, published.certificate, table.counts);
    checks.push(performance.now() - started);
    started = performance.now();
    const found = await audit(published, threshold);
    audits.push(performance.now() - started);
    if (verdict.kind === 'wrong' || found.kind === 'impossible' || found.told.length > 0) throw new Error('Not safe.');
    const grid = gridOf(table.counts);
    const primary = smallCells(grid, threshold);
    const free = hiddenCells(grid, threshold, 'free') ?? new Set();
    small.push(primary.filter((cell) => isInner(grid, cell)).length);
    more.push(protect(grid, threshold).size - primary.length);
    figuresOnly.push(free.size - primary.length);
    tables.push(published.certificate.tables.length);
    if (withFewest) best.push((await fewest(grid, threshold)) - primary.length);
  }
  const cells = [
    `${height} × ${width}`,
    span(small),
    span(more),
    span(figuresOnly),
    withFewest ? span(best) : '–',
    `${middle(times).toFixed(1)} (${Math.max(...times).toFixed(1)}) ms`,
    `${middle(checks).toFixed(2)} ms`,
    span(tables),
    `${middle(audits).toFixed(0)} ms`,
  ];
  return `| ${cells.join(' | ')} |`;
}

await publish(madeTable(7, 7, 10, 1));
process.stdout.write(
  '| table | small counts | hidden beside them | against the figures alone | fewest possible against those | time: middle (longest) | check of the proof | tables in it | audit by the solver |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n',
);
for (const [height, width, mean, withFewest] of [
  [7, 7, 30, true],
  [7, 7, 12, true],
  [12, 8, 20, false],
  [30, 12, 30, false],
  [30, 12, 10, false],
] as const)
  process.stdout.write(`${await measured(height, width, mean, withFewest)}\n`);
