import { Surroundings } from '../src/learned/surroundings.ts';
import { normalise } from '../src/reading/normalise.ts';
import { Page } from '../src/reading/page.ts';
import { tokensOf } from '../src/words/tokens.ts';
import type { Vocabulary } from '../src/words/vocabulary.ts';

/** Words of every kind in many places: whatever is read otherwise than before reads one of these otherwise. */
const SAMPLE =
  'Elin Holmqvist vill ha 12 timmar, enligt Zebulia (mamman) och ANNA-KARIN. Träffade Björns son i Heby:\n– Ring Xhevrije!';

/** What the weights were made for: the places of all features of a sample text. */
export function stamp(words: Vocabulary): string {
  const page = new Page(normalise(SAMPLE));
  const tokens = tokensOf(page, words);
  const surroundings = new Surroundings(page, tokens);
  let hash = 0;
  tokens.forEach((_, index) => {
    surroundings.read(index);
    for (const place of surroundings.places.subarray(0, surroundings.count)) hash = (Math.imul(hash, 31) + place) | 0;
  });
  return (hash >>> 0).toString(16);
}
