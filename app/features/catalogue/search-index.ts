import type { Selectable } from 'kysely';
import type { Principal, ServiceKind } from './service.ts';
import type { ServiceRow } from './store.ts';

// With row-level security a search in SQL reads every entry, since its operators may not run before the policy does. What
// everybody inside (or outside) may read is the same for all of them, and is searched here, folded once when it changes.

export const indexColumns = [
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
  'search_text',
] as const;

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
