import { readFile } from 'node:fs/promises';
import { readSpreadsheet } from '../../../../documents/spreadsheet.ts';
import type { PlaceList } from '../../../importing/reading/case-row.ts';
import { countiesIn } from '../../../importing/reading/evaluate.ts';
import { propose } from '../../../importing/reading/propose.ts';
import { read } from '../../../importing/reading/read.ts';
import { type Suggestion, suggest } from '../suggest.ts';

/**
 * Compares what is suggested from a county's own spreadsheet with the obstacles that its author says recur there.
 * Run: `node app/features/obstacles/suggest/testing/evaluate.ts PLACES_FOLDER FILE.xlsx … [--show]`, with `FILE.expected.json` beside.
 */
export interface Wanted {
  readonly id: string;
  readonly rows: readonly number[];
}

export interface Score {
  readonly id: string;
  readonly wanted: number;
  readonly found: number;
  /** Rows of the suggestion that are not the obstacle's. */
  readonly wrong: number;
  readonly key: string | null;
}

/** At least 80 % of the rows, and at most one wrong. */
export const isRight = (one: Score): boolean => one.found >= 0.8 * one.wanted && one.wrong <= 1;

/** Each wanted obstacle with the suggestion that holds most of its rows; a suggestion answers for one obstacle. */
export function score(suggestions: readonly Suggestion[], wanted: readonly Wanted[]): Score[] {
  const rowsOf = (suggestion: Suggestion): number[] => suggestion.cases.map(({ id }) => Number(id));
  const hits = wanted.flatMap((one) =>
    suggestions.map((suggestion) => ({
      one,
      suggestion,
      found: rowsOf(suggestion).filter((row) => one.rows.includes(row)).length,
    })),
  );
  const matched = new Map<Wanted, (typeof hits)[number]>();
  const used = new Set<Suggestion>();
  for (const hit of hits.toSorted((a, b) => b.found - a.found)) {
    if (hit.found === 0 || matched.has(hit.one) || used.has(hit.suggestion)) continue;
    matched.set(hit.one, hit);
    used.add(hit.suggestion);
  }
  return wanted.map((one) => {
    const hit = matched.get(one);
    const found = hit?.found ?? 0;
    const wrong = (hit?.suggestion.cases.length ?? 0) - found;
    return { id: one.id, wanted: one.rows.length, found, wrong, key: hit?.suggestion.key ?? null };
  });
}

export interface Read {
  readonly texts: { id: string; text: string }[];
  readonly wanted: readonly Wanted[];
}

/** The obstacles that a sheet's rows note, as the import reads them; cases are called by their row. */
export async function readCounty(file: string, counties: readonly PlaceList[]): Promise<Read> {
  const expected: {
    rows: readonly Readonly<Record<string, unknown>>[];
    recurringObstacles: readonly Wanted[];
  } = JSON.parse(await readFile(file.replace(/\.[^.]+$/, '.expected.json'), 'utf8'));
  const grids = await readSpreadsheet(await readFile(file), file);
  if ('problem' in grids) throw new Error(grids.message.en);
  const hits = (county: PlaceList): number =>
    expected.rows.filter((row) => typeof row.municipality === 'string' && Object.hasOwn(county, row.municipality))
      .length;
  const places = counties.toSorted((a, b) => hits(b) - hits(a))[0] ?? {};
  const { rows } = read(grids, propose(grids, { places }).mapping, { places });
  const texts = rows.flatMap(({ row, texts: { obstacle } }) => (obstacle ? [{ id: String(row), text: obstacle }] : []));
  return { texts, wanted: expected.recurringObstacles };
}

async function main(folder: string, files: readonly string[], show: boolean): Promise<void> {
  const counties = await countiesIn(folder);
  for (const file of files) {
    const { texts, wanted } = await readCounty(file, counties);
    const suggestions = suggest(texts);
    const scores = score(suggestions, wanted);
    const right = scores.filter(isRight).length;
    const found = scores.reduce((sum, one) => sum + one.found, 0);
    const all = scores.reduce((sum, one) => sum + one.wanted, 0);
    const wrong = scores.reduce((sum, one) => sum + one.wrong, 0);
    console.log(
      `${file}: ${right} of ${wanted.length} obstacles, ${found} of ${all} rows, ${wrong} wrong, ${suggestions.length - scores.filter((one) => one.key).length} other suggestions`,
    );
    if (!show) continue;
    for (const one of scores)
      console.log(
        `  ${isRight(one) ? 'right' : 'WRONG'} ${one.id}: ${one.found}/${one.wanted}, ${one.wrong} wrong, ${one.key}`,
      );
  }
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const [folder, ...files] = words.filter((word) => !word.startsWith('--'));
  if (!folder || files.length === 0) console.error('usage: node evaluate.ts PLACES_FOLDER FILE.xlsx … [--show]');
  else await main(folder, files, words.includes('--show'));
}
