import { type RawBuilder, sql } from 'kysely';
import { somewhere } from '../database/like.ts';
import { anyMarks, looselyWritten } from './spelling.ts';

export interface WordSearch {
  /** All words stand in the text, with or without å, ä and ö. */
  found: RawBuilder<boolean>;
  /** They stand there as they were typed: for what comes first. */
  exactly: RawBuilder<boolean>;
}

const mostWords = 8;

/** What somebody typed in a search field, in a text that is kept in small letters; null when no word was typed. */
export function searchFor(typed: string | undefined, text: RawBuilder<unknown>): WordSearch | null {
  const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (words.length === 0) return null;
  const asTyped = words.map((word) => sql<boolean>`${text} like ${somewhere(word)}`);
  const inAnyWay = words.map((word, at) => {
    const loose = looselyWritten(word);
    return loose === null ? (asTyped[at] ?? sql<boolean>`true`) : sql<boolean>`${text} ~ ${anyMarks(loose)}`;
  });
  return {
    found: sql<boolean>`(${sql.join(inAnyWay, sql` and `)})`,
    exactly: sql<boolean>`(${sql.join(asTyped, sql` and `)})`,
  };
}
