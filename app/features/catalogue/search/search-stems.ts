import { sql } from 'kysely';
import type { Tx } from '../../../database/database.ts';
import { isUpheld, tables } from '../store.ts';
import { searchWords } from './fold.ts';
import { type IndexedRow, indexColumns, indexOf, type SearchIndex, type Wanted, wantedWord } from './search-index.ts';

const known = new Map<string, readonly string[]>();
const mostKnown = 5000;

/**
 * What somebody typed in a search field, as words with their stems by PostgreSQL's Swedish dictionary. Words that carry no
 * meaning there (på, för) have none and are left out, unless nothing else was typed.
 */
export async function wantedWords(tx: Tx, typed: string | undefined): Promise<Wanted[]> {
  const words = searchWords(typed ?? '');
  const fresh = words.filter((word) => !known.has(word));
  if (fresh.length > 0) {
    const { rows } = await sql<{ word: string; stems: string }>`
      select word, ${stemText(sql`to_tsvector('swedish', word)`)} as stems from unnest(${fresh}::text[]) word`.execute(
      tx,
    );
    if (known.size > mostKnown) known.clear();
    for (const { word, stems } of rows) known.set(word, stems.split(' ').filter(Boolean));
  }
  const wanted = words.map((word) => wantedWord(word, known.get(word) ?? []));
  const telling = wanted.filter(({ stems }) => stems.length > 0);
  return telling.length > 0 ? telling : wanted;
}

/** As one text: a list of lists is slow to read. */
export const stemText = (vector: ReturnType<typeof sql>) =>
  sql<string>`array_to_string(tsvector_to_array(${vector}), ' ')`;

interface Kept {
  version: string;
  today: string;
  index: SearchIndex<IndexedRow>;
}
const kept = new Map<string, Kept>();

/** What everybody inside an association may find: published, and not left without a word too long. */
export async function readersIndex(
  tx: Tx,
  association: string,
  version: string | null,
  today: string,
): Promise<SearchIndex<IndexedRow>> {
  const before = kept.get(association);
  if (before && before.version === version && before.today === today) return before.index;
  const rows = await tables(tx)
    .selectFrom('service')
    .select(indexColumns)
    .select(stemText(sql`search_words`).as('stems'))
    .where('association_id', '=', association)
    .where('published_at', 'is not', null)
    .where('archived_at', 'is', null)
    .where(isUpheld(today))
    .orderBy('name')
    .execute();
  const index = indexOf(rows);
  if (version !== null) kept.set(association, { version, today, index });
  return index;
}
