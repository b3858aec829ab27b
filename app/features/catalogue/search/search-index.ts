import type { Selectable } from 'kysely';
import { looselyWritten, withoutMarks } from '../../../kernel/spelling.ts';
import type { Principal, ServiceKind } from '../service.ts';
import type { ServiceRow } from '../store.ts';

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
  /** Name and text without marks, the text between spaces. */
  looseName: string;
  looseText: string;
  /** The words of the name without marks, for what is nearly so. */
  words: readonly string[];
}

export interface SearchIndex<Row extends IndexedRow> {
  /** In order of name. */
  entries: readonly Entry<Row>[];
}

export function indexOf<Row extends IndexedRow>(rows: readonly (Row & { stems: string })[]): SearchIndex<Row> {
  return {
    entries: rows.map((row) => {
      const name = row.name.toLocaleLowerCase('sv');
      const looseName = withoutMarks(name);
      const words = looseName.split(/[^\p{L}\p{N}]+/u);
      return { row, name, stems: ` ${row.stems} `, looseName, looseText: ` ${withoutMarks(row.search_text)} `, words };
    }),
  };
}

/** A word as it was typed and folded, with its stems. */
export interface Wanted {
  word: string;
  stems: readonly string[];
  /** The same for a text whose marks do not matter; null when they do. */
  loose: { word: string; stems: readonly string[] } | null;
}

export function wantedWord(word: string, stems: readonly string[]): Wanted {
  const loose = looselyWritten(word);
  return { word, stems, loose: loose === null ? null : { word: loose, stems: stems.map(withoutMarks) } };
}

/** Words and stems so short are found only as words of their own, not as parts of others. */
export const isPart = (text: string): boolean => text.length > 2;

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

/**
 * As `matchesWords` asks in SQL: each word in any of its forms, or inside a compound, with or without its marks; what is in
 * the name comes first. A thousand entries are gone through at each search, so nothing is made for those that do not fit.
 */
export function searchIndex<Row extends IndexedRow>({ entries }: SearchIndex<Row>, filter: Filter): Row[] {
  const words = filter.words.map(asSought);
  const found: { row: Row; weight: number }[] = [];
  const rows: Row[] = [];
  for (const entry of entries) {
    if (!isIn(entry.row, filter)) continue;
    if (words.length === 0) {
      rows.push(entry.row);
      continue;
    }
    const weight = weightOf(entry, words);
    if (weight !== null) found.push({ row: entry.row, weight });
  }
  // Sorting keeps the order of names among equals.
  found.sort((a, b) => b.weight - a.weight);
  for (const { row } of found) rows.push(row);
  return rows;
}

interface Sought {
  word: string;
  /** Between spaces, as they stand in an entry. */
  stems: readonly string[];
  loose: { word: string; beginnings: readonly string[] } | null;
}

function asSought({ word, stems, loose }: Wanted): Sought {
  return {
    word,
    stems: stems.map((stem) => ` ${stem} `),
    loose: loose && { word: loose.word, beginnings: loose.stems.map((stem) => ` ${stem}${isPart(stem) ? '' : ' '}`) },
  };
}

const hasAll = (text: string, parts: readonly string[]): boolean =>
  parts.length > 0 && parts.every((part) => text.includes(part));

/** How much an entry has of the words; null when one is missing. As it was typed weighs more than with other marks. */
function weightOf(
  { row, name, stems, looseName, looseText }: Entry<IndexedRow>,
  words: readonly Sought[],
): number | null {
  let weight = 0;
  for (const { word, stems: wanted, loose } of words) {
    const isForm = hasAll(stems, wanted);
    if (isForm || (isPart(word) && row.search_text.includes(word))) {
      if (isForm) weight += 0.1;
    } else if (
      !loose ||
      !((isPart(loose.word) && looseText.includes(loose.word)) || hasAll(looseText, loose.beginnings))
    ) {
      return null;
    }
    if (name.includes(word)) weight += 1;
    else if (loose && looseName.includes(loose.word)) weight += 0.9;
  }
  return weight;
}

// The rows of the table that counts how far two words are from each other; used again, since many words are compared.
const mostLetters = 256;
const rowsOfLetters = [0, 1, 2].map(() => new Uint16Array(mostLetters + 1)) as [Uint16Array, Uint16Array, Uint16Array];

/** One letter left out, put in, exchanged or moved; two in a long word. */
export function isNear(wanted: string, word: string): boolean {
  const most = wanted.length > 7 ? 2 : 1;
  if (Math.abs(wanted.length - word.length) > most || word.length > mostLetters) return false;
  let [before, last, now] = rowsOfLetters;
  for (let at = 0; at <= word.length; at += 1) last[at] = at;
  for (let row = 1; row <= wanted.length; row += 1) {
    now[0] = row;
    let nearest = row;
    for (let at = 1; at <= word.length; at += 1) {
      const isSame = wanted[row - 1] === word[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isMoved = row > 1 && at > 1 && wanted[row - 1] === word[at - 2] && wanted[row - 2] === word[at - 1];
      if (isMoved) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      now[at] = least;
      nearest = Math.min(nearest, least);
    }
    // It never becomes less: a moved letter costs as much as one more row.
    if (nearest > most + 1) return false;
    [before, last, now] = [last, now, before];
  }
  return (last[word.length] ?? most + 1) <= most;
}

/** When nothing has the words: what has each of them nearly so in its name. */
export function searchNearly<Row extends IndexedRow>({ entries }: SearchIndex<Row>, filter: Filter): Row[] {
  const wanted = filter.words.flatMap(({ word }) => (word.length > 4 ? [withoutMarks(word)] : []));
  if (wanted.length < filter.words.length || wanted.length === 0) return [];
  return entries.flatMap(({ row, words }) =>
    isIn(row, filter) && wanted.every((word) => words.some((one) => isNear(word, one))) ? [row] : [],
  );
}
