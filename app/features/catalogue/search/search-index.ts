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
  /** Without marks; its words, for what is nearly so. */
  looseName: string;
  words: readonly string[];
}

/** A word of the texts, as written and without marks, and which entries have it. */
interface IndexedWord {
  text: string;
  loose: string;
  places: number[];
}

export interface SearchIndex<Row extends IndexedRow> {
  /** In order of name. */
  entries: readonly Entry<Row>[];
  /** Each word of all texts once, so that a search reads those and not the texts. */
  words: readonly IndexedWord[];
  /** Which entries have a stem, as PostgreSQL's Swedish dictionary makes it. */
  stems: ReadonlyMap<string, readonly number[]>;
}

export function indexOf<Row extends IndexedRow>(rows: readonly (Row & { stems: string })[]): SearchIndex<Row> {
  const entries = rows.map((row) => {
    const name = row.name.toLocaleLowerCase('sv');
    const looseName = withoutMarks(name);
    return { row, name, looseName, words: looseName.split(/[^\p{L}\p{N}]+/u) };
  });
  const words = placesOf(rows.map((row) => row.search_text));
  return {
    entries,
    words: [...words].map(([text, places]) => ({ text, loose: withoutMarks(text), places })),
    stems: placesOf(rows.map((row) => row.stems)),
  };
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of new Set(text.split(' '))) {
      const places = found.get(word);
      if (places) places.push(place);
      else found.set(word, [place]);
    }
  }
  return found;
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
 * the name comes first.
 */
export function searchIndex<Row extends IndexedRow>(index: SearchIndex<Row>, filter: Filter): Row[] {
  const words = filter.words.map((wanted) => ({ ...wanted, has: whoHas(index, wanted) }));
  const found: { row: Row; weight: number }[] = [];
  for (const [place, entry] of index.entries.entries()) {
    if (!isIn(entry.row, filter) || !words.every(({ has }) => has[place] !== absent)) continue;
    found.push({ row: entry.row, weight: words.length === 0 ? 0 : weightOf(entry, place, words) });
  }
  // Sorting keeps the order of names among equals.
  return found.sort((a, b) => b.weight - a.weight).map(({ row }) => row);
}

const absent = 0;
const written = 1;
const inForm = 2;

/** Per entry: whether it has the word, and whether in one of its forms. */
function whoHas({ entries, words, stems }: SearchIndex<IndexedRow>, { word, stems: forms, loose }: Wanted): Uint8Array {
  const has = new Uint8Array(entries.length);
  const ofWords = (fits: (one: IndexedWord) => boolean) => words.filter(fits).map(({ places }) => places);
  const note = (lists: readonly (readonly number[])[], mark: number) => {
    for (const places of lists) for (const place of places) has[place] = mark;
  };
  if (isPart(word))
    note(
      ofWords(({ text }) => text.includes(word)),
      written,
    );
  if (loose) {
    if (isPart(loose.word))
      note(
        ofWords((one) => one.loose.includes(loose.word)),
        written,
      );
    const beginnings = loose.stems.map((stem) =>
      ofWords((one) => (isPart(stem) ? one.loose.startsWith(stem) : one.loose === stem)).flat(),
    );
    note([inAll(beginnings)], written);
  }
  note([inAll(forms.map((stem) => stems.get(stem) ?? []))], inForm);
  return has;
}

/** What stands in all of the lists; nothing without a list. */
function inAll([first = [], ...others]: readonly (readonly number[])[]): readonly number[] {
  return others.reduce((left, list) => {
    const those = new Set(list);
    return left.filter((place) => those.has(place));
  }, first);
}

/** How much an entry has of the words that it has. As it was typed weighs more than with other marks. */
function weightOf(
  { name, looseName }: Entry<IndexedRow>,
  place: number,
  words: readonly (Wanted & { has: Uint8Array })[],
): number {
  let weight = 0;
  for (const { word, loose, has } of words) {
    if (has[place] === inForm) weight += 0.1;
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
  const known = wanted.map(() => new Map<string, boolean>());
  const isLike = (at: number, word: string, one: string): boolean => {
    const found = known[at]?.get(one) ?? isNear(word, one);
    known[at]?.set(one, found);
    return found;
  };
  return entries.flatMap(({ row, words }) =>
    isIn(row, filter) && wanted.every((word, at) => words.some((one) => isLike(at, word, one))) ? [row] : [],
  );
}
