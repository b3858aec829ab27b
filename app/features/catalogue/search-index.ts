import type { Selectable } from 'kysely';
import type { Principal, ServiceKind } from './service.ts';
import type { ServiceRow } from './store.ts';

// With row-level security a search in SQL reads every entry, since its operators may not run before the policy does. What
// everybody inside (or outside) may read is the same for all of them, and is searched here, folded once when it changes.

/** What a line of a search is made from. */
export const lineColumns = [
  'id',
  'name',
  'principal',
  'principal_name',
  'unit',
  'municipalities',
  'kind',
  'purpose',
  'waiting_weeks',
  'published_at',
  'verified_on',
  'interval_days',
] as const;

export const indexColumns = [...lineColumns, 'search_text'] as const;

export type IndexedRow = Pick<Selectable<ServiceRow>, (typeof indexColumns)[number]>;

interface Entry<Row> {
  row: Row;
  name: string;
  /** Stems as PostgreSQL's Swedish dictionary makes them, each between spaces. */
  stems: string;
}

export interface SearchIndex<Row extends IndexedRow> {
  /** In order of name. */
  entries: readonly Entry<Row>[];
}

export function indexOf<Row extends IndexedRow>(rows: readonly (Row & { stems: string })[]): SearchIndex<Row> {
  return { entries: rows.map((row) => ({ row, name: row.name.toLocaleLowerCase('sv'), stems: ` ${row.stems} ` })) };
}

/** A word as it was typed and folded, with its stems. */
export interface Wanted {
  word: string;
  stems: readonly string[];
}

interface Filter {
  words: readonly Wanted[];
  municipality?: string | undefined;
  principal?: Principal | undefined;
  kind?: ServiceKind | undefined;
}

const isIn = (row: IndexedRow, { municipality, principal, kind }: Filter): boolean =>
  (!municipality || row.municipalities === null || row.municipalities.includes(municipality)) &&
  (!principal || row.principal === principal) &&
  (!kind || row.kind === kind);

/** As `matchesWords` asks in SQL: each word in any of its forms, or inside a compound; what is in the name comes first. */
export function searchIndex<Row extends IndexedRow>({ entries }: SearchIndex<Row>, filter: Filter): Row[] {
  const found: { row: Row; weight: number }[] = [];
  for (const { row, name, stems } of entries) {
    if (!isIn(row, filter)) continue;
    let weight = 0;
    const fits = filter.words.every(({ word, stems: wanted }) => {
      const isForm = wanted.length > 0 && wanted.every((stem) => stems.includes(` ${stem} `));
      if (name.includes(word)) weight += 1;
      if (isForm) weight += 0.1;
      return isForm || (word.length > 2 && row.search_text.includes(word));
    });
    if (fits) found.push({ row, weight });
  }
  // Sorting keeps the order of names among equals.
  if (filter.words.length > 0) found.sort((a, b) => b.weight - a.weight);
  return found.map(({ row }) => row);
}

/** One letter left out, put in, exchanged or moved; two in a long word. */
function isNear(wanted: string, word: string): boolean {
  const most = wanted.length > 7 ? 2 : 1;
  if (Math.abs(wanted.length - word.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let row = 1; row <= wanted.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const isSame = wanted[row - 1] === word[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isMoved = row > 1 && at > 1 && wanted[row - 1] === word[at - 2] && wanted[row - 2] === word[at - 1];
      if (isMoved) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return (last[word.length] ?? most + 1) <= most;
}

/** When nothing has the words: what has each of them nearly so in its name. */
export function searchNearly<Row extends IndexedRow>({ entries }: SearchIndex<Row>, filter: Filter): Row[] {
  const wanted = filter.words.filter(({ word }) => word.length > 4);
  if (wanted.length < filter.words.length || wanted.length === 0) return [];
  return entries.flatMap(({ row, name }) =>
    isIn(row, filter) && wanted.every(({ word }) => name.split(/[^\p{L}\p{N}]+/u).some((one) => isNear(word, one)))
      ? [row]
      : [],
  );
}
