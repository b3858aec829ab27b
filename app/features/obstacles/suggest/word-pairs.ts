import type { Pair } from './pairs.ts';
import type { Reading } from './suggest.ts';

const strength = 0.5;
/** A word that more than this share of all texts have says nothing of one obstacle. */
const tooCommon = 0.2;

/**
 * Matters that the thesaurus does not know: a word that few texts have, together with the same trouble. `word:<stem>`
 * takes the matter's place in the pair.
 */
export function pairsByWords(all: readonly Reading[], rest: readonly Reading[]): (reading: Reading) => Pair[] {
  const frequency = frequencies(all);
  const inRest = frequencies(rest);
  const most = Math.max(fewest, all.length * tooCommon);
  return ({ stems, troubles, concepts }) => {
    const found = [...stems].flatMap((stem) => {
      const count = frequency.get(stem) ?? 0;
      if (stem.length < 4 || count > most || (inRest.get(stem) ?? 0) < fewest) return [];
      const rare = strength * (1 - count / (2 * most));
      return troubles.map((trouble): Pair => {
        const matter = `word:${stem}`;
        return {
          key: `${matter}/${trouble}`,
          matter,
          trouble,
          strength: rare,
          words: [stem, concepts.get(trouble) ?? ''],
        };
      });
    });
    return found.sort((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1)).slice(0, mostPairs);
  };
}

const mostPairs = 12;
const fewest = 3;

export function frequencies(readings: readonly Reading[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of readings) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
