import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSpreadsheet } from '../../../documents/spreadsheet.ts';
import type { CaseRow, PlaceList } from './case-row.ts';
import { propose } from './propose.ts';
import { read } from './read.ts';

/**
 * How much of each example is read right: every field of every expected case is one cell, and so is every field of a case that was
 * read but is none. Run: `node app/features/importing/reading/evaluate.ts FOLDER [--show]`.
 */
interface Expected {
  readonly rows: readonly ({ readonly sheet?: string; readonly row: number } & Readonly<Record<string, unknown>>)[];
}

export interface Score {
  readonly right: number;
  readonly cells: number;
  /** Wrong cells per field. */
  readonly wrong: Readonly<Record<string, number>>;
  readonly mistakes: readonly string[];
}

/** The fields of an expected case that do not describe where it stands. */
const places = new Set(['sheet', 'row', 'position']);

export function score(rows: readonly CaseRow[], expected: Expected['rows']): Score {
  const wrong: Record<string, number> = {};
  const mistakes: string[] = [];
  let right = 0;
  let cells = 0;
  const left = new Set(rows);
  for (const wanted of expected) {
    const found = [...left].find(
      (row) => row.row === wanted.row && (wanted.sheet === undefined || wanted.sheet === row.sheet),
    );
    if (found) left.delete(found);
    const got: Readonly<Record<string, unknown>> = { ...found };
    for (const [field, value] of Object.entries(wanted)) {
      if (places.has(field)) continue;
      cells += 1;
      if (found && same(got[field], value)) right += 1;
      else {
        wrong[field] = (wrong[field] ?? 0) + 1;
        mistakes.push(
          `${wanted.sheet ?? ''} ${wanted.row} ${field}: ${found ? JSON.stringify(got[field]) : 'no case'} for ${JSON.stringify(value)}`,
        );
      }
    }
  }
  const width = Object.keys(expected[0] ?? {}).filter((field) => !places.has(field)).length;
  for (const row of left) {
    cells += width;
    wrong['not a case'] = (wrong['not a case'] ?? 0) + width;
    mistakes.push(`${row.sheet} ${row.row} is no case`);
  }
  return { right, cells, wrong, mistakes };
}

function same(got: unknown, wanted: unknown): boolean {
  return canonical(got ?? null) === canonical(wanted ?? null);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Reads one file with its proposed mapping, untouched by any person, and compares. */
export async function evaluateFile(folder: string, file: string, counties: readonly PlaceList[]): Promise<Score> {
  const stem = file.replace(/\.[^.]+$/, '');
  const expected: Expected = JSON.parse(await readFile(join(folder, `${stem}.expected.json`), 'utf8'));
  const grids = await readSpreadsheet(await readFile(join(folder, file)), file);
  if ('problem' in grids)
    return { right: 0, cells: expected.rows.length, wrong: { file: 1 }, mistakes: [grids.message.en] };
  const options = { places: countyOf(expected, counties) };
  return score(read(grids, propose(grids, options).mapping, options).rows, expected.rows);
}

/** An association knows its county; here it is the one that most of the expected municipalities belong to. */
function countyOf({ rows }: Expected, counties: readonly PlaceList[]): PlaceList {
  const hits = (county: PlaceList): number =>
    rows.filter((row) => typeof row.municipality === 'string' && Object.hasOwn(county, row.municipality)).length;
  return counties.reduce((best, county) => (hits(county) > hits(best) ? county : best), counties[0] ?? {});
}

/** The place lists of a folder (`places-*.json`). */
export async function countiesIn(folder: string): Promise<PlaceList[]> {
  const files = (await readdir(folder)).filter((file) => /^places-.*\.json$/.test(file));
  return await Promise.all(
    files.map(async (file): Promise<PlaceList> => JSON.parse(await readFile(join(folder, file), 'utf8'))),
  );
}

export async function exampleFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter(
      (file) => /\.(xlsx|csv|tsv|txt)$/.test(file) && files.includes(`${file.replace(/\.[^.]+$/, '')}.expected.json`),
    )
    .sort();
}

async function main(folder: string, show: boolean): Promise<void> {
  const counties = await countiesIn(folder);
  let right = 0;
  let cells = 0;
  for (const file of await exampleFiles(folder)) {
    const result = await evaluateFile(folder, file, counties);
    right += result.right;
    cells += result.cells;
    console.log(`${percent(result)}  ${result.right}/${result.cells}  ${file}  ${JSON.stringify(result.wrong)}`);
    if (show) for (const mistake of result.mistakes) console.log(`          ${mistake}`);
  }
  console.log(`${percent({ right, cells })}  ${right}/${cells}  all`);
}

function percent({ right, cells }: { right: number; cells: number }): string {
  return `${(cells === 0 ? 0 : (100 * right) / cells).toFixed(1).padStart(5)} %`;
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) console.error('usage: node evaluate.ts FOLDER [--show]');
  else await main(folder, process.argv.includes('--show'));
}
